// What the tests of the console share: submitted applications, checks of a page, and forms that have to be opened.

import { type APIRequestContext, type Page, type TestInfo, expect } from "@playwright/test";
import { axe, scripted, smallTargets, tooWide } from "./page.ts";
import { type Answers, SILVER, SILVER_ANSWERS, application, draft, sign } from "./wizard.ts";

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
