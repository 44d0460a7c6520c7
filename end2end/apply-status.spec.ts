// The status page of an application: W13.

import { type Page, expect } from "@playwright/test";
import { COLUMNS, SUBMIT, elsewhere, ready, submitted } from "./support/apply.ts";
import { printed, visibleControls } from "./support/page.ts";
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

/** The state's mark and words, and each event's mark and words, as people see them. */
function marks(page: Page): Promise<{ state: string[]; events: string[] }> {
  return page.evaluate(() => {
    const words = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    const before = (element: Element) => getComputedStyle(element, "::before");
    // The part of `content` before the slash, without quotes; the rest is for screen readers.
    const sign = (element: Element) => /^"([^"]*)"/.exec(before(element).content)?.[1]?.trim() ?? "";
    const plain = (colour: string) => {
      const sample = document.body.appendChild(document.createElement("i"));
      sample.style.backgroundColor = `var(${colour})`;
      const { backgroundColor } = getComputedStyle(sample);
      sample.remove();
      return backgroundColor;
    };
    const names = new Map(["--paper", "--good", "--link", "--bad"].map((name) => [plain(name), name.slice(2)]));
    const events = [...document.querySelectorAll(".timeline > li")].map((event) => {
      const fill = names.get(before(event).backgroundColor) ?? before(event).backgroundColor;
      const current = event.matches("[aria-current=step]") ? " (current)" : "";
      return `${fill} ${sign(event)}: ${words(event.querySelector(".timeline-when span"))}${current}`.replace(" :", ":");
    });
    const state = [...document.querySelectorAll("main .state")].map((one) => `${sign(one)} ${words(one)}`);
    return { state, events };
  });
}

const DONE = "good ✓: Done";
const LATER = "paper: Still to come";

test("W13 only the current state is marked as current, and only past events have a tick", CROSSED, async ({ page, request, site }, info) => {
  const secret = await submitted(request);
  const { reference } = await application(request, secret);
  await visit(page, info, `/apply/${secret}`);
  expect(await marks(page)).toEqual({
    state: ["○ In review"],
    events: [DONE, DONE, "link: Your application is at this stage (current)", LATER],
  });
  await site.run("applications", "ask", reference, "organisation", "Which register is it in?");
  await visit(page, info, `/apply/${secret}`);
  expect(await marks(page)).toEqual({
    state: ["◐ Waiting for your answer"],
    events: [DONE, DONE, "link: Waiting for your answer (current)", LATER, LATER],
  });
  await page.getByLabel("Your reply").fill("The trade register.");
  await press(page, info, /^Send/);
  await site.restart("2026-12-01");
  await visit(page, info, `/apply/${secret}`);
  expect(await marks(page)).toEqual({
    state: ["! Overdue"],
    events: [DONE, DONE, DONE, "bad: Overdue (current)", LATER],
  });
  expect((await request.post(`/api/v1/applications/${secret}/withdrawal`, { data: { reference } })).status()).toBe(204);
  await visit(page, info, `/apply/${secret}`);
  expect(await marks(page)).toEqual({ state: [], events: [DONE, DONE, DONE, DONE] });
});

test("W13 printed, the status page has everything but its controls", CROSSED, async ({ page, request }, info) => {
  const secret = await submitted(request);
  const { reference } = await application(request, secret);
  await visit(page, info, `/apply/${secret}`);
  expect((await visibleControls(page)).length).toBeGreaterThan(1);
  await printed(page);
  expect(await visibleControls(page)).toEqual([]);
  await expect(page.locator(".reference")).toHaveText(`Application number ${reference}`);
  const parts = [".now", ".timeline", "main section:has(#documents)", "main section:has(#contact)"];
  for (const part of parts) await expect(page.locator(part)).toBeVisible();
});
