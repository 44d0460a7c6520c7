// Signing in with a foundation's own provider, against two real ones (A1).

import { type Page, type TestInfo, expect } from "@playwright/test";
import { axe, scripted } from "./support/page.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { CLIENT, type Running, SECRET, certified, mock, says } from "./support/providers.ts";
import { type Site, test } from "./support/server.ts";
import { press, visit } from "./support/wizard.ts";

/** Restarts the site with a provider, whose groups give roles. */
async function offer(site: Site, { issuer }: Running, secret = SECRET): Promise<void> {
  site.configure(`
    [[providers]]
    id = "club"
    name = "Club account"
    issuer = "${issuer}"
    client_id = "${CLIENT}"
    client_secret = "${secret}"
    groups_claim = "groups"
    roles = [
      { group = "admins", foundation = "almalinux", role = "administrator" },
      { group = "board", foundation = "almalinux", role = "board" },
    ]
  `);
  await site.restart("2026-09-01");
}

/** Goes to the mock, and says who it is there. */
async function signIn(page: Page, info: TestInfo, subject: string): Promise<void> {
  await visit(page, info, "/sign-in");
  await page.getByRole("button", { name: "Sign in with Club account" }).click();
  await page.getByPlaceholder("sub").fill(subject);
  await page.getByRole("button", { name: "Authorize", exact: true }).click();
}

test("A1 a provider signs in with its button, and its groups give and end roles", CROSSED, async ({ page, site }, info) => {
  const provider = await mock();
  try {
    await offer(site, provider);
    await visit(page, info, "/sign-in");
    if (scripted(info)) await axe(page, "sign-in with a provider");
    await says(provider, "ada", { email: "ada@example.org", email_verified: true, groups: ["admins", "board"] });
    await signIn(page, info, "ada");
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByText("You’re signed in as ada@example.org.")).toBeVisible();
    const roles = page.getByRole("region", { name: "Your roles" });
    await expect(roles).toContainText("Administrator");
    await expect(roles).toContainText("Board member");
    await visit(page, info, "/roles/almalinux");
    await expect(page.getByText("from Club account").first()).toBeVisible();
    await says(provider, "ada", { email: "ada@example.org", email_verified: true, groups: ["board"] });
    await signIn(page, info, "ada");
    await expect(roles).toContainText("Board member");
    await expect(roles).not.toContainText("Administrator");
  } finally {
    await provider.stop();
  }
});

// The mock leaves out the state when somebody denies, which RFC 6749 (4.1.2.1) requires.
test("cancelling at the provider is explained", CROSSED, async ({ page, site }, info) => {
  const provider = await certified(`${site.origin}/sign-in/provider/club/return`);
  try {
    await offer(site, provider);
    await visit(page, info, "/sign-in");
    await page.getByRole("button", { name: "Sign in with Club account" }).click();
    await page.getByRole("link", { name: "Cancel" }).click();
    await expect(page.getByRole("alert")).toContainText("Club account didn’t sign you in.");
    if (scripted(info)) await axe(page, "denied");
  } finally {
    await provider.stop();
  }
});

test("coming back twice, or without a confirmed address, is explained", CROSSED, async ({ page, site }, info) => {
  const provider = await mock();
  try {
    await offer(site, provider);
    await says(provider, "ada", { email: "ada@example.org", email_verified: true });
    const back = page.waitForRequest(/\/sign-in\/provider\/club\/return/);
    await signIn(page, info, "ada");
    await expect(page).toHaveURL(/\/account$/);
    await page.goto((await back).url());
    await expect(page.getByRole("alert")).toContainText("took too long, or it was used already");
    await says(provider, "eve", { email: "ada@example.org", email_verified: false });
    await signIn(page, info, "eve");
    await expect(page.getByRole("alert")).toContainText("hasn’t confirmed your email address");
  } finally {
    await provider.stop();
  }
});

test("A1 a certified provider that insists on PKCE signs in", CROSSED, async ({ page, site }, info) => {
  const provider = await certified(`${site.origin}/sign-in/provider/club/return`);
  try {
    await offer(site, provider);
    await visit(page, info, "/sign-in");
    await page.getByRole("button", { name: "Sign in with Club account" }).click();
    await page.getByPlaceholder("Enter any login").fill("grace");
    await page.getByPlaceholder("and password").fill("anything");
    await page.getByRole("button", { name: "Sign-in" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByText("You’re signed in as grace@example.org.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Your roles" })).toContainText("Board member");
    await press(page, info, "Sign out");
    await expect(page).toHaveURL(/\/sign-in$/);
  } finally {
    await provider.stop();
  }
});

test("a client with the wrong secret, and a provider that's down, are explained", ONCE, async ({ page, site }, info) => {
  const provider = await certified(`${site.origin}/sign-in/provider/club/return`);
  await offer(site, provider, "another-secret");
  await visit(page, info, "/sign-in");
  await page.getByRole("button", { name: "Sign in with Club account" }).click();
  await page.getByPlaceholder("Enter any login").fill("grace");
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toContainText("We couldn’t verify what Club account sent.");
  await provider.stop();
  await page.getByRole("button", { name: "Sign in with Club account" }).click();
  await expect(page.getByRole("alert")).toContainText("Club account can’t be reached");
});
