// A foundation's home page: what joining costs is on its first screen.

import { expect } from "@playwright/test";
import { CROSSED } from "./support/projects.ts";
import { test } from "./support/server.ts";

const PRICES: Record<string, [tier: string, price: string][]> = {
  "/almalinux": [
    ["Silver", "$2,500 a year"],
    ["Platinum", "$100,000 a year"],
  ],
  "/openinfra": [
    ["Foundation Member", "Free"],
    ["Platinum", "$350,000 a year"],
    ["Gold", "Start-up $50,000 a year"],
  ],
  "/2i2c": [],
};

for (const [address, expected] of Object.entries(PRICES)) {
  test(`the tiers and prices are on the first screen of ${address}`, CROSSED, async ({ page, viewport }) => {
    await page.goto(address);
    const prices = page.getByRole("region", { name: "Tiers and prices" });
    const rows = prices.locator("dl > div");
    await expect(rows.first()).toBeVisible();
    for (const [tier, price] of expected) {
      const row = rows.filter({ has: page.getByRole("link", { name: tier, exact: true }) });
      await expect.soft(row, tier).toContainText(price);
    }
    const first = await rows.first().locator("dd").first().boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(viewport?.height ?? 0);
    // Each tier's link leads to its page.
    const links = await prices.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect.soft((await page.request.get(link)).status(), link).toBe(200);
  });
}
