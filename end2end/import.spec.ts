// Members from other systems in the browser: uploaded, checked, imported and undone.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, unfold } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { press, visit } from "./support/wizard.ts";

const LIST = `Organisation,Level,Email,Member since
Quay Works Ltd,Gold,office@quay.example.org,2020-02-01
Somebody with an extraordinarily long name that no list would ever cut off gGmbH,Gold,nobody,2021-05-01
Mole Trust,Harbour,,2022-01-01
Crane e.V.,Gold,,
`;

async function upload(page: Page, info: TestInfo, name: string, content: string): Promise<void> {
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await press(page, info, "Upload and check");
}

test("D2 D4 a list of members is checked, imported and undone", CROSSED, async ({ page, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/members/almalinux/import");
  await expect(page.getByText("Nobody has uploaded a list yet.")).toBeVisible();
  await checked(page, info, "no lists");

  await test.step("without a file, the page says so", async () => {
    await press(page, info, "Upload and check");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByText("Choose a file with at least one row")).toHaveCount(2);
  });

  await test.step("the list is explained before anything happens", async () => {
    await upload(page, info, "members.csv", LIST);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("members.csv");
    await expect(page.getByText("The tier “Harbour” isn’t known.", { exact: false })).toBeVisible();
    await expect(page.getByText("It has no first day.", { exact: false })).toBeVisible();
    await expect(page.getByText("of these members has no valid email address in the list", { exact: false })).toBeVisible();
    await checked(page, info, "draft");
  });

  await test.step("a corrected file is another list", async () => {
    const draft = page.url();
    await visit(page, info, "/members/almalinux/import");
    await upload(page, info, "members.csv", LIST.replace("Mole Trust", "Mole Foundation"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("members.csv");
    expect(page.url()).not.toBe(draft);
    await unfold(page, "Discard the list");
    await press(page, info, "Discard");
    await expect(page.getByText("The list was discarded. Nobody was added.")).toBeVisible();
    await visit(page, info, draft);
  });

  await test.step("staff say what it means", async () => {
    await page.getByLabel("Harbour (1 row)").selectOption({ label: "Silver" });
    await page.getByLabel("First day for rows without one").fill("2026-01-01");
    await press(page, info, "Read the list again");
    await expect(page.getByRole("button", { name: "Add 4 members" })).toBeVisible();
    await press(page, info, "Leave out Crane e.V.");
    await expect(page.getByRole("button", { name: "Add 3 members" })).toBeVisible();
  });

  await test.step("the import adds them once", async () => {
    await press(page, info, "Add 3 members");
    await expect(page.getByText("3 members were added.")).toBeVisible();
    await checked(page, info, "imported");
    await visit(page, info, "/members/almalinux");
    await expect(page.getByRole("link", { name: "Quay Works Ltd" })).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download as CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("almalinux-members.csv");
  });

  await test.step("members whose invoices nobody gets are found", async () => {
    await expect(page.getByText("Nobody gets the invoices and reminders of", { exact: false })).toBeVisible();
    await page.getByRole("link", { name: "Show these members" }).click();
    await expect(page.getByRole("link", { name: "Mole Trust" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Quay Works Ltd" })).toHaveCount(0);
    await checked(page, info, "nobody to invoice");
  });

  await test.step("and is undone", async () => {
    await visit(page, info, "/members/almalinux/import");
    await page.getByRole("link", { name: "members.csv" }).click();
    await unfold(page, "Undo the import");
    await press(page, info, "Remove these members");
    await expect(page.getByText("All members that this list added were removed again.")).toBeVisible();
    await visit(page, info, "/members/almalinux");
    await expect(page.getByRole("link", { name: "Quay Works Ltd" })).toHaveCount(0);
  });
});
