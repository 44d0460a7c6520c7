// Benefits in the browser: a member asks, the foundation's staff plan and deliver, and the member sees what's left.

import { expect } from "@playwright/test";
import { checked, done, refused, submitted, unfold } from "./support/console.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { mailsOf, press, visit } from "./support/wizard.ts";

/** The applicant, who manages the membership. */
const ADA = "ada@example.org";

test("D2 D3 a member uses a benefit, and every change is in the history", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await visit(page, info, "/benefits/almalinux");
  await expect(page.getByText("Nothing is still to come.")).toBeVisible();
  await checked(page, info, "an empty board");
  await admit(page, info, request, "almalinux", secret);
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  const { memberships } = await (await page.request.get("/api/v1/account")).json();
  const own = `/member/${memberships[0].id}/benefits`;

  await test.step("all grants are listed, those with a quantity first", async () => {
    await visit(page, info, own);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Benefits");
    await expect(page.getByRole("heading", { level: 3 }).first()).toHaveText("Your logo on the website");
    await expect(page.getByText("0 used, 1 of 1 left")).toBeVisible();
    await checked(page, info, "a member's benefits");
  });

  await test.step("a request with mistakes keeps what was typed", async () => {
    await unfold(page, "Ask for this");
    await page.getByLabel("What it’s about").fill("On the front page, please.");
    await page.getByLabel("Date you’d like").fill("2020-01-01");
    await press(page, info, /^Send request/);
    await refused(page, "Enter today’s date or a later one");
    await expect(page.getByLabel("What it’s about")).toHaveValue("On the front page, please.");
    await checked(page, info, "a request with a mistake");
    const { today } = await (await page.request.get(`/api/v1/members/${memberships[0].id}/benefits`)).json();
    await page.getByLabel("Date you’d like").fill(today);
    await press(page, info, /^Send request/);
    await done(page, "We’ve received your request");
    await expect(page.getByText("0 used, 1 planned, 0 of 1 left")).toBeVisible();
    await expect(page.getByText("Nothing is left")).toBeVisible();
    await checked(page, info, "benefits with a request");
  });

  await test.step("staff find it on the board, plan it and record that it was delivered", async () => {
    await page.context().clearCookies();
    await signIn(page, info, ADMIN);
    await visit(page, info, "/benefits/almalinux?show=to_answer");
    await checked(page, info, "the board");
    await page.getByRole("link", { name: /^Harbour Works Ltd/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your logo on the website: Harbour Works Ltd");
    await unfold(page, "Plan a date");
    await press(page, info, "Save the date");
    await done(page, "The date is saved");
    await unfold(page, "Record as delivered");
    await press(page, info, "Record");
    await expect(page).toHaveTitle(/^Error:/);
    await checked(page, info, "a use with a mistake");
    await page.locator("#deliver-link").fill("https://almalinux.example.org/members");
    await press(page, info, "Record");
    await done(page, "Recorded as delivered");
    await expect(page.getByText("Benefit delivered")).toBeVisible();
    await checked(page, info, "a use that was delivered");
    const kinds = ["benefit requested", "benefit scheduled", "benefit delivered"];
    for (const kind of kinds) expect((await mailsOf(request, kind)).length, kind).toBe(1);
  });

  await test.step("the member sees the evidence and what's left", async () => {
    await page.context().clearCookies();
    await signIn(page, info, ADA);
    await visit(page, info, own);
    await expect(page.getByText("1 used, 0 of 1 left")).toBeVisible();
    await expect(page.getByRole("link", { name: "https://almalinux.example.org/members" })).toBeVisible();
    await checked(page, info, "benefits with evidence");
  });
});

test("D4 what's withdrawn or refused can be asked for again", ONCE, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  const { memberships } = await (await page.request.get("/api/v1/account")).json();
  const own = `/member/${memberships[0].id}/benefits`;
  const { today } = await (await page.request.get(`/api/v1/members/${memberships[0].id}/benefits`)).json();
  for (const what of ["First", "Second"]) {
    await visit(page, info, own);
    await unfold(page, "Ask for this");
    await page.getByLabel("What it’s about").fill(what);
    await page.getByLabel("Date you’d like").fill(today);
    await press(page, info, /^Send request/);
    if (what === "First") {
      await unfold(page, "Withdraw");
      await press(page, info, /^Withdraw the request/);
      await done(page, "Withdrawn. You can ask again.");
      await expect(page.getByText("0 used, 1 of 1 left")).toBeVisible();
    }
  }
  await page.context().clearCookies();
  await signIn(page, info, ADMIN);
  await visit(page, info, "/benefits/almalinux");
  await page.getByRole("link", { name: /^Harbour Works Ltd/ }).click();
  await unfold(page, "Refuse");
  await press(page, info, "Refuse the request");
  await refused(page, "Reason");
  await page.locator("#refuse-note").fill("The page is being rebuilt.");
  await press(page, info, "Refuse the request");
  await done(page, "Refused");
  await page.context().clearCookies();
  await signIn(page, info, ADA);
  await visit(page, info, own);
  await expect(page.getByText("0 used, 1 of 1 left")).toBeVisible();
  await expect(page.getByText("The page is being rebuilt.")).toBeVisible();
});
