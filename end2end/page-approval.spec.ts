// A public page that staff approve: sent, declined with a reason, sent again and published.

import { expect } from "@playwright/test";
import { checked, done, refused, send, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
import { ADMIN, admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { mailsOf, visit } from "./support/wizard.ts";
import { TODAY } from "./support/machine.ts";

const NAME = "Birch & Falcon Labs";

test("D2 D3 R1 a public page waits until staff have approved it", CROSSED, async ({ page, request, site }, info) => {
  test.setTimeout(150_000);
  site.rewrite("almalinux/foundation.toml", "[look]", "[directory]\napproval = true\n\n[look]");
  await site.restart(TODAY);
  const { secret } = await submitted(request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await visit(page, info, "/members/almalinux/pages");
  await expect(page.getByText("No public page is waiting for approval.")).toBeVisible();
  await checked(page, info, "no page to approve");
  await page.context().clearCookies();

  await signIn(page, info, "ada@example.org");
  await page.getByRole("link", { name: `Open ${NAME}` }).click();
  await page.getByRole("navigation", { name: "Member area" }).getByRole("link", { name: "Public page", exact: true }).click();
  const profile = new URL(page.url()).pathname;
  const write = page.getByRole("region", { name: "Description and links" });
  await write.getByLabel(/^Description/).first().fill("We build tools for small harbours.");
  await send(page, info, write, "Save and preview");
  await done(page, "The draft is saved.");
  await send(page, info, page.getByRole("region", { name: "Draft" }), "Send for approval");
  await done(page, "It’s waiting for approval.");
  await expect(page.getByText(/Waiting for approval since/).first()).toBeVisible();
  await checked(page, info, "a page that waits");
  expect((await mailsOf(request, "public page sent")).map(({ to }) => to)).toContain(ADMIN);
  await page.context().clearCookies();

  await signIn(page, info, ADMIN);
  await visit(page, info, "/members/almalinux");
  await page.getByRole("link", { name: "1 public page to approve" }).click();
  await checked(page, info, "pages to approve");
  await page.getByRole("link", { name: NAME }).click();
  await expect(page.getByText("We build tools for small harbours.")).toBeVisible();
  await checked(page, info, "a page to approve");
  const decide = page.getByRole("region", { name: "Decide" });
  await send(page, info, decide, "Don’t approve");
  await refused(page, "Enter a reason");
  await decide.getByLabel("Reason").fill("Say where your harbours are.");
  await send(page, info, decide, "Don’t approve");
  await done(page, "You haven’t approved the page.");
  await page.context().clearCookies();

  await signIn(page, info, "ada@example.org");
  await visit(page, info, profile);
  await expect(page.getByText("Say where your harbours are.").first()).toBeVisible();
  await send(page, info, page.getByRole("region", { name: "Draft" }), "Send for approval");
  await page.context().clearCookies();

  await signIn(page, info, ADMIN);
  await visit(page, info, "/members/almalinux/pages");
  await page.getByRole("link", { name: NAME }).click();
  await send(page, info, decide, "Approve and publish");
  await done(page, "You’ve approved the page");
  await expect(page.getByText("No public page is waiting for approval.")).toBeVisible();
});
