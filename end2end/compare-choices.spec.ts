// Choosing tiers and rows, and stating your details: C2, C3, C12, W9.

import { expect, test } from "@playwright/test";
import { ALMALINUX, OPENINFRA, type Sheet, api, apply, names, open, rows, stage, unfold } from "./support/compare.ts";
import { hydrated } from "./support/page.ts";
import { CROSSED, SCRIPTS_ONCE } from "./support/projects.ts";

test("C2 you can choose tiers, state facts, show only differences, search and apply", async ({ page }, info) => {
  const table = await open(page, info, OPENINFRA);
  await unfold(page, "tiers");
  await page.getByRole("checkbox", { name: "Associate" }).uncheck();
  await (await stage(page)).selectOption("startup");
  await apply(page, info);
  await expect(names(table)).toHaveText(["Platinum", "Gold", "Silver"]);
  await expect(table.locator("thead .price")).toHaveText([/^\$350,000 a year/, "$50,000 a year", "$5,000 a year"]);
  await page.getByLabel("Only differences").check();
  await page.getByLabel("Search", { exact: true }).fill("logo");
  await apply(page, info);
  const shown = await rows(table);
  expect(shown.length).toBeGreaterThan(0);
  for (const row of shown) expect(new Set(row.cells).size).toBeGreaterThan(1);
  await page.getByLabel("Search", { exact: true }).fill("");
  await apply(page, info);
  await table.getByRole("link", { name: "Apply for Gold" }).click();
  await expect(page).toHaveURL(/\/join\?tier=gold&stage=startup$/);
});

test("C3 “Only differences” shows exactly the rows whose cells differ, is in the URL and survives a reload", CROSSED, async ({ page, request }, info) => {
  const sheet: Sheet = await (await request.get(api("almalinux/membership"))).json();
  const ids = sheet.tiers.map(({ id }) => id);
  // Every pair of the tiers that are shown initially.
  for (const pair of ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]))) {
    const query = pair.map((id) => `tier=${id}`).join("&");
    const table = await open(page, info, `${ALMALINUX}?${query}`);
    const all = await rows(table);
    await page.getByLabel("Only differences").check();
    await apply(page, info);
    await expect(page).toHaveURL(/differences=on/);
    const expected = all.filter(({ cells }) => new Set(cells).size > 1);
    expect(await rows(table)).toEqual(expected);
    await page.reload();
    await hydrated(page, info);
    expect(await rows(table)).toEqual(expected);
  }
});

test("C12 with more than five tiers, you choose which to see, and the initial choice is sensible", CROSSED, async ({ page }, info) => {
  const table = await open(page, info, ALMALINUX);
  await expect(names(table)).toHaveText(["Silver", "Ruby", "Gold", "Platinum", "Community Sponsor"]);
  await unfold(page, "tiers");
  const boxes = page.getByRole("group", { name: "Tiers to compare" }).getByRole("checkbox");
  await expect(boxes).toHaveCount(8);
  await page.getByRole("checkbox", { name: "Contributor", exact: true }).check();
  await page.getByRole("checkbox", { name: "Community Sponsor" }).uncheck();
  await apply(page, info);
  await expect(names(table)).toHaveText(["Contributor", "Silver", "Ruby", "Gold", "Platinum"]);
});

test("W9 an invalid fact shows an error when its field loses focus, and the error goes away once it's corrected", SCRIPTS_ONCE, async ({ page }, info) => {
  await open(page, info, "/2i2c/membership/compare?version=2026");
  await unfold(page, "details");
  const field = page.getByLabel("How many people use your hub in a month?");
  await field.fill("many");
  await expect(page.locator(".bar-details .error")).toHaveCount(0);
  await field.blur();
  await expect(page.locator(".bar-details .error")).toHaveText("Error: Monthly active users must be a whole number");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/must be a whole number/);
  await field.fill("280");
  await expect(page.locator(".bar-details .error")).toHaveCount(0);
  await expect(field).not.toHaveAttribute("aria-invalid");
  await expect(page.locator("thead .price").first()).toContainText("$1,000 a month");
});

test("with no tier ticked, the initial choice is shown and ticked", CROSSED, async ({ page }, info) => {
  const table = await open(page, info, `${OPENINFRA}?tier=gold`);
  await unfold(page, "tiers");
  await page.getByRole("checkbox", { name: "Gold" }).click();
  await apply(page, info);
  await expect(names(table)).not.toHaveCount(1);
  await unfold(page, "tiers");
  const shown = await names(table).allTextContents();
  expect(shown.length).toBeGreaterThan(2);
  for (const name of shown) await expect(page.getByRole("checkbox", { name, exact: true })).toBeChecked();
});

test("choices made before the scripts load are applied once they have", SCRIPTS_ONCE, async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/pkg\/.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(OPENINFRA);
  await (await stage(page)).selectOption("startup");
  release();
  await expect(page.locator("thead .price").filter({ hasText: "$50,000 a year" })).toBeVisible();
  await expect(page).toHaveURL(/\?stage=startup$/);
});

test("back shows the comparison as you left it, and the header links to a fresh one", SCRIPTS_ONCE, async ({ page }, info) => {
  await open(page, info, `${OPENINFRA}?tier=gold&tier=silver`);
  await (await stage(page)).selectOption("startup");
  await page.locator("thead").getByRole("link", { name: "Gold", exact: true }).click();
  await expect(page).toHaveURL(/\/tiers\/gold\?stage=startup$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gold");
  await page.goBack();
  await hydrated(page, info);
  await expect(names(page.locator("table"))).toHaveText(["Gold", "Silver"]);
  await expect(page.locator("thead .price").first()).toHaveText("$50,000 a year");
  await (await stage(page)).selectOption("established");
  await expect(page.locator("thead .price").first()).toHaveText("$150,000 a year");
});

test("a comparison whose scripts fail still works with its buttons", SCRIPTS_ONCE, async ({ page }) => {
  await page.route(/\/pkg\/.*\.wasm/, (route) => route.abort());
  await page.goto(OPENINFRA);
  await (await stage(page)).selectOption("startup");
  await page.getByRole("button", { name: "Update prices" }).click();
  await expect(page).toHaveURL(/stage=startup/);
  await expect(page.locator("thead .price").filter({ hasText: "$50,000 a year" })).toBeVisible();
});

test("clearing your details empties their fields and updates the prices", CROSSED, async ({ page }, info) => {
  await open(page, info, `${OPENINFRA}?tier=gold&stage=startup`);
  await expect(page.locator("thead .price")).toHaveText("$50,000 a year");
  await unfold(page, "details");
  await page.getByRole("link", { name: "Clear details" }).click();
  await expect(page).toHaveURL(/\?tier=gold$/);
  await expect(page.locator("thead .price")).not.toHaveText("$50,000 a year");
  await expect(await stage(page)).toHaveValue("");
});

test("open sources stay open when a fact changes elsewhere", SCRIPTS_ONCE, async ({ page }, info) => {
  const table = await open(page, info, `${OPENINFRA}?tier=gold&tier=silver`);
  const about = table.locator("tbody th details").first();
  await about.locator("summary").click();
  await (await stage(page)).selectOption("startup");
  await expect(table.locator("thead .price").first()).toHaveText("$50,000 a year");
  await expect(about).toHaveAttribute("open");
});
