// Bank statements in the browser: uploaded, imported, decided about and undone.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { behind, checked, done, refused, send, submitted, unfold } from "./support/console.ts";
import { CROSSED, ONCE } from "./support/projects.ts";
import { act, reviewer } from "./support/review.ts";
import { test } from "./support/server.ts";
import { application, press, visit } from "./support/wizard.ts";

interface Entry {
  amount: string;
  name: string;
  text?: string;
  reference?: string;
}

/** A statement as banks send it: CAMT.053. */
function statement(currency: string, entries: Entry[]): string {
  const parts = entries.map(({ amount, name, text, reference }, at) => {
    const structured = reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : "";
    const said = text ? `<Ustrd>${text}</Ustrd>` : "";
    return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-08-31</Dt></BookgDt><AcctSvcrRef>B${at}</AcctSvcrRef><NtryDtls><TxDtls>
      <Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr></RltdPties>
      <RmtInf>${said}${structured}</RmtInf></TxDtls></NtryDtls></Ntry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
    <BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>${parts.join("")}</Stmt>
    </BkToCstmrStmt></Document>`;
}

async function upload(page: Page, info: TestInfo, name: string, content: string): Promise<void> {
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "text/xml", buffer: Buffer.from(content) });
  await press(page, info, "Upload");
}

test("D2 a bank statement is imported, decided about and undone", CROSSED, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await act(page, reference, { action: "approve", text: "Complete." });
  const label = (await application(request, secret)).membership?.invoices[0]?.label ?? "";
  const invoices = "/api/v1/invoices/almalinux";
  const { invoice } = await (await page.request.get(`${invoices}/${label}`)).json();
  const [{ currency, minor }, code] = [invoice.gross, invoice.payment_reference];
  const unpaid = async (): Promise<number> => {
    const answer = await (await page.request.get(`${invoices}/${label}`)).json();
    return answer.invoice.unpaid.minor;
  };

  await visit(page, info, "/bank/almalinux");
  await expect(page.getByText("No statement has been uploaded yet.")).toBeVisible();
  await checked(page, info, "bank without statements");

  await test.step("without a file, the page says so", async () => {
    await press(page, info, "Upload");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByText("Choose a file that isn’t empty")).toHaveCount(2);
  });

  await test.step("a draft says what will happen", async () => {
    const entries = [
      { amount: (minor / 100).toFixed(2), name: "HARBOUR WORKS LTD", reference: code },
      { amount: "75.00", name: "Somebody with an extraordinarily long name that no bank would ever cut off, or so we hope", text: "A donation" },
    ];
    await upload(page, info, "august.xml", statement(currency, entries));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("august.xml");
    await visit(page, info, `${new URL(page.url()).pathname}?show=all`);
    await checked(page, info, "draft");
    expect(await unpaid()).toBe(minor);
  });

  await test.step("the import records what's certain", async () => {
    await press(page, info, "Import and record 1 payment");
    await expect(page.getByRole("status").first()).toBeVisible();
    expect(await unpaid()).toBe(0);
    await checked(page, info, "imported");
  });

  await test.step("what isn't certain is decided about", async () => {
    await visit(page, info, "/bank/almalinux");
    await expect(page.getByText("A donation")).toBeVisible();
    await checked(page, info, "lines to decide about");
    // The check has opened what was closed.
    await visit(page, info, "/bank/almalinux");
    await page.getByText("Pays no invoice").click();
    await press(page, info, /^Set aside/);
    await expect(page).toHaveTitle(/^Error:/);
    await page.getByLabel("Why doesn’t it pay an invoice?").fill("A donation to the summit.");
    await press(page, info, /^Set aside/);
    await expect(page.getByText("Nothing needs a decision.")).toBeVisible();
    await visit(page, info, "/bank/almalinux?show=set_aside");
    await expect(page.getByText("A donation to the summit.")).toBeVisible();
  });

  await test.step("an import can be undone", async () => {
    await visit(page, info, "/bank/almalinux");
    await page.getByRole("link", { name: "august.xml" }).click();
    await page.getByText("Undo this import").click();
    await press(page, info, "Undo import");
    await expect(page.getByText("This import was undone.").first()).toBeVisible();
    expect(await unpaid()).toBe(minor);
  });
});

test("without scripts, a line is recorded for another invoice and undone, and one that was set aside is decided about again", ONCE, async ({ page, request, site }, info) => {
  const { secret, reference } = await submitted(request, "Harbour Works Ltd");
  await reviewer(page, info, site);
  await act(page, reference, { action: "approve", text: "Complete." });
  const label = (await application(request, secret)).membership?.invoices[0]?.label ?? "";
  await visit(page, info, "/bank/almalinux");
  await upload(page, info, "august.xml", statement("USD", [{ amount: "75.00", name: "Somebody else", text: "A donation" }]));
  await press(page, info, "Import");
  await done(page, "The file is imported.");
  await visit(page, info, "/bank/almalinux");

  await test.step("it's recorded for another invoice", async () => {
    const form = behind(page, "Another invoice");
    await unfold(page, "Another invoice");
    await form.getByLabel("Invoice number").fill("NONE-2026-0001");
    await form.getByLabel("Amount (optional)").fill("50");
    await send(page, info, form, "Record payment");
    await expect(page).toHaveTitle(/^Error:/);
    await expect(page.getByText("No invoice has this number")).not.toHaveCount(0);
    await expect(form.getByLabel("Invoice number")).toHaveValue("NONE-2026-0001");
    await expect(form.getByLabel("Amount (optional)")).toHaveValue("50");
    await form.getByLabel("Invoice number").fill(label);
    await form.getByLabel("Amount (optional)").fill("");
    await send(page, info, form, "Record payment");
    await done(page, "The payment is recorded.");
    await visit(page, info, "/bank/almalinux?show=recorded");
    await expect(page.getByRole("link", { name: label })).toBeVisible();
  });

  await test.step("which is undone", async () => {
    await behind(page, "Undo").locator("summary").click();
    await send(page, info, behind(page, "Undo"), /^Undo this payment/);
    await done(page, "You can decide about the line again.");
  });

  await test.step("it's set aside, and decided about again", async () => {
    await visit(page, info, "/bank/almalinux");
    await unfold(page, "Pays no invoice");
    await page.getByLabel("Why doesn’t it pay an invoice?").fill("A donation to the summit.");
    await press(page, info, /^Set aside/);
    await done(page, "The line is set aside.");
    await visit(page, info, "/bank/almalinux?show=set_aside");
    await press(page, info, "Decide again");
    await done(page, "You can decide about the line again.");
    await visit(page, info, "/bank/almalinux");
    await expect(page.getByText("A donation", { exact: true })).toBeVisible();
  });
  expect(site.errors).toBe("");
});

test("without scripts, a table's columns are chosen, and the file is discarded", ONCE, async ({ page, site }, info) => {
  await reviewer(page, info, site);
  await visit(page, info, "/bank/almalinux");
  await upload(page, info, "august.csv", "When,Who,How much\n2026-08-31,Somebody else,75.00\n2026-08-30,The bank,-2.00\n");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("august.csv");
  await page.getByLabel("When").selectOption({ label: "Booking date" });
  await page.getByLabel("Who").selectOption({ label: "Payer’s name" });
  await page.getByLabel("How much").selectOption({ label: "Amount, negative if money went out" });
  await page.getByLabel("Currency").fill("US dollars");
  await press(page, info, "Read again");
  await refused(page, "Enter a currency code of three letters");
  await expect(page.getByLabel("Currency")).toHaveValue("US dollars");
  await expect(page.getByLabel("Who").locator("option:checked")).toHaveText("Payer’s name");
  await page.getByLabel("Currency").fill("usd");
  await press(page, info, "Read again");
  await done(page, "The file was read again.");
  await visit(page, info, `${new URL(page.url()).pathname}?show=all`);
  await expect(page.getByText("$75").first()).toBeVisible();

  await unfold(page, "Discard");
  await press(page, info, "Discard this file");
  await done(page, "The file is discarded.");
  await expect(page.getByRole("link", { name: "august.csv" })).toHaveCount(0);
  expect(site.errors).toBe("");
});
