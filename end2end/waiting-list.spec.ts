// The waiting list of a tier with one place: an applicant gets on it, moves up when the place is free, and becomes a member.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { SUBMIT, elsewhere, ready } from "./support/apply.ts";
import { checked, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { application, mailsOf, press, visit } from "./support/wizard.ts";

/** Checks the heading and the state on an applicant's status page. */
async function standing(page: Page, info: TestInfo, secret: string, heading: string, state: string): Promise<void> {
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page.locator(".now")).toContainText(state);
}

const WAITING = "You’re on the waiting list";

test("a waiting list moves up by itself, and whoever was on it becomes a member", CROSSED, async ({ page, browser, request, site }, info) => {
  test.setTimeout(120_000);
  site.rewrite("almalinux/membership-1.0.toml", "[tiers.silver]\n", "[tiers.silver]\ncap = { most = 1, waiting_list = true }\n");
  await site.restart("2026-09-01");
  const first = await submitted(request, "Harbour Works Ltd");
  await standing(page, info, first.secret, "We’ve received your application", "In review");

  // Each arrives on a day of its own, so the order is certain.
  await site.restart("2026-09-02");
  const secret = await ready(request, { "organisation.name": "Quay Works Ltd", "you.email": "quay@example.org" });
  await test.step("the tier says that there's a waiting list", async () => {
    await visit(page, info, "/almalinux/membership/tiers/silver");
    await expect(page.getByText("If all places are taken, there’s a waiting list.").first()).toBeVisible();
  });
  await test.step("an applicant who submits now gets on the list, and sees their place", async () => {
    await visit(page, info, `/apply/${secret}/check`);
    await press(page, info, SUBMIT);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(WAITING);
    await expect(page.getByRole("heading", { name: "You’re number 1 on the waiting list", level: 2 })).toBeVisible();
    await checked(page, info, "a place on the waiting list");
  });
  await site.restart("2026-09-03");
  const third = await submitted(request, "Lighthouse Ltd", { "you.email": "light@example.org" });
  await standing(page, info, third.secret, WAITING, "You’re number 2 on the waiting list");

  const staff = await elsewhere(browser, info, site);
  const { reference } = await application(request, secret);
  await test.step("nobody decides about it meanwhile", async () => {
    await reviewer(staff, info, site);
    await visit(staff, info, `/review/almalinux/${reference}`);
    await expect(staff.getByRole("heading", { name: "Number 1 on the waiting list" })).toBeVisible();
    await expect(staff.getByRole("button", { name: "Record my vote" })).toHaveCount(0);
    await checked(staff, info, "a review on the waiting list");
  });

  await test.step("the place is free again, and everyone moves up", async () => {
    expect(await mailsOf(request, "place free")).toEqual([]);
    await visit(staff, info, `/review/almalinux/${first.reference}`);
    await staff.getByRole("radio", { name: "Decline" }).check();
    await staff.getByLabel(/^Your reason/).fill("The mirror has been down since May.");
    await press(staff, info, "Record my vote");
    await standing(page, info, secret, "We’ve received your application", "In review");
    await expect(page.getByText("waiting list")).toHaveCount(0);
    await standing(page, info, third.secret, WAITING, "You’re number 1 on the waiting list");
    expect((await mailsOf(request, "place free")).map(({ to }) => to)).toEqual(["quay@example.org"]);
  });

  await test.step("it's decided, signed and paid like any other, and the place is taken again", async () => {
    await admit(staff, info, request, "almalinux", secret);
    await visit(page, info, `/apply/${secret}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your membership is active");
    await standing(page, info, third.secret, WAITING, "You’re number 1 on the waiting list");
  });
  await staff.context().close();
  expect(site.errors).toBe("");
});
