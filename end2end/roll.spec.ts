// Elections and their voting rolls: for a foundation's people, and for a member.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, refused, sorts, unfold } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, press, visit } from "./support/wizard.ts";

const HARBOUR = "The Long Harbour Works Association for Lighthouses, Buoys and Fog Horns of the Northern Coast";

/** Somebody who votes, somebody who joined too recently, and an organisation for which nobody votes. */
const LIST = `Name,Kind,Level,Contact,Email,Member since
Ada Example,person,Foundation Member,,ada@example.org,2020-02-01
Bea Example,person,Foundation Member,,bea@example.org,2026-08-01
"${HARBOUR}",organisation,Gold,Carla Example,carla@example.org,2025-01-01
`;

const ROLL = "/elections/openinfra/membership/individual";

/** Imports these members through the API. */
async function imported(page: Page): Promise<void> {
  const lists = "/api/v1/member-imports/openinfra";
  const headers = { "content-type": "text/csv" };
  const uploaded = await page.request.post(`${lists}?programme=membership&name=members.csv`, { data: LIST, headers });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { import: id } = await uploaded.json();
  const done = await page.request.post(`${lists}/${id}`, { data: { action: "import" } });
  expect(done.status(), await done.text()).toBe(204);
}

/** Follows the link to a part of the roll. */
async function part(page: Page, info: TestInfo, name: string, id: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Filters" }).getByRole("link", { name: new RegExp(`^${name} \\d+$`) });
  await follow(page, info, link, new RegExp(`part=${id}`));
}

/** The reasons of the only line of a roll with any. */
const reasons = (page: Page) => page.getByRole("main").locator("ol li").allTextContents();

/** Signs out, and signs in as somebody who acts for a member. Returns the address of the member's area. */
async function actsFor(page: Page, info: TestInfo, email: string, name: string): Promise<string> {
  await visit(page, info, "/account");
  await press(page, info, "Sign out");
  await signIn(page, info, email);
  await follow(page, info, page.getByRole("link", { name: `Open ${name}` }), /\/member\/[a-z0-9]+$/);
  return new URL(page.url()).pathname;
}

test("D2 staff read who votes and why, and compare two record dates", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(120_000);
  await site.run("admin", "invite", ADMIN, "--foundation", "2i2c");
  await reviewer(page, info, site, "openinfra");

  await test.step("without elections, and without members", async () => {
    await visit(page, info, "/elections/2i2c");
    await expect(page.getByText("The programmes have no elections.")).toBeVisible();
    await checked(page, info, "no elections");
    await visit(page, info, "/members/openinfra");
    await follow(page, info, page.getByRole("link", { name: "Elections", exact: true }), /\/elections\/openinfra$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Elections");
    await checked(page, info, "elections");
    await follow(page, info, page.getByRole("link", { name: "Individual directors" }), new RegExp(`${ROLL}$`));
    await expect(page.getByText("There are no members on this date.")).toBeVisible();
    await checked(page, info, "an empty roll");
  });

  await imported(page);

  await test.step("who votes, and why", async () => {
    await visit(page, info, ROLL);
    await expect(page.getByText("Record date 1 September 2026: 1 member can vote, with 1 vote in all. 2 other members can’t take part.")).toBeVisible();
    await sorts(page, ["Member", "Tier", "Votes"]);
    await unfold(page, "Why 1 vote");
    await expect(page.getByText("Member since 1 February 2020. The tier is Foundation Member, under version 2021 of the programme.")).toBeVisible();
    const began = "The right to vote started on 30 July 2020: 180 days after the first day in a tier with votes (1 February 2020).";
    await expect(page.getByText(began)).toBeVisible();
    await expect(page.getByRole("link", { name: /^Line \d+ of the programme file$/ }).first()).toHaveAttribute("href", /source\?version=2021#L\d+$/);
    await checked(page, info, "a roll");
    expect(await page.locator("script[src], script[type=module], leptos-island").count(), "the roll has a script").toBe(0);
  });

  await test.step("who doesn't, and what's missing", async () => {
    await part(page, info, "Not voting", "not_voting");
    const begins = "The right to vote starts on 28 January 2027: 180 days after the first day in a tier with votes (1 August 2026).";
    await expect(page.getByText(begins)).toBeVisible();
    await expect(page.getByText("Can’t be changed for this record date").first()).toBeVisible();
    await sorts(page, ["Deadline"]);
    await checked(page, info, "members who don't vote");
    await part(page, info, "All", "all");
    await checked(page, info, "all members");
    await page.getByLabel("Member or application number").fill("bea");
    await press(page, info, "Show");
    await expect(page.getByRole("link", { name: "Bea Example" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Ada Example" })).toHaveCount(0);
  });

  await test.step("another record date", async () => {
    await visit(page, info, ROLL);
    await unfold(page, "Compare with another date or version");
    await page.getByLabel("Other record date").fill("2027-03-01");
    await press(page, info, "Show");
    await expect(page.getByText("For comparison (1 March 2027): 2 members can vote, with 2 votes in all.")).toBeVisible();
    await part(page, info, "Differences", "differences");
    await expect(page).toHaveURL(/compare_day=2027-03-01/);
    await page.reload();
    const row = page.getByRole("row", { name: /^Bea Example/ });
    await expect(row).toContainText("Can now vote");
    await expect(row).toContainText("1 vote, cast by Bea Example");
    await expect(page.getByRole("link", { name: "Ada Example" })).toHaveCount(0);
    await checked(page, info, "differences");
    await follow(page, info, page.getByRole("link", { name: "Stop comparing" }), /part=voting$/);
  });

  await test.step("a day that's too far ahead", async () => {
    await page.getByLabel("Record date", { exact: true }).fill("2030-01-01");
    await press(page, info, "Show");
    await refused(page, "Enter a date that’s at most 12 months ahead");
    await expect(page.getByLabel("Record date", { exact: true })).toHaveValue("2030-01-01");
    await checked(page, info, "a wrong record date");
  });

  await test.step("what would spoil the election", async () => {
    await visit(page, info, "/elections/openinfra/membership/gold");
    await expect(page.getByText("Put this right by the record date")).toBeVisible();
    await expect(page.getByText("1 member can’t vote because there’s nobody to vote for them.")).toBeVisible();
    await checked(page, info, "a roll with faults");
    await follow(page, info, page.getByRole("link", { name: "Show members who can’t vote" }), /part=not_voting/);
    await expect(page.getByText("Nobody has the role “Voting representative”.")).toBeVisible();
    await expect(page.getByRole("link", { name: HARBOUR })).toBeVisible();
  });
  expect(site.errors).toBe("");
});

test("V3 members read the votes and reasons that staff see, or what to do by when", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(120_000);
  await reviewer(page, info, site, "openinfra");
  await imported(page);
  await visit(page, info, ROLL);
  const seen = await reasons(page);
  expect(seen.length).toBeGreaterThan(2);

  await test.step("a member who votes", async () => {
    const area = await actsFor(page, info, "ada@example.org", "Ada Example");
    await expect(page.getByText("1 vote, cast by Ada Example")).toBeVisible();
    await visit(page, info, `${area}/votes`);
    const election = page.getByRole("region", { name: "Individual directors" });
    await expect(election.getByText("You have 1 vote in this election, because:")).toBeVisible();
    expect(await election.locator("ol li").allTextContents()).toEqual(seen);
    await expect(election.getByText("Ada Example (ada@example.org) casts your vote.")).toBeVisible();
    await checked(page, info, "own votes");
    expect(await page.locator("script[src], script[type=module], leptos-island").count(), "the page has a script").toBe(0);
  });

  await test.step("an organisation for which nobody votes yet", async () => {
    const area = await actsFor(page, info, "carla@example.org", HARBOUR);
    await visit(page, info, `${area}/votes`);
    const election = page.getByRole("region", { name: "Gold directors" });
    await expect(election.getByText("You can’t vote yet: name a person for the role “Voting representative” by the record date.")).toBeVisible();
    await checked(page, info, "no vote yet");
    await unfold(page, "See your votes for another record date");
    await page.getByLabel("Record date").fill("2026-10-01");
    await press(page, info, "Show");
    await expect(election.getByText("by 1 October 2026", { exact: false }).first()).toBeVisible();
    await follow(page, info, election.getByRole("link", { name: "Name a person" }), /\/people#role-voter$/);
    await expect(page.getByRole("heading", { name: "Voting representative" })).toBeVisible();
  });
  expect(site.errors).toBe("");
});
