// In-kind commitments in the browser: approved by two stages, delivered in part, fallen short, billed and paid.

import { expect } from "@playwright/test";
import { behind, checked, done, reasoned, refused, send, submitted, unfold } from "./support/console.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { ADMIN, act, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { application, mailsOf, press, visit } from "./support/wizard.ts";

/** Somebody who lends two servers instead of paying $2,500 a year. */
const IN_KIND = {
  give: "in-kind",
  "plan.in-kind.what": "Two build servers in Rotterdam.",
  "plan.in-kind.value": "2500",
  "plan.in-kind.from": "2026-09-01",
};

test("an in-kind commitment falls short, and the difference is billed and paid", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  const { secret, reference } = await submitted(request, "Harbour Works Ltd", IN_KIND);
  await reviewer(page, info, site);

  await test.step("the committee approves it, then the board", async () => {
    for (const reason of ["The servers are useful.", "Agreed."]) {
      if ((await application(request, secret)).state !== "submitted") break;
      await visit(page, info, `/review/almalinux/${reference}`);
      await page.getByRole("radio", { name: "Approve" }).check();
      await page.getByLabel(/^Your reason/).fill(reason);
      await press(page, info, "Record my vote");
    }
    expect((await application(request, secret)).state).toBe("approved");
  });

  await test.step("it's under way, with one milestone over everything", async () => {
    await visit(page, info, "/in-kind/almalinux");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("In-kind commitments");
    await checked(page, info, "the list");
    await page.getByRole("link", { name: "Harbour Works Ltd" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Harbour Works Ltd");
    await expect(page.getByText("Under way").first()).toBeVisible();
    await expect(page.getByRole("row", { name: /The whole contribution/ })).toContainText("$2,500");
    await checked(page, info, "a commitment");
  });
  const commitment = new URL(page.url()).pathname;
  const own = commitment.replace("/in-kind/almalinux/", `/apply/${secret}/in-kind/`);

  await test.step("milestones that don't add up are refused, and what was typed is kept", async () => {
    await unfold(page, "Value and milestones");
    await page.getByLabel("Milestone (1)").fill("First server");
    await page.getByLabel("Value (1)").fill("1,500");
    await page.getByLabel("Milestone (2)").fill("Second server");
    await page.getByLabel("Due (2)").fill("2027-01-31");
    await page.getByLabel("Value (2)").fill("900");
    await page.locator("#plan-note").fill("They arrive one after the other.");
    await press(page, info, "Save milestones");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByText("The milestones add up to $2,400")).toHaveCount(2);
    await checked(page, info, "a plan with an error");
    await expect(page.getByLabel("Milestone (2)")).toHaveValue("Second server");
    await page.getByLabel("Value (2)").fill("1,000");
    // The first one is due before today, so the commitment is late.
    await page.getByLabel("Due (1)").fill("2026-08-01");
    await press(page, info, "Save milestones");
    await expect(page.getByRole("status").first()).toHaveText("The milestones are saved.");
    await expect(page.getByText("Late", { exact: true }).first()).toBeVisible();
  });

  await test.step("the member reports a delivery, which is sent back", async () => {
    await visit(page, info, `/apply/${secret}`);
    await page.getByRole("link", { name: "Milestones and deliveries" }).click();
    await expect(page).toHaveURL(new RegExp(`${own}$`));
    await checked(page, info, "a member's commitment");
    await press(page, info, "Report delivery");
    await expect(page).toHaveTitle(/^Error:/);
    await checked(page, info, "a report with errors");
    await page.getByLabel("What did you deliver?").fill("A server with 64 cores.");
    await page.getByLabel(/^Link to evidence/).fill("harbour.example.org/servers");
    await page.getByLabel("What it’s worth").fill("1,500");
    await press(page, info, "Report delivery");
    await expect(page.getByRole("status").first()).toContainText("We’ve received your report");
    await visit(page, info, `${commitment.replace(/\/[^/]*$/, "")}?show=to_approve`);
    await page.getByRole("link", { name: "Harbour Works Ltd" }).click();
    await unfold(page, "Send back");
    await page.locator("[id^=send_back-][id$=-note]").fill("In which rack is it?");
    await press(page, info, /^Send back/);
    await expect(page.getByRole("status").first()).toHaveText("The delivery is sent back.");
    await visit(page, info, own);
    await expect(page.getByText("In which rack is it?")).toBeVisible();
    expect((await mailsOf(request, "delivery sent back")).map(({ to }) => to)).toEqual(["ada@example.org"]);
  });

  await test.step("the next delivery is accepted", async () => {
    await page.getByLabel("What did you deliver?").fill("A server with 64 cores, in rack 7.");
    await page.getByLabel("What it’s worth").fill("1,500");
    await press(page, info, "Report delivery");
    await visit(page, info, commitment);
    await press(page, info, /^Accept/);
    await expect(page.getByRole("status").first()).toHaveText("The delivery is accepted.");
    await expect(page.getByText("$1,500 accepted").first()).toBeVisible();
    await expect(page.getByText("Under way").first()).toBeVisible();
    await checked(page, info, "a commitment with deliveries");
  });

  await test.step("the second server doesn't arrive, so the commitment falls short", async () => {
    await unfold(page, "Value and milestones");
    await page.getByLabel("Due (2)").fill("2026-08-15");
    await page.locator("#plan-note").fill("They withdrew the second server.");
    await press(page, info, "Save milestones");
    await expect(page.getByText("Fallen short").first()).toBeVisible();
    await unfold(page, "Bill the difference");
    await press(page, info, "Issue invoice");
    await expect(page.getByText("Enter a reason")).toHaveCount(2);
    await page.locator("#bill-note").fill("The second server didn’t arrive.");
    await press(page, info, "Issue invoice");
    await expect(page.getByRole("status").first()).toHaveText("The invoice for the difference is issued.");
    await expect(page.getByText("Closed").first()).toBeVisible();
    await expect(page.getByText("The second server didn’t arrive.")).toBeVisible();
    await checked(page, info, "a commitment that fell short");
  });

  await test.step("the difference is paid like any other invoice", async () => {
    const label = (await application(request, secret)).membership?.invoices[0]?.label ?? "";
    await page.getByRole("link", { name: label }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(label);
    await expect(page.getByText("$1,000").first()).toBeVisible();
    await press(page, info, "Record payment");
    await expect(page.getByRole("status").first()).toBeVisible();
    await visit(page, info, `/apply/${secret}`);
    await expect(page.getByText("$1,500 of $2,500 accepted, $1,000 short.")).toBeVisible();
    await checked(page, info, "the status page");
  });
});

test("without scripts, a delivery is decided about again, and a commitment gets more time and is waived", ONCE, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd", IN_KIND);
  await reviewer(page, info, site);
  while ((await application(request, secret)).state === "submitted") await act(page, reference, { action: "approve", text: "Useful." });
  await visit(page, info, "/in-kind/almalinux");
  await page.getByRole("link", { name: "Harbour Works Ltd" }).click();
  const commitment = new URL(page.url()).pathname;

  await test.step("a delivery is accepted, and that's undone", async () => {
    await visit(page, info, commitment.replace("/in-kind/almalinux/", `/apply/${secret}/in-kind/`));
    await page.getByLabel("What did you deliver?").fill("A server with 64 cores.");
    await page.getByLabel("What it’s worth").fill("1,500");
    await press(page, info, "Report delivery");
    await visit(page, info, commitment);
    await page.getByLabel("It counts for").fill("9,000");
    await page.getByLabel("Note for the member (optional)").fill("Thank you.");
    await press(page, info, /^Accept/);
    await refused(page, "It can’t count for more than what’s open");
    await expect(page.getByLabel("It counts for")).toHaveValue("9,000");
    await expect(page.getByLabel("Note for the member (optional)")).toHaveValue("Thank you.");
    await page.getByLabel("It counts for").fill("1,500");
    await press(page, info, /^Accept/);
    await done(page, "The delivery is accepted.");
    await reasoned(page, info, "Decide again", /^Undo the decision/, "It was another server.");
    await done(page, "The delivery is waiting for approval again.");
    await reasoned(page, info, "Send back", /^Send back/, "Which server is it?");
    await done(page, "The delivery is sent back.");
  });

  await test.step("when it has fallen short, there's more time", async () => {
    await site.restart("2027-10-01");
    await signIn(page, info, ADMIN);
    await visit(page, info, commitment);
    await expect(page.getByText("Fallen short").first()).toBeVisible();
    const form = behind(page, "Give more time");
    await unfold(page, "Give more time");
    await form.getByLabel("New due date").fill("2027-09-30");
    await form.getByLabel("Reason").fill("The servers are at customs.");
    await send(page, info, form, "Change due date");
    await refused(page, "Enter today’s date or a later one");
    await expect(form.getByLabel("New due date")).toHaveValue("2027-09-30");
    await expect(form.getByLabel("Reason")).toHaveValue("The servers are at customs.");
    await form.getByLabel("New due date").fill("2027-10-02");
    await send(page, info, form, "Change due date");
    await done(page, "The due date is changed.");
    await expect(page.getByText("Under way").first()).toBeVisible();
  });

  await test.step("when it falls short again, the difference is waived, and that's undone", async () => {
    await site.restart("2027-10-05");
    await visit(page, info, commitment);
    await reasoned(page, info, "Waive the difference", "Waive", "The servers were lost at sea.");
    await done(page, "The difference is waived.");
    await expect(page.getByText("Closed").first()).toBeVisible();
    await expect(page.getByText("The servers were lost at sea.").first()).toBeVisible();
    await reasoned(page, info, "Undo the waiver", "Undo waiver", "They were found.");
    await done(page, "The waiver is undone.");
    await expect(page.getByText("Fallen short").first()).toBeVisible();
  });
  expect(site.errors).toBe("");
});
