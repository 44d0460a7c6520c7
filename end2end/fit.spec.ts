// The tier finder: questions, and the tiers in order of cost.

import { type Page, type TestInfo, expect, test } from "@playwright/test";
import { complaints, hydrated, scripted } from "./support/page.ts";
import { CROSSED, NO_SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";

const OPENINFRA = "/openinfra/membership/fit";
/** Its later version asks for a number. */
const USERS = "/2i2c/membership/fit?version=2026";

async function open(page: Page, info: TestInfo, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page, info);
}

/** Shows the results. With scripts, they follow each answer; without them, the form has a button. */
async function show(page: Page, info: TestInfo): Promise<void> {
  if (!scripted(info)) await page.getByRole("button", { name: "Show tiers" }).click();
}

const names = (page: Page, heading: RegExp) => page.getByRole("region", { name: heading }).getByRole("heading", { level: 3 });

test("the results are the tiers that fit, cheapest first, and the reasons why others don't", CROSSED, async ({ page }, info) => {
  const found = complaints(page);
  await open(page, info, OPENINFRA);
  await page.getByLabel("A company", { exact: true }).check();
  await page.getByLabel("Start-up", { exact: true }).check();
  await show(page, info);
  await expect(page).toHaveURL(/\?kind=company&stage=startup$/);
  await expect(names(page, /^3 tiers fit$/)).toHaveText(["Silver", "Gold", "Platinum"]);
  const prices = page.getByRole("region", { name: "3 tiers fit" }).locator(".price");
  await expect(prices).toHaveText(["$5,000 a year", "$50,000 a year", "$350,000 a year"]);
  await expect(names(page, /^3 tiers don’t fit$/)).toHaveText(["Foundation Member", "Community Account", "Associate"]);
  await expect(page.locator(".reasons .unmet").first()).toHaveText("Not met: Only individuals can join");
  expect(found).toEqual([]);
});

test("F25 nothing is claimed before anything is known", CROSSED, async ({ page }, info) => {
  await open(page, info, OPENINFRA);
  await expect(names(page, /^The tiers you can apply for$/)).toHaveText([
    "Foundation Member",
    "Community Account",
    "Platinum",
    "Gold",
    "Silver",
    "Associate",
  ]);
  await expect(page.getByRole("heading", { name: /fit$/ })).toHaveCount(0);
});

test("with scripts, the results and the URL follow each answer without a new document", SCRIPTS_ONCE, async ({ page }, info) => {
  await open(page, info, OPENINFRA);
  const documents: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.getByLabel("Me, as an individual").check();
  await expect(names(page, /^\d tiers fit$/).first()).toHaveText("Foundation Member");
  await expect(page).toHaveURL(/\?kind=person$/);
  await page.getByLabel("A company", { exact: true }).check();
  await expect(page).toHaveURL(/\?kind=company$/);
  await expect(names(page, /depend/).first()).toBeVisible();
  expect(documents).toEqual([]);
});

test("W9 an invalid answer shows an error when its field loses focus, and the error goes away once it's corrected", SCRIPTS_ONCE, async ({ page }, info) => {
  await open(page, info, USERS);
  const field = page.getByLabel("How many people use your hub in a month?");
  await field.fill("many");
  await expect(page.locator(".field .error")).toHaveCount(0);
  await field.blur();
  await expect(page.locator(".field .error")).toHaveText("Error: Monthly active users must be a whole number");
  await field.fill("280");
  await field.blur();
  await expect(page.locator(".field .error")).toHaveCount(0);
});

test("the URL contains the whole state", CROSSED, async ({ page }, info) => {
  await open(page, info, `${OPENINFRA}?kind=nonprofit`);
  await expect(page.getByLabel("A non-profit organisation")).toBeChecked();
  await expect(page.getByRole("group", { name: /start-up or established/i }).getByLabel("I don’t know")).toBeChecked();
  const undecided = page.getByRole("region", { name: /depend/ });
  await expect(undecided.locator(".reasons").first()).toContainText("The price depends on");
});

test("links to compare and apply carry over your details", CROSSED, async ({ page }, info) => {
  await open(page, info, `${OPENINFRA}?kind=company&stage=startup`);
  const compare = page.getByRole("link", { name: "Compare the tiers that fit" });
  await expect(compare).toHaveAttribute("href", "/openinfra/membership/compare?tier=silver&tier=gold&tier=platinum&kind=company&stage=startup");
  await page.getByRole("link", { name: "Apply for Gold" }).click();
  await expect(page).toHaveURL(/\/join\?tier=gold&kind=company&stage=startup$/);
});

test("W6 W7 an invalid answer shows in the summary and at its field, and what you typed is kept", CROSSED, async ({ page }, info) => {
  await open(page, info, USERS);
  const field = page.getByLabel("How many people use your hub in a month?");
  await field.fill("many");
  // With scripts there's no button, but Enter still submits.
  await field.press("Enter");
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(field).toHaveValue("many");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const message = (await summary.getByRole("link").textContent()) ?? "";
  await expect(page.locator(".field .error")).toContainText(message);
  await summary.getByRole("link").click();
  await expect(field).toBeFocused();
  await field.fill("250");
  await field.press("Enter");
  await expect(page).toHaveURL(/active_users=250/);
  if (scripted(info)) await page.reload();
  await expect(summary).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Error: /);
  await expect(page).toHaveURL(/version=2026/);
});

test("after submitting the form, the focus moves to the results", NO_SCRIPTS, async ({ page }, info) => {
  await open(page, info, OPENINFRA);
  await show(page, info);
  await expect(page.getByRole("heading", { name: /^The tiers you can apply for$/ })).toBeFocused();
});

test("submitting the form again announces the results again", NO_SCRIPTS, async ({ page }, info) => {
  await open(page, info, OPENINFRA);
  for (let time = 0; time < 2; time += 1) {
    await show(page, info);
    await expect(page.getByRole("heading", { name: /^The tiers you can apply for$/ })).toBeFocused();
  }
});
