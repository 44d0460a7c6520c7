// What changed between two versions.

import { expect, test } from "@playwright/test";
import { complaints, hydrated } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";

const CHANGES = "/almalinux/membership/changes";

test("the current version is compared with the next one", CROSSED, async ({ page }, info) => {
  const found = complaints(page);
  await page.goto(CHANGES);
  await hydrated(page, info);
  await expect(page.locator(".lead")).toHaveText("From the version of 10 April 2024 to the version of 14 April 2026");
  await expect(page.getByRole("region", { name: "Removed tiers" })).toContainText("Alumnus");
  const contributor = page.getByRole("region", { name: "Individual" });
  await expect(contributor.locator("del").first()).toHaveText("Before: Contributor");
  await expect(contributor.locator("ins").first()).toHaveText("After: Individual");
  await expect(page.getByRole("region", { name: "No changes" })).toContainText("Community Sponsor");
  expect(found).toEqual([]);
});

test("changes use marks and words, not colour alone", CROSSED, async ({ page }) => {
  await page.goto(CHANGES);
  const line = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect(await line("del")).toBe("line-through");
  expect(await line("ins")).toBe("underline");
  const kinds = await page.locator(".change-list .tag").allTextContents();
  expect(kinds.length).toBeGreaterThan(3);
  expect(kinds.every((kind) => kind.trim().length > 3)).toBe(true);
});

test("C14 old and new values link to their lines in the files", CROSSED, async ({ page }) => {
  await page.goto(CHANGES);
  const of = (kind: string) => page.locator(`p:has(${kind}) .change-line`).first();
  await expect(of("del")).toHaveAttribute("href", /^\/almalinux\/membership\/source#L\d+$/);
  await expect(of("ins")).toHaveAttribute("href", /^\/almalinux\/membership\/source\?version=2026#L\d+$/);
});

test("a form selects other versions, which are in the URL", CROSSED, async ({ page }, info) => {
  await page.goto(CHANGES);
  await hydrated(page, info);
  const from = page.getByLabel("From", { exact: true });
  await from.selectOption("2026");
  await page.getByRole("button", { name: "Show changes" }).click();
  await expect(page).toHaveURL(/\?from=2026&to=2026$/);
  await expect(page.getByText("Nothing has changed between these versions.")).toBeVisible();
  await expect(from).toHaveValue("2026");
  await from.selectOption("1.0");
  await page.getByRole("button", { name: "Show changes" }).click();
  await expect(page).toHaveURL(/\?from=1\.0&to=2026$/);
  await expect(page.getByRole("region", { name: "Removed tiers" })).toContainText("Alumnus");
});
