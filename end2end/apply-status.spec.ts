// The status page of an application: W13.

import { expect } from "@playwright/test";
import { COLUMNS, SUBMIT, elsewhere, ready, submitted } from "./support/apply.ts";
import { CROSSED } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { application, press, visit } from "./support/wizard.ts";

test("W13 the status page has the application number, what happens next and by when, a contact, and a document to keep", CROSSED, async ({ page, browser, request, site }, info) => {
  const secret = await ready(request);
  await visit(page, info, `/apply/${secret}/check`);
  await press(page, info, SUBMIT);
  const main = page.locator("main");
  const { reference } = await application(request, secret);
  await expect(page.locator(".reference")).toHaveText(`Application number ${reference}`);
  await expect(main.getByRole("heading", { name: "What happens next" })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: "Within 10 working days" })).toBeVisible();
  // Ten working days after Tuesday, 1 September 2026.
  await expect(main).toContainText("You’ll hear from us by 15 September 2026.");
  const contact = main.getByRole("region", { name: "Contact" });
  await expect(contact.getByRole("link")).toHaveAttribute("href", /^mailto:\S+@\S+$/);
  await expect(contact).toContainText(`Include your application number: ${reference}`);
  const link = main.getByRole("link", { name: "Your application (PDF)" });
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

test("documents, contact and withdrawal are next to the timeline or below it, and no script is loaded", async ({ page, request, viewport }, info) => {
  const scripts: string[] = [];
  page.on("request", (sent) => {
    if (sent.resourceType() === "script") scripts.push(sent.url());
  });
  await visit(page, info, `/apply/${await submitted(request)}`);
  const [timeline, aside] = await Promise.all([page.locator(".timeline").boundingBox(), page.locator(".duo-side").boundingBox()]);
  if (!timeline || !aside) throw new Error("the page has no timeline or no aside");
  if ((viewport?.width ?? 0) >= COLUMNS) {
    expect(aside.x).toBeGreaterThan(timeline.x + timeline.width);
    expect(aside.width).toBe(320);
  } else {
    expect(aside.y).toBeGreaterThan(timeline.y + timeline.height);
    expect(aside.x).toBe(timeline.x);
  }
  await expect(page.getByRole("region", { name: "The membership committee decides" })).toContainText("You’ll hear from us by 15 September 2026.");
  expect(scripts).toEqual([]);
});
