// The comparison on somebody else's site.

import { type Page, expect, test } from "@playwright/test";
import { axe, hydrated, scripted } from "../support/page.ts";

const HOST = "http://host.test/";

/** Opens a page of another site. */
async function host(page: Page, body: string, head = ""): Promise<void> {
  const html = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
  await page.route(HOST, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(HOST);
}

const element = (origin: string | undefined, attributes = "") =>
  `<script src="${origin}/embed.js" async></script>
   <guildhall-compare programme="almalinux/membership" ${attributes}><a href="/">Stufen vergleichen</a></guildhall-compare>`;

test("the element takes language, colours and width of its place and is as high as its content", async ({ page, baseURL }, info) => {
  test.skip(!scripted(info), "the element is a script");
  await page.emulateMedia({ colorScheme: "dark" });
  await host(page, element(baseURL, `tiers="silver gold"`), "<style>:root { color-scheme: light dark }</style>");
  const frame = page.locator("guildhall-compare iframe");
  await expect(frame).toHaveAttribute("title", "Stufen vergleichen");
  await expect(frame).toHaveAttribute("src", `${baseURL}/embed/almalinux/membership?tier=silver+gold&lang=de&scheme=dark`);
  const inside = frame.contentFrame();
  await expect(inside.locator("html")).toHaveAttribute("data-scheme", "dark");
  await expect(inside.locator("thead th")).toHaveText(["Leistung", "Silver", "Gold"]);
  const rest = () => inside.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight);
  await expect.poll(rest).toBe(0);
  const before = (await frame.boundingBox())?.height ?? 0;
  await inside.locator("summary").first().click();
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  await expect.poll(rest).toBe(0);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(inside.locator("html")).toHaveAttribute("data-scheme", "light");
  await page.evaluate(() => document.documentElement.setAttribute("lang", "en"));
  await expect(inside.locator("thead th").first()).toHaveText("Benefit");
});

test("attributes say more than the place, and a page without dark colours stays light", async ({ page, baseURL }, info) => {
  test.skip(!scripted(info), "the element is a script");
  await page.emulateMedia({ colorScheme: "dark" });
  await host(page, element(baseURL, `lang="en"`));
  const frame = page.locator("guildhall-compare iframe");
  await expect(frame).toHaveAttribute("src", `${baseURL}/embed/almalinux/membership?lang=en&scheme=light`);
  await page.locator("guildhall-compare").evaluate((own) => own.setAttribute("scheme", "dark"));
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("data-scheme", "dark");
});

test("a message from somewhere else moves nothing", async ({ page, baseURL }, info) => {
  test.skip(!scripted(info), "the element is a script");
  await host(page, element(baseURL));
  const frame = page.locator("guildhall-compare iframe");
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(700);
  const before = (await frame.boundingBox())?.height;
  await page.evaluate(() => window.postMessage({ height: 5 }, "*"));
  await page.waitForTimeout(200);
  expect((await frame.boundingBox())?.height).toBe(before);
});

test("a frame shows the comparison without any script, and its links lead out of it", async ({ page, baseURL }) => {
  await host(page, `<iframe src="${baseURL}/embed/almalinux/membership?tier=silver&tier=gold&lang=en" title="Compare" width="100%" height="640"></iframe>`);
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("thead th")).toHaveText(["Benefit", "Silver", "Gold"]);
  await inside.getByRole("link", { name: "Open the full comparison" }).click();
  await expect(page).toHaveURL(`${baseURL}/almalinux/membership/compare?tier=silver&tier=gold&lang=en`);
});

test("C8 the frame is without a violation that axe knows", async ({ page }, info) => {
  test.skip(!scripted(info), "axe is a script");
  await page.goto("/embed/openinfra/membership?scheme=dark");
  await axe(page);
});

test("the page shows snippets that work, and copies them", async ({ page, context, baseURL }, info) => {
  await page.goto("/almalinux/membership/embed");
  await hydrated(page, info);
  const snippet = page.locator("pre").first();
  await expect(snippet).toContainText(`<script src="${baseURL}/embed.js" async></script>`);
  await expect(page.frameLocator("iframe").locator("table.compare-table")).toBeAttached();
  if (!scripted(info)) {
    await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
    return;
  }
  const text = (await snippet.textContent()) ?? "";
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await host(page, text);
  await expect(page.locator("guildhall-compare iframe").contentFrame().locator("table.compare-table")).toBeVisible();
});
