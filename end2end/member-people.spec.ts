// The people of a member in the browser: named, handed over, ended and kept, with and without scripts.

import { expect } from "@playwright/test";
import { behind, checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { application, mailsOf, visit } from "./support/wizard.ts";

const APPLICANT = "ada@example.org";

test("D1 D3 D4 a manager changes a member's people, and can undo it", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  expect((await application(request, secret)).membership?.active_since).toBeTruthy();
  await page.context().clearCookies();
  await signIn(page, info, APPLICANT);

  await test.step("it takes two activations from the account to the people", async () => {
    await page.getByRole("link", { name: /Harbour Works Ltd/ }).first().click();
    await page.getByRole("navigation", { name: "Member area" }).getByRole("link", { name: "People", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
    await expect(page.getByRole("heading", { name: "Voting representative" })).toBeVisible();
    await checked(page, info, "people");
  });
  const people = new URL(page.url()).pathname;
  const voter = page.getByRole("region", { name: "Voting representative" });

  await test.step("the voting representative can only be handed over", async () => {
    await expect(voter.getByText("Exactly 1 person")).toBeVisible();
    await expect(voter.getByText("Somebody has to have this role")).toBeVisible();
    await expect(voter.locator("summary", { hasText: "End the role" })).toHaveCount(0);
  });

  await test.step("mistakes are at their fields, and what was typed is kept", async () => {
    await visit(page, info, people);
    await voter.locator("summary", { hasText: "Hand over" }).click();
    await voter.getByLabel("Full name").first().fill("Zoe Almeida");
    await voter.getByLabel("Email address").first().fill("zoe@");
    await send(page, info, voter.locator("details[open]"), "Hand over");
    await refused(page, "Email address");
    await expect(voter.getByLabel("Full name").first()).toHaveValue("Zoe Almeida");
    await checked(page, info, "people with an error");
  });

  await test.step("the role is handed over, which is announced and emailed", async () => {
    const form = voter.locator("details").filter({ has: page.locator("summary", { hasText: "Hand over" }) }).first();
    await form.getByLabel("Email address").fill("zoe@example.org");
    await form.getByLabel("First day").fill("2026-12-01");
    await send(page, info, form, "Hand over");
    await done(page, "The role is handed over.");
    await expect(voter.getByText("Until 30 November 2026")).toBeVisible();
    await expect(voter.getByText("From 1 December 2026")).toBeVisible();
    expect((await mailsOf(request, "contact named")).map(({ to }) => to)).toEqual(["zoe@example.org"]);
    expect((await mailsOf(request, "contact ends")).map(({ to }) => to)).toEqual([APPLICANT]);
  });

  await test.step("somebody manages the membership, too, and then doesn't", async () => {
    const managers = page.getByRole("region", { name: "Manages the membership" });
    await visit(page, info, people);
    await managers.locator("summary", { hasText: "Name somebody" }).click();
    const named = behind(page, "Name somebody").first();
    await named.getByLabel("Full name").fill("Tom Adeyemi");
    await named.getByLabel("Email address").fill("tom@example.org");
    await send(page, info, named, "Name them");
    await done(page, "The role has a new person.");
    const tom = managers.getByRole("listitem").filter({ hasText: "Tom Adeyemi" });
    await tom.locator("summary", { hasText: "End the role" }).click();
    await tom.getByLabel("Last day").fill("2026-12-31");
    await send(page, info, tom, "End the role");
    await done(page, "The role now has a last day.");
    await expect(tom.getByText("Until 31 December 2026")).toBeVisible();
    await checked(page, info, "people with an end");
    await send(page, info, tom, /^Undo the end of this role/);
    await done(page, "The role no longer has a last day.");
    await expect(tom.getByText("Until 31 December 2026")).toHaveCount(0);
  });

  await test.step("the history says who did what", async () => {
    await visit(page, info, people.replace(/\/people$/, ""));
    const history = page.getByRole("region", { name: "Recent activity" });
    await expect(history.getByText("End of a role undone")).toBeVisible();
    await expect(history.getByText("Role handed over")).toBeVisible();
    await expect(history.getByText(APPLICANT).first()).toBeVisible();
  });

  await test.step("the new manager sees the membership", async () => {
    await page.context().clearCookies();
    await signIn(page, info, "tom@example.org");
    await visit(page, info, people);
    await unfold(page, "Correct a typo");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  });
});
