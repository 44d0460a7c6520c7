// The built server, which runs for the measurements only.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts this checkout's server with the shipped foundations. `variables` override its configuration. */
export async function startServer(variables = {}) {
  const address = `127.0.0.1:${await freePort()}`;
  const origin = `http://${address}`;
  const began = performance.now();
  const process_ = spawn("target/dist/guildhall", ["serve"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, GUILDHALL_ADDRESS: address, GUILDHALL_ORIGIN: origin, GUILDHALL_LOG_LEVEL: "warn", ...variables },
  });
  const ended = new Promise((resolve) => process_.once("exit", resolve));
  for (;;) {
    if (process_.exitCode !== null) throw new Error(`the server ended with ${process_.exitCode}`);
    try {
      if ((await fetch(`${origin}/readyz`)).ok) break;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    origin,
    pid: process_.pid,
    /** Milliseconds from starting the process to its first response. */
    started: performance.now() - began,
    async stop() {
      process_.kill("SIGTERM");
      await ended;
    },
  };
}
