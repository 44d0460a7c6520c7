// A foundation with a large programme, for the benchmark and the tests.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const TIERS = 40;
export const BENEFITS = 60;

const numbered = (count, written) => Array.from({ length: count }, (_, n) => written(n)).join("\n");

const FOUNDATION = `name = "Large Foundation"
short_name = "Large"
tagline = "As large as they come."
mark = "L"
website = "https://example.org"
languages = ["en"]

[look]
accent = "#0b5f57"
accent_dark = "#5fd0c2"

[contact]
email = "hello@example.org"
`;

const PROGRAMME = `programme = "membership"
version = "1"
from = 2026-01-01
title = "Membership"
summary = "Many tiers, many benefits."
currency = "USD"

[facts.headcount]
type = "number"
question = "How many people work for you?"
label = "People"
unit = "people"

[groups]
${numbered(6, (n) => `g${n} = "Group ${n}"`)}

${numbered(BENEFITS, (n) => `[benefits.b${n}]\ntitle = "Benefit ${n}"\ngroup = "g${Math.floor(n / 10)}"\n`)}
${numbered(
  TIERS,
  (n) => `[tiers.t${n}]
title = "Tier ${n}"
audience = "organisation"

[tiers.t${n}.price]
on = "headcount"
bands = [{ to = 49, amount = ${1000 * (n + 1)} }, { from = 50, amount = ${2000 * (n + 1)} }]

[tiers.t${n}.grants]
${numbered(BENEFITS, (b) => ((b + n) % 3 ? `b${b} = true` : "")).replace(/\n+/g, "\n")}
`,
)}
`;

/**
 * Writes the foundation `large` into a folder of programmes.
 * @param {string} folder
 */
export function writeLargeFoundation(folder) {
  mkdirSync(join(folder, "large"), { recursive: true });
  writeFileSync(join(folder, "large", "foundation.toml"), FOUNDATION);
  writeFileSync(join(folder, "large", "membership.toml"), PROGRAMME);
}
