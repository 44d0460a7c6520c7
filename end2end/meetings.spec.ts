// Meetings in the browser: planned, approved together, with an item that's taken off, and closed.

import { expect } from "@playwright/test";
import { behind, checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { application, press, visit } from "./support/wizard.ts";

const LONG = "The International Association of Everybody Who Has Ever Maintained a Mirror in a Harbour by the Sea and Beyond It";

test("D2 many applications are decided in one meeting", CROSSED, async ({ page, request, site }, info) => {
  const agreed = await submitted(request, LONG);
  const discussed = await submitted(request, "Quay Works Ltd");
  await reviewer(page, info, site);

  await test.step("a meeting is planned with what waits", async () => {
    await visit(page, info, "/review/almalinux");
    await page.getByRole("link", { name: "Meetings" }).click();
    await expect(page.getByText("No meetings yet.")).toBeVisible();
    await checked(page, info, "no meetings");
    await page.getByRole("link", { name: "Membership committee" }).click();
    await expect(page.getByRole("checkbox")).toHaveCount(2);
    await press(page, info, "Plan meeting");
    await expect(page).toHaveTitle(/^Error:/);
    await checked(page, info, "a new meeting with an error");
    await page.getByLabel("Title").fill("December meeting");
    await page.getByLabel("Date").fill("2026-12-10");
    await press(page, info, "Plan meeting");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("December meeting");
    await expect(page.getByRole("status").first()).toContainText("planned");
    await checked(page, info, "agenda");
  });
  const address = new URL(page.url()).pathname;

  await test.step("an item is taken off with a reason", async () => {
    // The check has opened what was closed.
    await visit(page, info, address);
    const item = page.getByRole("listitem").filter({ hasText: "Quay Works Ltd" });
    await item.getByText(/^Decide on its own/).click();
    await item.getByRole("button", { name: "Take off the consent agenda" }).click();
    await expect(page).toHaveTitle(/^Error:/);
    await item.getByLabel("Reason", { exact: true }).fill("Who runs the second mirror?");
    await item.getByRole("button", { name: "Take off the consent agenda" }).click();
    await expect(page.getByText("Who runs the second mirror?")).toBeVisible();
  });

  await test.step("the rest is approved with one reason", async () => {
    await press(page, info, "Approve 1 application");
    await expect(page).toHaveTitle(/^Error:/);
    await page.getByLabel("Your reason").fill("As discussed.");
    await press(page, info, "Approve 1 application");
    await expect(page.getByRole("status").first()).toContainText("recorded");
    expect((await application(request, agreed.secret)).state).toBe("approved");
    expect((await application(request, discussed.secret)).state).toBe("submitted");
  });

  await test.step("closing writes the minutes", async () => {
    await page.getByText("Close the meeting", { exact: true }).click();
    await expect(page.getByText("It can’t be undone", { exact: false })).toBeVisible();
    await press(page, info, "Close the meeting for good");
    await expect(page.getByRole("link", { name: "English (PDF)" })).toBeVisible();
    await checked(page, info, "closed meeting");
    const pdf = await page.request.get(`${address}/minutes-en.pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const markdown = await (await page.request.get(`${address}/minutes-en.md`)).text();
    expect(markdown).toContain("Who runs the second mirror?");
    await expect(page.getByRole("button", { name: /Approve/ })).toHaveCount(0);
  });
});

test("without scripts, a meeting is changed, and applications are added, put back and removed", ONCE, async ({ page, request, site }, info) => {
  await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await visit(page, info, "/meetings/almalinux");
  await page.getByRole("link", { name: "Membership committee" }).click();
  await page.getByLabel("Title").fill("December meeting");
  await page.getByLabel("Date").fill("2026-12-10");
  await press(page, info, "Plan meeting");
  await done(page, "The meeting is planned.");
  await submitted(request, "Quay Works Ltd");
  await visit(page, info, new URL(page.url()).pathname);
  const item = page.getByRole("listitem").filter({ hasText: "Quay Works Ltd", has: page.getByRole("button") });

  await test.step("an application is added", async () => {
    const form = behind(page, "Add applications");
    await unfold(page, "Add applications");
    await send(page, info, form, "Add to the agenda");
    await refused(page, "Select at least one application");
    await form.getByRole("checkbox", { name: /Quay Works Ltd/ }).check();
    await send(page, info, form, "Add to the agenda");
    await done(page, "The applications are on the agenda.");
    await expect(item).toHaveCount(1);
  });

  await test.step("it's taken off, put back and removed", async () => {
    const form = item.locator("details");
    await form.locator("summary").click();
    await form.getByLabel("Reason", { exact: true }).fill("x".repeat(5_001));
    await send(page, info, form, "Take off the consent agenda");
    await refused(page, "Use at most 5,000 characters");
    await expect(form.getByLabel("Reason", { exact: true })).toHaveValue("x".repeat(5_001));
    await form.getByLabel("Reason", { exact: true }).fill("Who runs the second mirror?");
    await send(page, info, form, "Take off the consent agenda");
    await done(page, "It’s off the consent agenda.");
    await send(page, info, item, /^Put back on the consent agenda/);
    await done(page, "It’s back on the consent agenda.");
    await send(page, info, item, /^Remove from the agenda/);
    await done(page, "It’s not on the agenda any more.");
    await expect(item).toHaveCount(0);
  });

  await test.step("the title and the date are changed", async () => {
    const form = behind(page, "Change the title or the date");
    const long = "An endless meeting ".repeat(12).trim();
    await unfold(page, "Change the title or the date");
    await form.getByLabel("Title").fill(long);
    await form.getByLabel("Date").fill("2027-01-14");
    await send(page, info, form, "Save changes");
    await refused(page, "Use at most 200 characters");
    await expect(form.getByLabel("Title")).toHaveValue(long);
    await expect(form.getByLabel("Date")).toHaveValue("2027-01-14");
    await form.getByLabel("Title").fill("January meeting");
    await send(page, info, form, "Save changes");
    await done(page, "The meeting is changed.");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("January meeting");
  });
  expect(site.errors).toBe("");
});
