// What a mirror's operator comes back for: to confirm that it's operational, and to see whether its address answers.

import { expect } from "@playwright/test";
import { checked, done } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { complete, draft, follow, press, visit } from "./support/wizard.ts";

const MIRROR = { programme: "almalinux/membership", tier: "mirror", facts: "kind=company" };
const NAME = "Hollow Oak Mirrors";

test("D1 a mirror's operator sees when to confirm that it's operational, and whether its address answers", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(120_000);
  const secret = await draft(page.request, MIRROR);
  await visit(page, info, `/apply/${secret}`);
  await complete(page, info, { "organisation.name": NAME, "question.mirror_url": "https://mirror.example.org/almalinux" });
  await press(page, info, "Submit the application");
  await reviewer(page, info, site);
  await admit(page, info, page.request, "almalinux", secret);
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, "ada@example.org");
  await follow(page, info, page.getByRole("link", { name: `Open ${NAME}` }), /\/member\/[a-z0-9]+$/);
  const home = new URL(page.url()).pathname;
  await expect(page.getByRole("main")).toContainText("You can confirm it from");

  await test.step("it can be confirmed some time before the term ends, not on its first day", async () => {
    await visit(page, info, `${home}/renew`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your membership");
    await expect(page.getByRole("main")).toContainText("Confirm that this is still true: the mirror is operational");
    await expect(page.getByRole("main")).toContainText("You can confirm it from");
    await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(0);
    await checked(page, info, "confirming");
  });

  await test.step("the page of addresses says what's checked", async () => {
    await visit(page, info, `${home}/checks`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Checked addresses");
    await checked(page, info, "checked addresses");
  });

  await test.step("three months before the end, one button confirms it", async () => {
    await site.restart("2027-07-03");
    await page.context().clearCookies();
    await signIn(page, info, "ada@example.org");
    await visit(page, info, `${home}/renew`);
    await expect(page.getByRole("main")).toContainText("Confirm that this is still true: the mirror is operational");
    await checked(page, info, "a mirror to confirm");
    await press(page, info, "Confirm");
    await done(page, "We’ve emailed everyone who manages the membership.");
    // Nobody runs this mirror. If that has been noticed, the foundation decides.
    await expect(page.getByRole("main")).toContainText(/You’ve confirmed it\.|You confirmed your membership on/);
    await expect(page.getByRole("button", { name: "Confirm", exact: true })).toHaveCount(0);
    await checked(page, info, "a mirror that was confirmed");
    await press(page, info, "Withdraw");
    await done(page, "You’ve withdrawn it.");
  });
});
