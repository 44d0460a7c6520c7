// Runs the Nu HTML checker over many pages at once, because starting Java takes longer than checking.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./machine.ts";

const JAR = join(root, "node_modules/vnu-jar/build/dist/vnu.jar");

/**
 * The only errors to ignore. Rows and cells name their roles, because Safari no longer treats a table as one once its rows are
 * grids, as the comparison's are on a phone. The checker doesn't know the stylesheet and finds the roles redundant.
 */
const TABLE_ROLES = /^The “role” attribute must not be used on a “(tr|th|td)” element which has a “table” ancestor/;

interface Message {
  type: string;
  message: string;
  extract?: string;
  url: string;
}

/** The pages' errors, by URL; empty if all pages are valid. */
export function htmlErrors(pages: Map<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "guildhall-html-"));
  try {
    const addresses = [...pages.keys()];
    const files = addresses.map((address, index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, pages.get(address) ?? "");
      return file;
    });
    const run = spawnSync("java", ["-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", ...files], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status !== 0) throw new Error(`the HTML checker failed: ${run.error ?? run.stderr}`);
    const messages: Message[] = JSON.parse(run.stdout).messages;
    return messages
      .filter(({ type, message }) => type === "error" && !TABLE_ROLES.test(message))
      .map(({ url, message, extract }) => {
        const index = Number(/(\d+)\.html$/.exec(url)?.[1]);
        return `${addresses[index]}: ${message} ${extract ?? ""}`;
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
