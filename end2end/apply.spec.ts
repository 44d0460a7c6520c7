// The wizard: W3 to W18 of the quality list, uploads, signatures, withdrawing, and how its pages look.

import { type APIRequestContext, type Browser, type Page, type TestInfo, expect } from "@playwright/test";
import { BAD, PNG, SVG } from "./support/files.ts";
import { axe, complaints, scripted, smallTargets, tooWide } from "./support/page.ts";
import { type Site, test } from "./support/server.ts";
import {
  type Answers,
  SILVER,
  SILVER_ANSWERS,
  answer,
  application,
  begin,
  complete,
  controls,
  draft,
  fill,
  follow,
  form,
  mailed,
  mailsOf,
  patch,
  press,
  secretOf,
  sign,
  stepOf,
  stored,
  visit,
} from "./support/wizard.ts";

/** Where what is the same in all projects is looked at. */
const CROSSED = ["plain-390", "wasm-1280"];

const SAVE = "Save and continue";
const SUBMIT = "Submit the application";

/** A complete draft of AlmaLinux Silver, signed. */
async function ready(request: APIRequestContext, more: Answers = {}): Promise<string> {
  const secret = await draft(request, SILVER, { ...SILVER_ANSWERS, ...more });
  await sign(request, secret, "sponsor");
  return secret;
}

async function submitted(request: APIRequestContext): Promise<string> {
  const secret = await ready(request);
  expect((await request.post(`/api/v1/applications/${secret}/submission`)).status()).toBe(204);
  return secret;
}

/** Another browser, in which nothing is known. */
async function elsewhere(browser: Browser, info: TestInfo, site: Site): Promise<Page> {
  const { javaScriptEnabled, viewport } = info.project.use;
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled, viewport, locale: "en-GB" });
  return context.newPage();
}

/** The summary of what is wrong: it has the focus, each line leads to its field, and says what the field says (W6). */
async function summarised(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText("There is a problem");
  const lines = await summary.getByRole("link").all();
  const said: string[] = [];
  for (const line of lines) {
    const text = (await line.innerText()).trim();
    const href = (await line.getAttribute("href")) ?? "";
    await line.click();
    await expect(page.locator(href), text).toBeFocused();
    await expect(page.locator(`${href}-error`), text).toHaveText(`Error: ${text}`);
    const describes = await page.locator(href).evaluate((field, id) => {
      const told = [field, field.closest("fieldset")].map((element) => element?.getAttribute("aria-describedby") ?? "");
      return told.join(" ").split(" ").includes(id);
    }, `${href.slice(1)}-error`);
    expect(describes, `${href} is described by its error`).toBe(true);
    said.push(text);
  }
  expect(await page.locator("main form .error").count(), "every field that is wrong is in the summary").toBe(said.length);
  return said;
}

// W3

test("W3 what was typed is there in another browser two seconds later, though nothing was sent", async ({ page, browser, site }, info) => {
  test.skip(!scripted(info), "without scripts nothing is sent by itself");
  const secret = await begin(page, info, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Your full name").pressSequentially("Ada Example");
  // What the item is about: not more than two seconds are lost.
  await page.waitForTimeout(2_000);
  await page.close();
  const other = await elsewhere(browser, info, site);
  await visit(other, info, `/apply/${secret}/you`);
  await expect(other.getByLabel("Your full name")).toHaveValue("Ada Example");
});

test("W3 every field is saved within two seconds, whatever its kind", async ({ page, request }, info) => {
  test.skip(info.project.name !== "wasm-1280", "it needs scripts, and does not depend on the width");
  test.setTimeout(90_000);
  const secret = await draft(request, SILVER, { give: "money", "role.legal.1.who": "you", "invoice.same": "yes" });
  for (const step of ["you", "organisation", "address", "role-legal", "contribution", "plan", "invoice", "questions-marketing"]) {
    await visit(page, info, `/apply/${secret}/${step}`);
    const done = new Set<string>();
    for (;;) {
      // An answer may bring more into sight.
      const next = (await controls(page)).find(({ name, kind }) => !done.has(name) && kind !== "file");
      if (!next) break;
      done.add(next.name);
      const typed = next.choices.findLast(Boolean) ?? `typed ${next.name}`;
      await answer(page, next, typed);
      const saved = async () => (await stored(request, secret))[next.name];
      await expect.poll(saved, { message: `${step}: ${next.name}`, timeout: 2_000, intervals: [100] }).toBe(typed);
    }
    await expect(page.locator(".saved")).toHaveText("Saved");
  }
});

test("W3 what was typed while the scripts were on their way is saved too", async ({ page, request }, info) => {
  test.skip(!scripted(info), "without scripts nothing comes");
  const secret = await draft(request, SILVER);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/pkg\/.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/apply/${secret}/you`);
  await page.getByLabel("Your full name").fill("Ada Example");
  release();
  await expect.poll(async () => (await stored(request, secret))["you.name"]).toBe("Ada Example");
});

test("W3 while the server is away the page says so, and saves when it is back", async ({ page, request, site }, info) => {
  test.skip(!scripted(info), "without scripts nothing is sent by itself");
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await site.stop();
  await page.getByLabel("Your full name").fill("Ada Example");
  await expect(page.locator(".saved")).toHaveText(/^Not saved yet: the server cannot be reached/);
  await site.start();
  await expect(page.locator(".saved")).toHaveText("Saved");
  expect((await stored(request, secret))["you.name"]).toBe("Ada Example");
});

test("W3 the link comes by mail on wish, and opens the draft in another browser", async ({ page, browser, request, site }, info) => {
  const secret = await begin(page, info, SILVER);
  await expect(page.locator("main")).toContainText("Once you have given your e-mail address, we can send you the link.");
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Your full name").fill("Ada Example");
  await page.getByLabel("Your e-mail address").fill("resume@example.org");
  await press(page, info, "Save and come back later");
  await press(page, info, "E-mail me the link");
  await expect(page.getByRole("status")).toHaveText("The link is on its way to resume@example.org.");
  const link = await mailed(request, "resume", "resume@example.org");
  const other = await elsewhere(browser, info, site);
  await visit(other, info, `${link}/you`);
  await expect(other.getByLabel("Your full name")).toHaveValue("Ada Example");
});

// W4

test("W4 two clicks on Submit make one application", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await page.getByRole("button", { name: SUBMIT }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
  expect((await application(request, secret)).state).toBe("submitted");
});

test("W4 two tabs that submit make one application", async ({ page, context, request }, info) => {
  const secret = await ready(request);
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) await visit(tab, info, `/apply/${secret}/check`);
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: SUBMIT }).click()));
  const references: string[] = [];
  for (const tab of tabs) {
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
    references.push(await tab.locator(".reference strong").innerText());
  }
  expect(references[0]).toMatch(/\w{4}/);
  expect(references[1]).toBe(references[0]);
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

test("W4 who hears nothing of a submission and sends it again has one application", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await page.route(`**/apply/${secret}/check`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    // The server has it; the answer is lost.
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: SUBMIT }).click();
  await expect.poll(async () => (await application(request, secret)).state).toBe("submitted");
  await page.unroute(`**/apply/${secret}/check`);
  const again = await request.post(`/apply/${secret}/check`, { form: { do: "submit" }, maxRedirects: 0 });
  expect(again.headers()["location"]).toBe(`/apply/${secret}`);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

// W5

test("W5 back, forward and refresh send nothing again and lose nothing", async ({ page, request }, info) => {
  const secret = await begin(page, info, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Your full name").fill("Ada Example");
  await page.getByLabel("Your e-mail address").fill("ada@example.org");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/organisation$/);
  const sent: string[] = [];
  page.on("request", (one) => {
    if (one.method() !== "GET") sent.push(`${one.method()} ${one.url()}`);
  });
  const { revision } = await application(request, secret);
  await page.reload();
  await page.goBack();
  await expect(page).toHaveURL(/\/you$/);
  await expect(page.getByLabel("Your full name")).toHaveValue("Ada Example");
  await page.reload();
  await expect(page.getByLabel("Your e-mail address")).toHaveValue("ada@example.org");
  await page.goForward();
  await expect(page).toHaveURL(/\/organisation$/);
  await expect(page.getByLabel("Legal name")).toBeVisible();
  expect(sent).toEqual([]);
  expect((await application(request, secret)).revision).toBe(revision);
});

test("W5 an invalid page is refreshed and left without sending it again", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Your e-mail address").fill("no address");
  await press(page, info, SAVE);
  await expect(page).toHaveTitle(/^Error: /);
  const sent: string[] = [];
  page.on("request", (one) => {
    if (one.method() === "POST") sent.push(one.url());
  });
  await page.reload();
  await expect(page.getByLabel("Your e-mail address")).toHaveValue("no address");
  await page.goBack();
  await page.goForward();
  await expect(page.getByLabel("Your e-mail address")).toHaveValue("no address");
  expect(sent).toEqual([]);
});

test("W5 after the submission back, forward and refresh lead to the same application, once", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  const sent: string[] = [];
  page.on("request", (one) => {
    if (one.method() === "POST") sent.push(one.url());
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
  expect(sent).toEqual([]);
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

test("W5 two people in one draft never overwrite each other unseen", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "ada@example.org" });
  const other = await elsewhere(browser, info, site);
  await visit(page, info, `/apply/${secret}/you`);
  await visit(other, info, `/apply/${secret}/you`);
  await page.getByLabel("Your full name").fill("Grace Example");
  await press(page, info, SAVE);
  await other.getByLabel("Your full name").fill("Joan Example");
  if (scripted(info)) await expect(other.locator(".saved")).toHaveText(/^Somebody else has changed an answer/);
  await press(other, info, SAVE);
  const [said] = await summarised(other);
  expect(said).toContain("the stored answer is “Grace Example”");
  await expect(other.getByLabel("Your full name")).toHaveValue("Joan Example");
  expect((await stored(request, secret))["you.name"]).toBe("Grace Example");
  await press(other, info, SAVE);
  await expect(other).toHaveURL(/\/organisation$/);
  expect((await stored(request, secret))["you.name"]).toBe("Joan Example");
});

// W6

/** A step, what is typed into it, and how many lines its summary has. */
const INVALID: [string, Answers, number][] = [
  ["you", { "you.email": "ada@example" }, 2],
  ["organisation", { "organisation.website": "no page", "organisation.vat": "1" }, 4],
  ["address", {}, 3],
  ["role-primary", {}, 1],
  ["role-legal", { "role.legal.1.who": "other", "role.legal.1.email": "nobody" }, 2],
  ["contribution", {}, 1],
  ["contribution", { give: "both", "give.money": "a lot" }, 1],
  ["plan", { "plan.in-kind.value": "1", "plan.in-kind.from": "soon" }, 3],
  ["invoice", { "invoice.same": "no", "invoice.email": "bills" }, 5],
  ["send-legal", { "send.legal.email": "bob" }, 2],
];

for (const [step, typed, lines] of INVALID) {
  test(`W6 ${step} says what is wrong${Object.keys(typed).length ? ` with ${Object.keys(typed).join(", ")}` : ""}`, async ({ page, request }, info) => {
    const before: Answers = step === "plan" ? { give: "in-kind" } : step === "invoice" ? { give: "money" } : {};
    const secret = await draft(request, SILVER, before);
    await visit(page, info, `/apply/${secret}/${step}`);
    for (const [name, value] of Object.entries(typed)) {
      const control = (await controls(page)).find((one) => one.name === name);
      expect(control, `${name} is in sight`).toBeDefined();
      if (control) await answer(page, control, value);
    }
    await press(page, info, step.startsWith("send-") ? "Send the link" : SAVE);
    const said = await summarised(page);
    expect(said).toHaveLength(lines);
    expect(new Set(said).size, "every line says another thing").toBe(lines);
  });
}

test("W6 an agreement without a name and consent says so", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await page.getByLabel("Full name of who signs").fill("");
  await press(page, info, "Sign the agreement");
  expect(await summarised(page)).toEqual(["Full name of who signs: please answer this", "Tick the box if you sign the agreement"]);
});

test("W6 submitting what is incomplete leads to every step that is", async ({ page, request }, info) => {
  const { "address.city": _city, "you.name": _name, ...rest } = SILVER_ANSWERS;
  const secret = await draft(request, SILVER, rest);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(["Who you are", "Registered address", "Sponsor membership agreement"]);
  await follow(page, info, summary.getByRole("link", { name: "Registered address" }), /\/address\?/);
  expect(await summarised(page)).toEqual(["Town or city: please answer this"]);
  await page.getByLabel("Town or city").fill("Hamburg");
  await press(page, info, SAVE);
  // Straight on to what is still open, then back.
  await expect(page).toHaveURL(/\/you\?back/);
  await page.getByLabel("Your full name").fill("Ada Example");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
});

test("W6 a wrong reference when withdrawing is told first and at its field", async ({ page, request }, info) => {
  const secret = await submitted(request);
  await visit(page, info, `/apply/${secret}`);
  await page.getByText("Withdraw the application", { exact: true }).click();
  await page.getByLabel(/^To confirm, type the reference/).fill("WRONG");
  await press(page, info, "Withdraw");
  await expect(page).toHaveTitle(/^Error: /);
  const { reference } = await application(request, secret);
  await expect(page.locator("#withdraw-error")).toHaveText(`Error: Type ${reference} to withdraw the application`);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page.getByLabel(/^To confirm, type the reference/)).toBeFocused();
});

// W7 and uploads

test("W7 what was typed is kept when something else is wrong, and the file too", async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup" });
  await visit(page, info, `/apply/${secret}/questions-marketing`);
  await page.getByLabel(/^Your logo/).setInputFiles(PNG);
  await page.getByLabel(/^Which product or service/).fill("no page at all");
  await press(page, info, SAVE);
  expect(await summarised(page)).toEqual(["Description: please answer this", "Product: write an address like https://example.org"]);
  await expect(page.getByLabel(/^Which product or service/)).toHaveValue("no page at all");
  await expect(page.locator("main")).toContainText("You have added harbour.png.");
  await page.getByLabel(/^How should your organisation/).fill("We build harbours.\nAnd piers.");
  await page.getByLabel(/^Which product or service/).fill("harbour.example.org");
  await press(page, info, SAVE);
  expect(stepOf(page)).not.toBe("questions-marketing");
  await visit(page, info, `/apply/${secret}/questions-marketing`);
  await expect(page.locator("main")).toContainText("You have added harbour.png.");
  await expect(page.getByLabel(/^How should your organisation/)).toHaveValue("We build harbours.\nAnd piers.");
  const { files } = await application(request, secret);
  expect(files).toMatchObject([{ name: "harbour.png", key: "question.logo" }]);
  const file = await request.get(`/apply/${secret}/files/${files[0]?.id}`);
  expect(file.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(file.headers()["content-security-policy"]).toContain("sandbox");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.locator("main dd").filter({ hasText: "harbour.png" })).toBeVisible();
});

test("W7 every kind of answer that is none stands in its field as it was typed", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, { give: "both" });
  const typed: [string, Answers][] = [
    ["you", { "you.name": "", "you.email": "ada at example", "you.title": "  Head  " }],
    ["organisation", { "organisation.name": "", "organisation.website": "<b>&amp;", "organisation.vat": "\"1'" }],
    ["plan", { "plan.in-kind.what": "</textarea><script>alert(1)</script>", "plan.in-kind.value": "much", "plan.in-kind.from": "soon" }],
  ];
  for (const [step, answers] of typed) {
    await visit(page, info, `/apply/${secret}/${step}`);
    for (const control of (await controls(page)).filter(({ name }) => name in answers)) await answer(page, control, answers[control.name] ?? "");
    await press(page, info, SAVE);
    await expect(page).toHaveTitle(/^Error: /);
    for (const [name, value] of Object.entries(answers)) await expect(form(page).locator(`[name="${name}"]`)).toHaveValue(value);
  }
});

test("a drawing is taken, and another file takes its place", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  for (const file of [SVG, PNG]) {
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await page.getByLabel(/^Your logo/).setInputFiles(file);
    await press(page, info, SAVE);
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await expect(page.locator("main")).toContainText(`You have added ${file.name}.`);
  }
});

for (const [file, why] of BAD) {
  test(`W6 W7 ${file.name} is refused with its reason, and the rest of the page is kept`, async ({ page, request }, info) => {
    const secret = await draft(request, SILVER, SILVER_ANSWERS);
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await page.getByLabel(/^Your logo/).setInputFiles(file);
    await page.getByLabel(/^What would you like to be quoted with/).fill("Harbours for all.");
    await press(page, info, SAVE);
    const said = await summarised(page);
    expect(said).toEqual([expect.stringMatching(why)]);
    await expect(page.getByLabel(/^What would you like to be quoted with/)).toHaveValue("Harbours for all.");
    expect((await application(request, secret)).files).toEqual([]);
    // Going on without it is possible.
    await press(page, info, SAVE);
    expect(stepOf(page)).not.toBe("questions-marketing");
  });
}

// W8, W9

test("W8 W9 no page has what makes a browser complain, and none complains before it was sent", async ({ page, request, site }, info) => {
  test.setTimeout(60_000);
  const { fresh } = await pagesOf(request, site);
  for (const { name, path } of fresh) {
    await visit(page, info, path);
    const found = await page.evaluate(() => {
      const hard = [...document.querySelectorAll("main :is([required], [pattern], [maxlength], [minlength], [min], [max], [type=number], [type=date], [type=url])")];
      const checked = [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].filter((form) => !form.noValidate && !form.checkValidity());
      const typed = [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].filter((form) => !form.noValidate && form.querySelector("input:not([type=hidden]), select, textarea"));
      const complains = [...document.querySelectorAll("main :is(.errors, .error, [aria-invalid])")];
      return [...hard, ...checked, ...typed, ...complains].map((element) => element.outerHTML.slice(0, 200));
    });
    expect.soft(found, name).toEqual([]);
    expect.soft(await page.title(), name).not.toMatch(/^Error/);
  }
});

test("W9 an answer that is none is not complained about while it is typed or left", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Your e-mail address").fill("ada at");
  await page.getByLabel("Your e-mail address").blur();
  if (scripted(info)) await expect(page.locator(".saved")).toHaveText("Saved");
  await expect(page.locator("main .error, main [aria-invalid]")).toHaveCount(0);
  // Nor when it is come back to.
  await visit(page, info, `/apply/${secret}/you`);
  await expect(page.locator("main .error, main [aria-invalid]")).toHaveCount(0);
});

// W10

test("W10 check-your-answers lists everything, each with its way to change it", async ({ page, request }, info) => {
  const secret = await ready(request, { "organisation.register": "HRB 1", "question.quote": "Harbours for all." });
  await visit(page, info, `/apply/${secret}/check`);
  const answers = await stored(request, secret);
  const links = await page.locator("main dl a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const { steps } = await application(request, secret);
  for (const key of Object.keys(answers).filter((key) => !/^(sign|send)\.|\.people$/.test(key))) {
    const step = steps.find(({ fields }) => fields.some((field) => field.key === key));
    expect.soft(links, key).toContain(`/apply/${secret}/${step?.id}?back#f-${key.replaceAll(".", "-")}`);
  }
  for (const said of ["Ada Example", "ada@example.org", "Harbour Works Ltd", "A company", "https://harbour.example.org/", "HRB 1", "Quay 1", "Germany", "I myself", "In money", "bills@example.org", "Yes", "Harbours for all.", "Signed by Ada Example on 1 September 2026."]) {
    await expect.soft(page.locator("main dd").filter({ hasText: said }).first(), said).toBeVisible();
  }
  // Every one leads to a field that is there.
  for (const link of links.filter((link) => link.includes("#"))) {
    const [path = "", id = ""] = link.split("#");
    const html = await (await request.get(path)).text();
    expect.soft(html, link).toContain(`id="${id}"`);
  }
});

test("W10 Change comes straight back", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address\?back#f-address-city$/);
  await page.getByLabel("Town or city").fill("Bremen");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Bremen", { exact: true })).toBeVisible();
  // An error on the way does not lose the way.
  await follow(page, info, page.getByRole("link", { name: /^Change ?: Town or city$/ }), /\/address\?back#f-address-city$/);
  await page.getByLabel("Town or city").fill("");
  await press(page, info, SAVE);
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel("Town or city").fill("Kiel");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("Kiel", { exact: true })).toBeVisible();
});

test("W10 changing money to something in kind asks only what is new, and back again nothing", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: How do you want to contribute/ }), /\/contribution\?back/);
  await page.getByLabel("In kind", { exact: true }).check();
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/plan\?back/);
  await expect(page.locator("main .error")).toHaveCount(0);
  await fill(page);
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByRole("heading", { name: "The invoice" })).toHaveCount(0);
  await follow(page, info, page.getByRole("link", { name: /^Change ?: How do you want to contribute/ }), /\/contribution\?back/);
  await page.getByLabel("In money", { exact: true }).check();
  await press(page, info, SAVE);
  // The invoice was answered before.
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText("bills@example.org")).toBeVisible();
});

// W11

test("W11 who signs for themselves is not asked for their name again", async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "openinfra/membership", tier: "foundation-member" }, { "you.name": "Ada Example", "you.email": "ada@example.org", country: "DE" });
  for (const agreement of ["individual", "conduct"]) {
    await visit(page, info, `/apply/${secret}/agreement-${agreement}`);
    await expect.soft(page.getByLabel("Full name of who signs"), agreement).toHaveValue("Ada Example");
  }
});

test("W11 C10 what was told before is not asked, and can be changed", async ({ page }, info) => {
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

/** What a browser fills in, by the name of the field; nothing for what is about nobody. */
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

test("W12 every personal field has its token", async ({ page, request }, info) => {
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
        // About the organisation and what is agreed: not in the list of purposes of WCAG 1.3.5.
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

// W13

test("W13 the end says the reference, what is next, by when and whom to ask, and gives a document to keep", async ({ page, browser, request, site }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  const main = page.locator("main");
  const { reference } = await application(request, secret);
  await expect(page.locator(".reference")).toHaveText(`Your reference ${reference}`);
  await expect(main.getByRole("heading", { name: "What happens next" })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: "Within 10 working days" })).toBeVisible();
  // Ten working days after Tuesday, 1 September 2026.
  await expect(main).toContainText("You hear from us by 15 September 2026.");
  await expect(main).toContainText(/Questions\? Write to \S+@\S+ and name your reference\./);
  const link = main.getByRole("link", { name: "Your application as a document (PDF)" });
  const document = await request.get((await link.getAttribute("href")) ?? "");
  expect(document.headers()["content-type"]).toBe("application/pdf");
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const downloads = page.waitForEvent("download");
  await link.click();
  expect((await downloads).suggestedFilename()).toMatch(/\.pdf$/);
  await page.reload();
  await expect(page.locator(".reference")).toContainText(reference);
  const other = await elsewhere(browser, info, site);
  await visit(other, info, new URL(page.url()).pathname);
  await expect(other.locator(".reference")).toContainText(reference);
  const signed = await request.get(`/apply/${secret}/documents/sponsor.pdf`);
  expect(signed.headers()["content-type"]).toBe("application/pdf");
});

// W14

test("W14 the numbers are right when steps appear and vanish", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const numbered = async (step: string) => {
    await visit(page, info, `/apply/${secret}/${step}`);
    const [, place, all] = /^Step (\d+) of (\d+): Silver$/.exec(await page.locator("main .caption").innerText()) ?? [];
    return [Number(place), Number(all)];
  };
  const [place = 0, all = 0] = await numbered("contribution");
  expect(await numbered("invoice")).toEqual([place + 1, all]);
  await patch(request, secret, { give: "both" });
  // With a plan between them.
  expect(await numbered("contribution")).toEqual([place, all + 1]);
  expect(await numbered("plan")).toEqual([place + 1, all + 1]);
  expect(await numbered("invoice")).toEqual([place + 2, all + 1]);
  await patch(request, secret, { give: "in-kind" });
  expect(await numbered("plan")).toEqual([place + 1, all]);
  expect(await numbered("check")).toEqual([all, all]);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.locator("ol.tasks > li")).toHaveCount(all);
});

// W15

const IN_A_YEAR = "2027-09-01";

test("W15 what is sent when the link has run out is kept, and a new link comes back to the same step with it", async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "late@example.org", "address.street": "Quay 1" });
  await visit(page, info, `/apply/${secret}/address`);
  await site.restart(IN_A_YEAR);
  await page.getByLabel("Street and number").fill("Pier 7");
  await page.getByLabel("Town or city").fill("Hamburg");
  await press(page, info, SAVE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has run out");
  await expect(page.locator("main")).toContainText("Nothing is lost.");
  await press(page, info, "Send a new link");
  await expect(page.locator("main")).toContainText("If the application has an e-mail address, a new link is on its way there.");
  const link = await mailed(request, "resume", "late@example.org");
  expect(link).not.toContain(secret);
  expect.soft(link).toMatch(/\/address$/);
  await visit(page, info, `/apply/${secretOfPath(link)}/address`);
  await expect(page.getByLabel("Town or city")).toHaveValue("Hamburg");
  await expect(page.getByLabel("Street and number")).toHaveValue("Pier 7");
  await fill(page);
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/role-primary$/);
  const answers = await stored(request, secretOf(page));
  expect(answers).toMatchObject({ "address.street": "Pier 7", "address.city": "Hamburg", "you.name": "Ada Example" });
});

test("W15 a page that is opened when the link has run out says so, and the old link stays dead", async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "late@example.org" });
  await site.restart(IN_A_YEAR);
  const answer = await page.goto(`/apply/${secret}/organisation`);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has run out");
  await press(page, info, "Send a new link");
  const link = await mailed(request, "resume", "late@example.org");
  expect.soft(link).toMatch(/\/organisation$/);
  expect((await page.goto(`/apply/${secret}/organisation`))?.status()).toBe(410);
  expect((await page.goto(link))?.status()).toBe(200);
});

// W16

test("W16 pasted spaces, full-width digits and the usual ways of writing are understood", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, { give: "in-kind" });
  const typed: [string, Answers][] = [
    ["you", { "you.name": "  Ada\u00a0 Example\t", "you.email": " Ada Example <Ada@Example.ORG> " }],
    ["organisation", { "organisation.name": "  Harbour   Works Ltd ", "fact.kind": "company", "organisation.website": " HTTPS://Harbour.Example.org ", "organisation.vat": "de 123.456-789" }],
    ["plan", { "plan.in-kind.what": "Two servers", "plan.in-kind.value": "＄２，５００", "plan.in-kind.from": "1.10.2026", "plan.in-kind.until": "２０２７/９/３０" }],
  ];
  for (const [step, answers] of typed) {
    await visit(page, info, `/apply/${secret}/${step}`);
    for (const control of (await controls(page)).filter(({ name }) => name in answers)) await answer(page, control, answers[control.name] ?? "");
    await press(page, info, SAVE);
    expect(await page.locator("main .errors").allInnerTexts(), step).toEqual([]);
    expect(stepOf(page)).not.toBe(step);
  }
  await visit(page, info, `/apply/${secret}/check`);
  for (const said of ["Ada Example", "Ada@example.org", "Harbour Works Ltd", "https://harbour.example.org/", "DE123456789", "$2,500", "1 October 2026", "30 September 2027"]) {
    await expect.soft(page.getByText(said, { exact: true }).first(), said).toBeVisible();
  }
});

test("W16 full-width digits in a number count", async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "almalinux/membership", tier: "mirror", facts: "kind=company" });
  await visit(page, info, `/apply/${secret}/questions`);
  await page.getByLabel(/^How fast is its connection/).fill("\u3000１，２００ ");
  await press(page, info, "Save and come back later");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.getByText("1,200", { exact: true })).toBeVisible();
});

// W17

const BOB = "bob@example.org";

/** Sends a part to Bob by its page, and opens it in another browser. */
async function handOver(page: Page, info: TestInfo, browser: Browser, site: Site, request: APIRequestContext, secret: string, part: string): Promise<Page> {
  await visit(page, info, `/apply/${secret}/send-${part}`);
  await page.getByLabel("Name of your colleague").fill("Bob Builder");
  await page.getByLabel("E-mail address of your colleague").fill(BOB);
  await press(page, info, "Send the link");
  await expect(page.getByRole("status").first()).toHaveText("The link is on its way to Bob Builder.");
  const guest = await elsewhere(browser, info, site);
  await visit(guest, info, await mailed(request, "handed over", BOB));
  return guest;
}

const WITHOUT_LEGAL: Answers = Object.fromEntries(
  Object.entries(SILVER_ANSWERS).filter(([key]) => !/^(organisation|address|role\.legal|fact)\.|^country$/.test(key)),
);

test("W17 a colleague completes a part by link and sees nothing else", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, WITHOUT_LEGAL);
  const guest = await handOver(page, info, browser, site, request, secret, "legal");
  await expect(page.locator("ol.tasks > li").filter({ hasText: "Registered address" })).toContainText("With Bob Builder");
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Sent, not begun");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Organisation and address for your organisation");
  await expect(guest.locator("ol.tasks a")).toHaveText(["The organisation that joins", "Registered address", "Authorised signatory"]);
  const link = secretOf(guest);
  await test.step("nothing else is reached", async () => {
    for (const step of ["you", "contribution", "invoice", "role-billing", "questions-marketing", "agreement-sponsor", "check", "send-legal", "send-billing"]) {
      expect((await request.get(`/apply/${link}/${step}`)).status(), step).toBe(404);
    }
    expect((await request.get(`/apply/${link}/application.pdf`)).status()).toBeGreaterThanOrEqual(400);
    expect((await request.get(`/apply/${link}/documents/sponsor.pdf`)).status()).toBeGreaterThanOrEqual(400);
    const told = await (await request.get(`/api/v1/applications/${link}`)).text();
    expect(told).not.toContain("ada@example.org");
    expect(told).not.toContain("bills@example.org");
    // What is sent to other steps changes nothing.
    await request.post(`/apply/${link}/you`, { form: { "you.name": "Mallory", do: "next" } });
    await request.post(`/apply/${link}/check`, { form: { do: "submit" } });
    expect((await stored(request, secret))["you.name"]).toBe("Ada Example");
  });
  await follow(guest, info, guest.getByRole("link", { name: "The organisation that joins" }), /\/organisation$/);
  for (const _ of ["organisation", "address", "role-legal"]) {
    await fill(guest, { "role.legal.1.who": "other" });
    await press(guest, info, SAVE);
    if (!stepOf(guest)) break;
  }
  expect(stepOf(guest)).toBe("");
  await press(guest, info, "I am done");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  expect((await guest.goto(`/apply/${link}/organisation`))?.status()).toBe(410);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Complete");
  await expect(page.locator("ol.tasks > li").filter({ hasText: "Registered address" })).toContainText("Complete");
  expect((await mailsOf(request, "part done")).map(({ to }) => to)).toEqual(["ada@example.org"]);
});

test("W17 “I am the wrong person” ends the link and tells the applicant", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  await press(guest, info, "I am the wrong person");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  expect((await guest.goto(`/apply/${secretOf(guest)}`))?.status()).toBe(410);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("Says they are the wrong person");
  expect((await mailsOf(request, "declined")).map(({ to }) => to)).toEqual(["ada@example.org"]);
});

test("W17 a part is taken back", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  await press(page, info, /^Take back/);
  await expect(page.getByRole("status").first()).toHaveText("The part is taken back. The link no longer works.");
  expect((await guest.reload())?.status()).toBe(410);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This part is no longer with you");
  expect((await mailsOf(request, "recalled")).map(({ to }) => to)).toEqual([BOB]);
});

test("W17 a part is sent again: the new link works, the old one does not", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  const guest = await handOver(page, info, browser, site, request, secret, "billing");
  const old = secretOf(guest);
  await press(page, info, /^Send again/);
  await expect(page.getByRole("status").first()).toHaveText("A new link is on its way. The old one no longer works.");
  await expect(page.getByRole("row").filter({ hasText: "Bob Builder" })).toContainText("reminded on 1 September 2026");
  const link = await mailed(request, "reminder", BOB);
  expect((await guest.goto(`/apply/${old}`))?.status()).toBeGreaterThanOrEqual(404);
  await visit(guest, info, link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Billing for Harbour Works Ltd");
});

// W18

test("W18 no field at all stands before a saved draft, and eight at most on its first page", async ({ page, request }, info) => {
  for (const wanted of [SILVER, { programme: "openinfra/membership", tier: "foundation-member" }, { programme: "2i2c/membership", tier: "member" }]) {
    await visit(page, info, `/${wanted.programme}/join?tier=${wanted.tier}`);
    expect(await controls(page, "main form")).toEqual([]);
    await press(page, info, "Start the application");
    expect((await application(request, secretOf(page))).state).toBe("draft");
    await follow(page, info, page.getByRole("link", { name: "Continue", exact: true }), /\/apply\/\w+\/\w/);
    expect((await controls(page)).length).toBeLessThanOrEqual(8);
  }
});

// Agreements

test("an agreement is signed by the applicant who is its signatory, and verified by its hash", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator("article.document")).toContainText("Harbour Works Ltd");
  await expect(page.locator("article.document")).toContainText("Silver");
  const hash = /([0-9a-f]{64})/.exec(await page.locator("article .hash").innerText())?.[1] ?? "";
  await expect(page.getByLabel("Full name of who signs")).toHaveValue("Ada Example");
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  await expect(page).toHaveURL(/\/check$/);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator(".note.good")).toContainText("Signed by Ada Example on 1 September 2026.");
  const document = await request.get(`/apply/${secret}/documents/sponsor.pdf`);
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await visit(page, info, `/verify/${hash}`);
  await expect(page.getByRole("status")).toContainText("This text was signed here");
  await expect(page.getByRole("status")).toContainText("1 September 2026");
  await expect(page.getByRole("status")).not.toContainText("Harbour");
});

test("a document that was not signed here is told apart", async ({ page }, info) => {
  await visit(page, info, "/verify");
  await expect(page.getByRole("status")).toHaveCount(0);
  await page.getByLabel("SHA-256, 64 digits").fill("0".repeat(64));
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByRole("status")).toContainText("No such text was signed here");
  expect((await page.goto(`/verify/${"0".repeat(64)}`))?.status()).toBe(404);
  await visit(page, info, `/verify/${encodeURIComponent("<script>")}`);
  await expect(page.getByRole("status")).toContainText("No such text was signed here");
});

test("an agreement is signed by a colleague by link, then the applicant submits", async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, {
    ...SILVER_ANSWERS,
    "role.legal.1.who": "other",
    "role.legal.1.name": "Bob Builder",
    "role.legal.1.email": BOB,
    "role.legal.1.title": "Director",
  });
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await expect(page.locator("main")).toContainText("Bob Builder signs this agreement.");
  await expect(page.getByRole("button", { name: "Sign the agreement" })).toHaveCount(0);
  await follow(page, info, page.getByRole("link", { name: "Send the link" }), /\/send-signature$/);
  await expect(page.getByLabel("Name of your colleague")).toHaveValue("Bob Builder");
  await expect(page.getByLabel("E-mail address of your colleague")).toHaveValue(BOB);
  await press(page, info, "Send the link");
  const guest = await elsewhere(browser, info, site);
  await visit(guest, info, await mailed(request, "handed over", BOB));
  await follow(guest, info, guest.getByRole("link", { name: "Sponsor membership agreement" }), /\/agreement-sponsor$/);
  await expect(guest.getByLabel("Full name of who signs")).toHaveValue("Bob Builder");
  await guest.getByRole("checkbox").check();
  await press(guest, info, "Sign the agreement");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.locator("main")).toContainText("Signed by Bob Builder on 1 September 2026.");
  await press(page, info, SUBMIT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
});

test("a signature is void when what was signed changes, and what changed is shown", async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/organisation`);
  await page.getByLabel("Legal name").fill("Pier Works Ltd");
  await press(page, info, SAVE);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  await expect(page.locator("main .errors").getByRole("link")).toHaveText(["Sponsor membership agreement"]);
  await follow(page, info, page.locator("main .errors").getByRole("link"), /\/agreement-sponsor/);
  await expect(page.locator("main")).toContainText("What the agreement says has changed since it was signed. It has to be signed again.");
  await expect(page.locator(".differences del").first()).toContainText("Harbour");
  await expect(page.locator(".differences ins").first()).toContainText("Pier");
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  await expect(page).toHaveURL(/\/check$/);
  await press(page, info, SUBMIT);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is submitted");
});

test("a text that changes while it is read is not signed", async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await patch(request, secret, { "organisation.name": "Pier Works Ltd" });
  await page.getByRole("checkbox").check();
  await press(page, info, "Sign the agreement");
  expect(await summarised(page)).toEqual([expect.stringContaining("The text of the agreement changed while you read it.")]);
  expect((await application(request, secret)).agreements.filter(({ signed }) => signed)).toEqual([]);
});

test("D4 an application is withdrawn when its reference is typed", async ({ page, request }, info) => {
  const secret = await submitted(request);
  const { reference } = await application(request, secret);
  await visit(page, info, `/apply/${secret}`);
  await page.getByText("Withdraw the application", { exact: true }).click();
  await page.getByLabel(/^To confirm, type the reference/).fill(` ${reference.toLowerCase()} `);
  await press(page, info, "Withdraw");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your application is withdrawn");
  expect((await application(request, secret)).state).toBe("withdrawn");
  expect(await mailsOf(request, "withdrawn")).toHaveLength(1);
});

test("a link that nobody has tells nothing", async ({ page }) => {
  const answer = await page.goto("/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/you");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
});

// How they look

interface Kind {
  name: string;
  path: string;
}

/** Every kind of page of the wizard, and every kind of error. */
async function pagesOf(request: APIRequestContext, site: Site): Promise<{ fresh: Kind[]; wrong: Kind[] }> {
  const other: Answers = { "role.legal.1.who": "other", "role.legal.1.name": "Bob Builder", "role.legal.1.email": BOB };
  const open = await draft(request, SILVER, { give: "both", "role.legal.1.who": "other", "invoice.same": "no", "you.email": "ada@example.org" });
  const link = { part: "legal", name: "Bob Builder", email: BOB };
  expect((await request.post(`/api/v1/applications/${open}/links`, { data: link })).status()).toBe(204);
  const guest = secretOfPath(await mailed(request, "handed over", BOB));
  const [full, by, done, end] = [
    await draft(request, SILVER, SILVER_ANSWERS),
    await draft(request, SILVER, { ...SILVER_ANSWERS, ...other }),
    await ready(request),
    await submitted(request),
  ];
  const changed = await ready(request);
  await patch(request, changed, { "organisation.name": "Pier Works Ltd" });
  const gone = await submitted(request);
  const { reference } = await application(request, gone);
  expect((await request.post(`/api/v1/applications/${gone}/withdrawal`, { data: { reference } })).status()).toBe(204);
  const start = await draft(request, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup" });
  const person = await draft(request, { programme: "almalinux/membership", tier: "contributor" });
  const fact = await draft(request, { programme: "openinfra/membership", tier: "associate" });
  const pair = await draft(request, { programme: "2i2c/membership", tier: "member" }, { "role.technical.people": "2" });
  const gift = await draft(request, { programme: "almalinux/membership", tier: "community" });
  const kept = (await application(request, done, "sponsor")).text?.hash ?? "";
  const steps = ["you", "organisation", "address", "role-legal", "contribution", "plan", "invoice", "questions-marketing"];
  const of = (secret: string, ...pages: string[]): Kind[] => pages.map((page) => ({ name: page || "start", path: `/apply/${secret}${page && `/${page}`}` }));
  const named = (name: string, path: string): Kind => ({ name, path });
  expect(site.errors).toBe("");
  return {
    fresh: [
      named("overview", `/apply/${open}`),
      ...of(open, ...steps, "send-legal"),
      named("check-incomplete", `/apply/${open}/check`),
      named("agreement-not-ready", `/apply/${open}/agreement-sponsor`),
      named("stated", `/apply/${start}/stated`),
      named("facts", `/apply/${fact}/facts`),
      named("role-several", `/apply/${pair}/role-technical`),
      named("person", `/apply/${person}/you`),
      named("evidence", `/apply/${person}/evidence`),
      named("by-agreement", `/apply/${gift}/contribution`),
      named("agreement", `/apply/${full}/agreement-sponsor`),
      named("agreement-by-other", `/apply/${by}/agreement-sponsor`),
      named("agreement-signed", `/apply/${done}/agreement-sponsor`),
      named("agreement-void", `/apply/${changed}/agreement-sponsor`),
      named("check", `/apply/${done}/check`),
      named("status", `/apply/${end}`),
      named("withdrawn", `/apply/${gone}`),
      named("guest", `/apply/${guest}`),
      named("guest-step", `/apply/${guest}/organisation`),
      named("no-such-link", "/apply/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
      named("verify", "/verify"),
      named("verify-good", `/verify/${kept}`),
      named("verify-unknown", `/verify/${"0".repeat(64)}`),
    ],
    wrong: [
      ...of(open, ...steps, "send-legal", "check").map(({ name, path }) => named(`${name}-wrong`, `${path}?check`)),
      named("file-wrong", `/apply/${open}/questions-marketing?check&refused=question.logo~svg-script~evil.svg`),
      named("facts-wrong", `/apply/${fact}/facts?check`),
      named("role-several-wrong", `/apply/${pair}/role-technical?check`),
      named("evidence-wrong", `/apply/${person}/evidence?check`),
      named("agreement-wrong", `/apply/${full}/agreement-sponsor?check`),
      named("full", `/apply/${done}/check?full`),
      named("withdraw-wrong", `/apply/${end}?check`),
    ],
  };
}

const secretOfPath = (path: string): string => path.split("/")[2] ?? "";

test("every page of the wizard stands without a complaint of the browser", async ({ page, request, site }, info) => {
  test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
  test.setTimeout(60_000);
  const { fresh, wrong } = await pagesOf(request, site);
  const found = complaints(page);
  for (const { name, path } of [...fresh, ...wrong]) {
    await visit(page, info, path);
    await expect.soft(page.locator("main h1"), name).toHaveCount(1);
    // A page that is not found is told in the console too.
    expect.soft(found.splice(0).filter((text) => !/status of 4(04|10)/.test(text)), name).toEqual([]);
  }
  expect(site.errors).toBe("");
});

test("A2 every target of the wizard is large enough or apart, and nothing scrolls sideways at 390 and 320 pixels", async ({ page, request, site }, info) => {
  test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
  test.setTimeout(90_000);
  const { fresh, wrong } = await pagesOf(request, site);
  for (const { name, path } of [...fresh, ...wrong]) {
    await visit(page, info, path);
    expect.soft(await smallTargets(page), name).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooWide(page), `${name} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(info.project.use.viewport ?? { width: 1280, height: 800 });
  }
});

test("pictures of every kind of page", async ({ page, request, site }, info) => {
  test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
  test.setTimeout(90_000);
  const { fresh, wrong } = await pagesOf(request, site);
  for (const { name, path } of [...fresh, ...wrong]) {
    await visit(page, info, path);
    await page.screenshot({ fullPage: true, path: info.outputPath(`${name}.png`) });
  }
});

test.describe("in light and dark", () => {
  // axe is a script. Without the page's own ones the markup is what a reader without scripts has.
  test.use({ javaScriptEnabled: true });
  test.beforeEach(async ({ page }, info) => {
    if (!scripted(info)) await page.route(/\/pkg\/.*\.(js|wasm)$/, (route) => route.abort());
  });

  for (const which of ["fresh", "wrong"] as const) {
    test(`C8 axe finds no violation on any page of the wizard, ${which === "fresh" ? "as it comes" : "with its errors"}`, async ({ page, request, site }, info) => {
      test.skip(!CROSSED.includes(info.project.name), "these two cross scripts with width; the others show the same");
      test.setTimeout(120_000);
      const pages = await pagesOf(request, site);
      for (const { name, path } of pages[which]) {
        await visit(page, info, path);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await axe(page, `${name}, ${colorScheme}`);
        }
      }
    });
  }
});
