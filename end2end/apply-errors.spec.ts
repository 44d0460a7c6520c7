// Errors are explained, and everything entered is kept: W6 to W9, W16, uploads.

import { expect } from "@playwright/test";
import { SAVE, SUBMIT, submitted, summarised } from "./support/apply.ts";
import { BAD, PNG, SVG } from "./support/files.ts";
import { pagesOf } from "./support/kinds.ts";
import { scripted } from "./support/page.ts";
import { CROSSED } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { type Answers, SILVER, SILVER_ANSWERS, answer, application, controls, draft, follow, form, press, stepOf, visit } from "./support/wizard.ts";

// W6

/** A step, what's typed into it, and how many lines its error summary has. */
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
  test(`W6 ${step} explains ${Object.keys(typed).length ? `an invalid ${Object.keys(typed).join(", ")}` : "missing answers"}`, CROSSED, async ({ page, request }, info) => {
    const before: Answers = step === "plan" ? { give: "in-kind" } : step === "invoice" ? { give: "money" } : {};
    const secret = await draft(request, SILVER, before);
    await visit(page, info, `/apply/${secret}/${step}`);
    for (const [name, value] of Object.entries(typed)) {
      const control = (await controls(page)).find((one) => one.name === name);
      expect(control, `${name} is visible`).toBeDefined();
      if (control) await answer(page, control, value);
    }
    await press(page, info, step.startsWith("send-") ? "Send the link" : SAVE);
    const messages = await summarised(page);
    expect(messages).toHaveLength(lines);
    expect(new Set(messages).size, "every line is different").toBe(lines);
  });
}

test("W6 signing without a name and consent shows errors", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  await visit(page, info, `/apply/${secret}/agreement-sponsor`);
  await page.getByLabel("Signatory’s full name").fill("");
  await press(page, info, "Sign the agreement");
  expect(await summarised(page)).toEqual(["Enter an answer for “Signatory’s full name”", "Tick the box to sign the agreement"]);
});

test("W6 submitting an incomplete application links to every incomplete step", CROSSED, async ({ page, request }, info) => {
  const { "address.city": _city, "you.name": _name, ...rest } = SILVER_ANSWERS;
  const secret = await draft(request, SILVER, rest);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(["Your details", "Registered address", "Sponsor membership agreement"]);
  await follow(page, info, summary.getByRole("link", { name: "Registered address" }), /\/address\?/);
  expect(await summarised(page)).toEqual(["Enter an answer for “Town or city”"]);
  await page.getByLabel("Town or city").fill("Hamburg");
  await press(page, info, SAVE);
  // On to what's missing, then straight back.
  await expect(page).toHaveURL(/\/you\?back/);
  await page.getByLabel("Full name").fill("Ada Example");
  await press(page, info, SAVE);
  await expect(page).toHaveURL(/\/check$/);
});

test("W6 a wrong application number when withdrawing shows in the summary and at its field", CROSSED, async ({ page, request }, info) => {
  const secret = await submitted(request);
  await visit(page, info, `/apply/${secret}`);
  await page.getByText("Withdraw your application", { exact: true }).click();
  await page.getByLabel(/^To confirm, enter your application number/).fill("WRONG");
  await press(page, info, "Withdraw application");
  await expect(page).toHaveTitle(/^Error: /);
  const { reference } = await application(request, secret);
  await expect(page.locator("#withdraw-error")).toHaveText(`Error: Enter ${reference} to withdraw your application`);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page.getByLabel(/^To confirm, enter your application number/)).toBeFocused();
});

// W7 and uploads

test("W7 everything you entered is kept if another answer is invalid, files included", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "openinfra/membership", tier: "silver", facts: "stage=startup" });
  await visit(page, info, `/apply/${secret}/questions-marketing`);
  await page.getByLabel(/^Your logo/).setInputFiles(PNG);
  await page.getByLabel(/^Which product or service/).fill("no page at all");
  await press(page, info, SAVE);
  expect(await summarised(page)).toEqual(["Enter an answer for “Description”", "Product: enter a web address in the format https://example.org"]);
  await expect(page.getByLabel(/^Which product or service/)).toHaveValue("no page at all");
  await expect(page.locator("main")).toContainText("You’ve uploaded harbour.png.");
  await page.getByLabel(/^How should we describe your organisation/).fill("We build harbours.\nAnd piers.");
  await page.getByLabel(/^Which product or service/).fill("harbour.example.org");
  await press(page, info, SAVE);
  await expect(page).not.toHaveURL(/questions-marketing/);
  await visit(page, info, `/apply/${secret}/questions-marketing`);
  await expect(page.locator("main")).toContainText("You’ve uploaded harbour.png.");
  await expect(page.getByLabel(/^How should we describe your organisation/)).toHaveValue("We build harbours.\nAnd piers.");
  const { files } = await application(request, secret);
  expect(files).toMatchObject([{ name: "harbour.png", key: "question.logo" }]);
  const file = await request.get(`/apply/${secret}/files/${files[0]?.id}`);
  expect(file.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
  expect(file.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(file.headers()["content-security-policy"]).toContain("sandbox");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.locator("main dd").filter({ hasText: "harbour.png" })).toBeVisible();
});

test("W7 every kind of invalid answer stays in its field as entered", CROSSED, async ({ page, request }, info) => {
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

test("an SVG can be uploaded, and another file replaces it", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER, SILVER_ANSWERS);
  for (const file of [SVG, PNG]) {
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await page.getByLabel(/^Your logo/).setInputFiles(file);
    await press(page, info, SAVE);
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await expect(page.locator("main")).toContainText(`You’ve uploaded ${file.name}.`);
  }
});

for (const [file, reason] of BAD) {
  test(`W6 W7 ${file.name} is refused with a reason, and the other answers are kept`, CROSSED, async ({ page, request }, info) => {
    const secret = await draft(request, SILVER, SILVER_ANSWERS);
    await visit(page, info, `/apply/${secret}/questions-marketing`);
    await page.getByLabel(/^Your logo/).setInputFiles(file);
    await page.getByLabel(/^What quote should we use/).fill("Harbours for all.");
    await press(page, info, SAVE);
    const messages = await summarised(page);
    expect(messages).toEqual([expect.stringMatching(reason)]);
    await expect(page.getByLabel(/^What quote should we use/)).toHaveValue("Harbours for all.");
    expect((await application(request, secret)).files).toEqual([]);
    // You can continue without it.
    await press(page, info, SAVE);
    await expect(page).not.toHaveURL(/questions-marketing/);
  });
}

// W8, W9

test("W8 W9 no page triggers browser validation, and none shows an error before it's submitted", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(60_000);
  const { fresh } = await pagesOf(request, site);
  for (const { name, path } of fresh) {
    await visit(page, info, path);
    const found = await page.evaluate(() => {
      const constrained = [...document.querySelectorAll("main :is([required], [pattern], [maxlength], [minlength], [min], [max], [type=number], [type=date], [type=url])")];
      const checked = [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].filter((form) => !form.noValidate && !form.checkValidity());
      const native = [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].filter((form) => !form.noValidate && form.querySelector("input:not([type=hidden]), select, textarea"));
      const errors = [...document.querySelectorAll("main :is(.errors, .error, [aria-invalid])")];
      return [...constrained, ...checked, ...native, ...errors].map((element) => element.outerHTML.slice(0, 200));
    });
    expect.soft(found, name).toEqual([]);
    expect.soft(await page.title(), name).not.toMatch(/^Error/);
  }
});

test("W9 an invalid answer shows no error while you type or when its field loses focus", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, SILVER);
  await visit(page, info, `/apply/${secret}/you`);
  await page.getByLabel("Email address").fill("ada at");
  await page.getByLabel("Email address").blur();
  if (scripted(info)) await expect(page.locator(".saved")).toHaveText("Saved");
  await expect(page.locator("main .error, main [aria-invalid]")).toHaveCount(0);
  // Nor when you open the page again.
  await visit(page, info, `/apply/${secret}/you`);
  await expect(page.locator("main .error, main [aria-invalid]")).toHaveCount(0);
});

// W16

test("W16 pasted spaces, full-width digits and common formats are understood", CROSSED, async ({ page, request }, info) => {
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
  for (const text of ["Ada Example", "Ada@example.org", "Harbour Works Ltd", "https://harbour.example.org/", "DE123456789", "$2,500", "1 October 2026", "30 September 2027"]) {
    await expect.soft(page.locator("main .answers").getByText(text, { exact: true }).first(), text).toBeVisible();
  }
});

test("W16 full-width digits in a number are understood", CROSSED, async ({ page, request }, info) => {
  const secret = await draft(request, { programme: "almalinux/membership", tier: "mirror", facts: "kind=company" });
  await visit(page, info, `/apply/${secret}/questions`);
  await page.getByLabel(/^How fast is its connection/).fill("\u3000１，２００ ");
  await press(page, info, "Save and come back later");
  await visit(page, info, `/apply/${secret}/check`);
  await expect(page.getByText("1,200", { exact: true })).toBeVisible();
});
