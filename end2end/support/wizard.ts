// Uses the wizard like an applicant: fills in the visible questions, and reads the pages.

import { type APIRequestContext, type Locator, type Page, type TestInfo, expect } from "@playwright/test";
import { hydrated, scripted } from "./page.ts";

/** Foundation, programme, tier, and the facts that are already known. */
export interface Wanted {
  programme: string;
  tier: string;
  facts?: string;
}

export type Answers = Record<string, string>;

/** A visible control. */
export interface Control {
  name: string;
  kind: string;
  mode: string;
  value: string;
  /** The options to choose from. */
  choices: string[];
  /** The question, after the headings it's under. */
  label: string;
  autocomplete: string;
}

/** An application, according to the API. */
export interface Application {
  reference: string;
  state: string;
  answers: [string, string][];
  held: [string, string][];
  steps: { id: string; fields: { key: string }[] }[];
  files: { id: string; name: string; key: string }[];
  links: { id: string; state: string; name: string }[];
  revision: number;
  agreements: { id: string; signed?: unknown; void: boolean }[];
  text?: { hash: string; ready: boolean; yours: boolean };
  membership?: { active_since: string | null; unpaid: boolean; unsigned: string[]; invoices: { label: string }[] } | null;
}

/** The part of a URL after the secret: the step, or nothing on the first page. */
export const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/")[3] ?? "";
export const secretOf = (page: Page): string => new URL(page.url()).pathname.split("/")[2] ?? "";

/** Does something that loads a document, and waits until it has. */
export async function loads(page: Page, info: TestInfo, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent("domcontentloaded");
  await act();
  await loaded;
  await hydrated(page, info);
}

/** Presses a button that submits a form. With scripts, a step is checked, saved and left without loading a document. */
export async function press(page: Page, info: TestInfo, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name, exact: typeof name === "string" });
  if (!scripted(info) || name !== "Save and continue") return loads(page, info, () => button.click());
  const before = page.url();
  // A new document doesn't have this mark.
  await page.evaluate(() => Object.assign(window, { pressed: true }));
  await button.click();
  const arrived = (before: string) =>
    location.href !== before || !("pressed" in window) || document.querySelector("main .errors")?.checkVisibility() === true;
  await page.waitForFunction(arrived, before);
  await hydrated(page, info);
}

/** Opens a page of the site. */
export async function visit(page: Page, info: TestInfo, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page, info);
}

/** Follows a link, whether or not it loads a new document. */
export async function follow(page: Page, info: TestInfo, link: Locator, to: RegExp): Promise<void> {
  await link.click();
  await expect(page).toHaveURL(to);
  await expect(page.locator("html[data-loading]")).toHaveCount(0);
  await hydrated(page, info);
}

/** Starts an application from the join page. Returns its secret. */
export async function begin(page: Page, info: TestInfo, { programme, tier, facts = "" }: Wanted): Promise<string> {
  await visit(page, info, `/${programme}/join?tier=${tier}${facts && `&${facts}`}`);
  await press(page, info, "Start the application");
  await expect(page).toHaveURL(/\/apply\/[a-z0-9]+$/);
  return secretOf(page);
}

/** Starts an application through the API, with answers. Returns its secret. */
export async function draft(request: APIRequestContext, { programme, tier, facts = "" }: Wanted, answers: Answers = {}): Promise<string> {
  const [foundation, name] = programme.split("/");
  const data = { foundation, programme: name, tier, facts: Object.fromEntries(new URLSearchParams(facts)) };
  const started = await request.post("/api/v1/applications", { data });
  expect(started.status(), await started.text()).toBe(201);
  const { secret } = await started.json();
  if (Object.keys(answers).length) await patch(request, secret, answers);
  return secret;
}

/** Saves answers through the API. */
export async function patch(request: APIRequestContext, secret: string, answers: Answers): Promise<void> {
  const { revision } = await application(request, secret);
  const saved = await request.patch(`/api/v1/applications/${secret}/answers`, { data: { revision, answers } });
  expect(saved.ok(), await saved.text()).toBe(true);
}

export async function application(request: APIRequestContext, secret: string, agreement = ""): Promise<Application> {
  const answer = await request.get(`/api/v1/applications/${secret}${agreement && `?agreement=${agreement}`}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

export const stored = async (request: APIRequestContext, secret: string): Promise<Answers> => Object.fromEntries((await application(request, secret)).answers);

/** Signs through the API. */
export async function sign(request: APIRequestContext, secret: string, agreement: string, name = "Ada Example"): Promise<void> {
  const { text } = await application(request, secret, agreement);
  const data = { agreement, hash: text?.hash, name, title: "Director", consent: true };
  const signed = await request.post(`/api/v1/applications/${secret}/signatures`, { data });
  expect(signed.status(), await signed.text()).toBe(204);
}

/** The step's form. */
export const form = (page: Page): Locator => page.locator("main form.step");

/** A form's visible controls, in order. Controls with the same name count as one. */
export function controls(page: Page, within = "main form.step"): Promise<Control[]> {
  return page.evaluate((within) => {
    const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const found = new Map<string, Control>();
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `${within} :is(input:not([type=hidden]), select, textarea)`,
    )) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      const group = control.closest("fieldset.group")?.querySelector(":scope > legend");
      const legend = control.closest("fieldset:not(.group)")?.querySelector(":scope > legend");
      const question = control.type === "radio" ? legend : control.labels?.[0];
      const before = found.get(control.name);
      const isChosen = control instanceof HTMLInputElement && control.checked;
      const one: Control = before ?? {
        name: control.name,
        kind: control.type,
        mode: control.inputMode,
        value: ["radio", "checkbox", "file"].includes(control.type) ? "" : control.value,
        choices: control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => value) : [],
        label: [group, question].filter(Boolean).map(words).join(": "),
        autocomplete: control.getAttribute("autocomplete") ?? "",
      };
      if (control.type === "radio" || control.type === "checkbox") {
        one.choices.push(control.value);
        if (isChosen) one.value = control.value;
      }
      found.set(control.name, one);
    }
    return [...found.values()];
  }, within);
}

const BY_NAME: [string, string][] = [
  ["email", "ada@example.org"],
  [".value", "200000"],
  [".people", "3"],
  [".from", "2026-09-01"],
  [".until", "2027-09-01"],
  ["vat", "DE 123 456 789"],
  ["amount", "5,000"],
  [".money", "1000"],
  ["needed_by", "2026/9/1"],
  ["since", "2020-01-02"],
  ["bandwidth", "10"],
  ["fact.", "12"],
];

/** An answer that every field of this kind accepts. */
function sample({ name, kind, mode, choices }: Control): string {
  if (kind === "select-one") return "DE";
  if (choices.length) return choices.find(Boolean) ?? "";
  if (mode === "url") return "harbour.example.org";
  const known = BY_NAME.find(([part]) => name.includes(part));
  if (known) return known[1];
  return ["numeric", "decimal"].includes(mode) ? "12" : `Sample of ${name}`;
}

/** Answers one control. */
export async function answer(page: Page, { name, kind }: Pick<Control, "name" | "kind">, value: string): Promise<void> {
  const control = form(page).locator(`[name="${name}"]`);
  if (kind === "radio") await form(page).locator(`input[name="${name}"][value="${value}"]`).check();
  else if (kind === "checkbox") await control.setChecked(value === "yes");
  else if (kind === "select-one") await control.selectOption(value);
  else await control.fill(value);
}

/** Answers every visible question that has no answer, and any that appear as a result. Returns the questions. */
export async function fill(page: Page, answers: Answers = {}): Promise<Control[]> {
  const done = new Map<string, Control>();
  for (;;) {
    const open = (await controls(page)).filter(({ name, kind }) => !done.has(name) && kind !== "file");
    if (!open.length) return [...done.values()];
    // A choice can hide or show other questions, so only what's above it is answered in one go.
    const choice = open.findIndex(({ kind }) => !["text", "email", "textarea"].includes(kind));
    const next = open.slice(0, choice < 0 ? open.length : choice + 1);
    for (const one of next) done.set(one.name, { ...one });
    const wanted = next.map((one) => ({ ...one, to: answers[one.name] ?? (one.value || sample(one)) }));
    await page.evaluate(enter, wanted.filter(({ value, to }) => to !== value));
  }
}

/** Runs in the page: answers controls all at once. `answer` does what people do, but takes a tenth of a second for each. */
function enter(wanted: { name: string; kind: string; to: string }[]): void {
  for (const { name, kind, to } of wanted) {
    const named = `main form.step [name="${CSS.escape(name)}"]`;
    const isOption = kind === "radio";
    const control = document.querySelector<HTMLInputElement>(isOption ? `${named}[value="${CSS.escape(to)}"]` : named);
    if (!control) throw new Error(`there is no ${name} with the value ${to}`);
    if (isOption || kind === "checkbox") {
      if (control.checked !== (isOption || to === "yes")) control.click();
    } else {
      control.focus();
      control.value = to;
      for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
}

/** A page of a journey: its step, and its unanswered questions. */
export interface Seen {
  step: string;
  heading: string;
  caption: string;
  asked: Control[];
}

/** Continues page by page, up to check-your-answers. */
export async function complete(page: Page, info: TestInfo, answers: Answers = {}, until = "check"): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const step = stepOf(page);
    expect(new URL(page.url()).search, await page.locator("main .errors").allInnerTexts().then(String)).not.toContain("check");
    if (step === until) return seen;
    if (!step) {
      // The overview: continue with the first open step.
      await follow(page, info, page.getByRole("link", { name: "Continue", exact: true }), /\/apply\/\w+\/\w/);
      continue;
    }
    const [heading, caption] = [await page.locator("main h1").innerText(), await page.locator("main .caption").innerText()];
    const asked = (await fill(page, answers)).filter(({ value }) => !value);
    seen.push({ step, heading, caption, asked });
    await press(page, info, step.startsWith("agreement-") ? "Sign the agreement" : "Save and continue");
    if (!step.startsWith("agreement-")) expect(stepOf(page), `${step} is left`).not.toBe(step);
  }
  throw new Error(`the application has no end: ${seen.map(({ step }) => step)}`);
}

export interface Mail {
  id: string;
  to: string;
  subject: string;
  kind: string;
  trouble: string;
}

/** The emails an installation has sent. */
export async function mails(request: APIRequestContext): Promise<Mail[]> {
  const html = await (await request.get("/outbox")).text();
  const rows = html.split("<tr>").slice(2);
  return rows.map((row) => {
    const id = /href="\/outbox\/([^"]+)"/.exec(row)?.[1] ?? "";
    const [, to = "", subject = "", kind = "", trouble = ""] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => plain(cell));
    return { id, to, subject, kind, trouble };
  });
}

function plain(html: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
  return html.replace(/<[^>]*>/g, "").replace(/&([#\w]+);/g, (whole, name: string) => named[name] ?? whole).replace(/[\u2066-\u2069]/g, "");
}

/** The emails of one kind. */
export const mailsOf = async (request: APIRequestContext, kind: string): Promise<Mail[]> => (await mails(request)).filter((mail) => mail.kind === kind);

/** The path of the link in the only email of a kind to somebody. */
export async function mailed(request: APIRequestContext, kind: string, to: string): Promise<string> {
  const found = (await mailsOf(request, kind)).filter((mail) => mail.to === to);
  expect(found, `${kind} to ${to}`).toHaveLength(1);
  const html = await (await request.get(`/outbox/${found[0]?.id}`)).text();
  const link = /<a href="([^"]*\/apply\/[^"]*)"/.exec(html)?.[1] ?? "";
  const { pathname, search } = new URL(plain(link));
  return pathname + search;
}

/** Confirms the applicant's email address, as the button behind the emailed link does. Until then, colleagues aren't emailed. */
export async function confirmed(request: APIRequestContext, secret: string): Promise<void> {
  const before = new Set((await mailsOf(request, "confirm")).map(({ id }) => id));
  expect((await request.post(`/apply/${secret}/mail`, { form: { do: "mail" } })).ok()).toBe(true);
  const [mail] = (await mailsOf(request, "confirm")).filter(({ id }) => !before.has(id));
  const html = await (await request.get(`/outbox/${mail?.id}`)).text();
  const code = /\/confirm\?code=(\w+)/.exec(html)?.[1] ?? "";
  expect((await request.post(`/apply/${secret}/confirm`, { form: { code } })).ok()).toBe(true);
}

/** Complete answers for an organisation that pays in money: AlmaLinux Silver. */
export const SILVER: Wanted = { programme: "almalinux/membership", tier: "silver" };
export const SILVER_ANSWERS: Answers = {
  "you.name": "Ada Example",
  "you.email": "ada@example.org",
  "you.title": "Head of harbours",
  "organisation.name": "Harbour Works Ltd",
  "fact.kind": "company",
  "organisation.website": "harbour.example.org",
  "address.street": "Quay 1",
  "address.city": "Hamburg",
  "address.postcode": "20095",
  country: "DE",
  "role.primary.1.who": "you",
  "role.legal.1.who": "you",
  "role.billing.1.who": "you",
  "role.marketing.1.who": "you",
  "role.voter.1.who": "you",
  give: "money",
  "invoice.email": "bills@example.org",
  "invoice.same": "yes",
};
