// The comparison's table: C1, C4, C5, C7, C8, C12 to C15.

import { expect, test } from "@playwright/test";
import { ALMALINUX, OPENINFRA, apply, names, open, unfold } from "./support/compare.ts";
import { axe } from "./support/page.ts";
import { CROSSED, SCRIPTS_ONCE, WIDE } from "./support/projects.ts";

test("C1 there's one table, its caption says what's compared, and every header cell has a scope", CROSSED, async ({ page }, info) => {
  const table = await open(page, info, ALMALINUX);
  await expect(page.locator("table")).toHaveCount(1);
  await expect(table.locator("caption")).toHaveText(
    "AlmaLinux OS Foundation, Membership: Silver, Ruby, Gold, Platinum and Community Sponsor",
  );
  const scopes = await table.locator("th").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("scope")));
  expect(scopes.length).toBeGreaterThan(20);
  expect(new Set(scopes)).toEqual(new Set(["col", "row", "rowgroup"]));
});

test("C4 the tiers' names are still visible at the last row", async ({ page }, info) => {
  for (const tiers of ["", "?tier=silver&tier=gold", "?tier=contributor&tier=alumnus&tier=mirror&tier=silver&tier=ruby&tier=gold&tier=platinum"]) {
    const table = await open(page, info, ALMALINUX + tiers);
    await table.locator("tbody tr").last().scrollIntoViewIfNeeded();
    const last = table.locator("tbody tr").last();
    const header = table.locator("thead th").nth(1);
    await expect(header).toBeInViewport({ ratio: 0.9 });
    const covered = await header.evaluate((cell) => {
      const box = cell.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !(top === cell || cell.contains(top));
    });
    expect(covered).toBe(false);
    await expect(last).toBeInViewport();
  }
});

test("C5 no focused element is hidden under the header or the first column", async ({ page }, info) => {
  await open(page, info, ALMALINUX);
  const count = await page.locator("a[href], button, input, select, summary, [tabindex='0']").count();
  let met = 0;
  for (let step = 0; step < count + 5; step += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "end";
      const box = element.getBoundingClientRect();
      const inside = (x: number, y: number) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element) || (element as HTMLInputElement).labels?.[0]?.contains(top) === true);
      };
      const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
      // Part of it has to be visible (WCAG 2.4.11): the middle or either end.
      const seen = [box.left + box.width / 2, box.left + 3, box.right - 3].some((x) => inside(x, y));
      return seen ? "seen" : `hidden: ${element.outerHTML.slice(0, 120)}`;
    });
    if (state === "end") break;
    expect(state).toBe("seen");
    met += 1;
  }
  expect(met).toBeGreaterThan(40);
});

test("C7 every cell has words", CROSSED, async ({ page }, info) => {
  for (const address of [ALMALINUX, OPENINFRA, "/2i2c/membership/compare?version=2026"]) {
    const table = await open(page, info, address);
    const texts = await table.locator("td, th").evaluateAll((cells) =>
      cells.filter((cell) => !(cell.parentElement as HTMLElement).hidden).map((cell) => (cell as HTMLElement).innerText.trim()),
    );
    expect(texts.filter((text) => !/\p{L}{2,}/u.test(text))).toEqual([]);
  }
});

test("C8 axe finds no violation with all explanations open: light and dark, right to left, 320 px, 200 % zoom", SCRIPTS_ONCE, async ({ page }, info) => {
  test.setTimeout(180_000);
  for (const lang of ["en", "ar-XB"]) {
    await open(page, info, `${ALMALINUX}?lang=${lang}`);
    await page.locator("td details, th details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    // 640 px is a 1280 px window at 200 % zoom.
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await axe(page, `${lang}, ${width} px`);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, `${lang}, ${width} px, dark`, "colours");
    }
  }
});

test("C12 with all tiers chosen, columns are wide enough to read", async ({ page }, info) => {
  const table = await open(page, info, ALMALINUX);
  await unfold(page, "tiers");
  for (const box of await page.getByRole("group", { name: "Tiers to compare" }).getByRole("checkbox").all()) await box.check();
  await apply(page, info);
  await expect(names(table)).toHaveCount(8);
  const widths = await table.locator("thead th:not(.corner)").evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  const shown = widths.filter((width) => width > 0);
  expect(shown).toHaveLength((page.viewportSize()?.width ?? 0) < 768 ? 2 : 8);
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(150);
});

test("C13 an inherited benefit shows its tier, a price its reason, and a benefit its condition", CROSSED, async ({ page }, info) => {
  const table = await open(page, info, `${ALMALINUX}?tier=silver&tier=platinum`);
  const row = (name: string) => table.locator("tbody tr").filter({ has: page.locator("th", { hasText: name }) });
  await expect(row("Nominate board candidates").locator("td").nth(1)).toContainText("from Silver");
  await expect(row("Nominate board candidates").locator("td").nth(0)).not.toContainText("from");
  await expect(row("Sponsored webinars").locator("th")).toContainText(/approval/i);
  const priced = await open(page, info, `${OPENINFRA}?tier=gold&stage=startup`);
  await expect(priced.locator("tbody tr").filter({ hasText: "Why this price" }).locator("td")).toContainText(/start-up/i);
});

test("C14 every statement links to its line in the programme file", CROSSED, async ({ page, request }, info) => {
  const table = await open(page, info, ALMALINUX);
  const bodies = await table.locator("tbody tr:not(.compare-group)").evaluateAll((found) =>
    (found as HTMLTableRowElement[])
      .filter((row) => row.querySelector("summary"))
      .map((row) => [...row.querySelectorAll("a[href*='/source']")].map((link) => link.getAttribute("href") ?? "")),
  );
  expect(bodies.length).toBeGreaterThan(15);
  for (const links of bodies) expect(links.length).toBeGreaterThan(0);
  const html = await (await request.get("/almalinux/membership/source")).text();
  for (const href of new Set(bodies.flat())) expect(html).toContain(`id="${href.split("#")[1]}"`);
});

test("C15 the first screen shows names, prices and apply links, and the bar takes at most two lines", WIDE, async ({ page }, info) => {
  for (const [width, height, tiers] of [[1280, 800, 3], [390, 844, 2]] as const) {
    await page.setViewportSize({ width, height });
    for (const address of [ALMALINUX, OPENINFRA]) {
      const table = await open(page, info, address);
      const heads = table.locator("thead th:not(.corner)");
      for (let column = 0; column < tiers; column += 1) {
        for (const part of [".compare-tier", ".price", ".button"]) {
          await expect(heads.nth(column).locator(part)).toBeInViewport({ ratio: 1 });
        }
      }
      const bar = await page.locator(".bar").boundingBox();
      expect(bar?.height).toBeLessThanOrEqual(width > 1000 ? 52 : 110);
    }
  }
});
