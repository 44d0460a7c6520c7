// Other elections and votes in the browser: classes that vote apart, a resolution, and an election that's cancelled and repeated.

import { type Locator, type Page, expect } from "@playwright/test";
import { behind, checked, done, refused, send, unfold } from "./support/console.ts";
import { TODAY } from "./support/machine.ts";
import {
  ADA,
  BOARD,
  CLOSES,
  COUNTED,
  OPENS,
  VERA,
  actsAs,
  announced,
  ballot,
  cast,
  counted,
  frozen,
  imported,
  membershipOf,
  nominated,
  openElection,
  publishedBallots,
  represented,
  withMembers,
} from "./support/polls.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { follow, mailsOf, press, visit } from "./support/wizard.ts";

const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const own = (page: Page, member: string): Locator => page.getByRole("region", { name: member, exact: true });

const BEN = "ben@example.org";
const CARLA = "carla@example.org";
const PIA = "pia@example.org";

/** Members of OpenInfra's three classes. */
const CLASSES = `Name,Kind,Level,Contact,Email,Member since
Ada Example,person,Foundation Member,,${ADA},2020-02-01
Ben Example,person,Foundation Member,,${BEN},2020-02-01
Harbour Works,organisation,Gold,Carla Example,${CARLA},2025-01-01
Northern Current,organisation,Platinum,Pia Example,${PIA},2025-01-01
`;

test("each class elects its own directors, and sees that others don’t vote", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(240_000);
  // The newer rules, by which individuals rank candidates. Ten supporters would have to sign in.
  site.rewrite("openinfra/foundation.toml", 'membership = "2021"', 'membership = "directed-fund"');
  site.rewrite("openinfra/membership-2022.toml", "supporters = 10", "supporters = 1");
  await site.restart(TODAY);
  await reviewer(page, info, site, "openinfra");
  await imported(page, "openinfra", CLASSES);
  await represented(page, info, CARLA, "Harbour Works", { name: "Carla Example", email: CARLA });

  await test.step("staff announce an election for each class that votes", async () => {
    await actsAs(page, info, ADMIN);
    await visit(page, info, "/polls/openinfra/new");
    await page.getByLabel("Whose voting roll?").selectOption("membership/platinum");
    await page.getByLabel("Title", { exact: true }).fill("Platinum directors 2026");
    await press(page, info, "Announce");
    await refused(page, "These seats are filled without a vote. Choose another election, or announce a resolution");
    await checked(page, info, "an election without a vote");
    await follow(page, info, page.getByRole("link", { name: /^Fill in days that fit\W+Individual directors$/ }), /election=/);
    await expect(page.getByLabel("Whose voting roll?")).toHaveValue("membership/individual");
    await page.getByLabel("Title", { exact: true }).fill("Individual directors 2026");
    await page.getByLabel("Seats to fill").fill("1");
    await page.getByLabel("Record date").fill(TODAY);
    await page.getByLabel("First day of nominations").fill(TODAY);
    await page.getByLabel("Last day of nominations").fill("2026-09-08");
    await page.getByLabel("First day of voting").fill("2026-09-14");
    await page.getByLabel("Last day of voting").fill("2026-09-20");
    await press(page, info, "Announce");
    await done(page, "It’s announced.");
    await expect(page.getByText(/^Members can nominate candidates until/)).toBeVisible();
  });
  const individual = new URL(page.url()).pathname;
  const gold = await announced(page, "openinfra", {
    ...BOARD,
    election: "gold",
    title: "Gold directors 2026",
    nominations_to: "2026-09-08",
    opens: "2026-09-14",
    closes: "2026-09-20",
  });

  await test.step("an individual stands for election, and another one supports that", async () => {
    await actsAs(page, info, ADA);
    await visit(page, info, individual);
    await follow(page, info, own(page, "Ada Example").getByRole("link", { name: "Nominate somebody" }), /\/nominate\/\w+$/);
    await page.getByRole("radio", { name: "Myself" }).check();
    await page.getByLabel("Full name").fill("Ada Example");
    await page.getByLabel("Statement").fill("I’ve been here since the first release.");
    await press(page, info, "Nominate");
    await done(page, "Your nomination is recorded.");
    const card = page.locator("li.nominee").filter({ hasText: "Ada Example" });
    await expect(card.getByText("0 of 1 supporter")).toBeVisible();
    await actsAs(page, info, BEN);
    await visit(page, info, individual);
    await send(page, info, card, /^Support/);
    await done(page, "Your support is recorded.");
    await expect(card.getByText("1 of 1 supporter")).toBeVisible();
    await checked(page, info, "a candidate with supporters");
  });

  await nominated(page, info, gold, CARLA, "Harbour Works", [{ name: "Gil Example", email: "gil@example.org" }]);
  await actsAs(page, info, ADMIN);
  await frozen(page, individual);
  await frozen(page, gold);
  await site.restart("2026-09-14");

  await test.step("an individual ranks candidates, and has no ballot of the Gold class", async () => {
    await actsAs(page, info, ADA);
    await ballot(page, info, individual, "Ada Example");
    await press(page, info, /^Add as 1st/);
    await cast(page, info, "1 vote");
    await visit(page, info, gold);
    await expect(own(page, "Ada Example").getByText(/^You can’t vote/)).toBeVisible();
    await expect(page.getByRole("link", { name: /^Vote/ })).toHaveCount(0);
    await checked(page, info, "an election of another class");
    await visit(page, info, `${gold}/vote/${await membershipOf(page, gold, "Ada Example")}`);
    await expect(heading(page)).toHaveText("Ada Example can’t vote here");
    await checked(page, info, "no ballot");
  });

  await test.step("a Gold member marks candidates", async () => {
    await actsAs(page, info, CARLA);
    await ballot(page, info, gold, "Harbour Works");
    await expect(heading(page)).toHaveText("Mark your candidates");
    await page.getByRole("checkbox", { name: "Gil Example" }).check();
    await checked(page, info, "a ballot with marks");
    await cast(page, info, "1 vote");
    await visit(page, info, individual);
    await expect(page.getByRole("link", { name: /^Vote/ })).toHaveCount(0);
  });

  await test.step("a Platinum member appoints, and votes in neither", async () => {
    await actsAs(page, info, PIA);
    for (const poll of [individual, gold]) {
      await visit(page, info, poll);
      await expect(own(page, "Northern Current").getByText(/^You can’t vote/)).toBeVisible();
      await expect(page.getByRole("link", { name: /^Vote/ })).toHaveCount(0);
    }
  });

  await site.restart("2026-09-21");
  for (const [poll, name] of [
    [individual, "Ada Example"],
    [gold, "Gil Example"],
  ] as const) {
    await counted(request, poll);
    await visit(page, info, poll);
    await expect(page.locator(".poll-winners li"), poll).toHaveText([new RegExp(`^${name}`)]);
    await checked(page, info, `the result of ${poll}`);
  }
  expect(site.errors).toBe("");
});

test("members vote by name on a resolution, which is adopted", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(240_000);
  await withMembers(page, info, site);

  await test.step("staff announce it, and correct its text", async () => {
    await visit(page, info, "/polls/almalinux/new");
    await page.getByRole("radio", { name: /^Resolution/ }).check();
    await page.getByRole("radio", { name: /^Recorded by name/ }).check();
    await page.getByLabel("Title", { exact: true }).fill("New bylaws");
    await page.getByLabel("Majority").selectOption("two_thirds");
    await page.getByLabel("Record date").fill(TODAY);
    await page.getByLabel("First day of voting").fill(OPENS);
    await page.getByLabel("Last day of voting").fill(CLOSES);
    await expect(page.getByLabel("Seats to fill")).toBeHidden();
    await press(page, info, "Announce");
    await refused(page, "Enter the text of the resolution");
    await expect(page.getByLabel("Majority")).toHaveValue("two_thirds");
    await checked(page, info, "a resolution with an error");
    await page.getByLabel("Text of the resolution").fill("The bylaws of 2025 are adopted.");
    await press(page, info, "Announce");
    await done(page, "It’s announced.");
    await follow(page, info, page.getByRole("link", { name: "Change title, text or days" }), /\/change$/);
    await page.getByLabel("Title", { exact: true }).fill("");
    await page.getByLabel("Text of the resolution").fill("The bylaws of 2026 are adopted.");
    await press(page, info, "Save");
    await refused(page, "Enter a title");
    await checked(page, info, "a change with an error");
    await page.getByLabel("Title", { exact: true }).fill("New bylaws");
    await press(page, info, "Save");
    await done(page, "Your changes are saved.");
    await expect(page.getByRole("region", { name: "Text of the resolution" })).toContainText("The bylaws of 2026 are adopted.");
    await checked(page, info, "a resolution");
  });
  const poll = new URL(page.url()).pathname;
  await frozen(page, poll);
  await site.restart(OPENS);

  await test.step("a member changes their mind", async () => {
    await actsAs(page, info, VERA);
    await ballot(page, info, poll, "Gold Coast");
    await expect(heading(page)).toHaveText("Answer the resolution");
    await press(page, info, "Check my ballot");
    await refused(page, "Choose Yes, No or Abstain");
    await checked(page, info, "a ballot without an answer");
    await page.getByRole("radio", { name: "No", exact: true }).check();
    const first = await cast(page, info, "15 votes");
    await ballot(page, info, poll, "Gold Coast");
    await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
    await expect(page.getByText(first)).toBeVisible();
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    expect(await cast(page, info, "15 votes")).not.toBe(first);
    await checked(page, info, "a receipt of a recorded ballot");
  });

  await test.step("another member says no", async () => {
    await actsAs(page, info, ADA);
    await ballot(page, info, poll, "Ada Adams");
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await cast(page, info, "1 vote");
  });

  await site.restart(COUNTED);
  await counted(request, poll);
  await page.context().clearCookies();
  await visit(page, info, poll);
  await expect(page.getByText("The resolution is adopted.").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /^Yes/ })).toContainText("15");
  await checked(page, info, "the result of a resolution");
  const published = await publishedBallots(page);
  expect(published.map(([, ...others]) => others).sort()).toEqual([
    ["1", "Ada Adams", "no"],
    ["15", "Gold Coast", "yes"],
  ]);
  expect(site.errors).toBe("");
});

test("D4 an election is cancelled by typing its title, and announced again", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(240_000);
  const poll = await openElection(page, info, site, [{ name: "Cleo Example", email: "cleo@example.org" }]);
  await actsAs(page, info, VERA);
  await ballot(page, info, poll, "Gold Coast");
  const ballotAddress = new URL(page.url()).pathname;

  await test.step("staff keep voting open for longer, and then cancel it", async () => {
    await actsAs(page, info, ADMIN);
    await visit(page, info, poll);
    const extend = behind(page, "Keep voting open for longer");
    await unfold(page, "Keep voting open for longer");
    await extend.getByLabel("New last day of voting").fill("2026-11-20");
    await extend.getByLabel("Reason").fill("The site was down for a day.");
    await send(page, info, extend, "Keep voting open");
    await refused(page, "Enter a date after the last day of voting");
    await expect(extend.getByLabel("Reason")).toHaveValue("The site was down for a day.");
    await extend.getByLabel("New last day of voting").fill("2026-11-29");
    await send(page, info, extend, "Keep voting open");
    await done(page, "Voting stays open for longer.");

    const cancel = behind(page, "Cancel");
    await unfold(page, "Cancel");
    await cancel.getByLabel("Reason").fill("The roll was wrong.");
    await cancel.getByLabel("Title").fill("Board election");
    await send(page, info, cancel, "Cancel for good");
    await refused(page, "Type the title as it’s written on this page");
    await checked(page, info, "cancelling with an error");
    await cancel.getByLabel("Title").fill("Board election 2026");
    await send(page, info, cancel, "Cancel for good");
    await done(page, "It’s cancelled.");
    await checked(page, info, "a cancelled election");
    expect((await mailsOf(request, "poll cancelled")).map(({ to }) => to).sort()).toEqual([ADA, VERA]);
  });

  await test.step("nobody can vote any more, and everyone reads why", async () => {
    await actsAs(page, info, VERA);
    await visit(page, info, ballotAddress);
    await expect(heading(page)).toHaveText("This has been cancelled");
    await expect(page.getByText("The roll was wrong.")).toBeVisible();
    await page.context().clearCookies();
    await visit(page, info, poll);
    await expect(page.getByText("The roll was wrong.").first()).toBeVisible();
  });

  await test.step("it’s announced again under the same title", async () => {
    await actsAs(page, info, ADMIN);
    await visit(page, info, "/polls/almalinux/new");
    await page.getByLabel("Title", { exact: true }).fill("Board election 2026");
    await page.getByLabel("Seats to fill").fill("1");
    await press(page, info, "Announce");
    await done(page, "It’s announced.");
    await visit(page, info, "/polls/almalinux");
    const rows = page.getByRole("row", { name: /^Board election 2026/ });
    await expect(rows).toHaveText([/Announced/, /Cancelled/]);
    await checked(page, info, "elections and votes");
  });
  expect(site.errors).toBe("");
});
