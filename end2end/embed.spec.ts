// The comparison embedded in another site.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "@playwright/test";
import { axe, scripted } from "./support/page.ts";
import { CROSSED, SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";

/** Another site, with its own host name and port. */
const test = base.extend<{ host: (body: string, head?: string) => Promise<void> }>({
  host: async ({ page }, use) => {
    let html = "";
    const server = createServer((_, answer) => answer.setHeader("content-type", "text/html; charset=utf-8").end(html));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    await use(async (body, head = "") => {
      html = `<!DOCTYPE html><html lang="de"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
      await page.goto(`http://localhost:${port}/`);
    });
    server.closeAllConnections();
    server.close();
  },
});

const element = (origin: string | undefined, attributes = "") =>
  `<script src="${origin}/embed.js" async></script>
   <guildhall-compare programme="almalinux/membership" ${attributes}><a href="/">Stufen vergleichen</a></guildhall-compare>`;

test("the element adopts the host page's language, colours and width, and is as tall as its content", SCRIPTS, async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await host(element(baseURL, `tiers="silver gold"`), "<style>:root { color-scheme: light dark }</style>");
  const frame = page.locator("guildhall-compare iframe");
  await expect(frame).toHaveAttribute("title", "Stufen vergleichen");
  await expect(frame).toHaveAttribute("src", `${baseURL}/embed/almalinux/membership?tier=silver+gold&lang=de&scheme=dark`);
  const inside = frame.contentFrame();
  await expect(inside.locator("html")).toHaveAttribute("data-scheme", "dark");
  await expect(inside.locator("thead .compare-tier")).toHaveText(["Silver", "Gold"]);
  const rest = () => inside.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight);
  await expect.poll(rest).toBe(0);
  const before = (await frame.boundingBox())?.height ?? 0;
  await inside.locator("summary").first().click();
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  await expect.poll(rest).toBe(0);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(inside.locator("html")).toHaveAttribute("data-scheme", "light");
  await page.evaluate(() => document.documentElement.setAttribute("lang", "en"));
  await expect(inside.locator("thead th").first()).toContainText("Benefit");
});

test("attributes take precedence over the host page, and a page without dark colours stays light", SCRIPTS_ONCE, async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await host(element(baseURL, `lang="en"`));
  const frame = page.locator("guildhall-compare iframe");
  await expect(frame).toHaveAttribute("src", `${baseURL}/embed/almalinux/membership?lang=en&scheme=light`);
  await page.locator("guildhall-compare").evaluate((own) => own.setAttribute("scheme", "dark"));
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("data-scheme", "dark");
});

test("messages from other origins are ignored", SCRIPTS_ONCE, async ({ page, host, baseURL }) => {
  await host(element(baseURL));
  const frame = page.locator("guildhall-compare iframe");
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(700);
  const before = (await frame.boundingBox())?.height;
  // This listener was added after the element's, so it runs after it.
  await page.evaluate(
    () =>
      new Promise<void>((heard) => {
        addEventListener("message", () => requestAnimationFrame(() => heard()), { once: true });
        window.postMessage({ height: 5 }, "*");
      }),
  );
  expect((await frame.boundingBox())?.height).toBe(before);
});

test("a frame shows the comparison without scripts, and its links open outside it", CROSSED, async ({ page, host, baseURL }) => {
  await host(`<iframe src="${baseURL}/embed/almalinux/membership?tier=silver&tier=gold&lang=en" title="Compare" width="100%" height="640"></iframe>`);
  const inside = page.frameLocator("iframe");
  await expect(inside.locator("thead .compare-tier")).toHaveText(["Silver", "Gold"]);
  await inside.getByRole("link", { name: "Open the full comparison" }).click();
  await expect(page).toHaveURL(`${baseURL}/almalinux/membership/compare?tier=silver&tier=gold&lang=en`);
});

test("C8 axe finds no violation in the frame", SCRIPTS_ONCE, async ({ page }) => {
  await page.goto("/embed/openinfra/membership?scheme=dark");
  await axe(page);
});

test("the embedding page shows working snippets, with a button to copy them", CROSSED, async ({ page, host, context, baseURL }, info) => {
  await page.goto("/almalinux/membership/embed");
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
  await host(text);
  await expect(page.locator("guildhall-compare iframe").contentFrame().locator("table.compare-table")).toBeVisible();
});
