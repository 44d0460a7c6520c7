// Moving between the wizard's steps, check-your-answers included: no document is loaded, and nothing is lost.

import { type Page, expect } from "@playwright/test";
import { SAVE, SUBMIT, ready } from "./support/apply.ts";
import { CROSSED, SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { SILVER, SILVER_ANSWERS, application, draft, follow, patch, press, stored, visit } from "./support/wizard.ts";

/** Marks the document, so that loading another one is noticed. */
const mark = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(window, { sameDocument: true }));
const isSame = (page: Page): Promise<boolean> => page.evaluate(() => "sameDocument" in window);

/** The link to a step in the list of all steps, which is folded on a phone. */
async function toStep(page: Page, name: RegExp): Promise<void> {
  const link = page.locator(".step-list").getByRole("link", { name });
  if (!(await link.isVisible())) await page.locator(".step-list summary").click();
  await link.click();
}

test("steps and check-your-answers are shown without loading a document, and Back returns to each", SCRIPTS, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await mark(page);
  await toStep(page, /Check your answers/);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Check your answers/);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address\?back#f-address-city$/);
  await expect(page.getByLabel("Town or city")).toBeFocused();
  await page.getByLabel("Town or city").fill("Bremen");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Bremen", { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/address\?back/);
  await expect(page.getByLabel("Town or city")).toHaveValue("Bremen");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  expect(await isSame(page)).toBe(true);
});

test("check-your-answers shows what somebody else has saved meanwhile", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await mark(page);
  await patch(request, secret, { "address.city": "Flensburg" });
  await toStep(page, /Check your answers/);
  await expect(page.getByText("Flensburg", { exact: true })).toBeVisible();
  expect(await isSame(page)).toBe(true);
  // It isn't taken for a conflict later.
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address/);
  await page.getByLabel("Town or city").fill("Schleswig");
  await press(page, info, SAVE);
  await expect(page.getByText("Schleswig", { exact: true })).toBeVisible();
  expect(await isSame(page)).toBe(true);
  expect((await stored(request, secret))["address.city"]).toBe("Schleswig");
});

for (const when of ["isn't sent yet", "is on its way"]) {
  test(`what was typed is in the submitted application, even if it ${when}`, SCRIPTS_ONCE, async ({ page, request }, info) => {
    const secret = await ready(request);
    await visit(page, info, `/apply/${secret}/invoice`);
    // A slow connection.
    await page.route("**/answers", async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    const sent = page.waitForRequest(/\/answers$/);
    await page.locator('[name="invoice.email"]').fill("accounts@example.org");
    if (when === "is on its way") await sent;
    await toStep(page, /Check your answers/);
    await expect(page.getByText("accounts@example.org", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: SUBMIT }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
    const { state, answers } = await application(request, secret);
    expect(state).toBe("submitted");
    expect(Object.fromEntries(answers)["invoice.email"]).toBe("accounts@example.org");
  });
}

test("what conflicts with somebody else's answer is shown before check-your-answers", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/address`);
  await patch(request, secret, { "address.city": "Flensburg" });
  await page.getByLabel("Town or city").fill("Bremen");
  await toStep(page, /Check your answers/);
  await expect(page).toHaveURL(/\/address\?check$/);
  await expect(page.locator("main .errors")).toBeVisible();
  await expect(page.locator("main")).toContainText("Flensburg");
  await expect(page.getByLabel("Town or city")).toHaveValue("Bremen");
});

test("a page that took long to load doesn't replace a later one", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await toStep(page, /Check your answers/);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address/);
  await mark(page);
  const asked = page.waitForRequest(/\/api\/v1\/applications\/\w+\?/);
  await page.route(/\/api\/v1\/applications\/\w+\?/, async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await toStep(page, /Check your answers/);
  await asked;
  const answered = page.waitForResponse(/\/api\/v1\/applications\/\w+\?/);
  await toStep(page, /Your details/);
  await answered;
  await expect(page).toHaveURL(/\/you$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your details");
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Example");
  expect(await isSame(page)).toBe(true);
});

test("what's missing leads to the page with its errors", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, { ...SILVER_ANSWERS, "address.city": "" });
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  await expect(page).toHaveTitle(/^Error: Check your answers/);
  await follow(page, info, page.locator('main .errors a[href*="/address"]'), /\/address\?.*check/);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator("main .errors")).toBeFocused();
});

test("without a connection the page stays, says so, and saves later", SCRIPTS_ONCE, async ({ page, context, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await mark(page);
  await context.setOffline(true);
  await page.getByLabel("Job title").fill("Harbour master");
  await toStep(page, /Check your answers/);
  await expect(page.locator("main .saved")).toHaveText(/^Not saved yet/);
  await expect(page).toHaveURL(/\/you$/);
  await expect(page.getByLabel("Job title")).toHaveValue("Harbour master");
  await context.setOffline(false);
  await expect.poll(async () => (await stored(request, secret))["you.title"]).toBe("Harbour master");
  await toStep(page, /Check your answers/);
  await expect(page.getByText("Harbour master", { exact: true })).toBeVisible();
  expect(await isSame(page)).toBe(true);
});

test("without a connection and with everything saved, the page stays, says so, and continues later", SCRIPTS_ONCE, async ({ page, context, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await mark(page);
  await context.setOffline(true);
  await toStep(page, /Check your answers/);
  await expect(page.locator("main .saved")).toHaveText(/^Your answers are saved, but we can’t reach the server/);
  await expect(page).toHaveURL(/\/you$/);
  await context.setOffline(false);
  await toStep(page, /Check your answers/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  expect(await isSame(page)).toBe(true);
});

test("a server that can't respond at the moment counts as unreachable", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/you`);
  await mark(page);
  await page.route(new RegExp(`/api/v1/applications/${secret}(\\?|$)`), (route) => route.fulfill({ status: 503 }), { times: 1 });
  await toStep(page, /Check your answers/);
  await expect(page.locator("main .saved")).toHaveText(/^Your answers are saved, but we can’t reach the server/);
  await toStep(page, /Check your answers/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your answers");
  expect(await isSame(page)).toBe(true);
});

test("Back to check-your-answers shows a conflict first", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address/);
  await patch(request, secret, { "address.city": "Flensburg" });
  await page.getByLabel("Town or city").fill("Bremen");
  await expect(page.locator("main .saved")).toHaveText(/^Someone else has changed/);
  await page.goBack();
  await expect(page).toHaveURL(/\/address\?.*check/);
  await expect(page.locator("main .errors")).toBeVisible();
  await expect(page.locator("main")).toContainText("Flensburg");
  await expect(page.getByLabel("Town or city")).toHaveValue("Bremen");
});
