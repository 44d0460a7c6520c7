// The pictures in the documents match the product. `scripts/browser-test pictures --update-snapshots` takes them again, and git
// shows what changed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect } from "@playwright/test";
import { root } from "./support/machine.ts";
import { SCRIPTS_ONCE } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { SILVER, SILVER_ANSWERS, application, confirmed, draft, follow, press, sign, visit } from "./support/wizard.ts";

/** Compares the page with a picture, which a document shows. */
async function matches(page: Page, guide: string, picture: string): Promise<void> {
  expect(readFileSync(join(root, guide), "utf8")).toContain(`pictures/${picture})`);
  // Application numbers, the server's address and proofs are different in every run.
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      text.nodeValue = (text.nodeValue ?? "")
        .replace(/(?<!-)\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/, "7KQ2-M9XW")
        .replace(/http:\/\/127\.0\.0\.1:\d+/g, "https://members.example.org")
        .replace(/\/(proofs|verify\/member)\/[a-z2-7]+/g, "/$1/harbourlights2345");
    }
  });
  await expect(page).toHaveScreenshot(picture);
}

test("the README and the guides show the demo", SCRIPTS_ONCE, async ({ page, request, site }, info) => {
  test.setTimeout(300_000);
  await site.run("demo");
  await visit(page, info, "/almalinux/membership/compare?version=2026");
  await matches(page, "README.md", "comparison.png");
  const gold = await draft(request, { ...SILVER, tier: "gold" }, { ...SILVER_ANSWERS, "in-kind.choice": "money" });
  await visit(page, info, `/apply/${gold}/signatory`);
  await matches(page, "README.md", "wizard.png");
  await visit(page, info, "/directory/almalinux");
  await matches(page, "docs/member-guide.md", "directory.png");
  await signIn(page, info, "marta@lanternfish-hosting.example.org");
  await follow(page, info, page.getByRole("link", { name: /^Open Lanternfish/ }), /\/member\//);
  const area = new URL(page.url()).pathname;
  for (const guide of ["README.md", "docs/member-guide.md"]) await matches(page, guide, "member-overview.png");
  await visit(page, info, `${area}/benefits`);
  await matches(page, "docs/member-guide.md", "member-benefits.png");
  await visit(page, info, `${area}/proof`);
  await press(page, info, "Make a proof");
  await visit(page, info, `${area}/proof`);
  await matches(page, "docs/member-guide.md", "member-proof.png");
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, "ada@example.org");
  await visit(page, info, "/members/almalinux?show=all");
  for (const guide of ["README.md", "docs/staff-guide.md"]) await matches(page, guide, "members.png");
});

test("the operator guide shows a step, the overview and a submitted application", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const guide = "docs/operator-guide.md";
  const unfinished = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "ada@example.org", "organisation.name": "Harbour Works Ltd" });
  await visit(page, info, `/apply/${unfinished}/organisation?check`);
  await matches(page, guide, "wizard-step.png");
  await confirmed(request, unfinished);
  const colleague = { part: "billing", name: "Bob Builder", email: "bob@example.org" };
  expect((await request.post(`/api/v1/applications/${unfinished}/links`, { data: colleague })).ok()).toBe(true);
  await visit(page, info, `/apply/${unfinished}`);
  await matches(page, guide, "wizard-overview.png");
  const sent = await draft(request, SILVER, SILVER_ANSWERS);
  await sign(request, sent, "sponsor");
  expect((await request.post(`/api/v1/applications/${sent}/submission`)).ok()).toBe(true);
  await visit(page, info, `/apply/${sent}`);
  await matches(page, guide, "wizard-status.png");
});

test("the staff guide shows an application, an agenda and an invoice", SCRIPTS_ONCE, async ({ page, request, site }, info) => {
  const guide = "docs/staff-guide.md";
  // A single one: all are submitted at the same time, so several would be in the order of their random numbers.
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await sign(request, secret, "sponsor");
  expect((await request.post(`/api/v1/applications/${secret}/submission`)).ok()).toBe(true);
  const { reference } = await application(request, secret);
  await reviewer(page, info, site);
  await visit(page, info, `/review/almalinux/${reference}`);
  await matches(page, guide, "review.png");
  await visit(page, info, "/meetings/almalinux/new?body=committee");
  await page.getByLabel("Title").fill("December meeting");
  await page.getByLabel("Date").fill("2026-12-10");
  await press(page, info, "Plan meeting");
  await visit(page, info, new URL(page.url()).pathname);
  await matches(page, guide, "agenda.png");
  await page.getByLabel("Your reason").fill("As discussed.");
  await press(page, info, "Approve 1 application");
  await visit(page, info, "/invoices/almalinux");
  await matches(page, guide, "invoices.png");
});
