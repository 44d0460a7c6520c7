// A board election in the browser: announced, with nominations, a frozen roll, ballots, a count and a certified result.

import { type Locator, type Page, expect } from "@playwright/test";
import { checked, done, refused, send, sorts, unfold } from "./support/console.ts";
import {
  ADA,
  CLOSES,
  COUNTED,
  OPENS,
  VERA,
  actsAs,
  ballot,
  cast,
  counted,
  nominated,
  publishedBallots,
  rank,
  withMembers,
} from "./support/polls.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN } from "./support/review.ts";
import { test } from "./support/server.ts";
import { follow, mailsOf, press, visit } from "./support/wizard.ts";

const CLEO = "cleo@example.org";

/** Somebody who only certifies results. */
const BORA = "bora@example.org";

const TITLE = "Board election 2026";
const POLL = "/polls/almalinux/1";

const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });

/** The card of somebody who was nominated. */
const card = (page: Page, name: string): Locator => page.locator("li.nominee").filter({ hasText: name });

test("V2 V3 D1 a board election leads from the call to a certified result, in which voters find their receipts", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(300_000);
  await withMembers(page, info, site);
  const granted = await page.request.post("/api/v1/roles/almalinux", { data: { email: BORA, role: "board" } });
  expect(granted.status(), await granted.text()).toBe(204);

  await test.step("staff announce it", async () => {
    await visit(page, info, "/elections/almalinux");
    await follow(page, info, page.getByRole("link", { name: "Elections and votes" }), /\/polls\/almalinux$/);
    await expect(page.getByText("Nothing has been announced yet.")).toBeVisible();
    await checked(page, info, "nothing announced");
    await follow(page, info, page.getByRole("link", { name: "Announce an election or a resolution" }), /\/polls\/almalinux\/new$/);
    await page.getByLabel("Seats to fill").fill("0");
    await page.getByLabel("Record date").fill("2026-11-01");
    await page.getByLabel("First day of voting").fill(OPENS);
    await page.getByLabel("Last day of voting").fill("2026-11-15");
    await press(page, info, "Announce");
    for (const error of [
      "Enter a title",
      "Enter a number of seats from 1 to 100",
      "Record date: choose an earlier day, because the programme wants more days between it and the first day of voting",
      "Choose a last day of voting that isn’t before the first",
    ]) {
      await refused(page, error);
    }
    await expect(page.getByLabel("Seats to fill")).toHaveValue("0");
    await checked(page, info, "an announcement with errors");
    await page.getByLabel("Title", { exact: true }).fill(TITLE);
    await page.getByLabel("Seats to fill").fill("1");
    await page.getByLabel("Record date").fill("2026-09-10");
    await page.getByLabel("First day of nominations").fill("2026-10-01");
    await page.getByLabel("Last day of nominations").fill("2026-10-20");
    await page.getByLabel("Last day of voting").fill(CLOSES);
    await press(page, info, "Announce");
    await done(page, "It’s announced.");
    await expect(heading(page)).toHaveText(TITLE);
    await checked(page, info, "an announced election");
    expect((await mailsOf(request, "poll announced")).map(({ to }) => to).sort()).toEqual([ADA, VERA]);
  });

  await test.step("everyone can read it", async () => {
    await page.context().clearCookies();
    await visit(page, info, "/polls/almalinux");
    await sorts(page, ["Title", "Voting opens", "Voting closes", "State"]);
    await follow(page, info, page.getByRole("link", { name: TITLE }), /\/polls\/almalinux\/1$/);
    await expect(page.getByText(/^Members can nominate candidates from/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in to see your votes" })).toBeVisible();
    await checked(page, info, "an election for everyone");
    expect(await page.locator("script[src], script[type=module], leptos-island").count(), "the page has a script").toBe(0);
  });

  await site.restart("2026-10-05");

  await test.step("a member nominates somebody, who accepts", async () => {
    await actsAs(page, info, VERA);
    await visit(page, info, POLL);
    const own = page.getByRole("region", { name: "Gold Coast", exact: true });
    await expect(own.getByText("15 votes", { exact: true }).first()).toBeVisible();
    await follow(page, info, own.getByRole("link", { name: "Nominate somebody" }), /\/nominate\/\w+$/);
    await press(page, info, "Nominate");
    await refused(page, "Choose whether you nominate yourself or somebody else");
    await checked(page, info, "a nomination with an error");
    await page.getByRole("radio", { name: "Somebody else" }).check();
    await page.getByLabel("Full name").fill("Cleo Example");
    await page.getByLabel("Email address").fill("cleo");
    await press(page, info, "Nominate");
    await refused(page, "Enter an email address, such as name@example.org");
    await page.getByLabel("Email address").fill(CLEO);
    await page.getByLabel("Organisation").fill("Example Corp");
    await press(page, info, "Nominate");
    await done(page, "Your nomination is recorded.");
    await expect(card(page, "Cleo Example").getByText("Hasn’t accepted yet")).toBeVisible();

    await actsAs(page, info, CLEO);
    await visit(page, info, POLL);
    await follow(page, info, page.getByRole("link", { name: "You’ve been nominated: accept or decline" }), /\/nominee$/);
    await press(page, info, "Accept the nomination");
    await refused(page, "Enter some text");
    await page.getByLabel("Statement").fill("I’d publish all minutes.");
    await press(page, info, "Accept the nomination");
    await done(page, "You’ve accepted the nomination.");
    await checked(page, info, "one’s own nomination");
  });

  await test.step("a member asks a candidate, who answers in public", async () => {
    await actsAs(page, info, ADA);
    await visit(page, info, POLL);
    const cleo = card(page, "Cleo Example");
    await unfold(page, "Ask a question");
    await send(page, info, cleo, "Ask in public");
    await refused(page, "Enter some text");
    await page.getByLabel("Your question").fill("How often will the board meet?");
    await press(page, info, "Ask in public");
    await done(page, "Your question is published.");
    await actsAs(page, info, CLEO);
    await visit(page, info, `${POLL}/nominee`);
    await page.getByLabel("Your answer").fill("Once a month.");
    await press(page, info, "Publish the answer");
    await done(page, "Your answer is published.");
    await page.context().clearCookies();
    await visit(page, info, POLL);
    await unfold(page, "1 question");
    await expect(cleo.getByText("Once a month.")).toBeVisible();
    await checked(page, info, "a candidate with a question");
  });

  await nominated(page, info, POLL, VERA, "Gold Coast", [{ name: "Dana Example", email: "dana@example.org" }]);
  await site.restart("2026-10-26");

  const onRoll = await test.step("staff freeze the roll, although a member can’t vote", async () => {
    await actsAs(page, info, ADMIN);
    await visit(page, info, POLL);
    await expect(page.getByText("1 member can’t vote because there’s nobody to vote for them.")).toBeVisible();
    await press(page, info, "Freeze the roll");
    await refused(page, "Confirm that the roll is frozen although members lose their votes, and say why");
    await checked(page, info, "a roll that isn’t frozen");
    const despite = page.getByLabel("Freeze it even though members lose their votes as described above");
    await despite.check();
    await press(page, info, "Freeze the roll");
    await refused(page, "Enter your reason");
    await despite.check();
    await page.getByLabel("Why you’re freezing it anyway").fill("We’ve written to Quiet Quay twice.");
    await press(page, info, "Freeze the roll");
    await done(page, "The voting roll is frozen.");
    await checked(page, info, "a frozen roll");
    const file = await page.getByRole("link", { name: "Frozen voting roll (JSON)" }).getAttribute("href");
    const roll = await (await page.request.get(file ?? "")).json();
    const voters: { name: string; votes: number }[] = roll.voters;
    return Object.fromEntries(voters.map(({ name, votes }) => [name, votes]));
  });
  expect(onRoll).toEqual({ "Ada Adams": 1, "Gold Coast": 15 });

  await site.restart(OPENS);

  const receipt = await test.step("a member votes, and replaces the ballot with its receipt", async () => {
    await actsAs(page, info, VERA);
    // It takes two activations from the account.
    await follow(page, info, page.getByRole("link", { name: "Open Gold Coast" }), /\/member\/\w+$/);
    await follow(page, info, page.getByRole("link", { name: `Vote: ${TITLE}` }).first(), /\/vote\/\w+$/);
    await expect(heading(page)).toHaveText("Put the candidates in your order");
    await expect(page.locator(".ballot-side .price-amount")).toHaveText("15 votes");
    await checked(page, info, "a ballot");
    expect(await page.locator("script[src], script[type=module], leptos-island").count(), "the ballot has a script").toBe(0);
    await rank(page, { "Cleo Example": "2", "Dana Example": "1" });
    await press(page, info, "Check my ballot");
    await expect(page.locator("ol.ballot-choices li")).toHaveText([/^Dana Example/, /^Cleo Example/]);
    await checked(page, info, "a ballot to check");
    await press(page, info, "Change");
    const first = await cast(page, info, "15 votes");
    await checked(page, info, "a receipt");

    await follow(page, info, page.getByRole("link", { name: "Vote again" }), /\/vote\/\w+$/);
    await expect(page.getByText("A ballot was cast for Gold Coast. To replace it, you need its receipt.")).toBeVisible();
    await rank(page, { "Cleo Example": "1", "Dana Example": "2" });
    await press(page, info, "Check my ballot");
    await press(page, info, "Cast the ballot with 15 votes");
    await refused(page, "Enter the receipt of the ballot that this one replaces");
    await page.getByLabel("Receipt of your last ballot").fill("0000-0000-0000-0000");
    await press(page, info, "Cast the ballot with 15 votes");
    await refused(page, "There’s no ballot with this receipt. Enter the receipt of your last ballot");
    await checked(page, info, "a wrong receipt");
    await page.getByLabel("Receipt of your last ballot").fill(first.toLowerCase().replaceAll("-", " "));
    await press(page, info, "Cast the ballot with 15 votes");
    await expect(heading(page)).toHaveText("Your ballot is cast, with 15 votes");
    const second = (await page.locator("p.receipt").textContent()) ?? "";
    expect(second).not.toBe(first);
    return second;
  });

  const other = await test.step("another member votes with fewer votes", async () => {
    await actsAs(page, info, ADA);
    await ballot(page, info, POLL, "Ada Adams");
    await expect(page.locator(".ballot-side .price-amount")).toHaveText("1 vote");
    await rank(page, { "Dana Example": "1" });
    return cast(page, info, "1 vote");
  });

  await test.step("everyone sees the turnout, and nobody a result", async () => {
    await page.context().clearCookies();
    await visit(page, info, POLL);
    await expect(page.getByRole("region", { name: "Turnout" }).getByRole("row").last()).toContainText("16");
    await expect(page.getByRole("region", { name: "Result" })).toHaveCount(0);
    await checked(page, info, "the turnout");
  });

  await site.restart(COUNTED);
  await counted(request, POLL);

  await test.step("two people certify the result", async () => {
    await actsAs(page, info, ADMIN);
    await visit(page, info, POLL);
    await expect(page.getByText("The ballots have been counted. 0 of 2 people have certified the result.")).toBeVisible();
    await press(page, info, "Certify");
    await refused(page, "Enter your name");
    await checked(page, info, "certifying with an error");
    await page.getByLabel("Your name").fill("Grace Example");
    await press(page, info, "Certify");
    await done(page, "You’ve certified the result.");
    await expect(page.getByRole("button", { name: "Certify", exact: true })).toHaveCount(0);
    await actsAs(page, info, BORA);
    await visit(page, info, POLL);
    await page.getByLabel("Your name").fill("Bora Example");
    await press(page, info, "Certify");
    await expect(page.getByText("2 people have certified the result.")).toBeVisible();
  });

  await test.step("the receipts are in the published list, with the votes of the roll", async () => {
    await page.context().clearCookies();
    await visit(page, info, POLL);
    const result = page.getByRole("region", { name: "Result" });
    await expect(result.locator(".poll-winners li")).toHaveText([/^Cleo Example/]);
    await checked(page, info, "a certified result");
    const published = await publishedBallots(page);
    const votes = Object.fromEntries(published.map(([receipt, votes]) => [receipt, Number(votes)]));
    expect(votes).toEqual({ [receipt]: onRoll["Gold Coast"], [other]: onRoll["Ada Adams"] });
  });
  expect(site.errors).toBe("");
});
