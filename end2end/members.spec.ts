// A foundation's members, as its staff see them: the list, one member, reminders, and what happens next.

import { expect } from "@playwright/test";
import { checked, done, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { mailsOf, press, visit } from "./support/wizard.ts";

test("D2 D3 D4 staff find a member, read its history, see what's next, and record notice", CROSSED, async ({ page, request, site }, info) => {
  const name = "The Long Harbour Works Association for Lighthouses, Buoys and Fog Horns of the Northern Coast";
  const { secret } = await submitted(request, name);
  await reviewer(page, info, site);
  await visit(page, info, "/members/almalinux");
  await expect(page.getByText("There are no members yet.")).toBeVisible();
  await checked(page, info, "no members");

  await admit(page, info, request, "almalinux", secret);
  await visit(page, info, "/members/almalinux?member=harbour");
  await checked(page, info, "members");
  await page.getByRole("link", { name: "Last day" }).click();
  await expect(page.getByRole("columnheader", { name: "Last day" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/member=harbour.*sort=until/);

  await test.step("what happens next", async () => {
    await page.getByRole("link", { name: "What happens next" }).click();
    await expect(page.getByText("Reminder, 90 days before they have to act")).toBeVisible();
    await checked(page, info, "what happens next");
    await page.getByLabel("Until").fill("2026-09-02");
    await press(page, info, "Show");
    await expect(page.getByText(/Nothing happens automatically until/)).toBeVisible();
  });

  await test.step("a reminder, once the server has planned it", async () => {
    await site.restart("2027-06-03");
    await signIn(page, info, ADMIN);
    await expect(async () => {
      await visit(page, info, "/members/almalinux/reminders");
      await expect(page.getByRole("cell", { name: "Sent", exact: true }).first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await checked(page, info, "reminders");
    expect((await mailsOf(request, "term reminder")).map(({ to }) => to)).toEqual(["ada@example.org"]);
    await page.getByRole("button", { name: `Send again to ${name}` }).first().click();
    await done(page, "The reminder was sent again.");
  });

  await test.step("notice that came by letter", async () => {
    await visit(page, info, "/members/almalinux");
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page.getByText("You’re acting for the member")).toBeVisible();
    await expect(page.getByText("Reminded of the end of the term").first()).toBeVisible();
    await checked(page, info, "a member");
    await page.getByLabel("What they told you (optional)").fill("Their letter of 1 June.");
    await press(page, info, "Record notice");
    await done(page, "The notice is recorded.");
    await expect(page.getByText("Their letter of 1 June.")).toBeVisible();
    await checked(page, info, "a member who leaves");
    await press(page, info, "Withdraw their notice");
    await done(page, "The notice is withdrawn.");
  });
});
