// The server's process: how soon it responds, and how much memory it uses at rest and under load.

import { readFileSync } from "node:fs";
import { startServer } from "./server.mjs";

const STARTS = 5;
const CLIENTS = 32;
const REQUESTS = 4000;
const MB = 1024 * 1024;

const PAGES = ["/", "/2i2c", "/almalinux/membership/compare", "/openinfra/membership/tiers/gold", "/api/v1/foundations/almalinux/programmes/membership"];

/** Resident memory in bytes, or nothing if the system doesn't report it. */
function resident(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

async function load(origin) {
  let left = REQUESTS;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      // Different facts make every page different, so that none comes from the cache.
      const response = await fetch(`${origin}${PAGES[left % PAGES.length]}?headcount=${left}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

export async function figures() {
  const started = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer();
    started.push(server.started);
    await server.stop();
  }
  const server = await startServer();
  try {
    await fetch(`${server.origin}/`);
    const rest = resident(server.pid);
    let under = rest;
    const watch = setInterval(() => (under = Math.max(under, resident(server.pid))), 50);
    await load(server.origin);
    clearInterval(watch);
    return [
      { what: "start to first response, the slowest of 5", figure: Math.max(...started), bar: 500, unit: "ms" },
      { what: "server memory at rest", figure: rest / MB, bar: 40, unit: "MB" },
      { what: `most memory during ${REQUESTS} different pages, ${CLIENTS} at a time`, figure: under / MB, bar: 150, unit: "MB" },
    ];
  } finally {
    await server.stop();
  }
}
