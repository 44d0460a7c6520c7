// The member area: from sign-in to everything a member comes for, and leaving.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, done, submitted, unfold } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { type Site, test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, press, visit } from "./support/wizard.ts";

const NAME = "Hollow Oak Systems";

/** The applicant of an active Silver membership, signed in and on the account's page. */
async function member(page: Page, info: TestInfo, site: Site, name = NAME): Promise<void> {
  const { secret } = await submitted(page.request, name);
  await reviewer(page, info, site);
  await admit(page, info, page.request, "almalinux", secret);
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, "ada@example.org");
}

const open = (page: Page, name: string) => page.getByRole("link", { name: `Open ${name}` });

test("D1 at most two activations from sign-in to invoices, renewal, contacts and proof of membership", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await member(page, info, site);
  // The first activation.
  await follow(page, info, open(page, NAME), /\/member\/[a-z0-9]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^You’re a sponsor until |^You’re a member until /);
  await expect(page.getByRole("main")).toContainText(NAME);
  await checked(page, info, "member home");
  const home = new URL(page.url()).pathname;
  // The second one.
  const goals: [string, RegExp, string][] = [
    ["Invoices and documents", /\/documents$/, "ALMALINUX-"],
    ["Renew, change or leave", /\/term$/, "Last day"],
    ["Proof of membership", /\/proof$/, "Make a proof"],
  ];
  for (const [button, address, content] of goals) {
    await visit(page, info, home);
    await follow(page, info, page.getByRole("main").getByRole("link", { name: button }).last(), address);
    await expect(page.getByRole("main")).toContainText(content);
    await checked(page, info, button);
  }
  await visit(page, info, `${home}/votes`);
  await checked(page, info, "votes");
});

test("D4 giving notice says what ends when, and can be taken back", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await member(page, info, site);
  await follow(page, info, open(page, NAME), /\/member\//);
  await visit(page, info, `${new URL(page.url()).pathname}/term`);
  await expect(page.getByRole("main")).toContainText("If you give notice today, your last day is");
  await unfold(page, "Give notice");
  await page.getByLabel("Why are you leaving?").fill("We’re moving.");
  await page.getByRole("button", { name: "Give notice" }).click();
  await expect(page).toHaveURL(/done=leave$/);
  await done(page, "You’ve given notice.");
  await checked(page, info, "after notice");
  await press(page, info, "Withdraw your notice");
  await done(page, "You’ve withdrawn your notice.");
});
