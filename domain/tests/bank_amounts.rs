//! How a payment's amount compares with what's open.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank/payments.rs"]
mod payments;

use domain::bank::{Confidence, MatchReason};
use payments::{best, entry, euros, invoice, text};

#[test]
fn stated_charges_settle_an_invoice() {
    let invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    let charges = "<Chrgs><Rcrd><Amt Ccy=\"EUR\">15.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>";
    let instructed = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">1000.00</Amt></InstdAmt></AmtDtls>";
    let remittance = "<RmtInf><Ustrd>RF88 2026 0042</Ustrd></RmtInf>";
    for entry in [
        entry("985.00", "X", remittance, charges),
        entry("985.00", "X", &format!("{instructed}{remittance}"), ""),
    ] {
        let found = best(&entry, &invoices).unwrap();
        assert_eq!((found.confidence, found.charges), (Confidence::Certain, euros(1_500)));
        assert_eq!(found.allocations[0].amount, Some(euros(100_000)));
    }
}

/// What's instructed can be more than what arrived for another reason than charges.
#[test]
fn only_usual_charges_are_deduced() {
    for (open, arrived, is_charge) in [
        (100_000, "950.00", true),
        (100_000, "949.99", false),
        (100_000, "600.00", false),
        (1_000_000, "9950.00", true),
        (1_000_000, "9949.99", false),
    ] {
        let invoices = [invoice("2026-0042", "Harbour Works", open)];
        let details = format!(
            "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">{}.00</Amt></InstdAmt></AmtDtls><RmtInf><Ustrd>RF88 2026 0042</Ustrd></RmtInf>",
            open / 100
        );
        let found = best(&entry(arrived, "Harbour Works", &details, ""), &invoices).unwrap();
        assert_eq!(found.confidence == Confidence::Certain, is_charge, "{arrived}");
        assert_eq!(
            found.reasons.contains(&MatchReason::PartPayment),
            !is_charge,
            "{arrived}"
        );
        assert_eq!(found.charges.minor > 0, is_charge, "{arrived}");
    }
}

/// An overpaid invoice has less than nothing open.
#[test]
fn an_overpaid_invoice_is_paid() {
    let mut invoices = [
        invoice("2026-0042", "Harbour Works", 100_000),
        invoice("2026-0043", "Harbour Works", 50_000),
    ];
    invoices[0].open = euros(-5_000);
    let found = best(&text("1000.00", "X", "RF88 2026 0042"), &invoices).unwrap();
    assert_eq!((found.confidence, found.rest), (Confidence::Possible, euros(100_000)));
    assert_eq!(found.allocations[0].amount, Some(euros(0)));
    assert!(found.reasons.contains(&MatchReason::AlreadyPaid));
    // It doesn't make another one cheaper.
    let found = best(&text("500.00", "X", "2026-0042, 2026-0043"), &invoices).unwrap();
    let parts: Vec<_> = found
        .allocations
        .iter()
        .map(|part| (part.invoice, part.amount))
        .collect();
    assert_eq!(parts, [(1, Some(euros(50_000)))]);
}
