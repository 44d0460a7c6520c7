// How the wizard's pages look: C8, A2.

import { expect } from "@playwright/test";
import { CROSSED } from "./support/apply.ts";
import { pagesOf } from "./support/kinds.ts";
import { axe, complaints, scripted, smallTargets, tooWide } from "./support/page.ts";
import { test } from "./support/server.ts";
import { visit } from "./support/wizard.ts";

test("A2 no wizard page logs an error, every target is large enough or far enough apart, and nothing scrolls sideways at 390 and 320 pixels", async ({ page, request, site }, info) => {
  test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
  test.setTimeout(90_000);
  const { fresh, wrong } = await pagesOf(request, site);
  const found = complaints(page);
  for (const { name, path } of [...fresh, ...wrong]) {
    await visit(page, info, path);
    await expect.soft(page.locator("main h1"), name).toHaveCount(1);
    // The browser also logs a 404 to the console.
    expect.soft(found.splice(0).filter((text) => !/status of 4(04|10)/.test(text)), name).toEqual([]);
    expect.soft(await smallTargets(page), name).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooWide(page), `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(info.project.use.viewport ?? { width: 1280, height: 800 });
    if (process.env.PICTURES) await page.screenshot({ fullPage: true, path: info.outputPath(`${name}.png`) });
  }
  expect(site.errors).toBe("");
});

test.describe("in light and dark", () => {
  // axe is a script itself. With the page's own scripts blocked, it sees the markup that people without scripts get.
  test.use({ javaScriptEnabled: true });
  test.beforeEach(async ({ page }, info) => {
    if (!scripted(info)) await page.route(/\/pkg\/.*\.(js|wasm)$/, (route) => route.abort());
  });

  for (const which of ["fresh", "wrong"] as const) {
    test(`C8 axe finds no violation on any page of the wizard, ${which === "fresh" ? "as it comes" : "with its errors"}`, async ({ page, request, site }, info) => {
      test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
      test.setTimeout(120_000);
      const pages = await pagesOf(request, site);
      for (const { name, path } of pages[which]) {
        await page.emulateMedia({ colorScheme: "light" });
        await visit(page, info, path);
        await axe(page, `${name}, light`);
        await page.emulateMedia({ colorScheme: "dark" });
        await axe(page, `${name}, dark`, "colours");
      }
    });
  }
});
