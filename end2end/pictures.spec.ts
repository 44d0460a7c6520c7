// The pictures in the documents, taken by a test so that they stay accurate. `PICTURES=1 make browser-test` takes them again.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "./support/machine.ts";
import { hydrated } from "./support/page.ts";

const SIZE = { width: 1280, height: 1280 };

/** A PNG's width and height: the first two numbers in its header. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

test("the README shows the comparison", async ({ page }, info) => {
  test.skip(info.project.name !== "wasm-1280", "one picture is enough");
  await page.goto("/openinfra/membership/compare?tier=silver&tier=gold&tier=platinum&kind=company&stage=startup");
  await hydrated(page, info);
  await page.getByText("Why", { exact: true }).first().click();
  const taken = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, ...SIZE } });
  const path = join(root, "docs", "comparison.png");
  if (process.env.PICTURES) writeFileSync(path, taken);
  expect(sizeOf(readFileSync(path))).toEqual(sizeOf(taken));
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain("docs/comparison.png");
});
