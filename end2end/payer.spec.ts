// A payer who isn't the member: what's asked about them, and that they get the invoice. The foundation is invented.

import { expect, test } from "@playwright/test";
import { SAVE, summarised } from "./support/apply.ts";
import { CROSSED } from "./support/projects.ts";
import { Site } from "./support/server.ts";
import { press, secretOf, visit } from "./support/wizard.ts";

let site: Site;

test.beforeAll(async () => {
  site = await Site.open("domain/tests/programmes");
  await site.start();
});

test.afterAll(() => site.close());

const FACTS = "kind=university&country=AT&registered=yes&staff=120&revenue=4000000&newcomer=no";

test("somebody else pays: their details appear after Yes, and the invoice isn't asked for again", CROSSED, async ({ page }, info) => {
  await visit(page, info, `${site.origin}/meridian/membership/join?tier=gold&${FACTS}`);
  await press(page, info, "Start the application");
  const payer = `${site.origin}/apply/${secretOf(page)}/payer`;
  await visit(page, info, payer);
  const name = page.getByLabel("Name of the organisation or person who pays");
  await expect(name).toBeHidden();
  await page.getByRole("radio", { name: "Yes" }).check();
  await name.fill("University of Lantern Bay");
  await press(page, info, SAVE);
  expect(await summarised(page)).toHaveLength(4);
  await expect(name).toHaveValue("University of Lantern Bay");
  await page.getByLabel("Email address for invoices").fill("bills@example.org");
  await page.getByLabel("Street and number").fill("Campus 1");
  await page.getByLabel("Town or city").fill("Vienna");
  await page.getByLabel("Country").selectOption({ label: "Austria" });
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("University of Lantern Bay")).toBeVisible();

  await visit(page, info, payer);
  await page.getByRole("radio", { name: "No" }).check();
  await expect(name).toBeHidden();
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/invoice$/);
});
