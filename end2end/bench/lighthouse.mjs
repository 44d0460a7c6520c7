// Lighthouse on a simulated phone: home, comparison and tier pages.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = { "home of a foundation": "/openinfra", programme: "/almalinux/membership", "tier finder": "/almalinux/membership/fit", comparison: "/almalinux/membership/compare", tier: "/almalinux/membership/tiers/gold" };
const TIMES = { "largest-contentful-paint": ["LCP", 1560], "first-contentful-paint": ["FCP", 1070], "total-blocking-time": ["TBT", 66] };

export async function figures({ origin }) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const rows = [];
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const { lhr } = await lighthouse(origin + path, { port: chrome.port, logLevel: "error" });
      for (const [id, { score }] of Object.entries(lhr.categories)) {
        if (score === null) throw new Error(`${id} of ${path} could not be measured: ${Object.values(lhr.audits).find(({ errorMessage }) => errorMessage)?.errorMessage}`);
        rows.push({ what: `Lighthouse, ${name}: ${id}`, figure: Math.round(score * 100), bar: name === "comparison" && id === "performance" ? 98 : 100, least: true, unit: "points" });
      }
      for (const [audit, [short, bar]] of Object.entries(TIMES)) {
        rows.push({ what: `Lighthouse, ${name}: ${short}`, figure: lhr.audits[audit].numericValue, bar, unit: "ms" });
      }
      rows.push({ what: `Lighthouse, ${name}: CLS`, figure: lhr.audits["cumulative-layout-shift"].numericValue, bar: 0.04, unit: "" });
    }
  } finally {
    chrome.kill();
  }
  return rows;
}
