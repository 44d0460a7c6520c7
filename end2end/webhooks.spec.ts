// Webhooks: an administrator adds one, sees what was sent to it, and replaces its secret.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { behind, checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { TODAY } from "./support/machine.ts";
import { CROSSED } from "./support/projects.ts";
import { reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { press, visit } from "./support/wizard.ts";

/** Software that receives events: their types, and the number of signatures of each. */
async function receiver(): Promise<{ url: string; received: [string, number][]; close: () => void }> {
  const received: [string, number][] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push([JSON.parse(body).type, String(request.headers["webhook-signature"]).split(" ").length]);
    response.writeHead(200).end("Thank you");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/in`, received, close: () => server.close() };
}

test("D2 D3 D4 W6 a webhook is added, tested, given a new secret and deleted", CROSSED, async ({ page, request, site }, info) => {
  const { url, received, close } = await receiver();
  site.configure("allow_private_webhooks = true\n");
  await site.restart(TODAY);
  await reviewer(page, info, site);
  await visit(page, info, "/roles/almalinux");
  await page.getByRole("main").getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByText("There are no webhooks yet.")).toBeVisible();
  await checked(page, info, "no webhooks");

  await test.step("what's wrong is at its field", async () => {
    await page.getByLabel("Address (URL)").fill("ftp://example.org");
    await page.getByLabel("What it’s for").fill("CRM");
    await press(page, info, "Add a webhook");
    await refused(page, "Enter a URL that starts with https://");
    await refused(page, "Choose at least one type of event");
    await expect(page.getByLabel("What it’s for")).toHaveValue("CRM");
    await checked(page, info, "a webhook with mistakes");
  });

  await test.step("the secret is shown once", async () => {
    await page.getByLabel("Address (URL)").fill(url);
    await page.getByLabel(/An application is submitted/).check();
    await press(page, info, "Add a webhook");
    await expect(page.locator("code.token").first()).toHaveText(/^whsec_[0-9A-Za-z+/]{43}=$/);
    await checked(page, info, "a new webhook");
    await visit(page, info, "/webhooks/almalinux");
    await expect(page.getByText("whsec_")).toHaveCount(0);
    await checked(page, info, "a webhook in the list");
    await page.getByRole("link", { name: "CRM" }).click();
  });

  await test.step("a test and an event arrive", async () => {
    await press(page, info, "Send a test event");
    await done(page, "The test event is on its way.");
    await submitted(request, "Harbour Works Ltd");
    await expect.poll(() => received.map(([type]) => type).sort()).toEqual(["application.submitted", "webhook.test"]);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("cell", { name: "Delivered" })).toHaveCount(2, { timeout: 1_000 });
    }).toPass();
    await checked(page, info, "deliveries");
  });

  await test.step("an event is sent again, signed with both secrets", async () => {
    await unfold(page, "Replace the secret");
    await send(page, info, behind(page, "Replace the secret"), "Make a new secret");
    await expect(page.getByText("Until this time tomorrow, we sign with both secrets.")).toBeVisible();
    await page.getByRole("button", { name: /^Send application.submitted/ }).click();
    await done(page, "The event is on its way again.");
    await expect.poll(() => received.at(-1)).toEqual(["application.submitted", 2]);
  });

  await test.step("it's paused, and deleted", async () => {
    await press(page, info, "Pause");
    await done(page, "The webhook is paused.");
    await checked(page, info, "a paused webhook");
    await unfold(page, "Delete the webhook");
    await send(page, info, behind(page, "Delete the webhook"), "Delete for good");
    await done(page, "The webhook is deleted.");
    await expect(page.getByText("There are no webhooks yet.")).toBeVisible();
  });
  close();
});
