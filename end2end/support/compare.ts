// What the comparison's tests share: opening it, its parts, and its visible rows.

import type { Locator, Page, TestInfo } from "@playwright/test";
import { hydrated, scripted } from "./page.ts";

export const ALMALINUX = "/almalinux/membership/compare";
export const OPENINFRA = "/openinfra/membership/compare";
/** The comparison as data. */
export const api = (programme: string) => `/api/v1/foundations/${programme.replace("/", "/programmes/")}/comparison`;

/** A comparison, according to the API. */
export interface Sheet {
  tiers: { id: string; title: string }[];
  groups: { id: string; title: string; rows: { id: string; title: string; differs: boolean; cells: { text: string; from?: string }[] }[] }[];
}

/** Opens a comparison, and returns its table. */
export async function open(page: Page, info: TestInfo, address: string): Promise<Locator> {
  await page.goto(address);
  await hydrated(page, info);
  return page.locator("table.compare-table");
}

/** The visible rows: their titles and cells as text. */
export async function rows(table: Locator): Promise<{ title: string; cells: string[] }[]> {
  return table.evaluate((element) => {
    // Without where a benefit comes from.
    const words = (node: Element | null) => {
      const copy = node?.cloneNode(true) as Element | undefined;
      for (const from of copy?.querySelectorAll(".cell-from") ?? []) from.remove();
      return (copy?.textContent ?? "").replace(/\s+/g, " ").trim();
    };
    const found = [...element.querySelectorAll("tbody tr:not(.compare-group)")] as HTMLTableRowElement[];
    return found
      .filter((row) => !row.hidden && row.querySelector("td .cell, td .price"))
      .map((row) => {
        const name = row.querySelector("th summary, th > span");
        const title = words(name).replace(/ ?\((?:different|differs)\)$/, "");
        const cells = [...row.querySelectorAll("td")].map((cell) => [...cell.querySelectorAll(".cell, .price")].map(words).join("; "));
        return { title, cells };
      });
  });
}

/** Applies what was chosen. With scripts, that happens at once; without them, the form has a button. */
export async function apply(page: Page, info: TestInfo): Promise<void> {
  if (!scripted(info)) await page.getByRole("button", { name: "Update", exact: true }).click();
}

/** Opens a part of the bar, unless it's open already. */
export async function unfold(page: Page, part: "details" | "tiers"): Promise<void> {
  const disclosure = page.locator(`.bar-${part}`);
  if ((await disclosure.getAttribute("open")) === null) await disclosure.locator("summary").click();
}

/** The field for the applicant's stage, made visible. */
export async function stage(page: Page): Promise<Locator> {
  await unfold(page, "details");
  return page.getByLabel(/start-up or established/i);
}

/** The tiers' names, in the columns' headers. */
export const names = (table: Locator) => table.locator("thead .compare-tier");
