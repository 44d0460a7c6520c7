// The pictures in the documents match the product. `scripts/browser-test pictures --update-snapshots` takes them again, and git
// shows what changed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect } from "@playwright/test";
import { root } from "./support/machine.ts";
import { ADA, COUNTED, VERA, actsAs, ballot, cast, counted, openElection, rank } from "./support/polls.ts";
import { SCRIPTS_ONCE } from "./support/projects.ts";
import { ADMIN, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { SILVER, SILVER_ANSWERS, application, confirmed, draft, follow, press, sign, visit } from "./support/wizard.ts";

/** Compares the page with a picture, which a document shows. */
async function matches(page: Page, guide: string, picture: string): Promise<void> {
  expect(readFileSync(join(root, guide), "utf8")).toContain(`pictures/${picture})`);
  // Application numbers, receipts, hashes, the server's address and proofs are different in every run.
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      text.nodeValue = (text.nodeValue ?? "")
        .replace(/(?<!-)\b[0-9A-Z]{4}-[0-9A-Z]{4}\b(?!-)/, "7KQ2-M9XW")
        .replace(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/, "K7QF-29MD-XW4H-83RT")
        .replace(/\b[0-9a-f]{64}\b/, "0123456789abcdef".repeat(4))
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

test("the election guide shows an election from the announcement to the result", SCRIPTS_ONCE, async ({ page, request, site }, info) => {
  test.setTimeout(240_000);
  const guide = "docs/election-guide.md";
  const poll = await openElection(page, info, site, [
    { name: "Cleo Example", email: "cleo@example.org", affiliation: "Harbour Works" },
    { name: "Dana Example", email: "dana@example.org" },
    { name: "Emil Example", email: "emil@example.org", affiliation: "Quay Works" },
  ]);
  await actsAs(page, info, ADMIN);
  await visit(page, info, "/polls/almalinux/new");
  await page.getByLabel("Title", { exact: true }).fill("Board election 2027");
  await page.getByLabel("Seats to fill").fill("1");
  await matches(page, guide, "poll-announce.png");
  await actsAs(page, info, VERA);
  await visit(page, info, poll);
  await matches(page, guide, "poll-page.png");
  await ballot(page, info, poll, "Gold Coast");
  // The order of the paper is a different one in every run, so everybody gets a number.
  await rank(page, { "Cleo Example": "2", "Dana Example": "1", "Emil Example": "3" });
  await press(page, info, "Update the order from the numbers");
  await matches(page, guide, "poll-ballot.png");
  await cast(page, info, "15 votes");
  await matches(page, guide, "poll-receipt.png");
  await actsAs(page, info, ADA);
  await ballot(page, info, poll, "Ada Adams");
  await rank(page, { "Cleo Example": "1", "Emil Example": "2" });
  await cast(page, info, "1 vote");
  await site.restart(COUNTED);
  await counted(request, poll);
  await page.context().clearCookies();
  await visit(page, info, poll);
  await page.getByRole("region", { name: "Result" }).evaluate((result) => result.scrollIntoView());
  await matches(page, guide, "poll-result.png");
});
