// Changing the tier: a member compares, asks and withdraws, and staff approve. And renewing, with one confirmation.

import { expect } from "@playwright/test";
import { checked, done, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, press, visit } from "./support/wizard.ts";

/** The applicant, who manages the membership. */
const ADA = "ada@example.org";

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
    await done(page, "We’ve emailed everyone who manages the membership.");
    await expect(page.getByText("you asked to change to Gold")).toBeVisible();
    await checked(page, info, "a change that waits");
    await press(page, info, "Withdraw");
    await done(page, "You’ve withdrawn it.");
  });

  await test.step("asking again, for now", async () => {
    await visit(page, info, `${own}/change?to=gold`);
    await page.getByLabel("Now:").check();
    await page.getByLabel("Anything we should know?").fill("We’ve grown.");
    await press(page, info, "Ask to change to Gold");
    await expect(page.getByText("you asked to change to Gold")).toBeVisible();
  });

  await test.step("staff approve it", async () => {
    await page.context().clearCookies();
    await signIn(page, info, ADMIN);
    await visit(page, info, `/members/almalinux/${memberships[0].id}`);
    await expect(page.getByText("they asked to change to Gold")).toBeVisible();
    await expect(page.getByText("We’ve grown.")).toBeVisible();
    await checked(page, info, "a change to decide");
    await page.getByLabel("Reason").fill("The committee agrees.");
    await press(page, info, "Approve the change");
    await done(page, "You’ve approved the change.");
    await expect(page.getByText("The committee agrees.")).toBeVisible();
    await checked(page, info, "a change that was approved");
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
