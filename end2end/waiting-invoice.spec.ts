// An invoice whose tax depends on a detail that nobody has asked for yet: it's issued once the applicant or finance adds it.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { behind, checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { TODAY } from "./support/machine.ts";
import { CROSSED } from "./support/projects.ts";
import { act, reviewer } from "./support/review.ts";
import { type Site, test } from "./support/server.ts";
import { application, press, visit } from "./support/wizard.ts";

const TAX = `[tax]
name = "VAT"
prices = "net"
rules = [{ when = "trade = yes", percent = 19 }, { percent = 7 }]

[facts.trade]
type = "yes-no"
question = { en = "Do you trade?", de = "Treiben Sie Handel?" }
label = { en = "Trade", de = "Handel" }

`;

/** The foundation changes its file after an application has been submitted, and then approves the application. */
async function changed(page: Page, info: TestInfo, site: Site, reference: string): Promise<void> {
  site.rewrite("almalinux/membership-1.0.toml", "[facts.kind]", `${TAX}[facts.kind]`);
  await site.restart(TODAY);
  await reviewer(page, info, site);
  await act(page, reference, { action: "approve", text: "Complete." });
}

test("an invoice waits until the applicant adds what decides its tax", CROSSED, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await changed(page, info, site, reference);
  const invoices = async () => (await application(request, secret)).membership?.invoices.length;
  expect(await invoices()).toBe(0);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { name: "Complete your details, and we’ll send you the invoice" })).toBeVisible();
  await press(page, info, "Send details");
  await expect(page).toHaveTitle(/^Error:/);
  await checked(page, info, "details with an error");
  expect(await invoices()).toBe(0);
  await page.getByRole("radio", { name: "Yes" }).check();
  await press(page, info, "Send details");
  await expect(page.getByRole("heading", { name: "Complete your details, and we’ll send you the invoice" })).toBeHidden();
  await expect(page.getByRole("link", { name: /PDF/ }).first()).toBeVisible();
  expect(await invoices()).toBe(1);
});

test("finance adds what decides the tax of an invoice", CROSSED, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await changed(page, info, site, reference);
  await visit(page, info, "/invoices/almalinux");
  const waiting = page.getByRole("region", { name: "Invoices to issue" });
  await expect(waiting).toContainText("Waiting for the applicant: Trade");
  await checked(page, info, "invoices to issue");
  await unfold(page, "Add the details yourself");
  const form = behind(page, "Add the details yourself");
  await send(page, info, form, "Add details");
  await refused(page, "Trade");
  expect((await application(request, secret)).membership?.invoices).toHaveLength(0);
  await form.getByLabel("Do you trade?").selectOption({ label: "No" });
  await send(page, info, form, "Add details");
  await done(page, "The details are saved.");
  await expect(waiting).toBeHidden();
  expect((await application(request, secret)).membership?.invoices).toHaveLength(1);
});
