// A member's public page and the directory: written, published and found, with and without scripts.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { checked, done, refused, send, submitted } from "./support/console.ts";
import { PNG, SVG } from "./support/files.ts";
import { CROSSED, SCRIPTS_ONCE } from "./support/projects.ts";
import { admit, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { follow, visit } from "./support/wizard.ts";

const NAME = "Birch & Falcon Labs";

test("D2 D3 D4 a member writes a public page, and everyone finds it until the member is taken out", CROSSED, async ({ page, request, site, browser }, info) => {
  test.setTimeout(150_000);
  const { secret } = await submitted(request, NAME);
  await reviewer(page, info, site);
  await admit(page, info, request, "almalinux", secret);
  await page.context().clearCookies();
  await visit(page, info, "/directory/almalinux?search=birch");
  await expect(page.getByText("No listed member matches this.")).toBeVisible();
  await checked(page, info, "nothing found");

  await signIn(page, info, "ada@example.org");
  await follow(page, info, page.getByRole("link", { name: `Open ${NAME}` }), /\/member\/[a-z0-9]+$/);
  const area = page.getByRole("navigation", { name: "Member area" });
  await follow(page, info, area.getByRole("link", { name: "Public page", exact: true }), /\/profile$/);
  const profile = new URL(page.url()).pathname;
  const write = page.getByRole("region", { name: "Description and links" });
  const listing = page.getByRole("region", { name: "In the directory" });
  await expect(listing.getByText("You aren’t in the directory")).toBeVisible();
  await checked(page, info, "an empty public page");

  await test.step("mistakes are at their fields, and what was typed is kept", async () => {
    await write.getByLabel(/^Description/).first().fill("We build tools for small harbours.");
    await write.getByLabel("Website").fill("javascript:alert(1)");
    await send(page, info, write, "Save and preview");
    await refused(page, "Website");
    await expect(write.getByLabel("Website")).toHaveValue("javascript:alert(1)");
    await expect(write.getByLabel(/^Description/).first()).toHaveValue("We build tools for small harbours.");
    await checked(page, info, "a public page with an error");
  });

  await test.step("a draft is previewed, with its logos", async () => {
    await write.getByLabel("Website").fill("birch.example.org");
    await send(page, info, write, "Save and preview");
    await done(page, "The draft is saved.");
    const logos = page.getByRole("region", { name: "Logos" });
    await logos.getByLabel("SVG or PNG file").first().setInputFiles(SVG);
    await send(page, info, logos, "Upload the logo for light backgrounds");
    await done(page, "The logo is in the draft.");
    await expect(logos.getByText("Nothing to improve")).toBeVisible();
    await logos.getByLabel("SVG or PNG file").last().setInputFiles(PNG);
    await send(page, info, logos, "Upload the logo for dark backgrounds");
    await expect(logos.getByText("It looks blurred on sharp screens.")).toBeVisible();
    const [width, height] = await logos.getByRole("img").first().evaluate((image: HTMLImageElement) => [image.naturalWidth, image.clientHeight]);
    expect(width).toBeGreaterThan(0);
    expect(height).toBe(80);
    await checked(page, info, "a draft with logos");
  });

  await test.step("it's published, and the member is put into the directory", async () => {
    await send(page, info, page.getByRole("region", { name: "Draft" }), "Publish this");
    await done(page, "It’s published.");
    await send(page, info, listing, "Put us in the directory");
    await done(page, "You’re in the directory.");
    const history = page.getByRole("region", { name: "Recent activity" });
    await expect(history.getByText("Put into the directory")).toBeVisible();
    await expect(history.getByText("ada@example.org").first()).toBeVisible();
  });

  await test.step("everyone finds it, and its filters are in the URL", async () => {
    const elsewhere = await browser.newContext({ baseURL: site.origin });
    const other = await elsewhere.newPage();
    await other.goto("/directory/almalinux?tier=silver&search=falcon");
    await expect(other.getByLabel("Tier")).toHaveValue("silver");
    await other.getByRole("link", { name: NAME }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(NAME);
    await expect(other.getByText("We build tools for small harbours.")).toBeVisible();
    await expect(other.getByRole("link", { name: /^Website/ })).toHaveAttribute("href", "https://birch.example.org/");
    await expect(other.locator("body")).not.toContainText("Ada Example");
    await elsewhere.close();
    await visit(page, info, "/directory/almalinux");
    await checked(page, info, "directory");
    await follow(page, info, page.getByRole("link", { name: NAME }), /\/directory\/almalinux\//);
    await checked(page, info, "a member in the directory");
  });

  await test.step("it's gone at once when the member is taken out", async () => {
    const address = new URL(page.url()).pathname;
    await visit(page, info, profile);
    await send(page, info, listing, "Take us out of the directory");
    await done(page, "You aren’t in the directory any more.");
    expect((await request.get(address)).status()).toBe(404);
    for (const path of ["/directory/almalinux", "/directory/almalinux/feed.json", "/directory/almalinux/feed.atom", "/api/v1/directory/almalinux"])
      expect(await (await request.get(path)).text(), path).not.toContain("Falcon Labs");
  });
});

test("another site shows the members in its own colours", SCRIPTS_ONCE, async ({ page, baseURL }) => {
  const body = `<script src="${baseURL}/embed.js" async></script>
    <guildhall-directory foundation="almalinux" tier="silver" scheme="dark"><a href="/">Members</a></guildhall-directory>`;
  const server = createServer((_, answer) =>
    answer.setHeader("content-type", "text/html; charset=utf-8").end(`<!DOCTYPE html><html lang="de"><title>Host</title><body>${body}</body></html>`),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const frame = page.locator("guildhall-directory iframe");
  await expect(frame).toHaveAttribute("src", `${baseURL}/embed/directory/almalinux?tier=silver&lang=de&scheme=dark`);
  await expect(frame.contentFrame().locator("html")).toHaveAttribute("data-scheme", "dark");
  server.closeAllConnections();
  server.close();
});
