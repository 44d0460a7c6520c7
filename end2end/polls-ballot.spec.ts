// Ranking candidates on a ballot without dragging (V1): by numbers, by buttons, and by keyboard alone.

import { type Locator, type Page, expect } from "@playwright/test";
import { checked, done, refused } from "./support/console.ts";
import { ADA, actsAs, ballot, openElection, rank, receiptFor } from "./support/polls.ts";
import { CROSSED } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { loads, press } from "./support/wizard.ts";

const PEOPLE = ["Cleo", "Dana", "Emil"].map((name) => ({ name: `${name} Example`, email: `${name.toLowerCase()}@example.org` }));

/** A button at a candidate, such as "Up", and its name. */
const named = (text: string, candidate: string): RegExp => new RegExp(`^${text}\\W+${candidate} Example$`);
const button = (page: Page, text: string, candidate: string): Locator => page.getByRole("button", { name: named(text, candidate) });

/** Checks who's in the voter's order. */
async function ordered(page: Page, ...candidates: string[]): Promise<void> {
  const names = page.getByRole("region", { name: "Your order", exact: true }).locator(".rank-who strong");
  await expect(names).toHaveText(candidates.map((candidate) => `${candidate} Example`));
}

/** Where the focus is, seen from an element. */
type FocusSeen = "here" | "before" | "after";

/** Runs in the page: where the focus is. */
function focusFrom(element: Element): FocusSeen {
  const { activeElement: focused, body } = document;
  if (focused === element) return "here";
  const isAfter = focused && focused !== body && element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter ? "after" : "before";
}

/** Presses Tab, or Shift and Tab, until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    const focus = await target.evaluate(focusFrom);
    if (focus === "here") return;
    await page.keyboard.press(focus === "after" ? "Shift+Tab" : "Tab");
  }
  await expect(target).toBeFocused();
}

test("V1 candidates are ranked by numbers, by buttons and by keyboard alone", CROSSED, async ({ page, site }, info) => {
  test.setTimeout(240_000);
  const poll = await openElection(page, info, site, PEOPLE);
  await actsAs(page, info, ADA);
  await ballot(page, info, poll, "Ada Adams");

  await test.step("buttons move candidates, say so, and keep the focus", async () => {
    await expect(page.getByText("Nobody yet. Add candidates, or choose their numbers.")).toBeVisible();
    const steps: [string, string, string, string[], string][] = [
      ["Add as 1st", "Emil", "Emil Example added as 1st", ["Emil"], "Take out"],
      ["Add as 2nd", "Cleo", "Cleo Example added as 2nd", ["Emil", "Cleo"], "Up"],
      ["Add as 3rd", "Dana", "Dana Example added as 3rd", ["Emil", "Cleo", "Dana"], "Up"],
      ["Up", "Dana", "Dana Example moved to 2nd", ["Emil", "Dana", "Cleo"], "Up"],
      ["Down", "Emil", "Emil Example moved to 2nd", ["Dana", "Emil", "Cleo"], "Down"],
      ["Take out", "Cleo", "Cleo Example taken out", ["Dana", "Emil"], "Add as 3rd"],
    ];
    for (const [text, candidate, said, order, focused] of steps) {
      await press(page, info, named(text, candidate));
      await done(page, said);
      await ordered(page, ...order);
      await expect(button(page, focused, candidate), said).toBeFocused();
    }
    await expect(button(page, "Up", "Dana")).toBeDisabled();
    await expect(button(page, "Down", "Emil")).toBeDisabled();
    await checked(page, info, "a ballot in the voter’s order");
    await press(page, info, "Start again");
    await done(page, "Your order is empty");
  });

  await test.step("equal numbers are refused and kept, and others sort the candidates", async () => {
    await rank(page, { "Cleo Example": "1", "Dana Example": "1" });
    await press(page, info, "Update the order from the numbers");
    await refused(page, "have the same number, 1. Give each of them a different one");
    await expect(page.getByLabel("Number for Dana Example")).toHaveValue("1");
    await checked(page, info, "a ballot with equal numbers");
    await rank(page, { "Cleo Example": "3", "Emil Example": "2" });
    await press(page, info, "Update the order from the numbers");
    await done(page, "The order follows your numbers");
    await ordered(page, "Dana", "Emil", "Cleo");
  });

  await test.step("without a mouse", async () => {
    const enter = async (target: Locator) => {
      await tabTo(page, target);
      await loads(page, info, () => page.keyboard.press("Enter"));
    };
    await enter(button(page, "Take out", "Dana"));
    await enter(button(page, "Up", "Cleo"));
    await ordered(page, "Cleo", "Emil");
    await enter(page.getByRole("button", { name: "Check my ballot" }));
    await expect(page.locator("ol.ballot-choices li")).toHaveText([/^Cleo Example/, /^Emil Example/]);
    await expect(page.getByText("Not on your ballot: Dana Example")).toBeVisible();
    await enter(page.getByRole("button", { name: "Cast the ballot with 1 vote" }));
    await receiptFor(page, "1 vote");
  });
  expect(site.errors).toBe("");
});
