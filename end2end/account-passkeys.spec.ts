// Passkeys, with Chromium's virtual authenticator (A1).

import { type CDPSession, type Page, type TestInfo, expect } from "@playwright/test";
import { axe, smallTargets } from "./support/page.ts";
import { NO_SCRIPTS, ONCE, SCRIPTS, SCRIPTS_ONCE } from "./support/projects.ts";
import { test } from "./support/server.ts";
import { signIn } from "./support/sign-in.ts";
import { press, visit } from "./support/wizard.ts";

test.use({ host: "localhost" });

/** A device that makes passkeys. Without `present`, its owner doesn't react. */
async function authenticator(page: Page, present = true): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: present,
    },
  });
  return { cdp, id: authenticatorId };
}

async function add(page: Page, info: TestInfo, name: string): Promise<void> {
  await visit(page, info, "/account");
  await page.getByLabel("Name of the new passkey").fill(name);
  await press(page, info, "Add a passkey");
  await expect(page.getByRole("status")).toHaveText(/The passkey is added/);
}

test("A1 sign-in with a passkey: it's added, signs in without an address, and is removed", SCRIPTS, async ({ page }, info) => {
  await authenticator(page);
  await signIn(page, info, "ada@example.org");
  await expect(page.getByLabel("Name of the new passkey")).toHaveValue("Chrome on Linux");
  await add(page, info, "Work laptop");
  await axe(page, "account with a passkey");
  expect(await smallTargets(page)).toEqual([]);
  await press(page, info, "Sign out");
  await press(page, info, "Sign in with a passkey");
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText("You’re signed in as ada@example.org.")).toBeVisible();
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await expect(passkeys).toContainText("Last used on");
  await passkeys.getByText("Remove", { exact: false }).first().click();
  await page.getByLabel("Name of the passkey (Work laptop)").fill("laptop");
  await press(page, info, "Remove passkey");
  await expect(page.getByRole("alert")).toContainText("Type the passkey’s name");
  await expect(page.getByLabel("Name of the passkey (Work laptop)")).toHaveValue("laptop");
  await page.getByLabel("Name of the passkey (Work laptop)").fill("Work laptop");
  await press(page, info, "Remove passkey");
  await expect(page.getByRole("status")).toHaveText("The passkey is removed.");
  await press(page, info, "Sign out");
  await press(page, info, "Sign in with a passkey");
  await expect(page.getByRole("alert")).toContainText("No account has this passkey.");
  await axe(page, "sign-in with an unknown passkey");
});

test("the same device can't add a second passkey for an account, and says why", SCRIPTS_ONCE, async ({ page }, info) => {
  await authenticator(page);
  await signIn(page, info, "ada@example.org");
  await add(page, info, "Phone");
  await page.getByLabel("Name of the new passkey").fill("Phone again");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("has a passkey for your account already")).toBeVisible();
  await expect(page.getByLabel("Name of the new passkey")).toHaveValue("Phone again");
});

test("a cancelled passkey changes nothing, is explained, and can be tried again", SCRIPTS_ONCE, async ({ page }, info) => {
  await visit(page, info, "/sign-in");
  const { cdp, id } = await authenticator(page);
  // Nobody has a passkey, so the browser gives up, as it does when people cancel.
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("Nothing was done: you cancelled it")).toBeVisible();
  await axe(page, "cancelled");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: false });
  await signIn(page, info, "ada@example.org");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Nothing was done: you cancelled it")).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: true });
  await press(page, info, "Add a passkey");
  await expect(page.getByRole("status")).toHaveText(/The passkey is added/);
});

test("without scripts there's no passkey button, and the email form works", NO_SCRIPTS, async ({ page }, info) => {
  await visit(page, info, "/sign-in");
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await signIn(page, info, "ada@example.org");
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeHidden();
  // Playwright turns scripts off, but Chromium still hides what's in <noscript>.
  expect(await page.content()).toContain("To add a passkey, turn on JavaScript.");
});

test("without scripts, a passkey can still be removed", ONCE, async ({ page, browser, site }, info) => {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: true });
  const scripts = await context.newPage();
  // The project to which this page belongs.
  const scripted = { ...info, project: { ...info.project, name: "wasm-1280" } };
  await authenticator(scripts);
  await signIn(scripts, scripted, "ada@example.org");
  await add(scripts, scripted, "Work laptop");
  await context.close();

  await signIn(page, info, "ada@example.org");
  await page.locator("summary", { hasText: "Work laptop" }).click();
  const name = page.getByLabel("Name of the passkey (Work laptop)");
  await name.fill("laptop");
  await press(page, info, "Remove passkey");
  await expect(page).toHaveTitle(/^Error:/);
  await expect(name).toHaveValue("laptop");
  await name.fill("Work laptop");
  await press(page, info, "Remove passkey");
  await expect(page.getByRole("status")).toHaveText("The passkey is removed.");
});
