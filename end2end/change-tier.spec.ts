// Changing the tier: a member compares, signs, asks and withdraws, and staff sign and approve, or act for a member who has written to them. And
// renewing, with one confirmation.

import { type Page, expect } from "@playwright/test";
import { checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { TODAY } from "./support/machine.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, mailsOf, press, visit } from "./support/wizard.ts";

/** The applicant, who manages the membership. */
const ADA = "ada@example.org";

/** Signs the agreement of another tier. */
async function accept(page: Page): Promise<void> {
  await page.getByLabel("I’ve read and accept this").check();
  await page.getByLabel("Your full name").fill("Ada Example");
}

test("D3 D4 R1 a member previews Gold, asks for it, withdraws, asks again, and staff approve", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  const { memberships } = await (await page.request.get("/api/v1/account")).json();
  const own = `/member/${memberships[0].id}`;

  await test.step("what a change would mean", async () => {
    await visit(page, info, `${own}/term`);
    await follow(page, info, page.getByRole("link", { name: "Compare with another tier" }), /\/change$/);
    await page.getByLabel("Change to").selectOption("gold");
    await press(page, info, "Show");
    await expect(page).toHaveURL(/to=gold/);
    await expect(page.getByRole("heading", { level: 2, name: "From Silver to Gold" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What you gain" })).toBeVisible();
    await expect(page.getByText("Your term still ends on")).toBeVisible();
    await expect(page.getByText("Review: ")).toBeVisible();
    await checked(page, info, "a preview of another tier");
  });

  await test.step("asking, and withdrawing it", async () => {
    await page.getByLabel("With your next term").check();
    await press(page, info, "Ask to change to Gold");
    await refused(page, "Accept every agreement and enter your name");
    await unfold(page, "To sign, if the change starts with your next term");
    await expect(page.getByText("Gold instead of Silver").last()).toBeVisible();
    await accept(page);
    await press(page, info, "Ask to change to Gold");
    await done(page, "We’ve emailed everyone who manages the membership.");
    await expect(page.getByText("you asked to change to Gold")).toBeVisible();
    await checked(page, info, "a change that waits");
    await press(page, info, "Withdraw");
    await done(page, "You’ve withdrawn it.");
  });

  await test.step("asking again, for now", async () => {
    await visit(page, info, `${own}/change?to=gold`);
    await page.getByRole("radio", { name: /^Now:/ }).check();
    await page.getByLabel("Anything we should know?").fill("We’ve grown.");
    await accept(page);
    await press(page, info, "Ask to change to Gold");
    await done(page, "We’ve emailed everyone who manages the membership.");
    await expect(page.getByText("you asked to change to Gold")).toBeVisible();
  });

  await test.step("staff sign and approve it", async () => {
    await page.context().clearCookies();
    await signIn(page, info, ADMIN);
    await visit(page, info, `/members/almalinux/${memberships[0].id}`);
    const deciding = page.getByRole("region", { name: "Change of tier" });
    await expect(deciding).toContainText("they asked to change to Gold");
    await expect(page.locator(".history").getByText("We’ve grown.")).toBeVisible();
    await checked(page, info, "a change to decide");
    // The foundation signs the agreement for Gold, too.
    const signing = page.getByRole("region", { name: "Sign for the foundation" });
    await send(page, info, signing, /Sign: /);
    await refused(page, "Enter your full name and your position");
    await signing.getByLabel("Your full name").fill("Nora Pier");
    await signing.getByLabel("Your position").fill("Chair");
    await checked(page, info, "an agreement to countersign");
    await send(page, info, signing, /Sign: /);
    await done(page, "The agreement is signed.");
    await expect(signing).toHaveCount(0);
    // The form that records notice asks for a reason, too.
    await deciding.getByLabel("Reason").fill("The committee agrees.");
    await send(page, info, deciding, "Approve the change");
    await done(page, "You’ve approved the change.");
    await expect(page.locator(".history").getByText("The committee agrees.")).toBeVisible();
    await checked(page, info, "a change that was approved");
  });
});

test("D3 D4 W6 W7 staff change the tier for a member who asked by letter", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  const { rows } = await (await page.request.get("/api/v1/memberships/almalinux")).json();
  const member = `/members/almalinux/${rows[0].membership}`;

  await test.step("what a change would mean for the member", async () => {
    await visit(page, info, member);
    await follow(page, info, page.getByRole("link", { name: "Change the tier" }), /\/change$/);
    await expect(page.getByText("You’re acting for the member")).toBeVisible();
    await page.getByLabel("Change to").selectOption("gold");
    await press(page, info, "Show");
    await expect(page).toHaveURL(/to=gold/);
    await expect(page.getByRole("heading", { level: 2, name: "From Silver to Gold" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "What they gain" })).toBeVisible();
    await expect(page.getByText(/^They pay \$/).first()).toBeVisible();
    await expect(page.getByText("Nothing is signed with this change.")).toBeVisible();
    await checked(page, info, "a change of tier on a member’s behalf");
  });

  await test.step("recording it, with how and when they asked", async () => {
    await page.getByRole("radio", { name: /^Now:/ }).check();
    await press(page, info, "Record the request for Gold");
    await refused(page, "Enter how and when the member asked");
    await expect(page.getByRole("radio", { name: /^Now:/ })).toBeChecked();
    await checked(page, info, "a change without a reason");
    await page.getByLabel("How and when did the member ask?").fill("Their letter of 1 July.");
    await press(page, info, "Record the request for Gold");
    await done(page, "The request is recorded.");
    const deciding = page.getByRole("region", { name: "Change of tier" });
    await expect(deciding).toContainText("they asked to change to Gold");
    // Somebody else decides about it, and there’s only one account here.
    await expect(deciding).toContainText("another account is needed");
    await expect(deciding.getByRole("button")).toHaveCount(0);
    const entry = page.locator(".history li").filter({ hasText: "Their letter of 1 July." });
    await expect(entry).toContainText("(acting for the member)");
    await expect(entry).toContainText(ADMIN);
    await checked(page, info, "a member whose request was recorded");
    expect((await mailsOf(request, "tier change asked")).map(({ to }) => to)).toContain(ADA);
  });

  await test.step("withdrawing it for them", async () => {
    await follow(page, info, page.getByRole("link", { name: "Withdraw it for the member" }), /\/change$/);
    await checked(page, info, "a request to withdraw for a member");
    await page.getByLabel("How and when did the member ask?").fill("They phoned.");
    await press(page, info, "Withdraw it for the member");
    await done(page, "The request is withdrawn");
    await expect(page.getByRole("link", { name: "Change the tier" })).toBeVisible();
  });
});

test("D1 at most two activations from sign-in to the renewal, and one more renews", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  const started = await page.request.get("/api/v1/account");
  expect(started.ok()).toBe(true);
  // Silver doesn’t renew by itself, and ends within a few weeks.
  await site.restart("2027-07-03");
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  await follow(page, info, page.getByRole("link", { name: "Open Harbour Works Ltd" }), /\/member\//);
  await follow(page, info, page.getByRole("link", { name: "Renew the membership" }), /\/renew$/);
  await expect(page.getByRole("heading", { level: 2, name: "Your next term" })).toBeVisible();
  await checked(page, info, "a renewal");
  await press(page, info, "Renew the membership");
  await done(page, "You’ve renewed.");
  await expect(page.getByText("You’ve renewed. The next term follows this one.")).toBeVisible();
  await checked(page, info, "after a renewal");
  await press(page, info, "Withdraw");
  await done(page, "You’ve withdrawn it.");
});

/** Gold costs more for large organisations, and nobody who joined in Silver was asked how large they are. */
const EMPLOYEES = `[facts.employees]
type = "number"
question = "How many people work for you?"
label = "Employees"
unit = "people"

[facts.kind]`;
const BY_SIZE = `price = { rules = [{ when = "employees > 500", amount = 20_000 }, { amount = 10_000 }] }

[tiers.gold.grants]`;

test("W6 W7 a member states what the price of Gold depends on, and the price follows", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  for (const version of ["1.0", "2026"]) {
    const file = `almalinux/membership-${version}.toml`;
    site.rewrite(file, "[facts.kind]", EMPLOYEES);
    site.rewrite(file, "[tiers.gold.price]\namount = 20_000\n\n[tiers.gold.grants]", BY_SIZE);
  }
  await site.restart(TODAY);
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  const { memberships } = await (await page.request.get("/api/v1/account")).json();
  const own = `/member/${memberships[0].id}`;

  await visit(page, info, `${own}/change?to=gold`);
  await expect(page.getByRole("heading", { level: 2, name: "From Silver to Gold" })).toBeVisible();
  await checked(page, info, "a tier whose price isn’t known");
  const employees = page.getByLabel("How many people work for you?");
  await employees.fill("many");
  await press(page, info, "Show the price");
  await refused(page, "Employees");
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("link").click();
  await expect(employees).toBeFocused();
  await expect(employees).toHaveValue("many");
  await checked(page, info, "a detail that’s wrong");
  await employees.fill("1,200");
  await press(page, info, "Show the price");
  await expect(page.getByText("$20,000").first()).toBeVisible();

  const reason = page.getByLabel("Anything we should know?");
  await reason.fill("We’ve grown.");
  await employees.fill("120");
  await press(page, info, "Update the price");
  await expect(page.getByText("$10,000").first()).toBeVisible();
  await expect(reason).toHaveValue("We’ve grown.");
  await checked(page, info, "a price that follows from details");
  await page.getByLabel("With your next term").check();
  await accept(page);
  await press(page, info, "Ask to change to Gold");
  await done(page, "We’ve emailed everyone who manages the membership.");
  await expect(page.getByText("Employees")).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, info, ADMIN);
  await visit(page, info, `/members/almalinux/${memberships[0].id}`);
  const section = page.getByRole("region", { name: "Change of tier" });
  await expect(section.getByText("Employees")).toBeVisible();
  await expect(section.getByText("120")).toBeVisible();
  await checked(page, info, "a change with details to decide");
});
