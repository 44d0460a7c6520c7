// The layout of the wizard's pages, and what axe finds in them: C8, A2.

import { type Page, expect } from "@playwright/test";
import { COLUMNS } from "./support/apply.ts";
import { pagesOf } from "./support/kinds.ts";
import { axe, complaints, hydrated, scripted, smallTargets, tooWide } from "./support/page.ts";
import { CROSSED, SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { SILVER, SILVER_ANSWERS, draft, follow, visit } from "./support/wizard.ts";

test("A2 no wizard page logs an error, every target is large enough or far enough from others, and nothing scrolls sideways at 390 and 320 pixels", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(90_000);
  const { fresh, wrong } = await pagesOf(request, site);
  const found = complaints(page);
  for (const { name, path } of [...fresh, ...wrong]) {
    await visit(page, info, path);
    await expect.soft(page.locator("main h1"), name).toHaveCount(1);
    // The browser logs 404 and 410 to the console, too.
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
    test(`C8 axe finds no violation on any page of the wizard, ${which === "fresh" ? "before errors" : "with errors"}`, CROSSED, async ({ page, request, site }, info) => {
      test.setTimeout(120_000);
      const pages = await pagesOf(request, site);
      for (const { name, path } of pages[which]) {
        await page.emulateMedia({ colorScheme: "light" });
        await visit(page, info, path);
        // A page without an island is the same as in plain-390.
        if (scripted(info) && !(await page.locator("leptos-island").count())) continue;
        await axe(page, `${name}, light`);
        // Colours depend neither on scripts nor on the width.
        if (scripted(info)) continue;
        await page.emulateMedia({ colorScheme: "dark" });
        await axe(page, `${name}, dark`, "colours");
      }
    });
  }
});

test("the steps and the price are in columns, or each is a line above the form that opens", async ({ page, request, viewport }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/organisation`);
  const [steps, price] = [page.locator(".step-list"), page.locator(".price-panel")];
  const [address, amount] = [steps.getByRole("link", { name: "Registered address" }), price.locator(".price")];
  if ((viewport?.width ?? 0) >= COLUMNS) {
    await expect(page.locator(".task summary").filter({ visible: true })).toHaveCount(0);
    await expect(address).toBeVisible();
    await expect(amount).toHaveText("$2,500 a year");
    return;
  }
  await expect(address).toBeHidden();
  await expect(amount).toBeHidden();
  const lines = page.locator(".task summary");
  await expect(lines).toHaveText([/^Step 2 of \d+: Organisation details/, /^Silver, \$2,500 a year/]);
  const bottom = async (part: typeof lines) => part.evaluate((element) => element.getBoundingClientRect().bottom);
  const top = await page.locator("form.step").evaluate((element) => element.getBoundingClientRect().top);
  expect(await bottom(price)).toBeLessThan(top);
  expect(await bottom(steps)).toBeLessThan(await bottom(price));
  await lines.last().click();
  await expect(amount).toBeVisible();
  await lines.first().click();
  await follow(page, info, address, /\/address$/);
  await expect(lines.first()).toHaveText(/^Step 3 of \d+: Registered address/);
  await expect(address).toBeHidden();
});

test("a new price is announced, even while the price's panel is closed", SCRIPTS, async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup&kind=company" });
  await visit(page, info, `/apply/${secret}/stated`);
  const panel = page.locator(".price-panel");
  const live = panel.locator("[aria-live=polite]");
  await expect(live).toHaveText("Silver, $5,000 a year");
  // Screen readers only announce changes within an element that was there before.
  await live.evaluate((element) => Object.assign(element, { before: true }));
  await page.getByLabel("Established").check();
  await expect(live).toHaveText("Silver, $15,000 a year");
  const { isSame, isExposed } = await live.evaluate((element) => ({
    isSame: "before" in element,
    // What's in a closed <details> isn't in the accessibility tree.
    isExposed: element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest("details, [hidden], [aria-hidden=true]"),
  }));
  expect({ isSame, isExposed }).toEqual({ isSame: true, isExposed: true });
  await expect(panel.locator("details[open]")).toHaveCount(0);
});

test("F39 the foundation's colours stay while the wizard starts on a busy machine", SCRIPTS_ONCE, async ({ page, context, request }, info) => {
  test.setTimeout(120_000);
  const secret = await draft(request, SILVER);
  const accent = /--accent:([^;}]+)/.exec(await (await request.get("/look/almalinux.css")).text())?.[1];
  expect(accent).toBeTruthy();
  const pages = [page, await context.newPage(), await context.newPage()];
  for (const one of pages) await (await context.newCDPSession(one)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const start = async (one: Page) => {
    await one.goto(`/apply/${secret}/you`);
    await hydrated(one, info);
    await expect(one.locator("html[data-hydrated]")).toHaveCount(1);
    await expect(one.locator("head link#look")).toHaveCount(1);
    const shown = () => one.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
    await expect.poll(shown).toBe(accent);
  };
  for (let round = 0; round < 5; round += 1) await Promise.all(pages.map(start));
});
