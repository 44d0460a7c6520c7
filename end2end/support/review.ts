// People who decide, sign and record payments for a foundation.

import { type APIRequestContext, type Page, type TestInfo, expect } from "@playwright/test";
import type { Site } from "./server.ts";
import { signIn } from "./sign-in.ts";
import { application, press, visit } from "./wizard.ts";

/** The account that has every role. */
export const ADMIN = "head@example.org";

/** Signs in as somebody who has every role for a foundation. */
export async function reviewer(page: Page, info: TestInfo, site: Site, foundation = "almalinux"): Promise<void> {
  await site.run("admin", "invite", ADMIN, "--foundation", foundation);
  await signIn(page, info, ADMIN);
  for (const role of ["officer", "committee", "board", "finance"]) {
    const granted = await page.request.post(`/api/v1/roles/${foundation}`, { data: { email: ADMIN, role } });
    expect(granted.status(), await granted.text()).toBe(204);
  }
}

/** What a review command says, without the version of the review. */
interface Command {
  action: string;
  text?: string;
  agreement?: string;
  name?: string;
  title?: string;
}

/** Does something in a review through the API, whatever has changed since its page was shown. */
export async function act(page: Page, reference: string, command: Command, foundation = "almalinux"): Promise<void> {
  const review = `/api/v1/reviews/${foundation}/${reference}`;
  const { version } = await (await page.request.get(review)).json();
  const done = await page.request.post(review, { data: { ...command, version } });
  expect(done.status(), await done.text()).toBe(204);
}

/** Decides on an application in the console, signs for the foundation and records payments, until its membership is active. */
export async function admit(page: Page, info: TestInfo, request: APIRequestContext, foundation: string, secret: string): Promise<void> {
  for (let steps = 0; steps < 8; steps += 1) {
    const { reference, state, membership } = await application(request, secret);
    const invoices = `/api/v1/invoices/${foundation}`;
    const [unsigned, invoice] = [membership?.unsigned[0], membership?.invoices[0]];
    if (state === "submitted") {
      await visit(page, info, `/review/${foundation}/${reference}`);
      await page.getByRole("radio", { name: "Approve" }).check();
      await page.getByLabel(/^Your reason/).fill("Complete.");
      await press(page, info, "Record my vote");
    } else if (unsigned) {
      await act(page, reference, { action: "countersign", agreement: unsigned, name: "Grace Example", title: "Chair" }, foundation);
    } else if (membership?.unpaid && invoice) {
      await visit(page, info, `/invoices/${foundation}/${invoice.label}`);
      await press(page, info, "Record payment");
    } else if (membership?.unpaid) {
      const issued = await page.request.post(invoices, { data: { application: reference, amount: "1234" } });
      expect(issued.status(), await issued.text()).toBe(204);
    } else {
      expect(membership?.active_since, state).toBeTruthy();
      return;
    }
  }
  throw new Error("the application isn’t decided");
}
