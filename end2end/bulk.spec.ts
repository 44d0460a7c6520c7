// Several members at once: staff choose members in the list, write an email, preview it, and send it by typing the number of members.

import { type Page, expect } from "@playwright/test";
import { checked, refused } from "./support/console.ts";
import { CROSSED, SCRIPTS_ONCE } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { mailsOf, press, visit } from "./support/wizard.ts";

const LIST = "Name,Tier,Email,Since\nMole Trust,Silver,mole@example.org,2026-01-01\nPier e.V.,Silver,,2026-01-01\nQuay Works Ltd,Silver,quay@example.org,2026-01-01\n";

/** Imports members, of whom one has no address. */
async function members(page: Page): Promise<void> {
  const lists = "/api/v1/member-imports/almalinux";
  const headers = { "content-type": "text/csv" };
  const uploaded = await page.request.post(`${lists}?programme=membership&name=members.csv`, { data: LIST, headers });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { import: id } = await uploaded.json();
  const added = await page.request.post(`${lists}/${id}`, { data: { action: "import" } });
  expect(added.status(), await added.text()).toBe(204);
}

test("D2 D4 W6 staff email the members that they choose, once", CROSSED, async ({ page, request, site }, info) => {
  await reviewer(page, info, site);
  await members(page);
  await visit(page, info, "/members/almalinux?show=all");
  await checked(page, info, "a list to choose from");

  await test.step("without a choice, the list says so and keeps its filters", async () => {
    await press(page, info, "Write an email");
    await refused(page, "Choose at least one member");
    await page.getByRole("alert").getByRole("link", { name: "Choose at least one member" }).click();
    await expect(page.getByRole("group", { name: "Several members at once" })).toBeFocused();
    await checked(page, info, "no choice");
  });

  await test.step("what's wrong is said, and what was typed stays", async () => {
    await page.getByLabel("Choose Mole Trust").check();
    await page.getByLabel("Choose Pier e.V.").check();
    await press(page, info, "Write an email");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Email to members");
    await expect(page.getByText("You’ve chosen 2 members.")).toBeVisible();
    await checked(page, info, "an email");
    await page.getByLabel("Message", { exact: true }).fill("Dear members,\n\nplease come on 4 May.");
    await press(page, info, "Save and preview");
    await refused(page, "Enter a subject");
    await page.getByRole("alert").getByRole("link", { name: "Enter a subject" }).click();
    await expect(page.getByLabel("Subject")).toBeFocused();
    await expect(page.getByLabel("Message", { exact: true })).toHaveValue("Dear members,\n\nplease come on 4 May.");
    await page.getByLabel("Subject").fill("General meeting");
    await press(page, info, "Save and preview");
  });

  await test.step("the preview says who gets it and who doesn't", async () => {
    await expect(page.getByText("Nothing is sent yet.", { exact: false })).toBeVisible();
    await expect(page.getByText("please come on 4 May.", { exact: false })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Pier e.V." })).toContainText("Nobody with an email address");
    await checked(page, info, "a preview");
    expect(await mailsOf(request, "member email")).toEqual([]);
  });

  await test.step("it's sent by typing the number, and only once", async () => {
    await page.getByLabel("Number of members chosen").fill("20");
    await press(page, info, "Send");
    await refused(page, "Type the number of members chosen");
    await expect(page.getByLabel("Number of members chosen")).toHaveValue("20");
    await page.getByLabel("Number of members chosen").fill("2");
    const address = page.url();
    const version = await page.locator("input[name=version]").inputValue();
    await press(page, info, "Send");
    await expect(page.getByRole("heading", { name: "Progress" })).toBeVisible();
    await expect(page.getByRole("status").first()).toContainText(/Sent to [01] of 2/);
    // The same form from another tab.
    const again = await page.request.post(address, { form: { do: "send", version, members: "2" }, maxRedirects: 0 });
    expect(again.status()).toBe(303);
    expect((await mailsOf(request, "member email")).map(({ to }) => to)).toEqual(["mole@example.org"]);
    await checked(page, info, "progress");
  });

  await test.step("the member's history says who wrote, and the subject", async () => {
    await visit(page, info, "/members/almalinux?show=all");
    await page.getByRole("link", { name: "Mole Trust" }).click();
    await expect(page.getByText("Email from staff").first()).toBeVisible();
    await expect(page.getByText("General meeting").first()).toBeVisible();
  });
});

test("D2 D4 reminders are sent again to all that match, and members are downloaded", SCRIPTS_ONCE, async ({ page, site }, info) => {
  await reviewer(page, info, site);
  await members(page);
  await visit(page, info, "/members/almalinux?show=all&member=quay");
  await page.getByLabel("The one member that matches the filters").check();
  await press(page, info, "Send reminders again");
  await expect(page.getByText("The term has had no reminder yet: 1")).toBeVisible();
  await expect(page.getByText("None of these members can be reached", { exact: false })).toBeVisible();
  await checked(page, info, "no reminder");
  await visit(page, info, "/members/almalinux?show=all");
  await page.getByLabel("Choose Quay Works Ltd").check();
  for (const ending of ["CSV", "JSON"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `Download these as ${ending}` }).click()]);
    expect(download.suggestedFilename()).toBe(`almalinux-members.${ending.toLowerCase()}`);
  }
});
