// The comparison on a phone: C6, C16.

import { type Locator, expect, test } from "@playwright/test";
import { ALMALINUX, names, open } from "./support/compare.ts";
import { TIERS, writeLargeFoundation } from "./support/large.mjs";
import { tooWide } from "./support/page.ts";
import { WIDE } from "./support/projects.ts";
import { Site } from "./support/server.ts";

/** The names of the tiers that are shown. */
const shown = (table: Locator): Promise<string[]> =>
  names(table).evaluateAll((all) => all.filter((name) => name.checkVisibility()).map((name) => name.textContent ?? ""));

/** The widths of each row's visible cells. */
const cells = (table: Locator): Promise<number[][]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll("tbody tr:not(.compare-group)")]
      .filter((row) => row.checkVisibility())
      .map((row) => [...row.querySelectorAll("td")].filter((cell) => cell.checkVisibility()).map((cell) => cell.getBoundingClientRect().width)),
  );

test("C6 on a phone, nothing scrolls sideways, and links switch between pairs of readable tiers", WIDE, async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const table = await open(page, info, ALMALINUX);
  expect(await shown(table)).toEqual(["Silver", "Ruby"]);
  await page.getByRole("navigation", { name: "Tiers to show" }).getByRole("link", { name: "Gold, Platinum" }).click();
  await expect(page).toHaveURL(/[?&]pair=2$/);
  expect(await shown(table)).toEqual(["Gold", "Platinum"]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  const widths = (await cells(table)).flat();
  expect(widths.length).toBeGreaterThan(20);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(100);
  await page.reload();
  expect(await shown(table)).toEqual(["Gold", "Platinum"]);
});

test("C16 on a phone, only the page scrolls", WIDE, async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, info, `${ALMALINUX}?tier=contributor&tier=alumnus&tier=mirror&tier=silver&tier=ruby&tier=gold&tier=platinum`);
  const scrolling = await page.evaluate(() =>
    [...document.querySelectorAll("main, main *")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.className),
  );
  expect(scrolling).toEqual([]);
});

test("C6 on a phone, two of 40 tiers are shown at a time, up to the last", WIDE, async ({ page }, info) => {
  const folder = info.outputPath("programmes");
  writeLargeFoundation(folder);
  const site = await Site.open(folder);
  try {
    await site.start();
    await page.setViewportSize({ width: 390, height: 844 });
    const all = Array.from({ length: TIERS }, (_, n) => `tier=t${n}`).join("&");
    const table = await open(page, info, `${site.origin}/large/membership/compare?${all}`);
    await expect(names(table)).toHaveCount(TIERS);
    const pairs = page.getByRole("navigation", { name: "Tiers to show" }).getByRole("link");
    await expect(pairs).toHaveCount(TIERS / 2);
    for (const pair of [0, 15, 16, 17, TIERS / 2 - 1]) {
      await pairs.nth(pair).click();
      await expect(pairs.nth(pair)).toHaveAttribute("aria-current", "true");
      expect(await shown(table)).toEqual([`Tier ${2 * pair}`, `Tier ${2 * pair + 1}`]);
      expect(new Set((await cells(table)).map((row) => row.length))).toEqual(new Set([2]));
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
  } finally {
    await site.close();
  }
});
