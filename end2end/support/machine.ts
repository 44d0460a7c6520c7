// Where tests run: the browser, a free port, the day, and the folders of a server.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The distributor's Chromium, or the one that CHROMIUM names; best the one that never had a window, which is quicker. */
export function chromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  throw new Error("There is no Chromium on PATH; `make test` installs it.");
}

/** A port nobody listens on. Asked in a process of its own, because a configuration is read without waiting. */
export function freePort(): string {
  const ask = "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", ask], { encoding: "utf8" }).trim();
}

/** The day on which tests take place. */
export const TODAY = "2026-09-01";

/** Where a server keeps what it is told, in a folder of its own. */
export const storage = (folder: string) => ({
  GUILDHALL_DATABASE_URL: join(folder, "guildhall.db"),
  GUILDHALL_FILES: join(folder, "files"),
  GUILDHALL_MAIL_FOLDER: join(folder, "mail"),
  GUILDHALL_DEVELOPMENT: "true",
});
