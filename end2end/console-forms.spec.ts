// The forms of reviews, invoices, roles and the account, without scripts. Each is sent with a mistake first, which the page explains
// next to what was typed, and then without it.

import { expect } from "@playwright/test";
import { elsewhere } from "./support/apply.ts";
import { behind, done, reasoned, refused, say, send, submitted, unfold } from "./support/console.ts";
import { ONCE } from "./support/projects.ts";
import { ADMIN, act, reviewer } from "./support/review.ts";
import { type Site, test } from "./support/server.ts";
import { confirmAgain, signIn } from "./support/sign-in.ts";
import { application, loads, press, visit } from "./support/wizard.ts";

const REASONS = `[[reasons]]
for = "approve"
title = "Complete"
text = "Everything we need is here."

[[reasons]]
for = "decline"
title = "Mirror down"
text = "Your mirror doesn’t answer."

[[reasons]]
for = "ask"
title = "Register"
text = "We couldn’t find you in the register."

`;

/** Adds ready-made reasons to the foundation. */
async function withReasons(site: Site): Promise<void> {
  site.rewrite("almalinux/foundation.toml", "[contact]\n", `${REASONS}[contact]\n`);
  await site.restart("2026-09-01");
}

test("a review: notes, holding, asking, ready-made reasons, starting again and signing", ONCE, async ({ page, request, site }, info) => {
  await withReasons(site);
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  const review = `/review/almalinux/${reference}`;
  await visit(page, info, review);

  await test.step("a note", async () => {
    await say(page, info, page.getByRole("region", { name: "Notes" }), "Add a note", "Add note", "They have two mirrors.");
    await done(page, "Your note is saved.");
    await expect(page.getByText("They have two mirrors.").first()).toBeVisible();
  });

  await test.step("a pause", async () => {
    await reasoned(page, info, "Put on hold", "Put on hold", "Their board meets on Friday.");
    await done(page, "The review is on hold.");
    await expect(page.getByText("Their board meets on Friday.").first()).toBeVisible();
    await press(page, info, "Resume the review");
    await done(page, "The review continues.");
  });

  await test.step("a question, which the applicant answers", async () => {
    const form = behind(page, "Ask the applicant");
    await unfold(page, "Ask the applicant");
    await form.getByLabel("Ready-made reason").selectOption({ label: "Register" });
    await form.getByRole("textbox", { name: "Your question" }).fill("Which register is it?");
    await send(page, info, form, "Send question");
    await refused(page, "Choose what your question is about");
    await expect(form.getByRole("textbox", { name: "Your question" })).toHaveValue("Which register is it?");
    await expect(form.getByLabel("Ready-made reason").locator("option:checked")).toHaveText("Register");
    await form.getByLabel("What’s your question about?").selectOption("organisation");
    await send(page, info, form, "Send question");
    await done(page, "We’ve sent your question to the applicant.");
    await visit(page, info, `/apply/${secret}`);
    await expect(page.getByText("We couldn’t find you in the register.")).toBeVisible();
    await page.getByLabel("Your reply").fill("The trade register.");
    await press(page, info, /^Send/);
    await visit(page, info, review);
    await expect(page.getByText("The trade register.").first()).toBeVisible();
  });

  await test.step("a vote with a ready-made reason", async () => {
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Record my vote" }) });
    await form.getByRole("radio", { name: "Decline" }).check();
    await form.getByLabel("Ready-made reason").selectOption({ label: "Complete" });
    await form.getByLabel("Your reason").fill("We tried three times.");
    await send(page, info, form, "Record my vote");
    await refused(page, "Choose a reason that fits your decision");
    await expect(form.getByRole("radio", { name: "Decline" })).toBeChecked();
    await expect(form.getByLabel("Your reason")).toHaveValue("We tried three times.");
    await form.getByLabel("Ready-made reason").selectOption({ label: "Mirror down" });
    await send(page, info, form, "Record my vote");
    await done(page, "Your vote is recorded.");
    await visit(page, info, `/apply/${secret}`);
    await expect(page.getByText("Your mirror doesn’t answer.")).toBeVisible();
    await expect(page.getByText("We tried three times.")).toBeVisible();
  });

  await test.step("the review starts again, and the application is approved", async () => {
    await visit(page, info, review);
    await reasoned(page, info, "Start the review again", "Start again", "The mirror is back.");
    await done(page, "The review has started again.");
    await expect(page.getByText("The mirror is back.").first()).toBeVisible();
    await page.getByRole("radio", { name: "Approve" }).check();
    await page.getByLabel("Your reason").fill("Complete after all.");
    await press(page, info, "Record my vote");
    await done(page, "Your vote is recorded.");
  });

  await test.step("the foundation signs", async () => {
    const form = page.getByRole("region", { name: "Sign for the foundation" });
    await form.getByLabel("Your position").fill("Chair");
    await send(page, info, form, /^Sign: /);
    await refused(page, "Enter your full name and your position");
    await expect(form.getByLabel("Your position")).toHaveValue("Chair");
    await form.getByLabel("Your full name").fill("Grace Example");
    await send(page, info, form, /^Sign: /);
    await done(page, "The agreement is signed.");
    expect((await application(request, secret)).membership?.unsigned).toEqual([]);
  });
  expect(site.errors).toBe("");
});

test("a late stage is passed on, and a conflict of interest is declared", ONCE, async ({ page, request, site }, info) => {
  const { reference } = await submitted(request, "Harbour Works Ltd");
  await site.restart("2026-09-21");
  await reviewer(page, info, site);
  await visit(page, info, `/review/almalinux/${reference}`);
  await reasoned(page, info, "Pass on", "Pass on", "The committee is away.");
  await done(page, "The application is passed on.");
  await expect(page.getByText("The committee is away.").first()).toBeVisible();
  await reasoned(page, info, "Declare a conflict of interest", "Declare conflict", "I work for them.");
  await done(page, "Your conflict of interest is recorded.");
  await expect(page.getByRole("button", { name: "Record my vote" })).toHaveCount(0);
  expect(site.errors).toBe("");
});

test("applications are marked as from the same or different applicants, and that's undone", ONCE, async ({ page, request, site }, info) => {
  const { reference } = await submitted(request, "Harbour Works Ltd");
  // They have the same website, and the last one has nothing in common with them.
  const alike = await submitted(request, "Quay Works GmbH");
  const other = await submitted(request, "Lighthouse Trust", { "organisation.website": "lighthouse.example.net" });
  await reviewer(page, info, site);
  await visit(page, info, `/review/almalinux/${reference}`);
  const member = page.getByRole("region", { name: "Same applicant" });
  // Applications from the same applicant are also listed without a button.
  const row = (reference: string) => member.getByRole("listitem").filter({ hasText: reference, has: page.getByRole("button") });

  for (const [button, said] of [
    [/^Mark as same applicant/, "Both applications now belong to the same applicant."],
    [/^Mark as different applicants/, "The applications are marked as coming from different applicants."],
  ] as const) {
    await send(page, info, row(alike.reference), button);
    await done(page, said);
    await expect(row(alike.reference)).toContainText(ADMIN);
    await send(page, info, row(alike.reference), /^Undo/);
    await done(page, "The decision about the two applications is undone.");
  }

  await expect(row(other.reference)).toHaveCount(0);
  const form = behind(page, "Another application is from the same applicant");
  await unfold(page, "Another application is from the same applicant");
  await form.getByLabel("Application number").fill("0000-0000");
  await send(page, info, form, "Mark as same applicant");
  await refused(page, "No application has this number");
  await expect(form.getByLabel("Application number")).toHaveValue("0000-0000");
  await form.getByLabel("Application number").fill(other.reference.toLowerCase());
  await send(page, info, form, "Mark as same applicant");
  await done(page, "Both applications now belong to the same applicant.");
  await send(page, info, row(other.reference), /^Undo/);
  await done(page, "The decision about the two applications is undone.");
  await expect(row(other.reference)).toHaveCount(0);
  expect(site.errors).toBe("");
});

test("invoices: paying, undoing, cancelling, issuing and refunding", ONCE, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await act(page, reference, { action: "approve", text: "Complete." });
  const label = (await application(request, secret)).membership?.invoices[0]?.label ?? "";
  await visit(page, info, `/invoices/almalinux/${label}`);
  const pay = page.getByRole("region", { name: "Record a payment" });

  await test.step("a payment", async () => {
    await pay.getByLabel("Amount").fill("a lot");
    await pay.getByLabel("Bank reference or note").fill("Transfer 7");
    await send(page, info, pay, "Record payment");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(pay.getByLabel("Amount")).toHaveValue("a lot");
    await expect(pay.getByLabel("Bank reference or note")).toHaveValue("Transfer 7");
    await pay.getByLabel("Amount").fill("500");
    await send(page, info, pay, "Record payment");
    await done(page, "The payment is recorded.");
    await expect(page.getByRole("row", { name: /Transfer 7/ })).toContainText("$500");
    await expect(page.getByText("To cancel this invoice, undo or refund its payments first.")).toBeVisible();
  });

  await test.step("which is undone", async () => {
    const row = page.getByRole("row", { name: /Transfer 7/ });
    await row.locator("summary").click();
    await send(page, info, row, /^Undo this payment/);
    await done(page, "The payment is undone.");
    await expect(row).toContainText("Undone");
  });

  await test.step("a day later, cancelling waits until they've confirmed who they are", async () => {
    await site.restart("2026-09-02");
    await visit(page, info, `/invoices/almalinux/${label}`);
    const form = behind(page, "Cancel this invoice");
    await unfold(page, "Cancel this invoice");
    await send(page, info, form, "Cancel the invoice");
    await refused(page, "Enter why you’re cancelling the invoice");
    await form.getByLabel("Why are you cancelling it?").fill("They asked for another address.");
    await send(page, info, form, "Cancel the invoice");
    await confirmAgain(page, info, ADMIN);
    await expect(page.getByText("Thanks for confirming that it’s you.")).toBeVisible();
    await expect(form.getByLabel("Why are you cancelling it?")).toHaveValue("They asked for another address.");
    await send(page, info, form, "Cancel the invoice");
    await done(page, "The invoice is cancelled. A credit note is issued.");
  });

  await test.step("another one is issued", async () => {
    await visit(page, info, "/invoices/almalinux");
    const form = behind(page, "Issue an invoice for an agreed amount");
    await unfold(page, "Issue an invoice for an agreed amount");
    await form.getByLabel("Application number").fill("0000-0000");
    await form.getByLabel("Amount").fill("1,234");
    await send(page, info, form, "Issue invoice");
    await refused(page, "No application has this number.");
    await expect(form.getByLabel("Application number")).toHaveValue("0000-0000");
    await expect(form.getByLabel("Amount")).toHaveValue("1,234");
    await form.getByLabel("Application number").fill(reference);
    await send(page, info, form, "Issue invoice");
    await done(page, "The invoice is issued.");
    await visit(page, info, "/invoices/almalinux?show=unpaid");
    await page.getByRole("row", { name: /\$1,234/ }).getByRole("link").first().click();
    await send(page, info, pay, "Record payment");
    await done(page, "The payment is recorded, and the invoice is paid.");
  });

  await test.step("and refunded in part", async () => {
    const form = behind(page, "Refund");
    await unfold(page, "Refund");
    await form.getByLabel("Amount").fill("5,000");
    await form.getByLabel("Why are you refunding it?").fill("They paid too much.");
    await send(page, info, form, "Refund");
    await refused(page, "This is more than what’s left.");
    await expect(form.getByLabel("Amount")).toHaveValue("5,000");
    await expect(form.getByLabel("Why are you refunding it?")).toHaveValue("They paid too much.");
    await form.getByLabel("Amount").fill("234");
    await form.getByLabel("Bank reference").fill("Transfer 9");
    await send(page, info, form, "Refund");
    await done(page, "The refund is recorded.");
    await expect(page.getByRole("row", { name: /Transfer 9/ })).toContainText("Refunded");
  });

  await test.step("the reasons are in the history", async () => {
    await visit(page, info, `/review/almalinux/${reference}`);
    const history = page.getByRole("region", { name: "History" });
    await expect(history.getByRole("listitem").filter({ hasText: "Invoice cancelled" })).toContainText("They asked for another address.");
    await expect(history.getByRole("listitem").filter({ hasText: "Payment refunded" })).toContainText("They paid too much.");
  });
  expect(site.errors).toBe("");
});

test("roles are granted and ended, and sessions are ended", ONCE, async ({ page, browser, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/roles/almalinux");

  await test.step("a role is granted", async () => {
    const form = page.getByRole("region", { name: "Grant a role" });
    await form.getByLabel("Email address").fill("ben at example.org");
    await form.getByLabel("Role").selectOption("committee");
    await send(page, info, form, "Grant role");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(form.getByLabel("Email address")).toHaveValue("ben at example.org");
    await expect(form.getByLabel("Role")).toHaveValue("committee");
    await form.getByLabel("Email address").fill("ben@example.org");
    await send(page, info, form, "Grant role");
    await done(page, "ben@example.org now has the role");
  });

  await test.step("and ends", async () => {
    const end = page.locator("details").filter({ has: page.locator("summary", { hasText: "ben@example.org" }) });
    await end.locator("summary").click();
    await send(page, info, end, "End role");
    await done(page, "The role has ended.");
    await expect(page.getByText("ben@example.org")).toHaveCount(0);
  });

  await test.step("but not that of the last administrator", async () => {
    const end = page.locator("details").filter({ has: page.locator("summary", { hasText: `Administrator, ${ADMIN}` }) });
    await end.locator("summary").click();
    await send(page, info, end, "End role");
    await refused(page, "You’re the last administrator");
    await expect(end).toHaveAttribute("open");
  });

  await test.step("one session is ended, then all others", async () => {
    const others = [await elsewhere(browser, info, site), await elsewhere(browser, info, site), await elsewhere(browser, info, site)];
    for (const other of others) await signIn(other, info, ADMIN);
    await visit(page, info, "/account");
    const sessions = page.getByRole("region", { name: "Where you’re signed in" });
    await expect(sessions.getByRole("listitem")).toHaveCount(4);
    await loads(page, info, () => sessions.getByRole("button", { name: /^End session: / }).first().click());
    await expect(sessions.getByRole("listitem")).toHaveCount(3);
    await send(page, info, sessions, "End all other sessions");
    await expect(sessions.getByRole("listitem")).toHaveCount(1);
    await expect(sessions).toContainText("This browser");
    for (const other of others) {
      await visit(other, info, "/account");
      await expect(other).toHaveURL(/\/sign-in/);
      await other.context().close();
    }
  });
  expect(site.errors).toBe("");
});
