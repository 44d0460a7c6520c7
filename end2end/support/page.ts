// What every test of a page needs: waiting for hydration, and listening for what must not happen.

import AxeBuilder from "@axe-core/playwright";
import { type Page, type TestInfo, expect } from "@playwright/test";

/** Whether this project runs scripts. */
export const scripted = (info: TestInfo): boolean => info.project.name.startsWith("wasm-");

/** Waits until the browser has taken over the page. Nothing to wait for where scripts are off, or in somebody's frame. */
export async function hydrated(page: Page, info: TestInfo): Promise<void> {
  if (scripted(info) && !new URL(page.url()).pathname.startsWith("/embed/")) await expect(page.locator("html[data-hydrated]")).toBeAttached();
}

/** Collects what the browser complains of: console errors, refusals of the Content-Security-Policy, exceptions. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(String(error)));
  return found;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects no violation of the accessibility rules that QUALITY.md names (C8). */
export async function axe(page: Page, where = ""): Promise<void> {
  // In the page itself: the usual way opens a second page for each run.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).withTags(TAGS).analyze();
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`);
  expect.soft(told, where).toEqual([]);
}
