// A member on a day in the past, and who was a member then.

import { expect } from "@playwright/test";
import { checked, refused, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { press, visit } from "./support/wizard.ts";

const NAME = "Birch & Falcon Labs";

test("D2 staff see a member and the list as they were on a day", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await site.restart("2026-12-01");
  await signIn(page, info, ADMIN);
  await visit(page, info, "/members/almalinux");
  await page.getByRole("link", { name: NAME }).click();
  const past = page.getByRole("region", { name: "On a past date" });
  await past.getByLabel("Date (end of day)").fill("2027-01-01");
  await press(page, info, "Show");
  await refused(page, "Choose today or an earlier date");
  await past.getByLabel("Date (end of day)").fill("2026-10-01");
  await press(page, info, "Show");
  await expect(page.getByText("You’re looking at the past")).toBeVisible();
  await expect(page).toHaveURL(/on=2026-10-01/);
  await checked(page, info, "a member in the past");
  await page.getByRole("link", { name: "Who was a member on this day" }).click();
  await expect(page.getByRole("link", { name: NAME })).toBeVisible();
  await checked(page, info, "members in the past");
  await page.getByLabel("Date (end of day)").fill("2026-08-01");
  await press(page, info, "Show");
  await expect(page.getByText("No member matches on this date.")).toBeVisible();
});
