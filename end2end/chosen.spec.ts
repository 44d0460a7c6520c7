// What applicants choose once they know their tier: how they pay, and for how long they join. The foundation is invented.

import { expect, test } from "@playwright/test";
import { axe, complaints, hydrated, scripted, tooWide } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";
import { Site } from "./support/server.ts";

let site: Site;

test.beforeAll(async () => {
  site = await Site.open("domain/tests/programmes");
  await site.start();
});

test.afterAll(() => site.close());

const TIER = "/meridian/membership/tiers/supporter";

test("a tier shows what it costs at every interval, and follows the choice", CROSSED, async ({ page }, info) => {
  const errors = complaints(page);
  await page.goto(site.origin + TIER);
  await hydrated(page, info);
  await expect(page.getByRole("main")).toContainText("€60 a year, or €5 a month, or €15 a quarter");
  await page.getByLabel("How often would you like to pay?").selectOption({ label: "Every month" });
  await page.getByLabel("How long would you like to join for?").selectOption({ label: "2 years" });
  await page.getByRole("button", { name: "Show my price" }).click();
  await expect(page).toHaveURL(/payment=month/);
  await expect(page.getByRole("main")).toContainText("€5 a month");
  await expect(page.getByRole("main")).not.toContainText("€60 a year");
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  if (scripted(info)) await axe(page);
  expect(errors).toEqual([]);
});

test("whoever applies with a choice finds it in the price", CROSSED, async ({ page }, info) => {
  const errors = complaints(page);
  await page.goto(`${site.origin}${TIER}?payment=quarter&term=years-3`);
  await page.getByRole("link", { name: /^Apply for Supporter/ }).first().click();
  await page.getByRole("button", { name: /Start/ }).click();
  await page.getByRole("link", { name: "Continue" }).click();
  await hydrated(page, info);
  await expect(page.getByRole("main")).toContainText("€15 a quarter");
  expect(errors).toEqual([]);
});
