// The pictures in the operator guide. `PICTURES=1 scripts/browser-test guide` takes them again.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Page, expect } from "@playwright/test";
import { root } from "./support/machine.ts";
import { test } from "./support/server.ts";
import { SILVER, SILVER_ANSWERS, confirmed, draft, sign, visit } from "./support/wizard.ts";

const SIZE = { width: 1280, height: 1000 };

/** Takes a picture, or checks that the guide shows one of the same size. */
async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize(SIZE);
  const taken = await page.screenshot({ clip: { x: 0, y: 0, ...SIZE } });
  const path = join(root, "docs", "pictures", `${name}.png`);
  if (process.env.PICTURES) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, taken);
  }
  const kept = readFileSync(path);
  expect([kept.readUInt32BE(16), kept.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
  expect(readFileSync(join(root, "docs", "operator-guide.md"), "utf8")).toContain(`(pictures/${name}.png)`);
}

test("the operator guide shows a step, the overview and a submitted application", async ({ page, request }, info) => {
  test.skip(info.project.name !== "wasm-1280", "one picture of each is enough");
  const begun = await draft(request, SILVER, { "you.name": "Ada Example", "you.email": "ada@example.org", "organisation.name": "Harbour Works Ltd" });
  await visit(page, info, `/apply/${begun}/organisation?check`);
  await picture(page, "wizard-step");
  await confirmed(request, begun);
  const colleague = { part: "billing", name: "Bob Builder", email: "bob@example.org" };
  expect((await request.post(`/api/v1/applications/${begun}/links`, { data: colleague })).ok()).toBe(true);
  await visit(page, info, `/apply/${begun}`);
  await picture(page, "wizard-overview");
  const sent = await draft(request, SILVER, SILVER_ANSWERS);
  await sign(request, sent, "sponsor");
  expect((await request.post(`/api/v1/applications/${sent}/submission`)).ok()).toBe(true);
  await visit(page, info, `/apply/${sent}`);
  await picture(page, "wizard-status");
});
