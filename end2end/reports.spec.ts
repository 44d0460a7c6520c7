// Reports for a foundation's people: charts with a table under each, without scripts, at both widths.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, submitted } from "./support/console.ts";
import { axe, scripted, tooWide } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";
import { act, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { press, visit } from "./support/wizard.ts";

const REPORTS = ["Members by tier", "Retention", "Revenue", "Renewal forecast", "Time to decision"];

/** Members in several tiers, since several years. */
const LIST = `Organisation,Level,Member since
Quay Works Ltd,Gold,2020-02-01
Somebody with an extraordinarily long name that no chart would ever cut off gGmbH,Gold,2024-05-01
Mole Trust,Silver,2024-06-01
Crane e.V.,Platinum,2025-10-01
`;

/** Imports members through the API. */
async function imported(page: Page): Promise<void> {
  const lists = "/api/v1/member-imports/almalinux";
  const headers = { "content-type": "text/csv" };
  const uploaded = await page.request.post(`${lists}?programme=membership&name=members.csv`, { data: LIST, headers });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { import: id } = await uploaded.json();
  const done = await page.request.post(`${lists}/${id}`, { data: { action: "import" } });
  expect(done.status(), await done.text()).toBe(204);
}

/** Opens each report from the list, and checks it. */
async function eachReport(page: Page, info: TestInfo, what: string): Promise<void> {
  await visit(page, info, "/reports/almalinux");
  await checked(page, info, `reports, ${what}`);
  for (const report of REPORTS) {
    await page.getByRole("navigation", { name: "Reports" }).getByRole("link", { name: report, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(report);
    await checked(page, info, `${report}, ${what}`);
    await expect(page.getByRole("link", { name: "Download as CSV" })).toBeVisible();
    expect(await page.locator("script[src], script[type=module], leptos-island").count(), `${report} has a script`).toBe(0);
  }
}

test("D2 reports: empty, with members, for a range, in both schemes and in forced colours", CROSSED, async ({ page, request, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/members/almalinux");
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reports");
  await eachReport(page, info, "empty");
  await visit(page, info, "/reports/almalinux/members");
  await expect(page.getByText("There were no members in this period.")).toBeVisible();

  const { reference } = await submitted(request, "Harbour Works Ltd");
  await act(page, reference, { action: "approve", text: "Complete." });
  await imported(page);
  await eachReport(page, info, "with members");

  await test.step("a chart says what it shows, and the table has every number", async () => {
    await visit(page, info, "/reports/almalinux/members");
    const chart = page.getByRole("img", { name: "Members by tier" });
    await expect(chart).toBeVisible();
    await expect(chart).toHaveAccessibleDescription(/^Members: \d+ on .+, \d+ on .+\. The largest tier is Gold, with 2\.$/);
    const table = page.getByRole("table", { name: "Members by tier" });
    await expect(table.getByRole("row").nth(1)).toContainText("1 September 2026");
    await expect(table.getByRole("row")).toHaveCount(25);
    await expect(table.getByRole("rowheader")).toHaveCount(24);
  });

  await test.step("a range is in the address", async () => {
    await page.getByLabel("Period").selectOption({ label: "12 months" });
    await page.getByLabel("Until").selectOption({ label: "December 2025" });
    await press(page, info, "Show");
    await expect(page).toHaveURL(/months=12&until=2025-12/);
    await expect(page.getByLabel("Period")).toHaveValue("12");
    await expect(page.getByRole("rowheader", { name: "31 December 2025" })).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveCount(12);
    await checked(page, info, "a range");
  });

  await test.step("retention has a row for each year", async () => {
    await visit(page, info, "/reports/almalinux/retention");
    await expect(page.getByRole("row", { name: /^2020/ })).toContainText("100% (1)");
  });

  await test.step("ten years, dark, forced colours and 320 pixels", async () => {
    const address = "/reports/almalinux/members?months=120";
    await visit(page, info, address);
    await page.emulateMedia({ colorScheme: "dark" });
    if (scripted(info)) await axe(page, "dark", "colours");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await expect(page.getByRole("img", { name: "Members by tier" })).toBeVisible();
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize({ width: 320, height: 700 });
    for (const report of ["members?months=120", "retention", "revenue", "renewals", "decisions"]) {
      await visit(page, info, `/reports/almalinux/${report}`);
      expect(await tooWide(page), `${report} scrolls sideways at 320 px`).toBeLessThanOrEqual(0);
    }
  });
  expect(site.errors).toBe("");
});
