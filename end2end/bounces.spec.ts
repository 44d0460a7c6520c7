// Emails that come back: a reminder bounces, staff and the member see it, and somebody says that the address works again.

import { type APIRequestContext, expect } from "@playwright/test";
import { checked, done, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { mailsOf, press, visit } from "./support/wizard.ts";

const APPLICANT = "ada@example.org";
const SECRET = "9f0c7d2e5b8a4c619f0c";

/** What a mail server reports about an email (RFC 3464). */
const report = (id: string, host: string): string =>
  [
    "From: MAILER-DAEMON@mx.example.org",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
    "",
    "--=_report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    `Final-Recipient: rfc822; ${APPLICANT}`,
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 Nobody has this mailbox",
    "",
    "--=_report",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${id}@${host}>`,
    "",
    "--=_report--",
    "",
  ].join("\r\n");

async function bounce(request: APIRequestContext, origin: string, secret: string): Promise<number> {
  const [mail] = await mailsOf(request, "term reminder");
  const headers = { authorization: `Bearer ${secret}`, "content-type": "message/rfc822" };
  const data = report(mail?.id ?? "", new URL(origin).hostname);
  return (await request.post("/api/v1/bounces", { headers, data })).status();
}

test("D2 D3 D4 a reminder that bounces is shown to staff and to the member", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const name = "Harbour Works Ltd";
  const { secret } = await submitted(request, name);
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  site.configure(`bounce_secret = "${SECRET}"\n`);
  await site.restart("2027-06-03");
  await signIn(page, info, ADMIN);
  await expect(async () => {
    await visit(page, info, "/members/almalinux/reminders");
    await expect(page.getByRole("cell", { name: "Sent", exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await test.step("the member signs in before the email comes back", async () => {
    await page.context().clearCookies();
    await signIn(page, info, APPLICANT);
    await page.getByRole("link", { name: new RegExp(name) }).first().click();
  });
  const home = new URL(page.url()).pathname;
  expect(await bounce(request, site.origin, "wrong")).toBe(401);
  expect(await bounce(request, site.origin, SECRET)).toBe(204);

  await test.step("the member sees it as something to do", async () => {
    await visit(page, info, home);
    await checked(page, info, "a member whose emails bounce");
    await page.getByRole("link", { name: /bounce\. Check the address$/ }).click();
    await expect(page.getByText("550 5.1.1 Nobody has this mailbox").first()).toBeVisible();
    await checked(page, info, "people whose emails bounce");
  });

  await test.step("staff see it in the list of reminders and at the member", async () => {
    await page.context().clearCookies();
    await signIn(page, info, ADMIN);
    await visit(page, info, "/members/almalinux/reminders");
    await page.getByRole("link", { name: "Show what bounced" }).click();
    await expect(page).toHaveURL(/show=bounced/);
    await expect(page.getByRole("cell", { name: "Bounced", exact: true })).toBeVisible();
    await checked(page, info, "reminders that bounced");
    expect((await mailsOf(request, "reminder bounced")).map(({ to }) => to)).toEqual([ADMIN]);
    await page.getByRole("link", { name, exact: true }).first().click();
    await expect(page.getByRole("heading", { name: "Addresses that bounce" })).toBeVisible();
    await checked(page, info, "a member whose emails bounce, for staff");
  });

  await test.step("the address works again, and the history says so", async () => {
    await press(page, info, /^It works again/);
    await done(page, "We’ve noted that the address works again.");
    await expect(page.getByText("Emails to one of the member’s people arrive again")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Addresses that bounce" })).toHaveCount(0);
  });
});
