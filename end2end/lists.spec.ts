// Lists of a foundation's people: what they say without rows, and how their columns sort them.

import { expect } from "@playwright/test";
import { checked, sorts, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { act, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { application, visit } from "./support/wizard.ts";

/** What lists say without rows. */
const EMPTY = [
  ["/review/almalinux?show=open", "There are no open applications."],
  ["/invoices/almalinux?show=all", "There are no invoices yet."],
  ["/benefits/almalinux?show=all", "Members haven’t asked for anything yet."],
  ["/in-kind/almalinux?show=all", "There are no in-kind commitments yet."],
  ["/meetings/almalinux", "No meetings yet."],
  ["/webhooks/almalinux", "There are no webhooks yet."],
  ["/account/tokens", "You don’t have any tokens."],
] as const;

/** The columns that sort each list. */
const SORTED = [
  ["/invoices/almalinux?show=all", ["Number", "Member", "Amount", "Unpaid", "Issued", "Due"]],
  ["/in-kind/almalinux?show=all", ["Member", "Application", "Value", "Next due"]],
  ["/meetings/almalinux", ["Title", "Body", "Date", "Applications", "State"]],
  ["/roles/almalinux", ["Person", "Role", "Since"]],
] as const;

test("D2 lists say when they're empty, and each column sorts them, with the order in the URL", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(120_000);
  await reviewer(page, info, site);

  await test.step("without rows, there's no table", async () => {
    for (const [address, text] of EMPTY) {
      await visit(page, info, address);
      await expect(page.getByText(text).filter({ visible: true }).first(), address).toBeVisible();
      await expect(page.getByRole("main").getByRole("table"), address).toHaveCount(0);
    }
  });

  const paying = await submitted(request, "Harbour Works Ltd");
  const giving = await submitted(request, "Quay Works Ltd", {
    give: "in-kind",
    "plan.in-kind.what": "Two build servers in Rotterdam.",
    "plan.in-kind.value": "2500",
    "plan.in-kind.from": "2026-09-01",
  });
  const planned = await page.request.post("/api/v1/meetings/almalinux", {
    data: { body: "committee", title: "December meeting", day: "2026-12-10", applications: [paying.reference] },
  });
  expect(planned.status(), await planned.text()).toBe(201);

  await test.step("the queue", async () => {
    await visit(page, info, "/review/almalinux?show=open");
    await sorts(page, ["Applicant", "Deadline", "Tier", "Stage", "Submitted"]);
    await checked(page, info, "a sorted queue");
  });

  for (const { secret, reference } of [paying, giving]) {
    for (let stages = 0; stages < 3; stages += 1) {
      if ((await application(request, secret)).state !== "submitted") break;
      await act(page, reference, { action: "approve", text: "Complete." });
    }
  }

  await test.step("other lists", async () => {
    for (const [address, columns] of SORTED) {
      await visit(page, info, address);
      await sorts(page, [...columns]);
      await checked(page, info, `${address}, sorted`);
    }
  });
});
