// The budgets in docs/quality.md that apply so far. Each file next to this one measures one subject: it exports
// `figures({ origin, browser })`, which returns rows of { what, figure, bar, reference, unit, least }. All rows of a run
// come from the same machine and the same server. Arguments name the files to run: `node end2end/bench/main.mjs changing`.

import { startServer } from "./server.mjs";
import { startBrowser } from "./browser.mjs";
import * as changing from "./changing.mjs";
import * as lighthouse from "./lighthouse.mjs";
import * as process_ from "./process.mjs";
import * as sizes from "./sizes.mjs";

const all = { sizes, changing, process: process_, lighthouse };
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in all));
if (unknown) throw new Error(`there's no ${unknown}.mjs here; choose from ${Object.keys(all).join(", ")}`);
const subjects = wanted.length ? wanted.map((name) => all[name]) : Object.values(all);

const server = await startServer();
const browser = await startBrowser();
const rows = [];
try {
  for (const subject of subjects) rows.push(...(await subject.figures({ origin: server.origin, browser })));
} finally {
  await browser.close();
  await server.stop();
}

/** A figure as text, with bytes as kilobytes. */
function formatted({ figure, unit }) {
  if (unit === "B") return `${(figure / 1024).toFixed(1)} KB`;
  return `${figure >= 100 ? Math.round(figure).toLocaleString("en") : Number(figure.toPrecision(3))} ${unit}`;
}

const table = rows.map((row) => {
  const { what, figure, bar, reference = "", unit, least = false } = row;
  const kept = bar === undefined || (least ? figure >= bar : figure <= bar);
  const limit = bar === undefined ? "" : `${least ? "≥" : "≤"} ${formatted({ figure: bar, unit })}`;
  return [what, formatted(row), limit, bar === undefined ? "" : kept ? "within" : "OVER", reference];
});
const head = ["what", "figure", "bar", "", "reference"];
const widths = head.map((_, column) => Math.max(...[head, ...table].map((line) => line[column].length)));
const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
console.log(line(head));
console.log(line(widths.map((width) => "-".repeat(width))));
for (const cells of table) console.log(line(cells));
