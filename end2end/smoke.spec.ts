// The basics: pages respond, are valid, become interactive under their Content-Security-Policy, and link to each other.

import { type Page, expect, test } from "@playwright/test";
import { htmlErrors } from "./support/html.ts";
import { complaints, hydrated } from "./support/page.ts";
import { WRONG, addresses, inLanguage } from "./support/pages.ts";
import { CROSSED, ONCE, SCRIPTS_ONCE } from "./support/projects.ts";

test("every page responds, has one heading, and becomes interactive without errors", CROSSED, async ({ page, request }, info) => {
  test.setTimeout(180_000);
  const found = complaints(page);
  for (const address of await addresses(request)) {
    await test.step(address, async () => {
      const response = await page.goto(address);
      expect.soft(response?.status(), address).toBe(200);
      await hydrated(page, info);
      await expect.soft(page.locator("main h1"), address).toHaveCount(1);
      expect.soft(found.splice(0), address).toEqual([]);
    });
  }
});

test("every page is valid HTML", ONCE, async ({ request }) => {
  test.setTimeout(180_000);
  const pages = new Map<string, string>();
  for (const address of [...(await addresses(request)), ...WRONG]) {
    for (const lang of ["en", "ar-XB"]) {
      const one = inLanguage(address, lang);
      pages.set(one, await (await request.get(one)).text());
    }
  }
  expect(htmlErrors(pages)).toEqual([]);
});

test("a page without an island requests no script, even when it's used", SCRIPTS_ONCE, async ({ page, request }) => {
  test.setTimeout(180_000);
  const scripts: string[] = [];
  page.on("request", (one) => {
    if (/\.(js|wasm)(\?|$)/.test(one.url())) scripts.push(one.url());
  });
  let checked = 0;
  for (const address of await addresses(request)) {
    if ((await (await request.get(address)).text()).includes("<leptos-island")) continue;
    scripts.length = 0;
    await page.goto(address);
    await use(page);
    await page.evaluate(idle);
    expect.soft(scripts, address).toEqual([]);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(10);
});

test("a page with an island fetches its scripts when the browser is idle, but only runs them once it's used", SCRIPTS_ONCE, async ({ page }) => {
  const wasm = page.waitForResponse(/\.wasm$/);
  await page.goto("/openinfra/membership/compare");
  await (await wasm).finished();
  await page.evaluate(idle);
  await expect(page.locator("html[data-hydrated]")).toHaveCount(0);
  await use(page);
  await expect(page.locator("html[data-hydrated]")).toHaveCount(1);
});

/** Moves the pointer as a visitor would. */
async function use(page: Page): Promise<void> {
  await page.mouse.move(9, 9);
  await page.mouse.move(12, 9);
}

/**
 * Runs in the page: waits until it has loaded and the browser has been idle twice, so that other idle callbacks have run. The
 * timeout is longer than theirs. Without one, Chromium can take a long time on an otherwise idle page.
 */
async function idle(): Promise<void> {
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  for (let time = 0; time < 2; time += 1) await new Promise((settle) => requestIdleCallback(settle, { timeout: 3000 }));
}

test.describe("with transitions between pages", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("links, back and forward load documents", async ({ page }, info) => {
    const found = complaints(page);
    await page.goto("/");
    const arrive = async (heading: RegExp, path: RegExp) => {
      await expect(page).toHaveURL(path);
      await expect(page.locator("main h1")).toHaveText(heading);
    };
    const menu = async () => {
      const button = page.getByRole("button", { name: "Menu" });
      if (await button.isVisible()) await button.click();
    };
    await page.locator("main a[href='/almalinux']").first().click();
    await arrive(/./, /\/almalinux$/);
    await menu();
    await page.locator("header a[href='/almalinux/membership']").click();
    await arrive(/^Membership$/, /\/membership$/);
    await page.locator("main a[href='/almalinux/membership/tiers/gold']").first().click();
    await arrive(/^Gold$/, /\/tiers\/gold$/);
    await expect(page).toHaveTitle(/^Gold/);
    await menu();
    await page.locator("header a[href='/almalinux/membership/compare']").click();
    await arrive(/^Compare/, /\/compare$/);
    await hydrated(page, info);
    await page.goBack();
    await arrive(/^Gold$/, /\/tiers\/gold$/);
    await page.goForward();
    await arrive(/^Compare/, /\/compare$/);
    await page.goBack();
    await page.getByRole("link", { name: "Show where each statement comes from" }).click();
    await page.locator("main a[href*='/source#L']").first().click();
    await expect(page).toHaveURL(/\/source#L\d+$/);
    await expect(page.locator("li:target")).toBeInViewport();
    expect(found).toEqual([]);
  });
});

test("the skip link moves the focus", async ({ page }, info) => {
  await page.goto("/almalinux/membership/compare");
  await hydrated(page, info);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("a page doesn't ask the API for data it already has", SCRIPTS_ONCE, async ({ page }, info) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) asked.push(request.url());
  });
  await page.goto("/openinfra/membership/compare");
  await hydrated(page, info);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("an unknown URL responds with 404 and a link to the home page", CROSSED, async ({ page }) => {
  for (const address of WRONG) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator("main a[href='/']")).toBeVisible();
  }
});

test("every response has the security headers", ONCE, async ({ request }) => {
  const page = await request.get("/openinfra");
  const policy = page.headers()["content-security-policy"] ?? "";
  for (const part of ["script-src 'nonce-", "'strict-dynamic' 'wasm-unsafe-eval'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy).toContain(part);
  }
  const again = await request.get("/openinfra");
  expect(again.headers()["content-security-policy"]).not.toBe(policy);
  expect(page.headers()).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(page.headers()["x-request-id"]).toBeTruthy();
});

test("cross-site changes are refused", ONCE, async ({ request }) => {
  const answer = await request.post("/openinfra", { headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status()).toBe(403);
});

test("public responses are cached until they change, and the package's files forever", ONCE, async ({ request }) => {
  const first = await request.get("/api/v1/foundations");
  const tag = first.headers()["etag"] ?? "";
  expect(tag).toMatch(/^(W\/)?"[0-9a-f]+"$/);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const again = await request.get("/api/v1/foundations", { headers: { "if-none-match": tag } });
  expect(again.status()).toBe(304);
  const html = await (await request.get("/")).text();
  const sheet = /"(\/pkg\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
  const file = await request.get(sheet, { headers: { "accept-encoding": "br" } });
  expect(file.headers()).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable" });
});
