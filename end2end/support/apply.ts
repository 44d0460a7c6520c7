// What the wizard's tests share: complete applications, a second browser, and checks of error summaries.

import { type APIRequestContext, type Browser, type Page, type TestInfo, expect } from "@playwright/test";
import { type Site } from "./server.ts";
import { type Answers, SILVER, SILVER_ANSWERS, draft, sign } from "./wizard.ts";

/** The project in which to test what's the same in all of them. */
export const CROSSED = ["plain-390", "wasm-1280"];

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

/** Checks the error summary: it has the focus, and each line links to its field and repeats the field's message (W6). */
export async function summarised(page: Page): Promise<string[]> {
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
