// Colleagues, signatures and withdrawal: W17, D4.

import { type APIRequestContext, type Browser, type Page, type TestInfo, expect } from "@playwright/test";
import { BOB, SAVE, SUBMIT, elsewhere, ready, submitted, summarised } from "./support/apply.ts";
import { CROSSED } from "./support/projects.ts";
import { type Site, test } from "./support/server.ts";
import {
  type Answers,
  SILVER,
  SILVER_ANSWERS,
  application,
  confirmed,
  draft,
  fill,
  follow,
  mailed,
  mailsOf,
  patch,
  press,
  secretOf,
  stepOf,
  stored,
  visit,
} from "./support/wizard.ts";

// W17

/** Delegates a section to Bob on its page, with the applicant's address confirmed, and opens it in another browser. */
async function handOver(page: Page, info: TestInfo, browser: Browser, site: Site, request: APIRequestContext, secret: string, part: string): Promise<Page> {
  await confirmed(request, secret);
  await visit(page, info, `/apply/${secret}/send-${part}`);
  await page.getByLabel("Your colleague’s name").fill("Bob Builder");
  await page.getByLabel("Your colleague’s email address").fill(BOB);
  await press(page, info, "Send the link");
  await expect(page.getByRole("status").first()).toHaveText("The link is on its way to Bob Builder.");
  const guest = await elsewhere(browser, info, site);
  await visit(guest, info, await mailed(request, "handed over", BOB));
  return guest;
}

const WITHOUT_LEGAL: Answers = Object.fromEntries(
  Object.entries(SILVER_ANSWERS).filter(([key]) => !/^(organisation|address|role\.legal|fact)\.|^country$/.test(key)),
);

test("W17 a colleague completes a section from a link, and sees nothing else", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, WITHOUT_LEGAL);
  const guest = await handOver(page, info, browser, site, request, secret, "legal");
  await expect(page.locator("ol.tasks > li").filter({ hasText: "Registered address" })).toContainText("With Bob Builder");
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Sent, not started");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Organisation and address for your organisation");
  await expect(guest.locator("ol.tasks a")).toHaveText(["Organisation details", "Registered address", "Authorised signatory"]);
  const link = secretOf(guest);
  await test.step("nothing else can be reached", async () => {
    for (const step of ["you", "contribution", "invoice", "role-billing", "questions-marketing", "agreement-sponsor", "check", "send-legal", "send-billing"]) {
      expect((await request.get(`/apply/${link}/${step}`)).status(), step).toBe(404);
    }
    expect((await request.get(`/apply/${link}/application.pdf`)).status()).toBeGreaterThanOrEqual(400);
    expect((await request.get(`/apply/${link}/documents/sponsor.pdf`)).status()).toBeGreaterThanOrEqual(400);
    const visible = await (await request.get(`/api/v1/applications/${link}`)).text();
    expect(visible).not.toContain("ada@example.org");
    expect(visible).not.toContain("bills@example.org");
    // Posting to other steps changes nothing.
    await request.post(`/apply/${link}/you`, { form: { "you.name": "Mallory", do: "next" } });
    await request.post(`/apply/${link}/check`, { form: { do: "submit" } });
    expect((await stored(request, secret))["you.name"]).toBe("Ada Example");
  });
  await follow(guest, info, guest.getByRole("link", { name: "Organisation details" }), /\/organisation$/);
  for (const _ of ["organisation", "address", "role-legal"]) {
    await fill(guest, { "role.legal.1.who": "other" });
    await press(guest, info, SAVE);
    if (!stepOf(guest)) break;
  }
  expect(stepOf(guest)).toBe("");
  await press(guest, info, "Finish this section");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  expect((await guest.goto(`/apply/${link}/organisation`))?.status()).toBe(410);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Complete");
  await expect(page.locator("ol.tasks > li").filter({ hasText: "Registered address" })).toContainText("Complete");
  expect((await mailsOf(request, "part done")).map(({ to }) => to)).toEqual(["ada@example.org"]);
});

test("S2 a colleague's link waits until the applicant confirms their own address by email", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/send-billing`);
  await page.getByLabel("Your colleague’s name").fill("Bob Builder");
  await page.getByLabel("Your colleague’s email address").fill(BOB);
  await press(page, info, "Send the link");
  await expect(page.getByRole("status").first()).toContainText("We’ll email Bob Builder as soon as you’ve confirmed your own email address.");
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Waiting for you to confirm your email address");
  expect(await mailsOf(request, "handed over")).toHaveLength(0);
  const mailbox = await elsewhere(browser, info, site);
  await visit(mailbox, info, await mailed(request, "confirm", "ada@example.org"));
  expect(await mailsOf(request, "handed over")).toHaveLength(0);
  await press(mailbox, info, "Confirm my email address");
  await expect(mailbox.getByRole("heading", { level: 1 })).toHaveText("Your email address is confirmed");
  expect((await mailsOf(request, "handed over")).map(({ to }) => to)).toEqual([BOB]);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Sent, not started");
});

test("W17 “I’m the wrong person” ends the link and tells the applicant", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  await press(guest, info, "I’m the wrong person");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  expect((await guest.goto(`/apply/${secretOf(guest)}`))?.status()).toBe(410);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Says they’re the wrong person");
  expect((await mailsOf(request, "declined")).map(({ to }) => to)).toEqual(["ada@example.org"]);
});

test("W17 a section's link can be revoked", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  await press(page, info, /^Revoke link/);
  await expect(page.getByRole("status").first()).toHaveText("You’ve revoked this link.");
  expect((await guest.reload())?.status()).toBe(410);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("You no longer need to complete this section");
  expect((await mailsOf(request, "recalled")).map(({ to }) => to)).toEqual([BOB]);
});

test("W17 a section's link can be renewed: the new one works, the old one doesn't", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  const old = secretOf(guest);
  await press(page, info, /^Send again/);
  await expect(page.getByRole("status").first()).toHaveText("A new link is on its way. The old one no longer works.");
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("reminder sent on 1 September 2026");
  const link = await mailed(request, "reminder", BOB);
  expect((await guest.goto(`/apply/${old}`))?.status()).toBeGreaterThanOrEqual(404);
  await visit(guest, info, link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Billing for Harbour Works Ltd");
});

// Agreements

test("an applicant who's the signatory signs the agreement, and its hash can be verified", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator("article.document")).toContainText("Harbour Works Ltd");
  await expect(page.locator("article.document")).toContainText("Silver");
  const hash = /([0-9a-f]{64})/.exec(await page.locator("article .hash").innerText())?.[1] ?? "";
  await expect(page.getByLabel("Signatory’s full name")).toHaveValue("Ada Example");
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  await expect(page).toHaveURL(/\/check$/);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator(".note.good")).toContainText("Signed by Ada Example on 1 September 2026.");
  const document = await request.get(`/apply/${secret}/documents/sponsor.pdf`);
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await visit(page, info, `/verify/${hash}`);
  await expect(page.getByRole("status")).toContainText("This text was signed here");
  await expect(page.getByRole("status")).toContainText("1 September 2026");
  await expect(page.getByRole("status")).not.toContainText("Harbour");
});

test("a document that wasn't signed here doesn't verify", CROSSED, async ({ page }, info) => {
  await visit(page, info, "/verify");
  await expect(page.getByRole("status")).toHaveCount(0);
  await page.getByLabel("SHA-256 hash, 64 characters").fill("0".repeat(64));
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByRole("status")).toContainText("This text wasn’t signed here");
  expect((await page.goto(`/verify/${"0".repeat(64)}`))?.status()).toBe(404);
  await visit(page, info, `/verify/${encodeURIComponent("<script>")}`);
  await expect(page.getByRole("status")).toContainText("This text wasn’t signed here");
});

test("a colleague signs the agreement from a link, then the applicant submits", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, {
    ...SILVER_ANSWERS,
    "role.legal.1.who": "other",
    "role.legal.1.name": "Bob Builder",
    "role.legal.1.email": BOB,
    "role.legal.1.title": "Director",
  });
  await confirmed(request, secret);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator("main")).toContainText("Bob Builder needs to sign this agreement.");
  await expect(page.getByRole("button", { name: "Sign the agreement" })).toHaveCount(0);
  await follow(page, info, page.getByRole("link", { name: "Send the link" }), /\/send-signature$/);
  await expect(page.getByLabel("Your colleague’s name")).toHaveValue("Bob Builder");
  await expect(page.getByLabel("Your colleague’s email address")).toHaveValue(BOB);
  await press(page, info, "Send the link");
  const guest = await elsewhere(browser, info, site);
  await visit(guest, info, await mailed(request, "handed over", BOB));
  await follow(guest, info, guest.getByRole("link", { name: "Sponsor membership agreement" }), /\/agreement-sponsor$/);
  await expect(guest.getByLabel("Signatory’s full name")).toHaveValue("Bob Builder");
  await guest.getByRole("checkbox").check();
  await press(guest, info, "Sign the agreement");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.locator("main")).toContainText("Signed by Bob Builder on 1 September 2026.");
  await press(page, info, SUBMIT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
});

test("a signature becomes void when the signed text changes, and the page shows what changed", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/organisation`);
  await page.getByLabel("Legal name").fill("Pier Works Ltd");
  await press(page, info, SAVE);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  await expect(page.locator("main .errors").getByRole("link")).toHaveText(["Sponsor membership agreement"]);
  await follow(page, info, page.locator("main .errors").getByRole("link"), /\/agreement-sponsor/);
  await expect(page.locator("main")).toContainText("The agreement has changed since it was signed, so it needs to be signed again.");
  await expect(page.locator(".differences del").first()).toContainText("Harbour");
  await expect(page.locator(".differences ins").first()).toContainText("Pier");
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  await expect(page).toHaveURL(/\/check$/);
  await press(page, info, SUBMIT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
});

test("an agreement that changes while you read it isn't signed", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await patch(request, secret, { "organisation.name": "Pier Works Ltd" });
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  expect(await summarised(page)).toEqual([expect.stringContaining("The agreement changed while you were reading it.")]);
  expect((await application(request, secret)).agreements.filter(({ signed }) => signed)).toEqual([]);
});

test("D4 withdrawing an application requires typing its number", CROSSED, async ({ page, request }, info) => {
  const secret = await submitted(request);
  const { reference } = await application(request, secret);
  await visit(page, info, `/apply/${secret}`);
  await page.getByText("Withdraw your application", { exact: true }).click();
  await page.getByLabel(/^To confirm, enter your application number/).fill(` ${reference.toLowerCase()} `);
  await press(page, info, "Withdraw application");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You’ve withdrawn your application");
  expect((await application(request, secret)).state).toBe("withdrawn");
  expect(await mailsOf(request, "withdrawn")).toHaveLength(1);
});

test("an unknown link reveals nothing", CROSSED, async ({ page }) => {
  const answer = await page.goto("/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/you");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link doesn’t work");
});
