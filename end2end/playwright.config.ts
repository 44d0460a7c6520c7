// Browser tests: the release build in the distributor's Chromium, with scripts on and off, on a phone and on a desk.

import { defineConfig } from "@playwright/test";
import { chromium, freePort, root } from "./support/machine.ts";

// Set once by the first process that reads this file; the workers inherit it.
process.env.GUILDHALL_TEST_PORT ??= freePort();
const address = `127.0.0.1:${process.env.GUILDHALL_TEST_PORT}`;

const sizes = { 390: { width: 390, height: 844 }, 1280: { width: 1280, height: 800 } };
const projects = Object.entries(sizes).flatMap(([width, viewport]) => [
  { name: `wasm-${width}`, use: { viewport, javaScriptEnabled: true } },
  { name: `plain-${width}`, use: { viewport, javaScriptEnabled: false } },
]);

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  timeout: 30_000,
  workers: 2,
  use: {
    baseURL: `http://${address}`,
    locale: "en-GB",
    trace: "retain-on-failure",
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
  webServer: {
    command: "target/dist/guildhall serve",
    cwd: root,
    url: `http://${address}/readyz`,
    timeout: 20_000,
    env: {
      GUILDHALL_ADDRESS: address,
      GUILDHALL_ORIGIN: `http://${address}`,
      GUILDHALL_PSEUDO_LOCALES: "true",
      GUILDHALL_LOG_LEVEL: "warn",
    },
    stderr: "pipe",
  },
});
