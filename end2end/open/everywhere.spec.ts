// What holds on every page: A2 targets and focus, A3 help, A4 texts, A6 names, C8 axe in every look.

import { expect, test } from "@playwright/test";
import { axe, hydrated, scripted } from "../support/page.ts";
import { KINDS, addresses, inLanguage } from "../support/pages.ts";
import { shown, told, untranslated } from "../support/words.ts";

const names = `http://127.0.0.1:${process.env.GUILDHALL_NAMES_PORT}`;

test("A2 every target is 24 pixels high and wide, or stands in a sentence (WCAG 2.5.8)", async ({ page }, info) => {
  test.setTimeout(120_000);
  for (const address of KINDS) {
    await page.goto(address);
    await hydrated(page, info);
    const small = await page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
        // A field in a label is reached by the whole label.
        const target = element.matches("input[type=checkbox], input[type=radio]") ? (element.closest("label") ?? element) : element;
        const { width, height } = target.getBoundingClientRect();
        if (!width || !height || !target.checkVisibility({ visibilityProperty: true })) continue;
        // Seen only when it has the focus: it cannot be pressed before.
        if (target.matches(".skip")) continue;
        const inSentence =
          getComputedStyle(target).display === "inline" &&
          [...(target.closest("p, li, dd, td, caption, label")?.childNodes ?? [])].some(
            (node) => node !== target && !node.contains(target) && (node.textContent ?? "").trim().length > 1,
          );
        if (!inSentence && (width < 23.9 || height < 23.9)) {
          found.push(`${target.tagName} ${(target.textContent ?? "").trim().slice(0, 40)} ${Math.round(width)}×${Math.round(height)}`);
        }
      }
      return found;
    });
    expect.soft(small, address).toEqual([]);
  }
});

for (const forcedColors of ["none", "active"] as const) {
  test(`A2 the focus is seen on every element that takes it, ${forcedColors === "active" ? "in forced colours" : "in the page’s colours"}`, async ({ page }, info) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ forcedColors });
    for (const address of KINDS) {
      await page.goto(address);
      await hydrated(page, info);
      const unseen: string[] = [];
      let last = "";
      // Two rounds of the page's focusable elements would be seen as a repetition.
      for (let pressed = 0; pressed < 150; pressed += 1) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          // The ring may stand around the label that holds the field.
          const rings = [element, element.closest("label")].map((ring) => {
            if (!ring) return false;
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring);
            return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
          });
          const { width, height } = element.getBoundingClientRect();
          const index = [...document.querySelectorAll("*")].indexOf(element);
          const name = `${element.tagName} ${(element.textContent ?? "").trim().slice(0, 30)}`;
          return { id: `${index}`, name, seen: rings.some(Boolean) && width > 0 && height > 0 };
        });
        if (!focus || focus.id === last) break;
        last = focus.id;
        if (!focus.seen) unseen.push(focus.name);
      }
      expect.soft(last, `${address}: something takes the focus`).not.toBe("");
      expect.soft(unseen, address).toEqual([]);
    }
  });
}

test("A3 help stands in the same place on every page", async ({ page, request }, info) => {
  test.setTimeout(120_000);
  const places = new Set<string>();
  for (const address of KINDS.filter((kind) => !kind.startsWith("/embed/"))) {
    await page.goto(address);
    await hydrated(page, info);
    const help = page.locator("header .lang li:last-child a");
    await expect(help, address).toHaveText("Help");
    const box = await help.boundingBox();
    // The same corner of the header; how far down the line stands depends on how many rows a phone needs above it.
    places.add(`${Math.round((box?.x ?? 0) + (box?.width ?? 0))}`);
    const target = new URL((await help.getAttribute("href")) ?? "", page.url());
    const html = await (await request.get(target.pathname)).text();
    expect.soft(html, `${address}: ${target.pathname} has ${target.hash}`).toContain(`id="${target.hash.slice(1)}"`);
  }
  expect([...places]).toHaveLength(1);
});

test("A4 no text of the interface is left untranslated", async ({ page, request }, info) => {
  test.setTimeout(180_000);
  test.skip(info.project.name.endsWith("390"), "the words do not depend on the width");
  const content = await told(request);
  for (const address of KINDS) {
    await page.goto(inLanguage(address, "en-XA"));
    await hydrated(page, info);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    const texts = await shown(page);
    const left = texts.flatMap(({ text, where }) => untranslated(text, content).map((part) => `${where}: ${part}`));
    expect.soft([...new Set(left)], address).toEqual([]);
  }
});

for (const lang of ["en-XA", "ar-XB", "de"]) {
  test(`A4 no text is clipped or pushes the page aside in ${lang}`, async ({ page }, info) => {
    test.setTimeout(120_000);
    for (const address of KINDS) {
      await page.goto(inLanguage(address, lang));
      await hydrated(page, info);
      const clipped = await page.evaluate(() => {
        const found: string[] = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
        for (const element of document.body.querySelectorAll("*")) {
          const { overflowX, overflowY, clip, clipPath, display, position } = getComputedStyle(element);
          // Read out and never seen.
          if (position === "absolute" && (clip !== "auto" || clipPath !== "none")) continue;
          if (display === "inline" || element.closest("svg, pre, [role=region][tabindex='0'], .vh")) continue;
          const wide = element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible";
          const high = element.scrollHeight > element.clientHeight + 1 && overflowY === "hidden";
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

test("A6 names in any script are isolated", async ({ page }, info) => {
  test.setTimeout(120_000);
  const pages = ["", "/compare", "/fit", "/source", "/embed", "/tiers/zahav", "/tiers/fiddi", "/tiers/thong", "/tiers/hakkin", "/join?tier=zahav"];
  for (const address of ["/", "/babel", ...pages.map((part) => `/babel/membership${part}`)]) {
    for (const lang of ["en", "ar-XB"]) {
      await page.goto(names + inLanguage(address, lang));
      await hydrated(page, info);
      const loose = await page.evaluate(() => {
        // Written from the right: Hebrew, Arabic. A name's neighbours are all that is not between isolating characters.
        const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
        const alone = (text: string) => turned.test(text.replace(/\u2068[^\u2069]*\u2069/g, ""));
        const found: string[] = [];
        if (alone(document.title)) found.push(`title: ${document.title}`);
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!parent || parent.closest("script, style, template, pre, code, option") || !alone(node.textContent ?? "")) continue;
          // Isolated by markup, or by a direction of its own.
          if (!parent.closest("bdi, [dir=auto], [dir=rtl]:not(html)")) found.push(`${parent.tagName}.${parent.className}: ${node.textContent}`);
        }
        return found;
      });
      expect.soft(loose, `${address} ${lang}`).toEqual([]);
    }
  }
});

test("A6 a name does not move what stands around it", async ({ page }, info) => {
  await page.goto(`${names}/babel/membership/compare?lang=en`);
  await hydrated(page, info);
  // The digits and brackets of a Hebrew name stay inside its own box, whatever the direction of the page.
  const inside = await page.evaluate(() =>
    [...document.querySelectorAll("table bdi, header bdi")].every((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      const [outer, inner] = [name.parentElement!.getBoundingClientRect(), range.getBoundingClientRect()];
      return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
    }),
  );
  expect(inside).toBe(true);
});

const LOOKS = [
  { name: "light", lang: "en", use: { colorScheme: "light" as const } },
  { name: "dark", lang: "en", use: { colorScheme: "dark" as const } },
  { name: "light from right to left", lang: "ar-XB", use: { colorScheme: "light" as const } },
  { name: "dark from right to left at 320 px", lang: "ar-XB", use: { colorScheme: "dark" as const, viewport: { width: 320, height: 640 } } },
  { name: "light at 320 px", lang: "en", use: { colorScheme: "light" as const, viewport: { width: 320, height: 640 } } },
  // 1280 pixels at 200 %.
  { name: "dark at 200 % zoom", lang: "en", use: { colorScheme: "dark" as const, viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
];

for (const { name, lang, use } of LOOKS) {
  test.describe(() => {
    test.use(use);
    test(`C8 axe finds no violation on any page, ${name}`, async ({ page, request }, info) => {
      test.skip(info.project.name.endsWith("390"), "the look has its own width");
      test.setTimeout(300_000);
      // Without scripts the same markup is looked at, so one page of each kind is enough there.
      for (const address of scripted(info) ? await addresses(request) : KINDS) {
        await test.step(address, async () => {
          await page.goto(inLanguage(address, lang));
          await hydrated(page, info);
          await axe(page, address);
          const { scroll, width } = await page.evaluate(() => {
            const root = document.documentElement;
            return { scroll: root.scrollWidth, width: root.clientWidth };
          });
          expect.soft(scroll, `${address} does not scroll sideways`).toBeLessThanOrEqual(width);
        });
      }
    });
  });
}
