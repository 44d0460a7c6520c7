// Taking the comparison further, by applying, exporting or printing: C10, C11.

import { expect, test } from "@playwright/test";
import { ALMALINUX, OPENINFRA, type Sheet, api, names, open, rows } from "./support/compare.ts";
import { printed, visibleControls } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";

test("C10 applying carries over the tier and facts, and the wizard asks for neither", CROSSED, async ({ page }, info) => {
  const table = await open(page, info, `${OPENINFRA}?stage=startup&tier=silver&tier=gold`);
  await table.getByRole("link", { name: "Apply for Silver" }).click();
  await expect(page).toHaveURL(/\/openinfra\/membership\/join\?tier=silver&stage=startup$/);
  const main = page.locator("main");
  await expect(main).toContainText("Silver");
  await expect(main).toContainText("$5,000 a year");
  await expect(main).toContainText(/start-up/i);
  await expect(main.locator("[name=stage]:not([type=hidden]), [name=tier]:not([type=hidden])")).toHaveCount(0);
});

test("C11 CSV, JSON and print carry the same cells as the page", CROSSED, async ({ page, request }, info) => {
  for (const [address, programme] of [
    [`${ALMALINUX}?tier=silver&tier=platinum`, "almalinux/membership"],
    [`${OPENINFRA}?stage=established`, "openinfra/membership"],
    [`${OPENINFRA}?differences=on&stage=startup`, "openinfra/membership"],
  ] as const) {
    const table = await open(page, info, address);
    const query = new URL(page.url()).search;
    const sheet: Sheet = await (await request.get(api(programme) + query)).json();
    const fromJson = sheet.groups.flatMap(({ rows }) => rows.map(({ title, cells }) => ({ title, cells: cells.map(({ text }) => text) })));
    // The price is in each column's header.
    const [price, ...others] = fromJson;
    expect(await rows(table)).toEqual(others);
    const heads = await table.locator("thead .price").allInnerTexts();
    expect(heads.length).toBe(price?.cells.length);
    // The header leaves out what's required besides money, and the usual amount of a price by agreement.
    heads.forEach((head, column) => {
      const cell = price?.cells[column] ?? "";
      expect([cell, cell.split(" and ")[0], cell.split(": ")[0]]).toContain(head.replace(/\s+/g, " ").trim());
    });
    const csv = await (await request.get(`${api(programme)}.csv${query}`)).text();
    const lines = csv.trimEnd().split("\r\n").map(fields);
    expect(lines[0]?.slice(2)).toEqual(sheet.tiers.map(({ title }) => title));
    expect(lines.slice(1).map(([, title, ...cells]) => ({ title, cells }))).toEqual(fromJson);
    await page.emulateMedia({ media: "print" });
    // On paper, all tiers are shown, even if the screen shows two at a time.
    await expect(table.locator("tbody tr:not(.compare-group) td:visible")).toHaveCount(others.flatMap(({ cells }) => cells).length);
    await page.emulateMedia({ media: "screen" });
    await expect(page.getByRole("link", { name: "CSV" })).toHaveAttribute("href", new RegExp(`${programme.split("/")[0]}.*comparison\\.csv`));
  }
});

test("C11 printed, the comparison has all of its columns and no controls", CROSSED, async ({ page }, info) => {
  for (const address of [ALMALINUX, `${ALMALINUX}?tier=contributor&tier=alumnus&tier=mirror&tier=silver&tier=ruby&tier=gold&tier=platinum&tier=community`]) {
    const table = await open(page, info, address);
    expect((await visibleControls(page)).length).toBeGreaterThan(5);
    await printed(page);
    expect(await visibleControls(page), address).toEqual([]);
    const columns = await names(table).count();
    expect(columns).toBeGreaterThan(4);
    const rows = await table.evaluate((element) => {
      const boxes = (row: Element) => [...row.querySelectorAll("th:not([scope=row], .corner), td")].map((cell) => cell.getBoundingClientRect());
      const rows = [...element.querySelectorAll("tr:not(.compare-group)")].filter((row) => row.checkVisibility()).map(boxes);
      return rows.map((cells) => cells.filter(({ left, right, width }) => width > 20 && left >= 0 && right <= innerWidth).length);
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows), `${address}: cells of each row on the paper`).toEqual(new Set([columns]));
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(info.project.use.viewport ?? { width: 1280, height: 800 });
  }
});

/** The fields of a CSV line (RFC 4180). */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
