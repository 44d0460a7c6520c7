// Proof of membership: made by the member, checked by anyone, and withdrawn.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, done, submitted } from "./support/console.ts";
import { CROSSED, WIDE } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { type Site, test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, press, visit } from "./support/wizard.ts";

const NAME = "Hollow Oak Systems";

/** The applicant of an active Silver membership, on the page about its proof. */
async function atProof(page: Page, info: TestInfo, site: Site): Promise<void> {
  const { secret } = await submitted(page.request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, page.request, "almalinux", secret);
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, "ada@example.org");
  await follow(page, info, page.getByRole("link", { name: `Open ${NAME}` }), /\/member\//);
  await visit(page, info, `${new URL(page.url()).pathname}/proof`);
}

const address = (page: Page) => page.getByRole("main").getByRole("link", { name: /\/verify\/member\// });

test("D4 a proof is made, shown as a badge, and withdrawn", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await atProof(page, info, site);
  await checked(page, info, "without a proof");
  await press(page, info, "Make a proof");
  await done(page, "You’ve made a proof.");
  await checked(page, info, "with a proof");
  const badge = page.getByRole("img", { name: /Silver/ });
  await expect(badge).toBeVisible();
  // It was drawn: a broken picture has no size of its own.
  expect(await badge.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  const first = await address(page).getAttribute("href");
  await press(page, info, "Withdraw");
  await done(page, "You’ve withdrawn the proof.");
  await expect(address(page)).toHaveCount(0);
  // Undone by another one, at another address.
  await press(page, info, "Make a proof");
  expect(await address(page).getAttribute("href")).not.toBe(first);
});

test("a proof can be checked by anyone, and shows nothing else", WIDE, async ({ page, site, browser }, info) => {
  test.setTimeout(90_000);
  await atProof(page, info, site);
  await press(page, info, "Make a proof");
  const shared = (await address(page).getAttribute("href")) ?? "";
  const elsewhere = await browser.newContext({ baseURL: site.origin });
  const other = await elsewhere.newPage();
  await other.goto(shared);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(`Confirmed: ${NAME}`);
  await expect(other.locator("body")).not.toContainText("Ada Example");
  await checked(other, info, "the public page");

  const id = shared.split("/").pop();
  const credential = await (await other.request.get(`/proofs/${id}/credential.jwt`)).text();
  await other.getByRole("link", { name: "Check a credential that you’ve been given" }).click();
  const check = async (typed: string) => {
    await other.getByLabel("The credential").fill(typed);
    await other.getByRole("button", { name: "Check" }).click();
  };
  await check(credential);
  await expect(other.getByRole("status")).toContainText(`Confirmed: ${NAME}`);
  await checked(other, info, "a credential that was checked");

  await press(page, info, "Withdraw");
  await check(credential);
  await expect(other.getByRole("status")).toContainText("Revoked");
  expect((await other.goto(shared))?.status()).toBe(404);
  const badge = await other.request.get(`/proofs/${id}/badge.svg`);
  expect(await badge.text()).toContain("Ended</title>");
  await elsewhere.close();
});
