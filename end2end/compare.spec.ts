// The comparison: C1 to C14 of the quality list.

import { type Locator, type Page, type TestInfo, expect, test } from "@playwright/test";
import { axe, hydrated, scripted, tooWide } from "./support/page.ts";

const ALMALINUX = "/almalinux/membership/compare";
const OPENINFRA = "/openinfra/membership/compare";
const api = (programme: string) => `/api/v1/foundations/${programme.replace("/", "/programmes/")}/comparison`;

interface Sheet {
  tiers: { id: string; title: string }[];
  groups: { id: string; title: string; rows: { id: string; title: string; differs: boolean; cells: { text: string; from?: string }[] }[] }[];
}

async function open(page: Page, info: TestInfo, address: string): Promise<Locator> {
  await page.goto(address);
  await hydrated(page, info);
  return page.locator("table.compare-table");
}

/** The visible rows: their titles and cells as text. */
async function rows(table: Locator): Promise<{ title: string; cells: string[] }[]> {
  return table.evaluate((element) => {
    // Where a benefit comes from is said apart from what it is.
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

/** Applies the form: at once with scripts, with its button without them. */
async function apply(page: Page, info: TestInfo): Promise<void> {
  if (!scripted(info)) await page.getByRole("button", { name: "Update", exact: true }).click();
}

/** Opens a part of the bar, unless it's open already. */
async function unfold(page: Page, part: "details" | "tiers"): Promise<void> {
  const disclosure = page.locator(`.bar-${part}`);
  if ((await disclosure.getAttribute("open")) === null) await disclosure.locator("summary").click();
}

/** The field for the applicant's stage, in sight. */
async function stage(page: Page): Promise<Locator> {
  await unfold(page, "details");
  return page.getByLabel(/start-up or established/i);
}

/** The names in the heads of the columns. */
const names = (table: Locator) => table.locator("thead .compare-tier");

test("C1 there's one table, its caption says what's compared, and every header cell has a scope", async ({ page }, info) => {
  const table = await open(page, info, ALMALINUX);
  await expect(page.locator("table")).toHaveCount(1);
  await expect(table.locator("caption")).toHaveText(
    "AlmaLinux OS Foundation, Membership: Silver, Ruby, Gold, Platinum and Community Sponsor",
  );
  const scopes = await table.locator("th").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("scope")));
  expect(scopes.length).toBeGreaterThan(20);
  expect(new Set(scopes)).toEqual(new Set(["col", "row", "rowgroup"]));
});

test("C2 tiers, facts, differences, search, groups and applying work", async ({ page }, info) => {
  const table = await open(page, info, OPENINFRA);
  await unfold(page, "tiers");
  await page.getByRole("checkbox", { name: "Associate" }).uncheck();
  await (await stage(page)).selectOption("startup");
  await apply(page, info);
  await expect(names(table)).toHaveText(["Platinum", "Gold", "Silver"]);
  await expect(table.locator("thead .price")).toHaveText([/^\$350,000 a year/, "$50,000 a year", "$5,000 a year"]);
  await page.getByLabel("Only differences").check();
  await page.getByLabel("Search", { exact: true }).fill("logo");
  await apply(page, info);
  const shown = await rows(table);
  expect(shown.length).toBeGreaterThan(0);
  for (const row of shown) expect(new Set(row.cells).size).toBeGreaterThan(1);
  await page.getByLabel("Search", { exact: true }).fill("");
  await apply(page, info);
  await table.getByRole("link", { name: "Apply for Gold" }).click();
  await expect(page).toHaveURL(/\/join\?tier=gold&stage=startup$/);
});

test("C3 differences only shows exactly the rows whose cells differ, is in the URL and survives a reload", async ({ page, request }, info) => {
  const sheet: Sheet = await (await request.get(api("almalinux/membership"))).json();
  const ids = sheet.tiers.map(({ id }) => id);
  // Every pair of the tiers shown first, with some facts.
  for (const pair of ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]))) {
    const query = pair.map((id) => `tier=${id}`).join("&");
    const table = await open(page, info, `${ALMALINUX}?${query}`);
    const all = await rows(table);
    await page.getByLabel("Only differences").check();
    await apply(page, info);
    await expect(page).toHaveURL(/differences=on/);
    const expected = all.filter(({ cells }) => new Set(cells).size > 1);
    expect(await rows(table)).toEqual(expected);
    await page.reload();
    await hydrated(page, info);
    expect(await rows(table)).toEqual(expected);
  }
});

test("C4 the tiers' header is visible at the last row", async ({ page }, info) => {
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
      // Part of it has to be visible (2.4.11): the middle, or either end.
      const seen = [box.left + box.width / 2, box.left + 3, box.right - 3].some((x) => inside(x, y));
      return seen ? "seen" : `hidden: ${element.outerHTML.slice(0, 120)}`;
    });
    if (state === "end") break;
    expect(state).toBe("seen");
    met += 1;
  }
  expect(met).toBeGreaterThan(40);
});

test("C6 on a phone nothing scrolls sideways, and links switch between pairs of tiers that can be read", async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const table = await open(page, info, ALMALINUX);
  const shown = () => names(table).evaluateAll((all) => all.filter((name) => name.checkVisibility()).map((name) => name.textContent));
  expect(await shown()).toEqual(["Silver", "Ruby"]);
  await page.getByRole("navigation", { name: "Tiers to show" }).getByRole("link", { name: "Gold, Platinum" }).click();
  await expect(page).toHaveURL(/[?&]pair=2$/);
  expect(await shown()).toEqual(["Gold", "Platinum"]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  for (const cell of await table.locator("tbody tr:not(.compare-group) td:visible").all()) {
    const box = await cell.boundingBox();
    if (box) expect(box.width).toBeGreaterThanOrEqual(100);
  }
  await page.reload();
  expect(await shown()).toEqual(["Gold", "Platinum"]);
});

test("C15 the first screen shows names, prices and ways in, and the bar takes at most two lines", async ({ page }, info) => {
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

test("C16 on a phone the page scrolls as one", async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, info, `${ALMALINUX}?tier=contributor&tier=alumnus&tier=mirror&tier=silver&tier=ruby&tier=gold&tier=platinum`);
  const scrolling = await page.evaluate(() =>
    [...document.querySelectorAll("main, main *")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.className),
  );
  expect(scrolling).toEqual([]);
});

test("C7 every cell has words", async ({ page }, info) => {
  for (const address of [ALMALINUX, OPENINFRA, "/2i2c/membership/compare?version=2026"]) {
    const table = await open(page, info, address);
    const texts = await table.locator("td, th").evaluateAll((cells) =>
      cells.filter((cell) => !(cell.parentElement as HTMLElement).hidden).map((cell) => (cell as HTMLElement).innerText.trim()),
    );
    expect(texts.filter((text) => !/\p{L}{2,}/u.test(text))).toEqual([]);
  }
});

test("C8 axe finds nothing: light and dark, right to left, 320 px, at 200 % zoom, with explanations open", async ({ page }, info) => {
  test.skip(!scripted(info), "axe is a script");
  test.setTimeout(180_000);
  for (const lang of ["en", "ar-XB"]) {
    await open(page, info, `${ALMALINUX}?lang=${lang}`);
    await page.locator("td details, th details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await axe(page, `${lang}, ${width} px`);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, `${lang}, ${width} px, dark`, "colours");
    }
  }
  // A 1280 px window at 200 % zoom is a 640 px page with twice the pixel density.
});

test("C10 applying carries over the tier and facts, and the wizard asks for neither", async ({ page }, info) => {
  const table = await open(page, info, `${OPENINFRA}?stage=startup&tier=silver&tier=gold`);
  await table.getByRole("link", { name: "Apply for Silver" }).click();
  await expect(page).toHaveURL(/\/openinfra\/membership\/join\?tier=silver&stage=startup$/);
  const main = page.locator("main");
  await expect(main).toContainText("Silver");
  await expect(main).toContainText("$5,000 a year");
  await expect(main).toContainText(/start-up/i);
  await expect(main.locator("[name=stage]:not([type=hidden]), [name=tier]:not([type=hidden])")).toHaveCount(0);
});

test("C11 CSV, JSON and print carry the same cells as the page", async ({ page, request }, info) => {
  for (const [address, programme] of [
    [`${ALMALINUX}?tier=silver&tier=platinum`, "almalinux/membership"],
    [`${OPENINFRA}?stage=established`, "openinfra/membership"],
    [`${OPENINFRA}?differences=on&stage=startup`, "openinfra/membership"],
  ] as const) {
    const table = await open(page, info, address);
    const query = new URL(page.url()).search;
    const sheet: Sheet = await (await request.get(api(programme) + query)).json();
    const fromJson = sheet.groups.flatMap(({ rows }) => rows.map(({ title, cells }) => ({ title, cells: cells.map(({ text }) => text) })));
    // The price is in the head of each column.
    const [price, ...others] = fromJson;
    expect(await rows(table)).toEqual(others);
    const heads = await table.locator("thead .price").allInnerTexts();
    expect(heads.length).toBe(price?.cells.length);
    // What has to be given besides money, and what is usual by agreement, isn't in the head.
    heads.forEach((head, column) => {
      const cell = price?.cells[column] ?? "";
      expect([cell, cell.split(" and ")[0], cell.split(": ")[0]]).toContain(head.replace(/\s+/g, " ").trim());
    });
    const csv = await (await request.get(`${api(programme)}.csv${query}`)).text();
    const lines = csv.trimEnd().split("\r\n").map(fields);
    expect(lines[0]?.slice(2)).toEqual(sheet.tiers.map(({ title }) => title));
    expect(lines.slice(1).map(([, title, ...cells]) => ({ title, cells }))).toEqual(fromJson);
    await page.emulateMedia({ media: "print" });
    // On paper, a phone's reader gets all of the tiers too, not two of them.
    await expect(table.locator("tbody tr:not(.compare-group) td:visible")).toHaveCount(others.flatMap(({ cells }) => cells).length);
    await page.emulateMedia({ media: "screen" });
    await expect(page.getByRole("link", { name: "CSV" })).toHaveAttribute("href", new RegExp(`${programme.split("/")[0]}.*comparison\\.csv`));
  }
});

/** The fields of a CSV line (RFC 4180). */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

test("C12 with more than five tiers, you choose which to see, and the initial choice is sensible", async ({ page }, info) => {
  const table = await open(page, info, ALMALINUX);
  await expect(names(table)).toHaveText(["Silver", "Ruby", "Gold", "Platinum", "Community Sponsor"]);
  await unfold(page, "tiers");
  const boxes = page.getByRole("group", { name: "Tiers to compare" }).getByRole("checkbox");
  await expect(boxes).toHaveCount(8);
  await page.getByRole("checkbox", { name: "Contributor", exact: true }).check();
  await page.getByRole("checkbox", { name: "Community Sponsor" }).uncheck();
  await apply(page, info);
  await expect(names(table)).toHaveText(["Contributor", "Silver", "Ruby", "Gold", "Platinum"]);
});

test("C12 with all tiers chosen, columns keep a width that can be read", async ({ page }, info) => {
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

test("C13 an inherited benefit says where it comes from, a price says why, and a condition is at its benefit", async ({ page }, info) => {
  const table = await open(page, info, `${ALMALINUX}?tier=silver&tier=platinum`);
  const row = (name: string) => table.locator("tbody tr").filter({ has: page.locator("th", { hasText: name }) });
  await expect(row("Nominate board candidates").locator("td").nth(1)).toContainText("from Silver");
  await expect(row("Nominate board candidates").locator("td").nth(0)).not.toContainText("from");
  await expect(row("Sponsored webinars").locator("th")).toContainText(/approval/i);
  const priced = await open(page, info, `${OPENINFRA}?tier=gold&stage=startup`);
  await expect(priced.locator("tbody tr").filter({ hasText: "Why this price" }).locator("td")).toContainText(/start-up/i);
});

test("C14 every statement links to its line in the programme file", async ({ page, request }, info) => {
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

test("W9 an invalid fact shows an error when its field loses focus, and the error goes away once it's corrected", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts the form is sent");
  await open(page, info, "/2i2c/membership/compare?version=2026");
  await unfold(page, "details");
  const field = page.getByLabel("How many people use your hub in a month?");
  await field.fill("many");
  await expect(page.locator(".bar-details .error")).toHaveCount(0);
  await field.blur();
  await expect(page.locator(".bar-details .error")).toHaveText("Error: Monthly active users must be a whole number");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/must be a whole number/);
  await field.fill("280");
  await expect(page.locator(".bar-details .error")).toHaveCount(0);
  await expect(field).not.toHaveAttribute("aria-invalid");
  await expect(page.locator("thead .price").first()).toContainText("$1,000 a month");
});

test("with no tier ticked, the initial choice is shown and ticked", async ({ page }, info) => {
  const table = await open(page, info, `${OPENINFRA}?tier=gold`);
  await unfold(page, "tiers");
  await page.getByRole("checkbox", { name: "Gold" }).click();
  await apply(page, info);
  await expect(names(table)).not.toHaveCount(1);
  await unfold(page, "tiers");
  const shown = await names(table).allTextContents();
  expect(shown.length).toBeGreaterThan(2);
  for (const name of shown) await expect(page.getByRole("checkbox", { name, exact: true })).toBeChecked();
});

test("choices made before the scripts load are applied once they have", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts nothing comes");
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/pkg\/.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(OPENINFRA);
  await (await stage(page)).selectOption("startup");
  release();
  await expect(page.locator("thead .price").filter({ hasText: "$50,000 a year" })).toBeVisible();
  await expect(page).toHaveURL(/\?stage=startup$/);
});

test("back shows the comparison as you left it, and the header links to a fresh one", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts each is a document");
  await open(page, info, `${OPENINFRA}?tier=gold&tier=silver`);
  await (await stage(page)).selectOption("startup");
  await page.locator("thead").getByRole("link", { name: "Gold", exact: true }).click();
  await expect(page).toHaveURL(/\/tiers\/gold\?stage=startup$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gold");
  await page.goBack();
  await hydrated(page, info);
  await expect(names(page.locator("table"))).toHaveText(["Gold", "Silver"]);
  await expect(page.locator("thead .price").first()).toHaveText("$50,000 a year");
  await (await stage(page)).selectOption("established");
  await expect(page.locator("thead .price").first()).toHaveText("$150,000 a year");
});

test("a comparison whose scripts fail still works with its buttons", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts nothing comes");
  await page.route(/\/pkg\/.*\.wasm/, (route) => route.abort());
  await page.goto(OPENINFRA);
  await (await stage(page)).selectOption("startup");
  await page.getByRole("button", { name: "Update prices" }).click();
  await expect(page).toHaveURL(/stage=startup/);
  await expect(page.locator("thead .price").filter({ hasText: "$50,000 a year" })).toBeVisible();
});

test("forgetting the details empties their fields and shows the prices without them", async ({ page }, info) => {
  await open(page, info, `${OPENINFRA}?tier=gold&stage=startup`);
  await expect(page.locator("thead .price")).toHaveText("$50,000 a year");
  await unfold(page, "details");
  await page.getByRole("link", { name: "Clear details" }).click();
  await expect(page).toHaveURL(/\?tier=gold$/);
  await expect(page.locator("thead .price")).not.toHaveText("$50,000 a year");
  await expect(await stage(page)).toHaveValue("");
});

test("open sources stay open when a fact changes elsewhere", async ({ page }, info) => {
  test.skip(!scripted(info), "without scripts it is a new document");
  const table = await open(page, info, `${OPENINFRA}?tier=gold&tier=silver`);
  const about = table.locator("tbody th details").first();
  await about.locator("summary").click();
  await (await stage(page)).selectOption("startup");
  await expect(table.locator("thead .price").first()).toHaveText("$50,000 a year");
  await expect(about).toHaveAttribute("open");
});
