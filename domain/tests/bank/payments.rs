//! Payments and invoices for tests of matching.

use domain::bank::{BankEntry, LineMatch, LineOutcome, MatchProposal, OpenInvoice, match_entries, read_camt};
use domain::money::{Currency, Money};

pub fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::parse("EUR").unwrap(),
    }
}

/// An open invoice in cents, with the reference of its number.
pub fn invoice(number: &str, payer: &str, open: i64) -> OpenInvoice {
    let reference = domain::reference::CreditorReference::from_text(number).unwrap();
    OpenInvoice {
        number: number.to_owned(),
        references: vec![reference.grouped()],
        payers: vec![payer.to_owned()],
        accounts: Vec::new(),
        total: euros(open),
        open: euros(open),
    }
}

/// A payment with details, as CAMT has them.
pub fn entry(amount: &str, payer: &str, details: &str, rest: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>{rest}<Sts>BOOK</Sts><NtryDtls><TxDtls><RltdPties><Dbtr>\
         <Nm>{payer}</Nm></Dbtr></RltdPties>{details}</TxDtls></NtryDtls></Ntry>"
    )
}

pub fn text(amount: &str, payer: &str, text: &str) -> String {
    entry(amount, payer, &format!("<RmtInf><Ustrd>{text}</Ustrd></RmtInf>"), "")
}

pub fn read(entries: &str) -> Vec<BankEntry> {
    let file = read_camt(format!("<Stmt>{entries}</Stmt>").as_bytes());
    file.statements[0].entries.clone()
}

pub fn proposals(found: &LineMatch) -> &[MatchProposal] {
    match &found.outcome {
        LineOutcome::Proposed(proposals) => proposals,
        LineOutcome::Skipped(reason) => panic!("{reason:?}"),
    }
}

/// The best proposal for the only line.
pub fn best(entry: &str, invoices: &[OpenInvoice]) -> Option<MatchProposal> {
    proposals(&match_entries(&read(entry), invoices, &[])[0])
        .first()
        .cloned()
}
