// What the tests of the console share: submitted applications, checks of a page, and sending forms.

import { type APIRequestContext, type Locator, type Page, type TestInfo, expect } from "@playwright/test";
import { axe, scripted, smallTargets, tooWide } from "./page.ts";
import { type Answers, SILVER, SILVER_ANSWERS, application, draft, loads, sign } from "./wizard.ts";

/** An application for AlmaLinux Silver: the applicant's secret and its number. */
export interface Submitted {
  secret: string;
  reference: string;
}

/** Submits an application for AlmaLinux Silver by an organisation with this name. */
export async function submitted(request: APIRequestContext, name: string, more: Answers = {}): Promise<Submitted> {
  const secret = await draft(request, SILVER, { ...SILVER_ANSWERS, "organisation.name": name, ...more });
  await sign(request, secret, "sponsor");
  const sent = await request.post(`/api/v1/applications/${secret}/submission`);
  expect(sent.status(), await sent.text()).toBe(204);
  return { secret, reference: (await application(request, secret)).reference };
}

/** Checks that a page is accessible, has targets that are large enough, and doesn't scroll sideways. This opens what was closed. */
export async function checked(page: Page, info: TestInfo, what: string): Promise<void> {
  if (scripted(info)) await axe(page, what);
  expect(await smallTargets(page), what).toEqual([]);
  expect(await tooWide(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Opens the form that's behind a text. */
export async function unfold(page: Page, text: string): Promise<void> {
  const summary = page.locator("summary").filter({ hasText: text }).first();
  // A check of the page opens everything.
  if ((await summary.locator("xpath=..").getAttribute("open")) === null) await summary.click();
}

/** The form that's behind a text. */
export const behind = (page: Page, text: string): Locator => page.locator("details").filter({ has: page.locator("summary", { hasText: text }) });

/** Sends a form that's part of a page. */
export async function send(page: Page, info: TestInfo, form: Locator, button: string | RegExp): Promise<void> {
  await loads(page, info, () => form.getByRole("button", { name: button, exact: typeof button === "string" }).click());
}

/** Checks that the form that was sent had this mistake. */
export async function refused(page: Page, error: string): Promise<void> {
  await expect(page).toHaveTitle(/^Error:/);
  await expect(page.getByRole("alert")).toContainText(error);
}

/** Checks that the page says what was done. */
export const done = (page: Page, text: string): Promise<void> => expect(page.getByRole("status").first()).toContainText(text);

/** Sorts the list on the page by each of these columns, in both directions. The order is in the URL. */
export async function sorts(page: Page, columns: string[]): Promise<void> {
  for (const name of columns) {
    const heading = page.getByRole("columnheader", { name, exact: true }).filter({ has: page.getByRole("link") });
    const directions: (string | null)[] = [];
    for (let clicks = 0; clicks < 2; clicks += 1) {
      const before = page.url();
      await heading.getByRole("link").click();
      await expect(page, name).not.toHaveURL(before);
      await expect(heading, name).toHaveAttribute("aria-sort");
      directions.push(await heading.getAttribute("aria-sort"));
    }
    expect(directions.sort(), name).toEqual(["ascending", "descending"]);
  }
}

/** More than a reason, a question or a note may have. */
const LONG = "x".repeat(5_001);

/** Sends a text that's too long, which is kept, and then another one. */
export async function say(page: Page, info: TestInfo, form: Locator, label: string, button: string | RegExp, text: string): Promise<void> {
  const field = form.getByLabel(label);
  await field.fill(LONG);
  await send(page, info, form, button);
  await refused(page, "Use at most 5,000 characters");
  await expect(field).toHaveValue(LONG);
  await field.fill(text);
  await send(page, info, form, button);
}

/** The same with a form that has to be opened, and asks for a reason. */
export async function reasoned(page: Page, info: TestInfo, summary: string, button: string | RegExp, reason: string): Promise<void> {
  await unfold(page, summary);
  await say(page, info, behind(page, summary), "Reason", button, reason);
}
