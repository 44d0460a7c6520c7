// W1, W2, W11, W14: every path from the comparison to the status page, with scripts on and off.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { axe, complaints, hydrated, smallTargets } from "./support/page.ts";
import { WIDE } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { type Answers, type Seen, type Wanted, complete, follow, press, secretOf, stored } from "./support/wizard.ts";

interface Journey extends Wanted {
  name: string;
  answers?: Answers;
  /** Whether it has pages or questions that no other journey has. Only these also run on a phone. */
  distinct?: boolean;
}

const OPENINFRA = "openinfra/membership";
const ALMALINUX = "almalinux/membership";

const JOURNEYS: Journey[] = [
  { name: "OpenInfra Silver, a start-up", programme: OPENINFRA, tier: "silver", facts: "stage=startup", distinct: true },
  { name: "OpenInfra Foundation Member", programme: OPENINFRA, tier: "foundation-member", distinct: true },
  { name: "OpenInfra Community Account", programme: OPENINFRA, tier: "community-account" },
  { name: "OpenInfra Associate, a non-profit", programme: OPENINFRA, tier: "associate", answers: { "fact.kind": "nonprofit" } },
  { name: "OpenInfra Associate, a university", programme: OPENINFRA, tier: "associate", answers: { "fact.kind": "academic" } },
  { name: "OpenInfra Gold", programme: OPENINFRA, tier: "gold", facts: "stage=established" },
  { name: "OpenInfra Platinum, two people", programme: OPENINFRA, tier: "platinum", answers: { "plan.developers.people": "2" } },
  { name: "2i2c membership", programme: "2i2c/membership", tier: "member" },
  { name: "2i2c project collaboration", programme: "2i2c/project", tier: "collaboration" },
  { name: "AlmaLinux Contributor", programme: ALMALINUX, tier: "contributor" },
  { name: "AlmaLinux Alumnus", programme: ALMALINUX, tier: "alumnus" },
  { name: "AlmaLinux Mirror with its address", programme: ALMALINUX, tier: "mirror", answers: { "fact.kind": "company", "question.mirror_url": "https://mirror.example.org/almalinux" } },
  { name: "AlmaLinux Silver in kind", programme: ALMALINUX, tier: "silver", answers: { give: "in-kind" }, distinct: true },
  { name: "AlmaLinux Ruby", programme: ALMALINUX, tier: "ruby" },
  {
    name: "AlmaLinux Gold by one employee",
    programme: ALMALINUX,
    tier: "gold",
    answers: { give: "in-kind", "give.alternative": "employee", "plan.employee.people": "1" },
  },
  { name: "AlmaLinux Platinum", programme: ALMALINUX, tier: "platinum", answers: { give: "money" } },
  { name: "AlmaLinux Community Sponsor by agreement", programme: ALMALINUX, tier: "community", distinct: true },
];

/** From the comparison to check-your-answers. */
async function walk(page: Page, info: TestInfo, { programme, tier, facts = "", answers = {} }: Journey): Promise<Seen[]> {
  await page.goto(`/${programme}/compare?tier=${tier}${facts && `&${facts}`}`);
  await hydrated(page, info);
  const apply = page.getByRole("link", { name: /^Apply for / });
  await follow(page, info, apply.first(), /\/join\?/);
  await press(page, info, "Start the application");
  await expect(page).toHaveURL(/\/apply\/\w+$/);
  return complete(page, info, answers);
}

/** Checks that each question was asked once, and that each page has the right number (W11, W14). */
function once(seen: Seen[]): void {
  const names = seen.flatMap(({ asked }) => asked.map(({ name }) => name));
  expect(names, "each field is on one page only").toEqual([...new Set(names)]);
  // Questions about contacts, invoices and consents can have the same words, so they're compared together with their heading.
  const questions = seen.flatMap(({ heading, asked }) =>
    asked.map(({ name, label }) => (/^(role|invoice)\.|^sign\..*\.consent$/.test(name) ? `${heading}: ${label}` : label)),
  );
  expect(questions, "each question is asked once").toEqual([...new Set(questions)]);
}

for (const journey of JOURNEYS) {
  test(`W1 ${journey.name}: from the comparison to the status page`, journey.distinct ? {} : WIDE, async ({ page, request, site, browser, baseURL, viewport }, info) => {
    test.setTimeout(120_000);
    const found = complaints(page);
    const seen = await walk(page, info, journey);
    await test.step("W14 every page says which step it is, and of how many", () => {
      const numbered = seen.map(({ caption }) => /^Step (\d+) of (\d+): /.exec(caption)?.slice(1).map(Number));
      numbered.forEach((numbers, place) => expect(numbers?.[0], seen[place]?.heading).toBe(place + 1));
      // Agreements count as steps, and check-your-answers is the last one.
      expect(numbered.at(-1)?.[1]).toBe(seen.length + 1);
    });
    await test.step("W11 nothing is asked twice", () => once(seen));
    const answers = await stored(request, secretOf(page));
    if (journey.distinct && info.project.name === "wasm-1280") {
      await test.step("W2 the same record is stored with scripts off", async () => {
        const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport });
        const plain = await context.newPage();
        // The project to which this page belongs.
        await walk(plain, { ...info, project: { ...info.project, name: "plain-1280" } }, journey);
        expect(Object.keys(answers).length).toBeGreaterThan(3);
        expect(await stored(request, secretOf(plain))).toEqual(answers);
        await context.close();
      });
    }
    await press(page, info, "Submit the application");
    await expect(page).toHaveURL(/\/apply\/\w+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/We’ve received your application|Your membership is active/);
    const secret = secretOf(page);
    expect(await stored(request, secret)).toEqual(answers);
    expect(answers["you.email"]).toBe("ada@example.org");
    for (const [key, answer] of Object.entries(journey.answers ?? {})) expect(answers[key], key).toBe(answer);
    if (info.project.name === "wasm-1280") {
      await test.step("the foundation decides, signs and is paid, and the membership is active", async () => {
        const [foundation = ""] = journey.programme.split("/");
        const context = await browser.newContext({ baseURL: site.origin, viewport, locale: "en-GB" });
        const staff = await context.newPage();
        await reviewer(staff, info, site, foundation);
        await admit(staff, info, request, foundation, secret);
        await context.close();
        await page.reload();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your membership is active");
      });
      await test.step("the member finds out what starts when", async () => {
        await page.getByRole("link", { name: "First steps", exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("First steps");
        const starts = page.getByRole("region", { name: "What starts when" });
        await expect(starts.getByText("Your membership", { exact: true })).toBeVisible();
        await expect(starts.getByText(/^(Since|From) \d/).first()).toBeVisible();
        if (journey.distinct) await axe(page, "first steps");
        expect(await smallTargets(page), "first steps").toEqual([]);
      });
    }
    expect(found).toEqual([]);
    expect(site.errors).toBe("");
  });
}
