// The basics: pages respond, are complete without scripts, become interactive under their policy, and link on.

import { expect, test } from "@playwright/test";
import { htmlErrors } from "./support/html.ts";
import { complaints, hydrated, scripted } from "./support/page.ts";
import { WRONG, addresses, inLanguage } from "./support/pages.ts";

test("every page responds with one heading and becomes interactive without errors", async ({ page, request }, info) => {
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

test("every page is valid HTML", async ({ request }, info) => {
  test.skip(info.project.name !== "plain-1280", "what the server sends is the same in every project");
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

test("an area that isn't loaded yet opens without loading a new document", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts every page is a document");
  const found = complaints(page);
  await page.goto("/openinfra/membership");
  await hydrated(page, info);
  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  await page.locator("header a[href='/openinfra/membership/compare']").click();
  await expect(page).toHaveURL(/\/compare$/);
  await expect(page.locator("main h1")).toHaveCount(1);
  await expect(page).toHaveTitle(/compar/i);
  expect(loads).toEqual([]);
  expect(found).toEqual([]);
});

test("navigation, back and forward work without loading a new document", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts every page is a document");
  const found = complaints(page);
  await page.goto("/");
  await hydrated(page, info);
  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  const stands = async (heading: RegExp, path: RegExp) => {
    await expect(page).toHaveURL(path);
    await expect(page.locator("main h1")).toHaveText(heading);
    await expect(page.locator("main h1")).toBeFocused();
  };
  await page.locator("main a[href='/almalinux']").first().click();
  await stands(/./, /\/almalinux$/);
  await page.locator("header a[href='/almalinux/membership']").click();
  await stands(/^Membership$/, /\/membership$/);
  await page.locator("main a[href='/almalinux/membership/tiers/gold']").first().click();
  await stands(/^Gold$/, /\/tiers\/gold$/);
  await expect(page).toHaveTitle(/^Gold/);
  await page.locator("header a[href='/almalinux/membership/compare']").click();
  await stands(/^Compare the tiers$/, /\/compare$/);
  await page.goBack();
  await stands(/^Gold$/, /\/tiers\/gold$/);
  await page.goBack();
  await stands(/^Membership$/, /\/membership$/);
  await page.goForward();
  await stands(/^Gold$/, /\/tiers\/gold$/);
  await page.locator("main a[href*='/source#L']").first().click();
  await expect(page).toHaveURL(/\/source#L\d+$/);
  await expect(page.locator("li:target")).toBeInViewport();
  expect(loads).toEqual([]);
  expect(found).toEqual([]);
});

test("an area whose files are gone after an upgrade loads as a new document", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts every page is a document");
  await page.goto("/almalinux/membership/compare");
  await hydrated(page, info);
  await page.route("**/split_fit*", (route) => route.fulfill({ status: 404, body: "" }), { times: 1 });
  await page.locator("header a[href='/almalinux/membership/fit']").click();
  await expect(page.locator("main h1")).toHaveText("Which tier fits you");
  await hydrated(page, info);
});

test("the skip link moves the focus", async ({ page }, info) => {
  await page.goto("/almalinux/membership/compare");
  await hydrated(page, info);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("a page doesn't ask the API for data it already has", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts nothing is asked");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) asked.push(request.url());
  });
  await page.goto("/openinfra/membership/compare");
  await hydrated(page, info);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});

test("a wrong URL responds with 404 and links on", async ({ page }) => {
  for (const address of WRONG) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator("main a[href='/']")).toBeVisible();
  }
});

test("every response has the security headers", async ({ request }) => {
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

test("cross-site changes are refused", async ({ request }) => {
  const answer = await request.post("/openinfra", { headers: { "sec-fetch-site": "cross-site" } });
  expect(answer.status()).toBe(403);
});

test("public responses are cached until they change, and the package's files forever", async ({ request }) => {
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
