// Signs in with an emailed code, which the browser reads in the development outbox.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { mailsOf, press, visit } from "./wizard.ts";

/** Asks for a code, and returns it with the link from the email. */
export async function asked(page: Page, info: TestInfo, email: string): Promise<{ code: string; link: string }> {
  await visit(page, info, "/sign-in");
  await page.getByLabel("Email address").fill(email);
  return sent(page, info, email);
}

/** Presses the button that sends a code, and returns it with the link from the email. */
async function sent(page: Page, info: TestInfo, email: string): Promise<{ code: string; link: string }> {
  // The clock may stand still, so the newest email isn't always the first one.
  const before = new Set((await mailsOf(page.request, "sign in")).map(({ id }) => id));
  await press(page, info, "Send me a code");
  await expect(page).toHaveURL(/\/sign-in\/code$/);
  const mails = await mailsOf(page.request, "sign in");
  const mail = mails.find(({ id, to }) => to === email && !before.has(id));
  const text = await (await page.request.get(`/outbox/${mail?.id}`)).text();
  const link = /\/sign-in\/link\/[a-z2-7]{32}/.exec(text)?.[0];
  const code = /Code: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1];
  if (!link || !code) throw new Error(`no code in the email: ${text}`);
  return { code, link };
}

/** Signs in, and is on the account's page. */
export async function signIn(page: Page, info: TestInfo, email: string): Promise<void> {
  const { code } = await asked(page, info, email);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await press(page, info, "Sign in");
  await expect(page).toHaveURL(/\/account$/);
}

/** Confirms who they are, after a form that asks for it. */
export async function confirmAgain(page: Page, info: TestInfo, email: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm that it’s you");
  const { code } = await sent(page, info, email);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await press(page, info, "Confirm");
}
