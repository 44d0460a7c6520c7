// Countries, facts that follow from others, and grants that depend on facts. The foundation is invented: twelve tiers, six
// facts and a price with three components.

import { expect, test } from "@playwright/test";
import { apply, open, unfold } from "./support/compare.ts";
import { axe, complaints, hydrated, scripted, tooWide } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";
import { Site } from "./support/server.ts";

let site: Site;

test.beforeAll(async () => {
  site = await Site.open("domain/tests/programmes");
  await site.start();
});

test.afterAll(() => site.close());

const PROGRAMME = "/meridian/membership";
const TIERS = ["friend", "supporter", "newcomer", "pebble", "stone", "copper", "bronze", "silver", "gold", "platinum", "diamond", "patron"];
const COMPANY = "kind=company&registered=yes&staff=120&revenue=4000000&newcomer=no";

test("F24 the finder asks for a country in one list, not with 250 buttons", CROSSED, async ({ page }, info) => {
  const errors = complaints(page);
  await page.goto(`${site.origin}${PROGRAMME}/fit?lang=de`);
  await hydrated(page, info);
  const country = page.getByLabel("Where are you based?");
  await expect(country).toHaveCount(1);
  await country.selectOption({ label: "Österreich" });
  expect(await country.inputValue()).toBe("AT");
  expect(await page.locator("input[type=radio]").count()).toBeLessThan(30);
  expect(errors).toEqual([]);
});

test("a comparison of twelve tiers computes prices by country", CROSSED, async ({ page }, info) => {
  // axe looks at each of the 250 countries.
  test.slow();
  const errors = complaints(page);
  const table = await open(page, info, `${site.origin}${PROGRAMME}/compare?${COMPANY}&tier=gold&tier=platinum`);
  const prices = table.locator("thead .price");
  await expect(prices.first()).toContainText("From");
  await unfold(page, "details");
  await page.getByLabel("Where are you based?").selectOption({ label: "Norway" });
  await apply(page, info);
  await expect(prices).toHaveText([/^€15,000 a year/, /^€40,000 a year/]);
  await expect(page).toHaveURL(/country=NO/);
  // Without scripts, axe takes minutes for 250 countries. The page is the same.
  if (scripted(info)) await axe(page);
  const all = TIERS.map((tier) => `tier=${tier}`).join("&");
  await page.goto(`${site.origin}${PROGRAMME}/compare?${COMPANY}&country=KE&${all}`);
  await hydrated(page, info);
  await expect(page.locator("thead .compare-tier")).toHaveCount(12);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
});
