// Moving between the wizard's steps, check-your-answers included: no document is loaded, and nothing is lost.

import { type Page, expect } from "@playwright/test";
import { SAVE, SUBMIT, ready } from "./support/apply.ts";
import { scripted } from "./support/page.ts";
import { test } from "./support/server.ts";
import { application, follow, patch, press, stored, visit } from "./support/wizard.ts";

/** Marks the document, so that loading another one is noticed. */
const mark = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(window, { sameDocument: true }));
const isSame = (page: Page): Promise<boolean> => page.evaluate(() => "sameDocument" in window);

/** The link to a step in the list of all steps, which is folded on a phone. */
async function toStep(page: Page, name: RegExp): Promise<void> {
  const link = page.locator(".step-list").getByRole("link", { name });
  if (!(await link.isVisible())) await page.locator(".step-list summary").click();
  await link.click();
}

test.beforeEach(({}, info) => {
  test.skip(!scripted(info), "without scripts, each step is a document");
});

test("steps and check-your-answers are shown without loading a document, and Back returns to each", async ({ page, request }, info) => {
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

test("check-your-answers shows what somebody else has saved meanwhile", async ({ page, request }, info) => {
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

test("what was typed a moment before is in the submitted application", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/invoice`);
  // A slow connection.
  await page.route("**/answers", async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await page.locator('[name="invoice.email"]').fill("accounts@example.org");
  await toStep(page, /Check your answers/);
  await page.getByRole("button", { name: SUBMIT }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
  const { state, answers } = await application(request, secret);
  expect(state).toBe("submitted");
  expect(Object.fromEntries(answers)["invoice.email"]).toBe("accounts@example.org");
});

test("without a connection the page stays, says so, and saves later", async ({ page, context, request }, info) => {
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
