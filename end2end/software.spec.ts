// What software gets: API tokens, the sums of a year, and the files for accounting.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { axe, scripted, smallTargets } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { SILVER, SILVER_ANSWERS, application, draft, press, sign, visit } from "./support/wizard.ts";

async function checked(page: Page, info: TestInfo, what: string): Promise<void> {
  if (scripted(info)) await axe(page, what);
  expect(await smallTargets(page), what).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(sideways, `${what} scrolls sideways`).toBe(false);
}

test("what's open by month, and the journal for accounting", CROSSED, async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER, { ...SILVER_ANSWERS, "organisation.name": "Harbour Works Ltd" });
  await sign(request, secret, "sponsor");
  expect((await request.post(`/api/v1/applications/${secret}/submission`)).status()).toBe(204);
  await reviewer(page, info, site);
  await visit(page, info, "/invoices/almalinux/months");
  await expect(page.getByText("There are no invoices yet.")).toBeVisible();
  await checked(page, info, "no invoices");

  await admit(page, info, request, "almalinux", secret);
  const label = (await application(request, secret)).membership?.invoices[0]?.label ?? "";
  await visit(page, info, "/invoices/almalinux");
  await page.getByRole("link", { name: "By month, and export for accounting" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invoices and payments by month");
  const total = page.getByRole("row", { name: /^All of / });
  await expect(total).toBeVisible();
  await expect(total.getByRole("cell").last()).toContainText("$0");
  await checked(page, info, "sums of a year");

  const csv = await page.request.get((await page.getByRole("link", { name: "Table (CSV)" }).getAttribute("href")) ?? "");
  const lines = (await csv.text()).trim().split("\r\n");
  expect(lines.map((line) => line.split(",")[1])).toEqual(['"type"', '"invoice"', '"payment"']);
  const journal = await page.request.get((await page.getByRole("link", { name: /Beancount/ }).getAttribute("href")) ?? "");
  expect(await journal.text()).toContain(`^${label}`);
});

test("an API token is created, used and revoked", CROSSED, async ({ page, request, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/account");
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByText("You don’t have any tokens.")).toBeVisible();
  await checked(page, info, "no tokens");
  await visit(page, info, "/account/tokens");
  await page.getByText("AlmaLinux OS Foundation").first().click();
  await page.getByLabel("Name").fill("Accounting");
  await press(page, info, "Create token");
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByLabel("Name")).toHaveValue("Accounting");
  await checked(page, info, "a token without scopes");
  await page.getByLabel(/Read invoices, payments/).check();
  await press(page, info, "Create token");
  const shown = page.locator("code.token");
  await expect(shown).toHaveText(/^ghd_[0-9A-Za-z]{36}$/);
  await checked(page, info, "a new token");
  const headers = { Authorization: `Bearer ${await shown.textContent()}` };
  const invoices = "/api/v1/invoices/almalinux";
  expect((await request.get(invoices, { headers })).status()).toBe(200);
  expect((await request.get("/api/v1/reviews/almalinux", { headers })).status()).toBe(403);
  await press(page, info, "Revoke the token Accounting");
  await expect(page.getByText("The token doesn’t work any more.")).toBeVisible();
  await expect(page.getByText("You don’t have any tokens.")).toBeVisible();
  expect((await request.get(invoices, { headers })).status()).toBe(401);
});
