// What a price adds up to, what it can be, and its tax: on every page, with scripts and without. The foundations are those
// that the domain's tests compute figures for.

import { type Page, expect, test } from "@playwright/test";
import { complaints, hydrated } from "./support/page.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { Site } from "./support/server.ts";

let site: Site;

test.beforeAll(async () => {
  site = await Site.open("domain/tests/programmes");
  await site.start();
});

test.afterAll(() => site.close());

const CD = "/cd-foundation/membership";

/** The rows of a table as text. */
async function rows(page: Page, table: ReturnType<Page["locator"]>): Promise<string[][]> {
  const lines = await table.locator("tr").all();
  return Promise.all(lines.map(async (line) => (await line.locator("th, td").allInnerTexts()).map((cell) => cell.replaceAll("\u00a0", " ").trim())));
}

test("F18 a tier page shows the range at once, and all prices", CROSSED, async ({ page }, info) => {
  const errors = complaints(page);
  await page.goto(`${site.origin}${CD}/tiers/general`);
  await hydrated(page, info);
  await expect(page.locator(".quote > .price")).toHaveText("From $2,500 to $30,000 a year");
  const table = page.getByRole("table", { name: "All prices of General" });
  expect(await rows(page, table)).toEqual([
    ["Employees", "End User: Yes", "End User: No"],
    ["Up to 499", "$2,500 a year", "$5,000 a year"],
    ["500 to 1,999", "$5,000 a year", "$10,000 a year"],
    ["2,000 to 4,999", "$10,000 a year", "$20,000 a year"],
    ["5,000 or more", "$15,000 a year", "$30,000 a year"],
  ]);
  expect(errors).toEqual([]);
});

test("F18 the programme page opens the price list with one click", CROSSED, async ({ page }, info) => {
  await page.goto(`${site.origin}${CD}`);
  await hydrated(page, info);
  const general = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "General", exact: true }) });
  await expect(general.locator(".price")).toHaveText("From $2,500 to $30,000 a year");
  const table = general.getByRole("table", { name: "All prices of General" });
  await expect(table).toBeHidden();
  await general.getByText("All prices").first().click();
  await expect(table).toBeVisible();
});

test("F18 the comparison shows ranges, and the price list with one click and in print", CROSSED, async ({ page }, info) => {
  const errors = complaints(page);
  await page.goto(`${site.origin}${CD}/compare?tier=premier&tier=general`);
  await hydrated(page, info);
  await expect(page.locator("thead .price")).toHaveText(["From $2,500 to $30,000 a year", "$100,000 a year"]);
  const row = page.getByRole("row", { name: /^All prices/ });
  const cell = row.getByRole("cell").first();
  const line = cell.getByText("Up to 499 employees", { exact: false }).first();
  await expect(line).toBeHidden();
  await cell.locator("summary").click();
  await expect(line).toBeVisible();
  await cell.locator("summary").click();
  await page.emulateMedia({ media: "print" });
  await expect(line).toBeVisible();
  expect(errors).toEqual([]);
});

test("F18 CSV and JSON contain the price list", ONCE, async ({ request }) => {
  const api = `${site.origin}/api/v1/foundations/cd-foundation/programmes/membership`;
  const csv = await (await request.get(`${api}/comparison?tier=general&format=csv`)).text();
  expect(csv).toContain("$30,000 a year");
  const quote = await (await request.get(`${api}/tiers/general/quote`)).json();
  expect(quote.price_list).toHaveLength(8);
  expect(quote.range[0].amount).toMatchObject({ currency: "USD", from: 250_000, to: 3_000_000 });
});

test("F19 parts make one total, with the total of the first year", CROSSED, async ({ page }, info) => {
  await page.goto(`${site.origin}/ripe-ncc/membership/tiers/member?accounts=1&assignments=4`);
  await hydrated(page, info);
  const quote = page.locator(".quote");
  await expect(quote.locator("> .price")).toHaveText("€1,750 a year and €1,000 one-off");
  await expect(quote.locator(".price-note")).toHaveText(["€2,750 in the first year, €1,750 in later years"]);
  await expect(quote.locator(".quote-parts dd")).toHaveText(["€1,550 a year", "€200 a year", "€1,000 one-off"]);
});

test("F20 known parts and prices for each unit are shown before everything is known", CROSSED, async ({ page }, info) => {
  await page.goto(`${site.origin}/ripe-ncc/membership/tiers/member?accounts=1`);
  await hydrated(page, info);
  const parts = page.locator(".quote .quote-parts");
  await expect(parts).toContainText("€1,550 a year");
  await expect(parts).toContainText("€50 a year for each of your assignments");
});

test("F21 F22 reasons start from the base, in words", CROSSED, async ({ page }, info) => {
  await page.goto(`${site.origin}${CD}/tiers/general?employees=3000&end-user=yes&lf-member=yes`);
  await hydrated(page, info);
  await page.getByText("Why this price").click();
  const why = page.locator(".quote-why");
  await expect(why).toContainText("Base price: $20,000.");
  await expect(why).toContainText("× 0.5 = $10,000");
  await page.goto(`${site.origin}${CD}`);
  await expect(page.locator("main")).not.toContainText(/max\(|min\(|floor\(|>=|<=/);
});

test("a price with tax shows net, tax and gross", CROSSED, async ({ page }, info) => {
  await page.goto(`${site.origin}/swecham/membership/tiers/large?turnover=60000000&kind=company`);
  await hydrated(page, info);
  const table = page.getByRole("table", { name: "Totals with tax" });
  expect(await rows(page, table)).toEqual([
    ["", "Net", "7% VAT", "Total"],
    ["A year", "THB 26,000", "THB 1,820", "THB 27,820"],
    ["Once", "THB 1,000", "THB 70", "THB 1,070"],
    ["First year", "THB 27,000", "THB 1,890", "THB 28,890"],
    ["Later years", "THB 26,000", "THB 1,820", "THB 27,820"],
  ]);
});
