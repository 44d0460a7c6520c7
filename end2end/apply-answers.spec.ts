// What the wizard asks, and doesn't ask again: W10 to W12, W14, W18.

import { expect } from "@playwright/test";
import { SAVE, ready } from "./support/apply.ts";
import { CROSSED } from "./support/projects.ts";
import { test } from "./support/server.ts";
import {
  SILVER,
  SILVER_ANSWERS,
  application,
  begin,
  complete,
  controls,
  draft,
  fill,
  follow,
  patch,
  press,
  secretOf,
  stored,
  visit,
} from "./support/wizard.ts";

// W10

test("W10 check-your-answers lists every answer with a Change link", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request, { "organisation.register": "HRB 1", "question.quote": "Harbours for all." });
  await visit(page, info, `/apply/${secret}/check`);
  const answers = await stored(request, secret);
  const links = await page.locator("main dl a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const { steps } = await application(request, secret);
  for (const key of Object.keys(answers).filter((key) => !/^(sign|send)\.|\.people$/.test(key))) {
    const step = steps.find(({ fields }) => fields.some((field) => field.key === key));
    expect.soft(links, key).toContain(`/apply/${secret}/${step?.id}?back#f-${key.replaceAll(".", "-")}`);
  }
  for (const text of ["Ada Example", "ada@example.org", "Harbour Works Ltd", "A company", "https://harbour.example.org/", "HRB 1", "Quay 1", "Germany", "Myself", "With money", "bills@example.org", "Yes", "Harbours for all.", "Signed by Ada Example on 1 September 2026."]) {
    await expect.soft(page.locator("main dd").filter({ hasText: text }).first(), text).toBeVisible();
  }
  // Every link goes to an existing field.
  for (const link of links.filter((link) => link.includes("#"))) {
    const [path = "", id = ""] = link.split("#");
    const html = await (await request.get(path)).text();
    expect.soft(html, link).toContain(`id="${id}"`);
  }
});

test("W10 Change returns straight to check-your-answers", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address\?back#f-address-city$/);
  await page.getByLabel("Town or city").fill("Bremen");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Bremen", { exact: true })).toBeVisible();
  // Even after an error.
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address\?back#f-address-city$/);
  await page.getByLabel("Town or city").fill("");
  await press(page, info, SAVE);
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Town or city").fill("Kiel");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Kiel", { exact: true })).toBeVisible();
});

test("W10 changing from money to an in-kind contribution only asks new questions, and changing back asks none", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: How would you like to contribute/ }), /\/contribution\?back/);
  await page.getByLabel("In kind", { exact: true }).check();
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/plan\?back/);
  await expect(page.locator("main .error")).toHaveCount(0);
  await fill(page);
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByRole("heading", { name: "Invoice details" })).toHaveCount(0);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: How would you like to contribute/ }), /\/contribution\?back/);
  await page.getByLabel("With money", { exact: true }).check();
  await press(page, info, SAVE);
  // The invoice questions have been answered before.
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("bills@example.org")).toBeVisible();
});

// W11

test("W11 people who sign for themselves aren't asked for their name again", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "openinfra/membership", tier: "foundation-member" }, { "you.name": "Ada Example", "you.email": "ada@example.org", country: "DE" });
  for (const agreement of ["individual", "conduct"]) {
    await visit(page, info, `/apply/${secret}/agreement-${agreement}`);
    await expect.soft(page.getByLabel("Signatory’s full name"), agreement).toHaveValue("Ada Example");
  }
});

test("W11 C10 details from the comparison aren't asked for again, and can be changed", CROSSED, async ({ page }, info) => {
  const secret = await begin(page, info, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup&kind=company" });
  const seen = await complete(page, info);
  expect(seen.flatMap(({ asked }) => asked.map(({ name }) => name)).filter((name) => name.startsWith("fact."))).toEqual([]);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Stage/ }), /\/stated\?back/);
  await expect(page.getByLabel("Start-up")).toBeChecked();
  await page.getByLabel("Established").check();
  await press(page, info, SAVE);
  await expect(page).toHaveURL(new RegExp(`/apply/${secret}/check$`));
  await expect(page.locator("main")).toContainText("$15,000");
});

// W12

/** The autocomplete token by field name, or nothing if the field isn't personal. */
const TOKENS: [RegExp, string][] = [
  [/^you\.name$/, "name"],
  [/^you\.email$/, "email"],
  [/^you\.title$/, "organization-title"],
  [/^organisation\.name$/, "organization"],
  [/^organisation\.website$/, "url"],
  [/^address\.street$/, "address-line1"],
  [/^address\.street2$/, "address-line2"],
  [/^address\.city$/, "address-level2"],
  [/^address\.region$/, "address-level1"],
  [/^address\.postcode$/, "postal-code"],
  [/^country$/, "country"],
  [/^role\..*\.name$/, "section-ROLE name"],
  [/^role\..*\.email$/, "section-ROLE email"],
  [/^role\..*\.title$/, "section-ROLE organization-title"],
  [/^invoice\.email$/, "billing email"],
  [/^invoice\.name$/, "billing organization"],
  [/^invoice\.street$/, "billing address-line1"],
  [/^invoice\.street2$/, "billing address-line2"],
  [/^invoice\.city$/, "billing address-level2"],
  [/^invoice\.region$/, "billing address-level1"],
  [/^invoice\.postcode$/, "billing postal-code"],
  [/^invoice\.country$/, "billing country"],
  [/^question\.mirror_email$/, "email"],
  [/^sign\..*\.name$/, "name"],
  [/^sign\..*\.title$/, "organization-title"],
  [/^send\..*\.name$/, "section-ROLE name"],
  [/^send\..*\.email$/, "section-ROLE email"],
];

test("W12 every personal field has its autocomplete token", CROSSED, async ({ page, request }, info) => {
  const roles = ["primary", "legal", "billing", "marketing", "voter"];
  const other = Object.fromEntries(roles.map((role) => [`role.${role}.1.who`, "other"]));
  const complete = { ...SILVER_ANSWERS, "role.legal.1.who": "you" };
  const silver = await draft(request, SILVER, { ...SILVER_ANSWERS, ...other, "invoice.same": "no" });
  const signing = await draft(request, SILVER, complete);
  const mirror = await draft(request, { programme: "almalinux/membership", tier: "mirror", facts: "kind=company" });
  const pages = [
    ...["you", "organisation", "address", ...roles.map((role) => `role-${role}`), "invoice", "send-legal", "send-billing"].map((step) => `${silver}/${step}`),
    `${signing}/agreement-sponsor`,
    `${mirror}/questions`,
  ];
  const met = new Set<string>();
  for (const path of pages) {
    await visit(page, info, `/apply/${path}`);
    for (const { name, kind, autocomplete } of await controls(page)) {
      if (!["text", "email", "select-one"].includes(kind)) continue;
      const [pattern, token] = TOKENS.find(([known]) => known.test(name)) ?? [];
      if (!pattern || !token) {
        // About the organisation or the agreement: WCAG 1.3.5 doesn't list these purposes.
        expect.soft(["off", "url", "email"], `${path}: ${name}`).toContain(autocomplete);
        continue;
      }
      met.add(String(pattern));
      if (token.startsWith("section-")) expect.soft(autocomplete, name).toMatch(new RegExp(`^section-[a-z0-9-]+ ${token.split(" ")[1]}$`));
      else expect.soft(autocomplete, name).toBe(token);
    }
  }
  expect([...met].sort()).toEqual(TOKENS.map(([pattern]) => String(pattern)).sort());
});

// W14

test("W14 step numbers stay correct when steps appear and disappear", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const numbered = async (step: string) => {
    await visit(page, info, `/apply/${secret}/${step}`);
    const [, place, all] = /^Step (\d+) of (\d+): Silver$/.exec(await page.locator("main .caption").innerText()) ?? [];
    return [Number(place), Number(all)];
  };
  const [place = 0, all = 0] = await numbered("contribution");
  expect(await numbered("invoice")).toEqual([place + 1, all]);
  await patch(request, secret, { give: "both" });
  // With the in-kind step between them.
  expect(await numbered("contribution")).toEqual([place, all + 1]);
  expect(await numbered("plan")).toEqual([place + 1, all + 1]);
  expect(await numbered("invoice")).toEqual([place + 2, all + 1]);
  await patch(request, secret, { give: "in-kind" });
  expect(await numbered("plan")).toEqual([place + 1, all]);
  expect(await numbered("check")).toEqual([all, all]);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.locator("ol.tasks > li")).toHaveCount(all);
});

// W18

test("W18 a draft needs no fields, and its first page has at most eight", CROSSED, async ({ page, request }, info) => {
  for (const wanted of [SILVER, { programme: "openinfra/membership", tier: "foundation-member" }, { programme: "2i2c/membership", tier: "member" }]) {
    await visit(page, info, `/${wanted.programme}/join?tier=${wanted.tier}`);
    expect(await controls(page, "main form")).toEqual([]);
    await press(page, info, "Start the application");
    expect((await application(request, secretOf(page))).state).toBe("draft");
    await follow(page, info, page.getByRole("link", { name: "Continue", exact: true }), /\/apply\/\w+\/\w/);
    expect((await controls(page)).length).toBeLessThanOrEqual(8);
  }
});
