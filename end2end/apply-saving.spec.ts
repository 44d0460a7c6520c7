// Nothing is lost, and nothing is submitted twice: W3 to W5, W15.

import { expect } from "@playwright/test";
import { SAVE, SUBMIT, elsewhere, ready, summarised } from "./support/apply.ts";
import { secretOfPath } from "./support/kinds.ts";
import { scripted } from "./support/page.ts";
import { CROSSED, SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { SILVER, answer, application, begin, controls, draft, fill, mailed, mailsOf, press, secretOf, stored, visit } from "./support/wizard.ts";

// W3

test("W3 an answer shows up in another browser two seconds after typing it, without submitting", SCRIPTS, async ({ page, browser, site }, info) => {
  const secret = await begin(page, info, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").pressSequentially("Ada Example");
  // The requirement: at most two seconds are lost.
  await page.waitForTimeout(2_000);
  await page.close();
  const other = await elsewhere(browser, info, site);
  await visit(other, info, `/apply/${secret}/you`);
  await expect(other.getByLabel("Full name")).toHaveValue("Ada Example");
});

test("W3 every field is saved within two seconds, whatever its kind", SCRIPTS_ONCE, async ({ page, request }, info) => {
  test.setTimeout(90_000);
  const secret = await draft(request, SILVER, { give: "money", "role.legal.1.who": "you", "invoice.same": "yes" });
  const kinds = new Set<string>();
  for (const step of ["you", "organisation", "address", "role-legal", "contribution", "plan", "invoice", "questions-marketing"]) {
    await visit(page, info, `/apply/${secret}/${step}`);
    const typed = new Map<string, string>();
    const saved = async () => {
      const now = await stored(request, secret);
      return Object.fromEntries([...typed.keys()].map((name) => [name, now[name]]));
    };
    const expectSaved = () => expect.poll(saved, { message: step, timeout: 2_000, intervals: [100] }).toEqual(Object.fromEntries(typed));
    for (;;) {
      // An answer may reveal more questions.
      const next = (await controls(page)).find(({ name, kind }) => !typed.has(name) && kind !== "file");
      if (!next) break;
      typed.set(next.name, next.choices.findLast(Boolean) ?? `typed ${next.name}`);
      await answer(page, next, typed.get(next.name) ?? "");
      // Waits for the first field of each kind on its own: another field's save would include it.
      if (!kinds.has(next.kind)) await expectSaved();
      kinds.add(next.kind);
    }
    await expectSaved();
    await expect(page.locator(".saved")).toHaveText("Saved");
  }
});

test("W3 what you type while scripts are loading is saved too", SCRIPTS_ONCE, async ({ page, request }) => {
  const secret = await draft(request, SILVER);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/pkg\/.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/apply/${secret}/you`);
  await page.getByLabel("Full name").fill("Ada Example");
  release();
  await expect.poll(async () => (await stored(request, secret))["you.name"]).toBe("Ada Example");
});

test("W3 if the server can't be reached, the page says so, and saves once it's back", SCRIPTS_ONCE, async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await site.stop();
  await page.getByLabel("Full name").fill("Ada Example");
  await expect(page.locator(".saved")).toHaveText(/^Not saved yet. We can’t reach the server/);
  await site.start();
  await expect(page.locator(".saved")).toHaveText("Saved");
  expect((await stored(request, secret))["you.name"]).toBe("Ada Example");
});

test("W3 a save that's never answered is abandoned and retried", SCRIPTS_ONCE, async ({ page, request }, info) => {
  await page.clock.install();
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.route("**/answers", () => {}, { times: 1 });
  await page.getByLabel("Full name").fill("Ada Example");
  await expect(page.locator(".saved")).toHaveText("Saving…");
  await page.clock.fastForward("00:30");
  await expect(page.locator(".saved")).toHaveText(/^Not saved yet. We can’t reach the server/);
  await expect(page.locator(".saved")).toHaveText("Saved");
  expect((await stored(request, secret))["you.name"]).toBe("Ada Example");
});

test("W3 the resume link comes by email on request, and opens the draft in another browser", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await begin(page, info, SILVER);
  await expect(page.locator("main")).toContainText("Once you’ve entered your email address, we can send you the link.");
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").fill("Ada Example");
  await page.getByLabel("Email address").fill("resume@example.org");
  await press(page, info, "Save and come back later");
  await press(page, info, "Email me the link");
  await expect(page.getByRole("status")).toContainText("We’ve emailed a link to resume@example.org.");
  const link = await mailed(request, "confirm", "resume@example.org");
  const other = await elsewhere(browser, info, site);
  await visit(other, info, link);
  await press(other, info, "Confirm my email address");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your email address is confirmed");
  await visit(other, info, `/apply/${secretOf(other)}/you`);
  await expect(other.getByLabel("Full name")).toHaveValue("Ada Example");
});

// F28

test("F28 what you typed is saved even if you leave the page immediately", SCRIPTS_ONCE, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").pressSequentially("Ada Example");
  await page.goto("/");
  await expect.poll(async () => (await stored(request, secret))["you.name"]).toBe("Ada Example");
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").press("End");
  await page.getByLabel("Full name").pressSequentially(" Junior");
  await page.reload();
  await expect.poll(async () => (await stored(request, secret))["you.name"]).toBe("Ada Example Junior");
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").fill("Ada Example");
  await page.close();
  await expect.poll(async () => (await stored(request, secret))["you.name"]).toBe("Ada Example");
});

// W4

test("W4 two clicks on Submit make one application", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await page.getByRole("button", { name: SUBMIT }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
  expect((await application(request, secret)).state).toBe("submitted");
});

test("W4 two tabs that submit make one application", CROSSED, async ({ page, context, request }, info) => {
  const secret = await ready(request);
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) await visit(tab, info, `/apply/${secret}/check`);
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: SUBMIT }).click()));
  const references: string[] = [];
  for (const tab of tabs) {
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
    references.push(await tab.locator(".reference").innerText());
  }
  expect(references[0]).toMatch(/\w{4}/);
  expect(references[1]).toBe(references[0]);
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

test("W4 submitting again after a lost response makes one application", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await page.route(`**/apply/${secret}/check`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    // The server gets the request, but its response is lost.
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: SUBMIT }).click();
  await expect.poll(async () => (await application(request, secret)).state).toBe("submitted");
  await page.unroute(`**/apply/${secret}/check`);
  const again = await request.post(`/apply/${secret}/check`, { form: { do: "submit" }, maxRedirects: 0 });
  expect(again.headers()["location"]).toBe(`/apply/${secret}`);
  await visit(page, info, `/apply/${secret}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

// W5

test("W5 back, forward and refresh never submit again and lose nothing", CROSSED, async ({ page, request }, info) => {
  const secret = await begin(page, info, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").fill("Ada Example");
  await page.getByLabel("Email address").fill("ada@example.org");
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
  await expect(page.getByLabel("Full name")).toHaveValue("Ada Example");
  await page.reload();
  await expect(page.getByLabel("Email address")).toHaveValue("ada@example.org");
  await page.goForward();
  await expect(page).toHaveURL(/\/organisation$/);
  await expect(page.getByLabel("Legal name")).toBeVisible();
  expect(sent).toEqual([]);
  expect((await application(request, secret)).revision).toBe(revision);
});

test("W5 you can refresh and leave an invalid page without submitting it again", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Email address").fill("no address");
  await press(page, info, SAVE);
  await expect(page).toHaveTitle(/^Error: /);
  const sent: string[] = [];
  page.on("request", (one) => {
    if (one.method() === "POST") sent.push(one.url());
  });
  await page.reload();
  await expect(page.getByLabel("Email address")).toHaveValue("no address");
  await page.goBack();
  await page.goForward();
  await expect(page.getByLabel("Email address")).toHaveValue("no address");
  expect(sent).toEqual([]);
});

test("W5 after submitting, back, forward and refresh lead to the same single application", CROSSED, async ({ page, request }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  const sent: string[] = [];
  page.on("request", (one) => {
    if (one.method() === "POST") sent.push(one.url());
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We’ve received your application");
  expect(sent).toEqual([]);
  expect(await mailsOf(request, "submitted")).toHaveLength(1);
});

test("W5 two people who edit the same draft never overwrite each other silently", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "ada@example.org" });
  const other = await elsewhere(browser, info, site);
  await visit(page, info, `/apply/${secret}/you`);
  await visit(other, info, `/apply/${secret}/you`);
  await page.getByLabel("Full name").fill("Grace Example");
  await press(page, info, SAVE);
  await other.getByLabel("Full name").fill("Joan Example");
  if (scripted(info)) await expect(other.locator(".saved")).toHaveText(/^Someone else has changed an answer/);
  await press(other, info, SAVE);
  // A link to a field once loaded a page with a conflict again, which moved the focus back to the summary.
  const loads: string[] = [];
  other.on("request", (sent) => sent.isNavigationRequest() && loads.push(sent.url()));
  const [message] = await summarised(other);
  expect(message).toContain("the saved answer is “Grace Example”");
  await expect(other.getByLabel("Full name")).toHaveValue("Joan Example");
  expect((await stored(request, secret))["you.name"]).toBe("Grace Example");
  expect(loads).toEqual([]);
  await press(other, info, SAVE);
  await expect(other).toHaveURL(/\/organisation$/);
  expect((await stored(request, secret))["you.name"]).toBe("Joan Example");
});

// W15

const IN_A_YEAR = "2027-09-01";

test("W15 answers submitted after the link expires are kept, and a new link returns to the same step with them", CROSSED, async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "late@example.org", "address.street": "Quay 1" });
  await visit(page, info, `/apply/${secret}/address`);
  await site.restart(IN_A_YEAR);
  await page.getByLabel("Street and number").fill("Pier 7");
  await page.getByLabel("Town or city").fill("Hamburg");
  await press(page, info, SAVE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
  await expect(page.locator("main")).toContainText("Your answers are safe.");
  await press(page, info, "Send a new link");
  await expect(page.locator("main")).toContainText("If we have your email address, a new link is on its way.");
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

test("W15 a page opened with an expired link says so, and the link never works again", CROSSED, async ({ page, request, site }, info) => {
  const secret = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "late@example.org" });
  await site.restart(IN_A_YEAR);
  const answer = await page.goto(`/apply/${secret}/organisation`);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
  await press(page, info, "Send a new link");
  const link = await mailed(request, "resume", "late@example.org");
  expect.soft(link).toMatch(/\/organisation$/);
  expect((await page.goto(`/apply/${secret}/organisation`))?.status()).toBe(410);
  expect((await page.goto(link))?.status()).toBe(200);
});
