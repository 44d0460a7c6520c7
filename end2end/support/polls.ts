// What the tests of elections and votes share: members who vote, people who sign in one after the other, and ballots.

import { type APIRequestContext, type Page, type TestInfo, expect } from "@playwright/test";
import { TODAY } from "./machine.ts";
import { ADMIN, reviewer } from "./review.ts";
import type { Site } from "./server.ts";
import { signIn } from "./sign-in.ts";
import { follow, press, visit } from "./wizard.ts";

/** A contributor to AlmaLinux, with one vote. */
export const ADA = "ada@example.org";

/** Casts the 15 votes of Gold Coast, which Cora manages. */
export const VERA = "vera@example.org";
const CORA = "cora@example.org";

/** Nobody votes for Quiet Quay. */
const MEMBERS = `Name,Kind,Level,Contact,Email,Member since
Ada Adams,person,Contributor,,${ADA},2026-05-01
Gold Coast,organisation,Gold,Cora Coast,${CORA},2026-05-01
Quiet Quay,organisation,Ruby,Quentin Quay,quentin@example.org,2026-05-01
`;

/** The first and the last day of voting in the board election, and the day on which it's counted. */
export const OPENS = "2026-11-16";
export const CLOSES = "2026-11-22";
export const COUNTED = "2026-11-23";

/** What's announced, as the API takes it. */
export type NewPoll = Record<string, string | boolean>;

/** A board election whose record date is the first day of the tests, on which nominations open, too. */
export const BOARD: NewPoll = {
  kind: "election",
  programme: "membership",
  election: "board",
  title: "Board election 2026",
  seats: "1",
  secrecy: "secret",
  record_day: TODAY,
  nominations_from: TODAY,
  nominations_to: "2026-10-01",
  opens: OPENS,
  closes: CLOSES,
};

/** Somebody who's nominated. */
export interface Nominee {
  name: string;
  email: string;
  affiliation?: string;
}

/** An election or a resolution, as somebody sees it through the API. */
interface ShownPoll {
  poll: { phase: string; version: number };
  /** For the foundation's people. */
  desk: { faults: { unrepresented: number; unreminded: number } } | null;
  own: { membership: string; name: string }[];
}

/** Reads an election or a resolution through the API. Its page's path is `poll`. */
async function shown(request: APIRequestContext, poll: string): Promise<ShownPoll> {
  const answer = await request.get(`/api/v1${poll}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Sends a command through the API as the person who's signed in. */
async function sent(page: Page, path: string, data: object): Promise<void> {
  const done = await page.request.post(`/api/v1${path}`, { data });
  expect(done.status(), await done.text()).toBe(204);
}

/** Signs out, and signs in as somebody else. They're on the account's page. */
export async function actsAs(page: Page, info: TestInfo, email: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, info, email);
}

/** Imports these members through the API. */
export async function imported(page: Page, foundation: string, list: string): Promise<void> {
  const lists = `/api/v1/member-imports/${foundation}`;
  const headers = { "content-type": "text/csv" };
  const uploaded = await page.request.post(`${lists}?programme=membership&name=members.csv`, { data: list, headers });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { import: id } = await uploaded.json();
  const done = await page.request.post(`${lists}/${id}`, { data: { action: "import" } });
  expect(done.status(), await done.text()).toBe(204);
}

/** Signs in as a member's contact, and names the person who votes for it. */
export async function represented(page: Page, info: TestInfo, contact: string, member: string, voter: Nominee): Promise<void> {
  await actsAs(page, info, contact);
  const area = await page.getByRole("link", { name: `Open ${member}` }).getAttribute("href");
  const path = `/members/${area?.split("/").pop()}`;
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.status(), await answer.text()).toBe(200);
  const { version } = await answer.json();
  await sent(page, `${path}/people`, { action: "name", version, about: "voter", ...voter, first_day: TODAY });
}

/** AlmaLinux's members, and somebody signed in who runs its elections. */
export async function withMembers(page: Page, info: TestInfo, site: Site): Promise<void> {
  await reviewer(page, info, site);
  await imported(page, "almalinux", MEMBERS);
  await represented(page, info, CORA, "Gold Coast", { name: "Vera Example", email: VERA });
  await actsAs(page, info, ADMIN);
}

/** Announces something through the API. Returns the path of its page. */
export async function announced(page: Page, foundation: string, poll: NewPoll): Promise<string> {
  const answer = await page.request.post(`/api/v1/polls/${foundation}`, { data: poll });
  expect(answer.status(), await answer.text()).toBe(201);
  const { number } = await answer.json();
  return `/polls/${foundation}/${number}`;
}

/** Freezes the roll through the API, although somebody may lose their votes. */
export async function frozen(page: Page, poll: string): Promise<void> {
  const { poll: found, desk } = await shown(page.request, poll);
  const accepted = { despite_faults: true, faults: desk?.faults, text: "We’ve written to them twice." };
  await sent(page, poll, { action: "freeze", version: found.version, ...accepted });
}

/** The membership of a member for whom the person who's signed in acts. */
export async function membershipOf(page: Page, poll: string, member: string): Promise<string> {
  const { own } = await shown(page.request, poll);
  const line = own.find(({ name }) => name === member);
  expect(own.map(({ name }) => name)).toContain(member);
  return line?.membership ?? "";
}

/** Signs in as somebody who nominates people for a member, and then as each of them to accept. */
export async function nominated(page: Page, info: TestInfo, poll: string, email: string, member: string, people: Nominee[]): Promise<void> {
  await actsAs(page, info, email);
  const voice = `${poll}/members/${await membershipOf(page, poll, member)}`;
  for (const person of people) await sent(page, voice, { action: "nominate", ...person });
  for (const { name, email } of people) {
    await actsAs(page, info, email);
    await sent(page, `${poll}/nominee`, { action: "accept", text: `I’m ${name}, and I’d publish all minutes.` });
  }
}

/** A board election on its first day of voting. Returns the path of its page. */
export async function openElection(page: Page, info: TestInfo, site: Site, people: Nominee[]): Promise<string> {
  await withMembers(page, info, site);
  const poll = await announced(page, "almalinux", BOARD);
  await nominated(page, info, poll, VERA, "Gold Coast", people);
  await actsAs(page, info, ADMIN);
  await frozen(page, poll);
  await site.restart(OPENS);
  return poll;
}

/** Waits until the ballots are counted. A server does that when it starts after voting has closed. */
export async function counted(request: APIRequestContext, poll: string): Promise<void> {
  await expect.poll(async () => (await shown(request, poll)).poll.phase).toBe("counted");
}

/** Opens a member's ballot from the page of the election or resolution. */
export async function ballot(page: Page, info: TestInfo, poll: string, member: string): Promise<void> {
  await visit(page, info, poll);
  const own = page.getByRole("region", { name: member, exact: true });
  await follow(page, info, own.getByRole("link", { name: /^(Vote|Replace the ballot)/ }), /\/vote\/\w+$/);
}

/** Ranks candidates by their numbers. */
export async function rank(page: Page, numbers: Record<string, string>): Promise<void> {
  for (const [name, number] of Object.entries(numbers)) await page.getByLabel(`Number for ${name}`).selectOption(number);
}

/** Checks the ballot on the page and casts it with votes such as "15 votes". Returns its receipt. */
export async function cast(page: Page, info: TestInfo, votes: string): Promise<string> {
  await press(page, info, "Check my ballot");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your ballot");
  await press(page, info, `Cast the ballot with ${votes}`);
  return receiptFor(page, votes);
}

/** The receipt of the ballot that was just cast. */
export async function receiptFor(page: Page, votes: string): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Your ballot is cast, with ${votes}`);
  const receipt = (await page.locator("p.receipt").textContent()) ?? "";
  expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  return receipt;
}

/** The published ballots, from the link below the result: a line for each, with the receipt first. */
export async function publishedBallots(page: Page): Promise<string[][]> {
  const address = await page.getByRole("link", { name: "All ballots with their receipts (CSV)" }).evaluate((link: HTMLAnchorElement) => link.href);
  const file = await page.request.get(address);
  expect(file.status()).toBe(200);
  const [, ...lines] = (await file.text()).trim().split(/\r?\n/);
  return lines.map((line) => line.slice(1, -1).split('","'));
}
