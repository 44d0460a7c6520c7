// Where tests run: the browser, a free port, the date, and a server's folders.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The distribution's Chromium, or the one set in CHROMIUM. Prefers the headless shell, because it's faster. */
export function chromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  throw new Error("There is no Chromium on PATH; `make test` installs it.");
}

/** A free port. Found by a separate process, because Playwright reads its configuration synchronously. */
export function freePort(): string {
  const ask = "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }).trim();
}

/** The date the tests run on. */
export const TODAY = "2026-09-01";

/** Where a server stores its data, in a folder of its own. */
export const storage = (folder: string) => ({
  GUILDHALL_DATABASE_URL: join(folder, "guildhall.db"),
  GUILDHALL_FILES: join(folder, "files"),
  GUILDHALL_MAIL_FOLDER: join(folder, "mail"),
  GUILDHALL_DEVELOPMENT: "true",
});
