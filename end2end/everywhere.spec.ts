// Checks for every page: A2 targets and focus, A3 help, A4 texts, A6 names, C8 axe in both colour schemes and in every size.

import { expect, test } from "@playwright/test";
import { axe, hydrated, scripted, smallTargets, tooWide } from "./support/page.ts";
import { KINDS, LIVE, addresses, inLanguage, kinds } from "./support/pages.ts";
import { CROSSED, ONCE, WIDE } from "./support/projects.ts";
import { pageTexts, programmeTexts, untranslated } from "./support/words.ts";

const names = `http://127.0.0.1:${process.env.GUILDHALL_NAMES_PORT}`;

test("A2 every target is at least 24 × 24 pixels, in a sentence, or far enough from others (WCAG 2.5.8)", async ({ page }, info) => {
  for (const address of kinds(info)) {
    await page.goto(address);
    await hydrated(page, info);
    expect.soft(await smallTargets(page), address).toEqual([]);
  }
});

for (const forcedColors of ["none", "active"] as const) {
  test(`A2 the focus is visible on every focusable element, ${forcedColors === "active" ? "in forced colours" : "in the page’s colours"}`, forcedColors === "active" ? CROSSED : {}, async ({ page }, info) => {
    await page.emulateMedia({ forcedColors });
    for (const address of kinds(info)) {
      await page.goto(address);
      await hydrated(page, info);
      // From now on, the browser shows the focus as it does for keyboard users.
      await page.keyboard.press("Tab");
      const { met, unseen } = await page.evaluate(() => {
        const CAN = "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex='-1'])";
        const hasRing = (element: Element | null) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/.test(outlineColor);
        };
        (document.activeElement as HTMLElement | null)?.blur();
        let met = 0;
        const unseen: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>(CAN)) {
          if (!element.checkVisibility({ visibilityProperty: true })) continue;
          met += 1;
          // A field's ring can be around the label that contains it.
          const around = [element, element.closest("label")];
          const before = around.map(hasRing);
          element.focus({ preventScroll: true });
          const { width, height } = element.getBoundingClientRect();
          const appears = around.some((one, place) => hasRing(one) && !before[place]);
          if (document.activeElement !== element || !element.matches(":focus-visible") || !appears || width < 2 || height < 2) {
            unseen.push(`${element.tagName} ${(element.textContent ?? "").trim().slice(0, 40)}`);
          }
          element.blur();
        }
        return { met, unseen };
      });
      expect.soft(met, `${address}: elements that take the focus`).toBeGreaterThan(address.startsWith("/embed/") ? 20 : 5);
      expect.soft(unseen, address).toEqual([]);
    }
  });
}

test("A3 help is in the same place on every page", async ({ page, request }, info) => {
  const places = new Set<number>();
  const targets = new Map<string, string>();
  for (const address of kinds(info).filter((kind) => !kind.startsWith("/embed/"))) {
    await page.goto(address);
    await hydrated(page, info);
    // On a phone it's in the menu.
    const menu = page.getByRole("button", { name: "Menu" });
    if (await menu.isVisible()) await menu.click();
    const help = page.locator("header .lang li:last-child a");
    await expect(help, address).toBeVisible();
    await expect(help, address).toHaveText("Help");
    const box = await help.boundingBox();
    // The end of its line in the header. On a phone, how far down that is depends on the lines above it.
    places.add(Math.round((box?.x ?? 0) + (box?.width ?? 0)));
    targets.set(new URL((await help.getAttribute("href")) ?? "", page.url()).href, address);
  }
  expect([...places]).toHaveLength(1);
  for (const [target, address] of targets) {
    const { pathname, hash } = new URL(target);
    expect(hash, address).not.toBe("");
    expect.soft(await (await request.get(pathname)).text(), `${address}: ${target}`).toContain(`id="${hash.slice(1)}"`);
  }
});

test("A4 no interface text is untranslated", WIDE, async ({ page, request }, info) => {
  const content = await programmeTexts(request);
  for (const address of kinds(info)) {
    await page.goto(inLanguage(address, "en-XA"));
    await hydrated(page, info);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    const texts = await pageTexts(page);
    const left = texts.flatMap(({ text, where }) => untranslated(text, content).map((part) => `${where}: ${part}`));
    expect.soft([...new Set(left)], address).toEqual([]);
  }
});

test("A4 the check finds untranslated text", ONCE, () => {
  const content = new Set(["seats on the board", "sections"]);
  expect(untranslated("[Şéåţš: Seats on the board]", content)).toEqual([]);
  expect(untranslated("[2 sections]", content)).toEqual([]);
  expect(untranslated("Seats", content)).toEqual(["seats"]);
  expect(untranslated("[Ƒŕöɱ 1 May 2026]", content)).toEqual(["may"]);
  expect(untranslated("Silver and Gold", new Set(["silver", "gold"]))).toEqual(["silver and gold"]);
});

for (const lang of ["en-XA", "ar-XB", "de"]) {
  test(`A4 no text is clipped or makes the page scroll sideways in ${lang}`, async ({ page }, info) => {
    for (const address of kinds(info)) {
      await page.goto(inLanguage(address, lang));
      await hydrated(page, info);
      const clipped = await page.evaluate(() => {
        const found: string[] = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
        for (const element of document.body.querySelectorAll("*")) {
          const { overflowX, overflowY, clip, clipPath, display, position } = getComputedStyle(element);
          // For screen readers only.
          if (position === "absolute" && (clip !== "auto" || clipPath !== "none")) continue;
          if (display === "inline" || element.closest("svg, .vh")) continue;
          // A region that scrolls doesn't clip its content, if it can be reached by keyboard.
          const scrolls = element.parentElement?.closest<HTMLElement>("[tabindex='0']");
          if (scrolls && ["auto", "scroll"].includes(getComputedStyle(scrolls).overflowX)) continue;
          const mayScroll = (overflow: string) => ["auto", "scroll"].includes(overflow) && element.matches("[tabindex='0']");
          const wide = element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible" && !mayScroll(overflowX);
          const high = element.scrollHeight > element.clientHeight + 1 && overflowY !== "visible" && !mayScroll(overflowY);
          const outside = element.matches("a, button, td, th, h1, h2, h3, label, .tag, .chip") && element.scrollWidth > element.clientWidth + 1;
          if (element.clientWidth && (wide || high || outside)) {
            found.push(`${element.tagName}.${element.className} ${(element.textContent ?? "").trim().slice(0, 40)}`);
          }
        }
        return found;
      });
      expect.soft(clipped, address).toEqual([]);
    }
  });
}

/** The pages of the programme with names in many scripts. */
const BABEL = ["", "/compare", "/compare?kind=company", "/fit", "/fit?kind=company", "/source", "/embed", "/tiers/zahav", "/tiers/fiddi", "/tiers/fiddi?kind=company", "/tiers/thong", "/tiers/hakkin", "/join?tier=zahav&kind=company"];

for (const lang of ["en", "ar-XB"]) {
  test(`A6 names in any script are isolated in ${lang}`, CROSSED, async ({ page }, info) => {
    let met = 0;
    for (const address of ["/", "/babel", ...BABEL.map((part) => `/babel/membership${part}`)]) {
      await page.goto(names + inLanguage(address, lang));
      await hydrated(page, info);
      const { loose, found } = await page.evaluate(() => {
        // Hebrew, Arabic and their neighbours.
        const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
        // Whether there's right-to-left text outside isolating characters, which can be nested.
        const isLoose = (text: string) => {
          let depth = 0;
          return [...text].some((sign) => {
            if (/[\u2066-\u2068]/.test(sign)) depth += 1;
            else if (sign === "\u2069") depth -= 1;
            return depth === 0 && rightToLeft.test(sign);
          });
        };
        const loose: string[] = [];
        let found = 0;
        if (isLoose(document.title)) loose.push(`title: ${document.title}`);
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!parent || parent.closest("script, style, template, pre, code, option") || !rightToLeft.test(node.textContent ?? "")) continue;
          found += 1;
          // Isolated by characters, by markup or by its own direction, or a line of the programme file, which is shown as written.
          const isolated = !isLoose(node.textContent ?? "") || parent.closest("bdi, [dir=auto], [dir=rtl]:not(html), .source[dir=ltr] > li");
          if (!isolated) loose.push(`${parent.tagName}.${parent.className}: ${node.textContent}`);
        }
        return { loose, found };
      });
      expect.soft(loose, address).toEqual([]);
      met += found;
    }
    expect(met).toBeGreaterThan(100);
  });
}

test("A6 a right-to-left name doesn't reorder the text around it", async ({ page }, info) => {
  await page.goto(`${names}/babel/membership/compare?lang=en`);
  await hydrated(page, info);
  // The digits and brackets of a Hebrew name stay inside its own box, whatever the page's direction.
  const { met, outside } = await page.evaluate(() => {
    // Collapsed content has no box of its own to measure.
    for (const details of document.querySelectorAll("details")) details.open = true;
    // Neither has text for screen readers only.
    const all = [...document.querySelectorAll("table bdi, header bdi")].filter((name) => !name.closest(".vh"));
    const outside = all.filter((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      const [outer, inner] = [name.parentElement!.getBoundingClientRect(), range.getBoundingClientRect()];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1;
    });
    return { met: all.length, outside: outside.map((name) => name.textContent) };
  });
  expect(met).toBeGreaterThan(4);
  expect(outside).toEqual([]);
});

const DESKTOP = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
// A desktop window at 200 % zoom.
const ZOOMED = { width: 640, height: 400 };
/** A language, a colour scheme and a window for each check. Each page is opened once in each language. */
const SETTINGS = [
  { lang: "en", colorScheme: "light", viewport: DESKTOP },
  { lang: "en", colorScheme: "dark", viewport: ZOOMED },
  { lang: "en", colorScheme: "light", viewport: NARROW },
  { lang: "ar-XB", colorScheme: "light", viewport: DESKTOP },
  { lang: "ar-XB", colorScheme: "dark", viewport: NARROW },
] as const;

test.describe("axe", () => {
  // axe is a script itself. With the page's own scripts blocked, it sees the markup that people without scripts get.
  test.use({ javaScriptEnabled: true });
  test.beforeEach(async ({ page }, info) => {
    test.setTimeout(90_000);
    if (!scripted(info)) await page.route(/\/pkg\/.*\.(js|wasm)$/, (route) => route.abort());
  });

  // In parts that take about the same time.
  for (const part of [0, 1, 2, 3, 4]) {
    test(`C8 axe finds no violation on any page, part ${part + 1} of 5`, ONCE, async ({ page, request }) => {
      const rest = (await addresses(request)).filter((address) => !KINDS.includes(address));
      for (const address of rest.filter((_, place) => place % 5 === part)) {
        await page.goto(address);
        await axe(page, address);
      }
    });
  }

  for (const address of KINDS) {
    test(`C8 axe finds no violation on ${address}: light and dark, right to left, 320 px, 200 % zoom`, LIVE.includes(address) ? WIDE : ONCE, async ({ page }, info) => {
      let opened = "";
      for (const { lang, colorScheme, viewport } of SETTINGS) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        if (lang !== opened) {
          opened = lang;
          await page.goto(inLanguage(address, lang));
          await hydrated(page, info);
        }
        const where = `${lang}, ${colorScheme}, ${viewport.width} px`;
        await axe(page, where);
        expect.soft(await tooWide(page), `${where}: nothing scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
});
