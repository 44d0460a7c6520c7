// Lighthouse on a simulated phone. The simulation amplifies other load on the machine, so a single run means little
// (https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md): each figure is the median of five runs.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = { "home of a foundation": "/openinfra", programme: "/almalinux/membership", "tier finder": "/almalinux/membership/fit", comparison: "/almalinux/membership/compare", tier: "/almalinux/membership/tiers/gold" };
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = [
  { id: "largest-contentful-paint", name: "LCP", bar: 1560, unit: "ms" },
  { id: "first-contentful-paint", name: "FCP", bar: 1070, unit: "ms" },
  { id: "total-blocking-time", name: "TBT", bar: 66, unit: "ms" },
  { id: "cumulative-layout-shift", name: "CLS", bar: 0.04, unit: "" },
];
/** Odd, so that there's one in the middle. */
const RUNS = 5;

export async function figures({ origin }) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const rows = [];
  try {
    for (const [page, path] of Object.entries(PAGES)) {
      const runs = [];
      while (runs.length < RUNS) {
        const { lhr } = await lighthouse(origin + path, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
        runs.push(lhr);
      }
      for (const id of CATEGORIES) {
        const bar = page === "comparison" && id === "performance" ? 98 : 100;
        rows.push({ what: `Lighthouse, ${page}: ${id}`, ...typical(runs, (lhr) => points(lhr, id)), bar, least: true, unit: "points" });
      }
      for (const { id, name, bar, unit } of AUDITS) {
        rows.push({ what: `Lighthouse, ${page}: ${name}`, ...typical(runs, (lhr) => lhr.audits[id].numericValue), bar, unit });
      }
    }
  } finally {
    chrome.kill();
  }
  return rows;
}

function points(lhr, id) {
  const { score } = lhr.categories[id];
  if (score === null) {
    const failed = Object.values(lhr.audits).find(({ errorMessage }) => errorMessage);
    throw new Error(`${id} of ${lhr.finalDisplayedUrl} couldn't be measured: ${failed?.errorMessage}`);
  }
  return Math.round(score * 100);
}

/** The median of a figure, with the lowest and the highest next to it. */
function typical(runs, figure) {
  const sorted = runs.map(figure).sort((one, other) => one - other);
  const shown = (value) => Number(value.toFixed(value < 1 ? 3 : 0));
  return { figure: sorted[Math.floor(RUNS / 2)], reference: `${RUNS} runs, from ${shown(sorted[0])} to ${shown(sorted[RUNS - 1])}` };
}
