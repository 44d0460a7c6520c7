// What the wizard's tests share: complete applications, a second browser, and checks of error summaries.

import { type APIRequestContext, type Browser, type Page, type TestInfo, expect } from "@playwright/test";
import { type Site } from "./server.ts";
import { type Answers, SILVER, SILVER_ANSWERS, draft, sign } from "./wizard.ts";

/** The width, in pixels, from which there's room for columns: 68rem. */
export const COLUMNS = 1088;

export const SAVE = "Save and continue";
export const SUBMIT = "Submit the application";

/** A colleague. */
export const BOB = "bob@example.org";

/** A complete draft of AlmaLinux Silver, signed. */
export async function ready(request: APIRequestContext, more: Answers = {}): Promise<string> {
  const secret = await draft(request, SILVER, { ...SILVER_ANSWERS, ...more });
  await sign(request, secret, "sponsor");
  return secret;
}

/** The same draft, submitted. */
export async function submitted(request: APIRequestContext): Promise<string> {
  const secret = await ready(request);
  expect((await request.post(`/api/v1/applications/${secret}/submission`)).status()).toBe(204);
  return secret;
}

/** Another browser, with nothing stored in it. */
export async function elsewhere(browser: Browser, info: TestInfo, site: Site): Promise<Page> {
  const { javaScriptEnabled, viewport } = info.project.use;
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled, viewport, locale: "en-GB" });
  return context.newPage();
}

/** Checks that the error summary has the focus, and that each line links to its field and repeats its message (W6). Returns the messages. */
export async function summarised(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.locator("main .errors");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText("There is a problem");
  const lines = await page.evaluate(linesOfSummary);
  const messages = lines.map(({ text }) => text);
  for (const [index, { text, href, error, isDescribed }] of lines.entries()) {
    await summary.getByRole("link").nth(index).click();
    await expect(page.locator(href), text).toBeFocused();
    expect(error).toBe(`Error: ${text}`);
    expect(isDescribed, `${href} is described by its error`).toBe(true);
  }
  expect(await page.locator("main form .error").count(), "every invalid field is in the summary").toBe(messages.length);
  return messages;
}

/** Runs in the page: the lines of its error summary, and for each the error at its field and whether that describes the field. */
function linesOfSummary(): { text: string; href: string; error: string; isDescribed: boolean }[] {
  const words = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  return [...document.querySelectorAll("main .errors a")].map((line) => {
    const href = line.getAttribute("href") ?? "";
    const [field, error] = [document.querySelector(href), document.querySelector(`${href}-error`)];
    const descriptions = [field, field?.closest("fieldset")].map((element) => element?.getAttribute("aria-describedby") ?? "");
    return { text: words(line), href, error: words(error), isDescribed: descriptions.join(" ").split(" ").includes(error?.id ?? "none") };
  });
}
