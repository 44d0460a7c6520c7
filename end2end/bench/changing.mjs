// How long it takes from a changed fact to the new prices, with 40 tiers, 60 benefits and a processor slowed down four
// times: from the event until the cells are set, and until the next frame has its layout.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BENEFITS, TIERS, writeLargeFoundation } from "../support/large.mjs";
import { startServer } from "./server.mjs";

const SLOWER = 4;
const CHANGES = 100;
/** One frame at 60 a second, in milliseconds. */
const FRAME = 16;

/** How long each change takes in the browser, in milliseconds. */
async function changes(page) {
  return page.evaluate(async (count) => {
    const field = document.querySelector("#fact-headcount");
    // The last cell to change: once it has, all prices are there.
    const prices = () => document.querySelector("thead th:last-child .price")?.textContent;
    const took = [];
    for (let change = 0; change < count; change += 1) {
      const before = prices();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const began = performance.now();
      field.value = change % 2 ? "20" : "200";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      for (let turn = 0; prices() === before; turn += 1) {
        if (turn > 100_000) throw new Error("the price does not follow the fact");
        await Promise.resolve();
      }
      const set = performance.now() - began;
      document.body.getBoundingClientRect();
      took.push([set, performance.now() - began]);
    }
    return took;
  }, CHANGES);
}

/** The reference: the same prices, computed and set by a plain script in the same page, in milliseconds. */
async function plainScript(page) {
  return page.evaluate(
    async ({ count, tiers }) => {
      const form = document.querySelector("form.compare-form");
      const row = document.body.appendChild(document.createElement("p"));
      const cells = Array.from({ length: tiers }, () => row.appendChild(document.createElement("span")).appendChild(new Text("")));
      const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
      const field = document.querySelector("#fact-headcount");
      const took = [];
      for (let change = 0; change < count; change += 1) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const began = performance.now();
        field.value = change % 2 ? "20" : "200";
        const people = Number(new URLSearchParams(new FormData(form)).get("headcount"));
        for (const [n, cell] of cells.entries()) {
          cell.nodeValue = `${money.format((people < 50 ? 1000 : 2000) * (n + 1))} a year`;
        }
        took.push(performance.now() - began);
      }
      row.remove();
      return took;
    },
    { count: CHANGES, tiers: TIERS },
  );
}

/** How long each tier takes to appear and disappear, in milliseconds. */
async function toggles(page) {
  return page.evaluate(async (count) => {
    const box = document.querySelector("input[name=tier][value=t20]");
    const columns = () => document.querySelectorAll("thead th").length;
    const took = [];
    for (let change = 0; change < count; change += 1) {
      const before = columns();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const began = performance.now();
      box.checked = !box.checked;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      for (let turn = 0; columns() === before; turn += 1) {
        if (turn > 100_000) throw new Error("the columns do not follow the choice");
        await Promise.resolve();
      }
      const set = performance.now() - began;
      document.body.getBoundingClientRect();
      took.push([set, performance.now() - began]);
    }
    return took;
  }, 10);
}

/** From the click on a link to the heading of the next page, in milliseconds. */
async function navigations(page, origin) {
  const took = [];
  for (let time = 0; time < 9; time += 1) {
    await page.goto(`${origin}/almalinux/membership`);
    const link = page.locator("main a[href$='/tiers/gold']").first();
    // People point at a link before they click it.
    await link.hover();
    await page.waitForTimeout(150);
    const began = performance.now();
    await Promise.all([page.waitForURL(/tiers\/gold/), link.click()]);
    await page.locator("h1").waitFor();
    took.push(performance.now() - began);
  }
  return took;
}

const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

export async function figures({ origin, browser }) {
  const folder = mkdtempSync(join(tmpdir(), "guildhall-large-"));
  writeLargeFoundation(folder);
  const server = await startServer({ GUILDHALL_PROGRAMMES: folder });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const all = Array.from({ length: TIERS }, (_, n) => `tier=t${n}`).join("&");
    await page.goto(`${server.origin}/large/membership/compare?${all}`);
    await page.mouse.move(5, 5);
    await page.mouse.move(6, 5);
    await page.waitForSelector("html[data-hydrated]");
    await page.waitForLoadState("networkidle");
    const client = await context.newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const took = await changes(page);
    const plain = await plainScript(page);
    const toggled = await toggles(page);
    const went = await navigations(page, origin);
    const set = took.map(([set]) => set);
    const what = `a changed fact, ${TIERS} tiers × ${BENEFITS} benefits, ${SLOWER} × slower`;
    return [
      { what: `${what}: new prices set, median`, figure: at(set, 0.5), bar: FRAME, reference: "one frame; 7.4 ms before islands, 11.8 in the trial", unit: "ms" },
      { what: `${what}: new prices set, p95`, figure: at(set, 0.95), bar: 2 * FRAME, reference: "two frames", unit: "ms" },
      { what: `${what}: a plain script that sets the same prices, median`, figure: at(plain, 0.5), unit: "ms" },
      { what: `${what}: and laid out, median`, figure: at(took.map(([, laid]) => laid), 0.5), unit: "ms" },
      { what: "switching a tier on or off: columns set, median", figure: at(toggled.map(([set]) => set), 0.5), reference: "162 ms before islands, 95 in the trial", unit: "ms" },
      { what: "switching a tier on or off: and laid out, median", figure: at(toggled.map(([, laid]) => laid), 0.5), reference: "824 ms before islands, 588 in the trial", unit: "ms" },
      { what: `click to the next page's heading, ${SLOWER} × slower, median`, figure: at(went, 0.5), reference: "472 ms before islands, 340 in the trial", unit: "ms" },
    ];
  } finally {
    await context.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
