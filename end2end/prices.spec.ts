// C9: the browser and the server run the same engine. This compares their prices.

import { expect, test } from "@playwright/test";
import { hydrated } from "./support/page.ts";
import { SCRIPTS_ONCE } from "./support/projects.ts";

/** A small random generator with a fixed seed (mulberry32), so that every run uses the same facts. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The browser's, which TypeScript doesn't know. */
declare const scheduler: { postTask(task: () => void, options: { priority: "user-blocking" }): Promise<void> };

type Facts = Record<string, string>;

interface Cell {
  text: string;
}

const PROGRAMMES: { path: string; version: string; sets: number; facts: (next: () => number) => Facts }[] = [
  {
    path: "openinfra/membership",
    version: "",
    sets: 2000,
    facts: (next) => ({ stage: pick(next, ["", "startup", "established"]), kind: pick(next, ["", "company", "nonprofit", "academic", "person"]) }),
  },
  {
    path: "openinfra/membership",
    version: "directed-fund",
    sets: 2000,
    facts: (next) => ({ lf_member: pick(next, ["", "yes", "no"]), kind: pick(next, ["", "company", "nonprofit", "academic", "person"]) }),
  },
  {
    path: "2i2c/membership",
    version: "2026",
    sets: 6000,
    facts: (next) => ({ active_users: next() < 0.05 ? "" : String(Math.floor(10 ** (next() * 6)) - 1) }),
  },
];

function pick(next: () => number, from: string[]): string {
  return from[Math.floor(next() * from.length)] ?? "";
}

for (const { path, version, sets, facts } of PROGRAMMES) {
  test(`C9 the price shown equals the server's for ${sets} random sets of facts: ${path} ${version}`, SCRIPTS_ONCE, async ({ page, baseURL }, info) => {
    test.setTimeout(300_000);
    const next = random(20240410);
    const all = Array.from({ length: sets }, () => facts(next));
    await page.goto(`/${path}/compare${version && `?version=${version}`}`);
    await hydrated(page, info);
    const shown = await page.evaluate(async (all) => {
      // The text of the prices is enough: laying out and painting the table would take most of the time.
      document.body.style.display = "none";
      const seen: string[][] = [];
      for (const facts of all) {
        for (const [name, value] of Object.entries(facts)) {
          const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#fact-${name}`);
          if (!field) continue;
          field.value = value;
          field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
        }
        // A task of its own, so that everything the events have queued has run, but not a frame.
        await scheduler.postTask(() => {}, { priority: "user-blocking" });
        seen.push([...document.querySelectorAll("thead .price")].map((cell) => (cell.textContent ?? "").trim()));
      }
      return seen;
    }, all);
    const base = `/api/v1/foundations/${path.replace("/", "/programmes/")}/comparison`;
    const expected = new Map<string, string[]>();
    const queries = all.map((facts) => {
      const stated = Object.entries(facts).filter(([, value]) => value !== "");
      return new URLSearchParams([...stated, ...(version ? [["version", version]] : [])]).toString();
    });
    const ask = async (query: string) => {
      // Node's own client, because Playwright's takes longer than the server.
      const sheet = await (await fetch(`${baseURL}${base}?${query}`)).json();
      expected.set(query, sheet.groups[0].rows[0].cells.map(({ text }: Cell) => text));
    };
    const different = [...new Set(queries)];
    for (let at = 0; at < different.length; at += 50) await Promise.all(different.slice(at, at + 50).map(ask));
    // The page's header leaves out what's required besides money.
    const isSame = (price: string, server = "") => price === server || price === server.split(" and ")[0];
    const wrong = queries.flatMap((query, index) => {
      const [browser, server] = [shown[index] ?? [], expected.get(query) ?? []];
      const same = browser.length === server.length && browser.length > 0 && browser.every((price, column) => isSame(price, server[column]));
      return same ? [] : [{ query, browser, server }];
    });
    expect(wrong).toEqual([]);
    // If the facts didn't change prices, the test would prove nothing.
    expect(new Set(shown.map((prices) => prices.join("|"))).size).toBeGreaterThan(1);
  });
}
