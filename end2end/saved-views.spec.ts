// Saved views of the list of members.

import { expect } from "@playwright/test";
import { checked, done, refused, unfold } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { press, visit } from "./support/wizard.ts";

test("D2 D4 staff save the filters of the list under a name", CROSSED, async ({ page, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/members/almalinux?show=ended&sort=-until");
  await unfold(page, "Save this view");
  await press(page, info, "Save");
  await refused(page, "Enter a name");
  await page.getByLabel("Name of the view").fill("Ended last");
  await page.getByLabel("For everyone who works for the foundation").check();
  await press(page, info, "Save");
  await expect(page).toHaveURL(/show=ended.*sort=-until/);
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: "Ended last" })).toHaveAttribute("aria-current", "page");
  await checked(page, info, "a saved view");
  await views.getByRole("link", { name: "Change saved views" }).click();
  await unfold(page, "Rename or delete Ended last");
  await checked(page, info, "saved views");
  await page.getByLabel("Name of the view").fill("Ended");
  await press(page, info, "Rename");
  await done(page, "The view is renamed.");
  await unfold(page, "Rename or delete Ended");
  await press(page, info, "Delete this view");
  await done(page, "The view is deleted.");
});
