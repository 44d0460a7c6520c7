// Signing in with an emailed code or link, and the account (A1). The browser reads its own emails in the development outbox.

import { expect } from "@playwright/test";
import { submitted } from "./support/console.ts";
import { axe, scripted, smallTargets } from "./support/page.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { asked, signIn } from "./support/sign-in.ts";
import { confirmed, press, visit } from "./support/wizard.ts";

test("A1 a code signs in, typed or pasted in any form, and a wrong one is explained", CROSSED, async ({ page }, info) => {
  const { code } = await asked(page, info, "ada@example.org");
  await expect(page.getByText("We’ve sent a code to ada@example.org.")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill("0000-0000");
  await press(page, info, "Sign in");
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByRole("alert")).toContainText("This code doesn’t work.");
  const field = page.getByLabel("Code", { exact: true });
  await expect(field).toHaveValue("0000-0000");
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await field.fill(` ${code.toLowerCase().replace("-", " ")} `);
  await press(page, info, "Sign in");
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText("You’re signed in as ada@example.org.")).toBeVisible();
  await expect(page.getByText("This browser")).toBeVisible();
  if (scripted(info)) await axe(page, "account");
  expect(await smallTargets(page)).toEqual([]);
  await press(page, info, "Sign out");
  await expect(page).toHaveURL(/\/sign-in$/);
  await visit(page, info, "/account");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("A1 a link signs in with a button, only in the browser that asked", CROSSED, async ({ page, browser, site }, info) => {
  const { link } = await asked(page, info, "ada@example.org");
  const elsewhere = await browser.newContext({ baseURL: site.origin });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByText("in the browser where you asked for it")).toBeVisible();
  await other.getByRole("link", { name: "Enter the code" }).click();
  await expect(other.getByLabel("Email address")).toBeVisible();
  await elsewhere.close();
  await visit(page, info, link);
  if (scripted(info)) await axe(page, "link");
  await press(page, info, "Sign in");
  await expect(page).toHaveURL(/\/account$/);
});

test("what isn't an email address is explained at the field and kept", CROSSED, async ({ page }, info) => {
  await visit(page, info, "/sign-in");
  await page.getByLabel("Email address").fill("ada at example.org");
  await press(page, info, "Send me a code");
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByLabel("Email address")).toBeFocused();
  await expect(page.getByLabel("Email address")).toHaveValue("ada at example.org");
  if (scripted(info)) await axe(page, "wrong address");
});

test("an administrator is invited, and sees the role", CROSSED, async ({ page, site }, info) => {
  await site.run("admin", "invite", "ada@example.org", "--foundation", "almalinux");
  const { code } = await asked(page, info, "ada@example.org");
  await page.getByLabel("Code", { exact: true }).fill(code);
  await press(page, info, "Sign in");
  const roles = page.getByRole("region", { name: "Your roles" });
  await expect(roles).toContainText("AlmaLinux OS Foundation");
  await expect(roles).toContainText("Administrator");
});

test("the account lists an application once its applicant has confirmed the address, and opens it", ONCE, async ({ page, request }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await confirmed(request, secret);
  await signIn(page, info, "ada@example.org");
  const applications = page.getByRole("region", { name: "Your applications" });
  await expect(applications).toContainText(reference);
  await press(page, info, /^Open the application for Silver/);
  await expect(page).toHaveURL(/\/apply\/\w{32}$/);
  await expect(page.getByText(`Application number ${reference}`).first()).toBeVisible();
});
