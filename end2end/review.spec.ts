// Reviews and invoices in the browser: R1–R3, and an application's way to an active membership.

import { expect } from "@playwright/test";
import { checked, submitted } from "./support/console.ts";
import { hydrated } from "./support/page.ts";
import { CROSSED, SCRIPTS_ONCE } from "./support/projects.ts";
import { act, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { application, mailsOf, press, visit } from "./support/wizard.ts";

test("R1 an application is approved, countersigned, paid and active", CROSSED, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await page.getByRole("link", { name: /review/i }).first().click();
  await expect(page).toHaveURL(/\/review\/almalinux$/);
  await expect(page.getByRole("link", { name: /Harbour Works Ltd/ })).toBeVisible();
  await checked(page, info, "queue");
  await page.getByRole("link", { name: /Harbour Works Ltd/ }).click();
  await hydrated(page, info);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour Works Ltd");
  await checked(page, info, "review");

  await test.step("a decision needs a reason", async () => {
    await page.getByRole("radio", { name: "Approve" }).check();
    await press(page, info, "Record my vote");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByRole("radio", { name: "Approve" })).toBeChecked();
    await checked(page, info, "review with an error");
  });
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByLabel(/^Your reason/).fill("Ten years of mirrors.");
  await press(page, info, "Record my vote");
  await expect(page.getByRole("status").first()).toContainText(/recorded/);
  await expect(page.getByText("Ten years of mirrors.").first()).toBeVisible();

  const approved = await application(request, secret);
  expect(approved.state).toBe("approved");
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve approved your application");
  const label = approved.membership?.invoices[0]?.label ?? "";
  const document = await request.get(`/apply/${secret}/invoices/${label}.pdf`);
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");

  for (const agreement of approved.membership?.unsigned ?? []) {
    await act(page, reference, { action: "countersign", agreement, name: "Grace Example", title: "Chair" });
  }
  await visit(page, info, "/invoices/almalinux");
  await checked(page, info, "invoices");
  await page.getByRole("link", { name: label }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(label);
  await checked(page, info, "invoice");
  await press(page, info, "Record payment");
  await expect(page.getByRole("status").first()).toBeVisible();
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your membership is active");
});

test("a declined applicant reads why, and a decision can be looked at again", CROSSED, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await visit(page, info, `/review/almalinux/${reference}`);
  await page.getByRole("radio", { name: "Decline" }).check();
  await page.getByLabel(/^Your reason/).fill("The mirror has been down since May.");
  await press(page, info, "Record my vote");
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByText("The mirror has been down since May.")).toBeVisible();
  await checked(page, info, "declined");
  expect((await mailsOf(request, "application declined")).map(({ to }) => to)).toEqual(["ada@example.org"]);
  await act(page, reference, { action: "reopen", text: "It’s back." });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/declin/i);
});

test("R2 of two reviewers on the same version, the second sees the conflict and keeps what they typed", CROSSED, async ({ page, request, site }, info) => {
  const { reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await visit(page, info, `/review/almalinux/${reference}`);
  await act(page, reference, { action: "note", text: "Ask about the second mirror." });
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByLabel(/^Your reason/).fill("Ten years of mirrors.");
  await press(page, info, "Record my vote");
  await expect(page.getByRole("alert")).toContainText("Someone else");
  await expect(page.getByLabel(/^Your reason/)).toHaveValue("Ten years of mirrors.");
  await expect(page.getByText("Ask about the second mirror.").first()).toBeVisible();
  await checked(page, info, "conflict");
  await press(page, info, "Record my vote");
  await expect(page.getByRole("status").first()).toContainText(/recorded/);
});

test("R3 twenty applications are reviewed by keyboard alone", SCRIPTS_ONCE, async ({ page, request, site }, info) => {
  test.setTimeout(240_000);
  for (let at = 1; at <= 20; at += 1) await submitted(request, `Harbour ${at}`);
  await reviewer(page, info, site);
  for (let left = 20; left > 0; left -= 1) {
    await visit(page, info, "/review/almalinux");
    await page.keyboard.press("j");
    await expect(page.locator("a:focus")).toHaveAttribute("href", /\/review\/almalinux\/\w{4}-\w{4}/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Harbour \d+$/);
    await page.getByRole("radio", { name: "Approve" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Complete.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").first()).toContainText(/recorded/);
  }
  await visit(page, info, "/review/almalinux");
  await expect(page.getByRole("link", { name: /^Harbour \d/ })).toHaveCount(0);
});
