// Browser tests: the release build in the distribution's Chromium, with scripts on and off, on a phone and a desktop.

import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { TODAY, chromium, freePort, root, storage } from "./support/machine.ts";
import { projects } from "./support/projects.ts";

// The first process that reads this file sets these; the workers inherit them.
process.env.GUILDHALL_TEST_PORT ??= freePort();
process.env.GUILDHALL_NAMES_PORT ??= freePort();
// The servers create it, and support/teardown.ts removes it.
process.env.GUILDHALL_TEST_FOLDER ??= join(tmpdir(), `guildhall-test-${process.env.GUILDHALL_TEST_PORT}`);

/** A server with the foundations in a folder. */
function server(port: string | undefined, programmes: string) {
  const address = `127.0.0.1:${port}`;
  return {
    command: "exec target/dist/guildhall serve",
    cwd: root,
    url: `http://${address}/readyz`,
    timeout: 20_000,
    stderr: "pipe" as const,
    env: {
      ...storage(join(process.env.GUILDHALL_TEST_FOLDER ?? "", programmes.replace("/", "-"))),
      GUILDHALL_ADDRESS: address,
      GUILDHALL_ORIGIN: `http://${address}`,
      GUILDHALL_PROGRAMMES: programmes,
      GUILDHALL_SITE: "target/site",
      GUILDHALL_PSEUDO_LOCALES: "true",
      GUILDHALL_TODAY: TODAY,
      GUILDHALL_LOG_LEVEL: "warn",
    },
  };
}

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  globalTeardown: "./support/teardown.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  timeout: 30_000,
  retries: 0,
  expect: {
    // The documents' pictures.
    toHaveScreenshot: { pathTemplate: "{testDir}/../docs/pictures/{arg}{ext}", maxDiffPixels: 200 },
  },
  workers: 2,
  use: {
    baseURL: `http://127.0.0.1:${process.env.GUILDHALL_TEST_PORT}`,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Transitions between pages would make each test wait. The test of links (smoke.spec.ts) has them.
    contextOptions: { reducedMotion: "reduce" },
    // Traces take a quarter of the time. Set TRACE=1 for a failing test.
    trace: process.env.TRACE ? "on" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects,
  webServer: [
    server(process.env.GUILDHALL_TEST_PORT, "programmes"),
    // Names in many scripts (A6).
    server(process.env.GUILDHALL_NAMES_PORT, "end2end/programmes"),
  ],
});
