// What every page test needs: waiting until the page is interactive, and collecting errors.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Page, type TestInfo, expect } from "@playwright/test";

/** Whether scripts are on in this project. */
export const scripted = (info: TestInfo): boolean => info.project.name.startsWith("wasm-");

/**
 * Uses the page as a visitor would, and waits until its islands are interactive. Returns at once if scripts are off, or if the
 * page has no island. If the page is left meanwhile, waits for the one that follows it.
 */
export async function hydrated(page: Page, info: TestInfo): Promise<void> {
  if (!scripted(info)) return;
  const deadline = Date.now() + 15_000;
  for (let moves = 0; ; moves += 1) {
    await page.mouse.move(5 + (moves % 2), 5);
    if (await page.evaluate(interactive, 500).catch(() => false)) return;
    expect(Date.now(), `${page.url()} becomes interactive in time`).toBeLessThan(deadline);
  }
}

/** Runs in the page: waits until it's interactive. Returns false if it still isn't after this many milliseconds. */
function interactive(patience: number): Promise<boolean> {
  const root = document.documentElement;
  const is = () => !document.querySelector("leptos-island") || root.hasAttribute("data-hydrated");
  return new Promise((settle) => {
    if (is()) return settle(true);
    const changes = new MutationObserver(() => is() && settle(true));
    changes.observe(root, { attributeFilter: ["data-hydrated"] });
    setTimeout(() => settle(is()), patience);
  });
}

/** Chromium's report that it shows a page without a view transition, because a test used the page before it was drawn. */
const SKIPPED_TRANSITION = /Transition was (aborted|skipped)/;

/** Collects what the browser reports: console errors, Content-Security-Policy violations and exceptions. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  const complain = (text: string) => {
    if (!SKIPPED_TRANSITION.test(text)) found.push(text);
  };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complain(message.text());
  });
  page.on("pageerror", (error) => complain(String(error)));
  return found;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules about colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** axe's source, to inject into a page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Expects no violation of the accessibility rules in docs/quality.md (C8). Can check only the rules about colours, for a page
 * that was already checked in another colour scheme.
 */
export async function axe(page: Page, where = "", only: "all" | "colours" = "all"): Promise<void> {
  // It's half a megabyte, so it's only injected once into a page and its frames.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const violations = await page.evaluate(
    async (runOnly) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ["violations"], preload: false, runOnly });
      return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`);
    },
    only === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: COLOURS },
  );
  expect.soft(violations, where).toEqual([]);
}

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

/** Targets that are smaller than 24 pixels, aren't in a sentence and are too close to another one (A2, WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 23.9;
    const inSentence = (target: Element) =>
      getComputedStyle(target).display === "inline" &&
      [...(target.closest("p, li, dd, td, caption, label")?.childNodes ?? [])].some(
        (node) => node !== target && !node.contains(target) && !(node as Element).matches?.("p, div, ul, ol") && (node.textContent ?? "").trim().length > 1,
      );
    for (const details of document.querySelectorAll("details")) details.open = true;
    const boxes: { target: Element; box: DOMRect }[] = [];
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      // If a field is inside its label, the whole label is the target. The skip link is only visible when it has the focus.
      const target = element.matches("input[type=checkbox], input[type=radio]") ? (element.closest("label") ?? element) : element;
      const box = target.getBoundingClientRect();
      if (box.width && box.height && target.checkVisibility({ visibilityProperty: true }) && !target.matches(".skip")) boxes.push({ target, box });
    }
    const isSmall = ({ width, height }: DOMRect) => width < LEAST || height < LEAST;
    const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    // The spacing exception: a 24-pixel circle around the centre doesn't touch another target, or another small target's circle.
    const isNear = (one: DOMRect, other: DOMRect) => {
      const { x, y } = middle(one);
      const apart = Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom));
      const circles = Math.hypot(x - middle(other).x, y - middle(other).y) / 2;
      return Math.min(apart, isSmall(other) ? circles : apart) < 12 - 0.1;
    };
    return boxes
      .filter(({ target, box }) => isSmall(box) && !inSentence(target))
      .filter(({ target, box }) => boxes.some((other) => other.target !== target && isNear(box, other.box)))
      .map(({ target, box }) => `${target.tagName} ${(target.textContent ?? "").trim().slice(0, 40)} ${Math.round(box.width)}×${Math.round(box.height)}`);
  });
}

/** How many pixels a page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The width of A4 paper without its margins (style/_print.scss), in pixels. */
export const PAPER = 688;

/** Shows the page as it's printed. */
export async function printed(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: PAPER, height: 1000 });
}

/** The page's visible controls, which are of no use on paper: fields, buttons, disclosures, navigation, and ways to share. */
export const visibleControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, textarea, [role=button], nav, .compare-take a, summary:not(table *)")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 1)
      .map((element) => `${element.tagName} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}`),
  );
