// The calendar of a member, the value report, and the page about data.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, done, submitted } from "./support/console.ts";
import { CROSSED, WIDE } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { type Site, test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, press, visit } from "./support/wizard.ts";

const NAME = "Hollow Oak Systems";

/** The applicant of an active Silver membership, on a page of the member area. Returns the area's address. */
async function inArea(page: Page, info: TestInfo, site: Site, part: string): Promise<string> {
  const { secret } = await submitted(page.request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, page.request, "almalinux", secret);
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, "ada@example.org");
  await follow(page, info, page.getByRole("link", { name: `Open ${NAME}` }), /\/member\//);
  const area = new URL(page.url()).pathname;
  await visit(page, info, `${area}/${part}`);
  return area;
}

test("D4 a calendar's address is created, replaced and withdrawn", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await inArea(page, info, site, "calendar");
  await checked(page, info, "the calendar");
  await expect(page.getByRole("link", { name: "The term starts" })).toHaveCount(1);
  await press(page, info, "Create an address");
  const shown = page.getByRole("status").locator("code");
  const first = (await shown.textContent()) ?? "";
  expect(first).toMatch(/\/calendar\/[a-z2-7]{32}\/calendar\.ics$/);
  await checked(page, info, "the calendar with its address");
  const read = async (address: string) => page.request.get(new URL(address).pathname);
  expect(await (await read(first)).text()).toContain("BEGIN:VEVENT");
  await press(page, info, "Replace it with a new one");
  const second = (await shown.textContent()) ?? "";
  expect((await read(first)).status()).toBe(404);
  expect((await read(second)).status()).toBe(200);
  await press(page, info, "Withdraw it");
  await done(page, "The address doesn’t work any more.");
  expect((await read(second)).status()).toBe(404);
});

test("the value report is two steps away, as a page and a PDF", WIDE, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await inArea(page, info, site, "documents");
  await follow(page, info, page.getByRole("link", { name: "What the membership gave you in this term" }), /\/value$/);
  await checked(page, info, "the value report");
  const pdf = await page.getByRole("link", { name: "Download as PDF" }).getAttribute("href");
  const file = await page.request.get(pdf ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");
});

test("everything about a member can be downloaded", WIDE, async ({ page, site }, info) => {
  test.setTimeout(90_000);
  await inArea(page, info, site, "data");
  await checked(page, info, "the page about data");
  const file = await page.getByRole("link", { name: "Download everything" }).getAttribute("href");
  const exported = await (await page.request.get(file ?? "")).json();
  expect(exported.format).toBe("guildhall-member-1");
  expect(exported.membership.name).toBe(NAME);
});
