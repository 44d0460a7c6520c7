// A server for a single test, with its own database, files, emails and date. It starts in a tenth of a second.

import { type ChildProcess, execFile as start, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { test as base } from "@playwright/test";
import { TODAY, root, storage } from "./machine.ts";

const execFile = promisify(start);

/** Below the ports that Linux gives out by itself, with a range for each of Playwright's workers: two servers can't be given the same one. */
const FIRST_PORT = 20_000;
const PORTS = 1_000;
let port = 0;

async function free(): Promise<number> {
  const first = FIRST_PORT + Number(process.env.TEST_PARALLEL_INDEX ?? 0) * PORTS;
  for (let tried = 0; tried < PORTS; tried += 1) {
    port = (port + 1) % PORTS;
    if (await isFree(first + port)) return first + port;
  }
  throw new Error(`no port from ${first} to ${first + PORTS - 1} is free`);
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((settle) => {
    server.once("error", () => settle(false));
    server.listen(port, "127.0.0.1", () => server.close(() => settle(true)));
  });
}

const PROGRAM = join(root, "target/dist/guildhall");

/** A server that can be stopped, and restarted on another date. */
export class Site {
  private server: ChildProcess | undefined;
  private log = "";

  private constructor(
    private readonly port: number,
    readonly origin: string,
    private readonly folder: string,
    private programmes: string,
  ) {}

  /** A new installation with the foundations in a folder. Browsers only have passkeys for a host with a name. */
  static async open(programmes = "programmes", host = "127.0.0.1"): Promise<Site> {
    const port = await free();
    return new Site(port, `http://${host}:${port}`, mkdtempSync(join(tmpdir(), "guildhall-site-")), programmes);
  }

  /** Writes `guildhall.toml`, which the next start reads. */
  configure(text: string): void {
    writeFileSync(join(this.folder, "guildhall.toml"), text);
  }

  /** Changes a file of the programmes, in a copy that the next start reads. */
  rewrite(file: string, from: string, to: string): void {
    const copy = join(this.folder, "programmes");
    if (!existsSync(copy)) cpSync(join(root, this.programmes), copy, { recursive: true });
    this.programmes = copy;
    const before = readFileSync(join(copy, file), "utf8");
    if (!before.includes(from)) throw new Error(`${file} doesn't contain ${from}`);
    writeFileSync(join(copy, file), before.replace(from, () => to));
  }

  /** The file that was written, or an empty one. */
  private get configuration(): string {
    const written = join(this.folder, "guildhall.toml");
    if (!existsSync(written)) writeFileSync(written, "");
    return written;
  }

  private get environment() {
    return {
      ...process.env,
      ...storage(this.folder),
      GUILDHALL_CONFIG: this.configuration,
      GUILDHALL_ADDRESS: `127.0.0.1:${this.port}`,
      GUILDHALL_ORIGIN: this.origin,
      GUILDHALL_PROGRAMMES: this.programmes,
      GUILDHALL_SITE: "target/site",
      GUILDHALL_PSEUDO_LOCALES: "true",
      GUILDHALL_LOG_LEVEL: "error",
    };
  }

  async start(today = TODAY): Promise<void> {
    const server = spawn(PROGRAM, ["serve"], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...this.environment, GUILDHALL_TODAY: today },
    });
    server.stderr.on("data", (data) => (this.log += data));
    this.server = server;
    for (;;) {
      if (server.exitCode !== null) throw new Error(`the server ended: ${this.log}`);
      const ready = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null) return;
    const ended = once(server, "exit");
    // A graceful stop would wait for the browser's open connections. SQLite survives this.
    server.kill("SIGKILL");
    await ended;
  }

  /** The same installation on another date, at the same address. */
  async restart(today: string): Promise<void> {
    await this.stop();
    await this.start(today);
  }

  /** Runs a command of the foundation's staff, such as `applications ask`. */
  async run(...command: string[]): Promise<void> {
    await execFile(PROGRAM, command, { cwd: root, env: { ...this.environment, GUILDHALL_TODAY: TODAY } });
  }

  /** The errors in the log. */
  get errors(): string {
    // Leptos logs this while it lists its routes.
    return this.log.split("\n").filter((line) => line && !line.includes("leptos_meta component")).join("\n");
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Tests that each get their own server, so that they don't see each other's data. */
export const test = base.extend<{ site: Site; host: string }>({
  host: ["127.0.0.1", { option: true }],
  site: async ({ host }, use) => {
    const site = await Site.open("programmes", host);
    try {
      await site.start();
      await use(site);
    } finally {
      await site.close();
    }
  },
  baseURL: async ({ site }, use) => use(site.origin),
  // What isn't there by then won't appear.
  actionTimeout: 10_000,
});
