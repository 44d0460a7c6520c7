//! Returned payments reopen what they had paid.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank/payments.rs"]
mod payments;

use domain::bank::{
    Allocation, Confidence, EarlierPayment, EntryKey, LineOutcome, MatchReason, OpenInvoice, SkippedLine,
    match_entries, read_bank_file,
};
use payments::{best, entry, euros, invoice, proposals, read, text};

/// A payment of 1000 euros for 2026-0042.
fn payment() -> String {
    entry(
        "1000.00",
        "Harbour Works",
        "<Refs><EndToEndId>E-1</EndToEndId></Refs><RmtInf><Ustrd>dues 2026-0042</Ustrd></RmtInf>",
        "<BookgDt><Dt>2026-11-19</Dt></BookgDt>",
    )
}

fn returned(payment: &str) -> String {
    payment
        .replace("CRDT", "DBIT")
        .replace("2026-11-19", "2026-11-24")
        .replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>")
}

/// As it was imported before, for the first invoice.
fn earlier(payment: &str, cents: i64) -> EarlierPayment {
    let entries = read(payment);
    let amount = Some(euros(cents));
    EarlierPayment::of(
        &entries[0],
        &entries[0].lines[0],
        vec![Allocation { invoice: 0, amount }],
    )
}

fn paid_invoice() -> OpenInvoice {
    OpenInvoice {
        open: euros(0),
        ..invoice("2026-0042", "Harbour Works", 100_000)
    }
}

#[test]
fn the_return_of_a_payment_in_the_same_file_is_found() {
    let invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    let again = text("1000.00", "Harbour Works", "2026-0042");
    let matches = match_entries(
        &read(&[payment(), returned(&payment()), again].concat()),
        &invoices,
        &[],
    );
    let found = &proposals(&matches[1])[0];
    assert_eq!(found.returns.as_ref(), Some(&matches[0].line));
    assert_eq!(found.allocations[0].amount, Some(euros(-100_000)));
    assert_eq!(found.confidence, Confidence::Certain);
    assert_eq!(
        found.reasons,
        [
            MatchReason::AmountEqual,
            MatchReason::Returned,
            MatchReason::PaymentIdentified
        ]
    );
    // The invoice is open again, and can be paid again.
    let again = &proposals(&matches[2])[0];
    assert_eq!(
        (again.confidence, again.allocations[0].amount),
        (Confidence::Certain, Some(euros(100_000)))
    );
}

/// It isn't in the file, and the return doesn't name the invoice.
#[test]
fn the_return_of_an_earlier_import_is_found() {
    let invoices = [paid_invoice()];
    let earlier = earlier(&payment(), 100_000);
    let silent = returned(&payment()).replace("dues 2026-0042", "account closed");
    let by_reference = silent.replace("E-1", "NOTPROVIDED");
    let by_text = returned(&text("1000.00", "Bank", "RETURN: dues 2026-0042"));
    for (back, reason, confidence) in [
        (silent, MatchReason::PaymentIdentified, Confidence::Certain),
        (by_reference, MatchReason::PaymentAlike, Confidence::Likely),
        (by_text, MatchReason::PaymentAlike, Confidence::Likely),
    ] {
        let matches = match_entries(&read(&back), &invoices, std::slice::from_ref(&earlier));
        let found = &proposals(&matches[0])[0];
        assert_eq!(found.returns.as_ref(), Some(&earlier.key), "{back}");
        assert_eq!(
            found.allocations,
            [Allocation {
                invoice: 0,
                amount: Some(euros(-100_000))
            }]
        );
        assert_eq!((found.rest, found.confidence), (euros(0), confidence));
        assert!(found.reasons.contains(&reason));
    }
    // Without the payment, a person has to decide.
    let found = best(&returned(&payment()), &invoices).unwrap();
    assert_eq!(
        (found.returns, found.allocations[0].amount),
        (None, Some(euros(-100_000)))
    );
}

#[test]
fn a_return_reopens_what_the_payment_was_recorded_for() {
    let invoices = [paid_invoice()];
    for (recorded, allocated, rest, charges) in [
        (60_000, -60_000, -40_000, 0),
        // A charge of 15 euros had settled the invoice, too.
        (101_500, -101_500, 0, 1_500),
    ] {
        let matches = match_entries(
            &read(&returned(&payment())),
            &invoices,
            &[earlier(&payment(), recorded)],
        );
        let found = &proposals(&matches[0])[0];
        assert_eq!(found.allocations[0].amount, Some(euros(allocated)));
        assert_eq!((found.rest, found.charges), (euros(rest), euros(charges)));
    }
}

#[test]
fn a_return_that_could_be_of_several_payments_is_only_possible() {
    let invoices = [paid_invoice()];
    let [mut first, mut second] = [earlier(&payment(), 100_000), earlier(&payment(), 100_000)];
    first.key = EntryKey::from_stored("1");
    second.key = EntryKey::from_stored("2");
    let payments = [first, second];
    let both = match_entries(&read(&returned(&payment()).repeat(2)), &invoices, &payments);
    let found: Vec<_> = both.iter().map(|found| &proposals(found)[0]).collect();
    // Each payment is returned once.
    let returns = [&payments[1].key, &payments[0].key].map(Some);
    assert_eq!([found[0].returns.as_ref(), found[1].returns.as_ref()], returns);
    assert_eq!(
        (found[0].confidence, found[1].confidence),
        (Confidence::Possible, Confidence::Certain)
    );
    // A part of a payment, and a payment after its return.
    let part = returned(&payment()).replace("1000.00", "400.00");
    let found = &match_entries(&read(&part), &invoices, &payments[..1])[0];
    let found = &proposals(found)[0];
    assert_eq!(
        (found.confidence, found.allocations[0].amount),
        (Confidence::Possible, Some(euros(-40_000)))
    );
    let before = returned(&payment()).replace("2026-11-24", "2026-11-01");
    let found = &match_entries(&read(&before), &invoices, &payments[..1])[0];
    assert_eq!(proposals(found)[0].returns, None);
}

#[test]
fn a_return_in_a_table_is_recognised_by_its_kind() {
    let table = "Date,Amount,Currency,Name,Type\n2026-11-24,-1000.00,EUR,Harbour Works,RETOURE\n";
    let file = read_bank_file(table.as_bytes(), None);
    let matches = match_entries(file.entries(), &[paid_invoice()], &[earlier(&payment(), 100_000)]);
    assert!(proposals(&matches[0])[0].returns.is_some());
}

#[test]
fn money_that_went_out_like_a_payment_came_in_could_be_its_return() {
    let paid = earlier(&payment(), 100_000);
    let table = |row: &str| format!("Date,Amount,Currency,Name,Type\n{row}\n");
    for (row, is_asked) in [
        ("2026-11-24,-1000.00,EUR,Harbour Works,transfer", true),
        ("2026-11-24,-999.99,EUR,Harbour Works,transfer", false),
        ("2026-11-18,-1000.00,EUR,Harbour Works,transfer", false),
        ("2026-11-24,-1000.00,EUR,Landlord,transfer", false),
    ] {
        let file = read_bank_file(table(row).as_bytes(), None);
        let matches = match_entries(file.entries(), &[paid_invoice()], std::slice::from_ref(&paid));
        match &matches[0].outcome {
            LineOutcome::Proposed(found) => {
                let sure = (found[0].confidence, found[0].returns.as_ref());
                assert_eq!(sure, (Confidence::Possible, Some(&paid.key)), "{row}");
                assert!(is_asked, "{row}");
            }
            LineOutcome::Skipped(why) => assert_eq!((is_asked, *why), (false, SkippedLine::MoneyOut), "{row}"),
        }
    }
    // In the same file, and for no invoice.
    let both = table("2026-11-19,1000.00,EUR,Harbour Works,transfer\n2026-11-24,-1000.00,EUR,Harbour Works,transfer");
    let file = read_bank_file(both.as_bytes(), None);
    let open = [invoice("2026-0042", "Harbour Works", 100_000)];
    for (invoices, is_asked) in [(&open[..], true), (&[], false)] {
        let matches = match_entries(file.entries(), invoices, &[]);
        let is_skipped = matches[1].outcome == LineOutcome::Skipped(SkippedLine::MoneyOut);
        assert_eq!(is_skipped, !is_asked);
    }
}

/// A foundation's members often pay the same fee.
#[test]
fn a_return_is_compared_with_the_latest_payments_of_its_amount() {
    let paid = |at: usize| {
        let mut paid = earlier(&payment(), 100_000);
        paid.key = EntryKey::from_stored(&at.to_string());
        paid.end_to_end_id = Some(format!("E-{at}"));
        paid.counterparty.name = Some(format!("Member {at}"));
        paid
    };
    let payments: Vec<EarlierPayment> = (0..3_000).map(paid).collect();
    let back: String = (0..3_000)
        .map(|at| {
            let id = if at % 2 == 0 {
                format!("E-{at}")
            } else {
                "NOTPROVIDED".to_owned()
            };
            returned(&payment())
                .replace("E-1", &id)
                .replace("Harbour Works", &format!("Member {at}"))
                .replace("dues 2026-0042", "account closed")
        })
        .collect();
    let matches = match_entries(&read(&back), &[paid_invoice()], &payments);
    for (at, found) in matches.iter().enumerate() {
        let found = &proposals(found)[0];
        assert_eq!(found.returns.as_ref(), Some(&payments[at].key), "{at}");
        assert_eq!(found.confidence == Confidence::Certain, at % 2 == 0, "{at}");
    }
}
