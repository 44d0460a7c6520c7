// An administrator erases a member's personal data once the membership has ended.

import { expect } from "@playwright/test";
import { checked, done, refused, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { press, visit } from "./support/wizard.ts";

const NAME = "Birch & Falcon Labs";

test("D4 erasing needs the member's name, and says what stays", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await visit(page, info, "/members/almalinux");
  await page.getByRole("link", { name: NAME }).click();
  await press(page, info, "Record notice");
  await page.getByRole("link", { name: "Erase personal data" }).click();
  await expect(page.getByText("the membership hasn’t ended")).toBeVisible();
  await checked(page, info, "nothing to erase yet");

  await site.restart("2028-01-10");
  await signIn(page, info, ADMIN);
  await expect(async () => {
    await visit(page, info, "/members/almalinux?show=ended");
    await page.getByRole("link", { name: NAME }).click({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("link", { name: "Erase personal data" }).click();
  await checked(page, info, "what would be erased");
  await page.getByLabel("The member’s name").fill("Somebody else");
  await press(page, info, "Erase for good");
  await refused(page, "Type the member’s name");
  await page.getByLabel("The member’s name").fill(NAME);
  await press(page, info, "Erase for good");
  await done(page, "The personal data is erased.");
  await expect(page.getByText(NAME)).toHaveCount(0);
});
