// Bank statements in the browser: uploaded, imported, decided about and undone.

import { type Page, type TestInfo, expect } from "@playwright/test";
import { checked, submitted } from "./support/console.ts";
import { CROSSED } from "./support/projects.ts";
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

test("a bank statement is imported, decided about and undone", CROSSED, async ({ page, request, site }, info) => {
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
