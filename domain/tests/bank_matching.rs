//! Matches payments with invoices.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank/payments.rs"]
mod payments;

use MatchReason as Reason;
use domain::bank::{
    Confidence, LineOutcome, MatchProposal, MatchReason, OpenInvoice, SkippedLine, match_entries, read_camt,
};
use domain::reference::Iban;
use payments::{best, euros, invoice, proposals, read, text};
use proptest::prelude::*;

/// A best proposal as confidence, reasons, invoices with their cents, and the rest.
fn summary(proposal: &MatchProposal) -> (Confidence, Vec<Reason>, Vec<(usize, i64)>, i64) {
    let allocations = proposal.allocations.iter();
    let allocations = allocations.map(|part| (part.invoice, part.amount.unwrap().minor));
    (
        proposal.confidence,
        proposal.reasons.clone(),
        allocations.collect(),
        proposal.rest.minor,
    )
}

#[test]
fn a_payment_is_matched_by_reference_amount_and_name() {
    let invoices = [
        invoice("2026-0042", "Harbour Works Ltd", 100_000),
        invoice("2026-0043", "Eve Example", 5_000),
    ];
    for (entry, expected) in [
        (
            text("1000.00", "Somebody", "rf88 2026 0042"),
            (
                Confidence::Certain,
                vec![Reason::ReferenceInText, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
        (
            text("1000.00", "HARBOUR WORKS LIMITED", "Invoice 2026/0042"),
            (
                Confidence::Certain,
                vec![Reason::NumberInText, Reason::PayerName, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
        (
            text("1000.00", "Somebody", "Invoice 2026-0042"),
            (
                Confidence::Likely,
                vec![Reason::NumberInText, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
        (
            text("1000.00", "Harbour Works", "dues"),
            (
                Confidence::Likely,
                vec![Reason::PayerName, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
        (
            text("1000.00", "Harbour Works Rotterdam", "dues"),
            (
                Confidence::Possible,
                vec![Reason::PayerNameAlike, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
        (
            text("1000.00", "Somebody", "dues"),
            (Confidence::Possible, vec![Reason::AmountEqual], vec![(0, 100_000)], 0),
        ),
        (
            text("400.00", "Somebody", "RF88 2026 0042"),
            (
                Confidence::Likely,
                vec![Reason::ReferenceInText, Reason::PartPayment],
                vec![(0, 40_000)],
                0,
            ),
        ),
        (
            text("1100.00", "Somebody", "RF88 2026 0042"),
            (
                Confidence::Likely,
                vec![Reason::ReferenceInText, Reason::Overpayment],
                vec![(0, 100_000)],
                10_000,
            ),
        ),
        (
            text("985.00", "Somebody", "RF88 2026 0042"),
            (
                Confidence::Likely,
                vec![Reason::ReferenceInText, Reason::ChargesAssumed],
                vec![(0, 98_500)],
                0,
            ),
        ),
        (
            text("20.00", "Eve Example", "dues"),
            (
                Confidence::Possible,
                vec![Reason::PayerName, Reason::PartPayment],
                vec![(1, 2_000)],
                0,
            ),
        ),
    ] {
        assert_eq!(best(&entry, &invoices).as_ref().map(summary), Some(expected), "{entry}");
    }
    assert_eq!(best(&text("7.00", "Somebody", "donation"), &invoices), None);
}

#[test]
fn one_payment_pays_several_invoices() {
    let invoices = [
        invoice("2026-0042", "Harbour Works", 100_000),
        invoice("2026-0043", "Harbour Works", 50_000),
        invoice("2026-0044", "Harbour Works", 30_000),
    ];
    let several = Reason::SeveralInvoices;
    for (entry, expected) in [
        (
            text("1500.00", "X", "RF88 2026 0042, 2026-0043"),
            (
                Confidence::Certain,
                vec![
                    Reason::ReferenceInText,
                    Reason::NumberInText,
                    Reason::AmountEqual,
                    several,
                ],
                vec![(0, 100_000), (1, 50_000)],
                0,
            ),
        ),
        (
            text("1800.00", "Harbour Works", "dues"),
            (
                Confidence::Likely,
                vec![Reason::PayerName, Reason::AmountEqual, several],
                vec![(0, 100_000), (1, 50_000), (2, 30_000)],
                0,
            ),
        ),
        (
            text("800.00", "Harbour Works", "dues"),
            (
                Confidence::Likely,
                vec![Reason::PayerName, Reason::AmountEqual, several],
                vec![(1, 50_000), (2, 30_000)],
                0,
            ),
        ),
        // The text mentions another invoice than the one it pays.
        (
            text("1000.00", "X", "RF88 2026 0042, same as 2026-0043"),
            (
                Confidence::Certain,
                vec![Reason::ReferenceInText, Reason::AmountEqual],
                vec![(0, 100_000)],
                0,
            ),
        ),
    ] {
        assert_eq!(
            best(&entry, &invoices[..]).as_ref().map(summary),
            Some(expected),
            "{entry}"
        );
    }
}

#[test]
fn equal_invoices_of_one_payer_are_only_possible() {
    let invoices = [
        invoice("2026-0042", "Harbour Works", 100_000),
        invoice("2026-0043", "Harbour Works", 100_000),
    ];
    let matches = match_entries(&read(&text("1000.00", "Harbour Works", "dues")), &invoices, &[]);
    let found = proposals(&matches[0]);
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|found| found.confidence == Confidence::Possible && found.reasons.contains(&Reason::OthersFit))
    );
}

#[test]
fn an_invoice_is_only_paid_once() {
    let invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    let twice = [
        text("1000.00", "Harbour Works", "dues"),
        text("1000.00", "Harbour Works", "RF88 2026 0042"),
    ]
    .concat();
    let matches = match_entries(&read(&twice), &invoices, &[]);
    // The one with the reference comes first, wherever it is.
    assert_eq!(proposals(&matches[1])[0].confidence, Confidence::Certain);
    assert!(proposals(&matches[0]).is_empty());
    let again = [twice.clone(), text("1000.00", "Harbour Works", "RF88 2026 0042")].concat();
    let matches = match_entries(&read(&again), &invoices, &[]);
    let (confidence, reasons, allocations, rest) = summary(&proposals(&matches[2])[0]);
    assert_eq!(
        (confidence, allocations, rest),
        (Confidence::Possible, vec![(0, 0)], 100_000)
    );
    assert!(reasons.contains(&Reason::AlreadyPaid));
}

/// The exact line was only offered what the other one left.
#[test]
fn a_line_with_the_exact_amount_is_offered_all_of_an_invoice_that_another_may_pay() {
    let invoices = [invoice("2026-0042", "Harbour Works", 297_500)];
    let exact = text("2975.00", "Harbour Works", "Invoice 2026-0042");
    let both = [text("2950.00", "Somebody", "RF88 2026 0042"), exact.clone()].concat();
    let matches = match_entries(&read(&both), &invoices, &[]);
    let (confidence, reasons, allocations, rest) = summary(&proposals(&matches[1])[0]);
    assert_eq!(
        (confidence, allocations, rest),
        (Confidence::Possible, vec![(0, 297_500)], 0)
    );
    assert!(
        reasons.contains(&Reason::AmountEqual) && reasons.contains(&Reason::AlreadyPaid),
        "{reasons:?}"
    );
    assert_eq!(summary(&proposals(&matches[0])[0]).2, [(0, 295_000)]);
    // What's certain is paid.
    let matches = match_entries(&read(&[exact.clone(), exact].concat()), &invoices, &[]);
    assert_eq!(proposals(&matches[0])[0].confidence, Confidence::Certain);
    assert_eq!(summary(&proposals(&matches[1])[0]).2, [(0, 0)]);
}

/// It was recorded at once, although nobody knew the direction.
#[test]
fn a_reversal_whose_direction_nothing_shows_is_never_certain() {
    let paid = text("1000.00", "Harbour Works", "RF88 2026 0042");
    let back = paid.replace("CRDT</CdtDbtInd>", "DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
    let mut invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    invoices[0].open = euros(0);
    let unchecked = best(&back, &invoices).unwrap();
    assert_eq!(
        (unchecked.confidence, unchecked.allocations[0].amount),
        (Confidence::Likely, Some(euros(-100_000)))
    );
    let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>";
    let stated = best(&back.replace("</TxDtls>", reason), &invoices).unwrap();
    assert_eq!(stated.confidence, Confidence::Certain);
}

#[test]
fn what_is_left_of_a_line_is_matched_by_itself() {
    let entries = read(&text("2500.00", "Somebody", "dues"));
    let mut line = entries[0].lines[0].clone();
    line.instructed = Some(euros(251_000));
    let rest = line.remaining(50_000);
    assert_eq!((rest.amount, rest.instructed), (euros(50_000), Some(euros(51_000))));
    assert_eq!(line.remaining(250_000), line);
}

#[test]
fn accounts_and_other_currencies_are_considered() {
    let iban = "AT611904300234573201";
    let mut invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    invoices[0].accounts = vec![Iban::parse(iban).unwrap()];
    let account = format!("<DbtrAcct><Id><IBAN>{iban}</IBAN></Id></DbtrAcct></RltdPties>");
    let by_account = text("1000.00", "Parent Holding", "dues").replace("</RltdPties>", &account);
    let found = best(&by_account, &invoices).unwrap();
    assert_eq!(summary(&found).1, [Reason::PayerAccount, Reason::AmountEqual]);
    let dollars = text("920.00", "X", "RF88 2026 0042").replace("Ccy=\"EUR\"", "Ccy=\"USD\"");
    let found = best(&dollars, &invoices).unwrap();
    assert_eq!(
        (found.confidence, found.allocations[0].amount),
        (Confidence::Likely, None)
    );
    let instructed = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">1000.00</Amt></InstdAmt></AmtDtls><RmtInf>";
    let found = best(&dollars.replace("<RmtInf>", instructed), &invoices).unwrap();
    assert_eq!(
        (found.confidence, found.allocations[0].amount),
        (Confidence::Likely, Some(euros(100_000)))
    );
}

#[test]
fn the_sample_is_matched_line_by_line() {
    let file = read_camt(include_bytes!("bank/batch-and-return.camt.053.001.08.xml"));
    let mut paid = invoice("2026-0039", "Eve Example", 15_000);
    paid.open = euros(0);
    let invoices = [
        invoice("539007547034", "ACME GmbH", 500_000),
        invoice("2026-0042", "Beispiel AG", 200_000),
        paid,
    ];
    let matches = match_entries(&file.statements[0].entries, &invoices, &[]);
    assert_eq!(matches.len(), 6);
    let first = summary(&proposals(&matches[0])[0]);
    assert_eq!(
        first,
        (
            Confidence::Certain,
            vec![Reason::Reference, Reason::PayerName, Reason::AmountEqual],
            vec![(0, 500_000)],
            0
        )
    );
    // Its text has the first line's reference, and its own number.
    assert!(
        proposals(&matches[1])[0]
            .allocations
            .iter()
            .any(|part| part.invoice == 1)
    );
    assert!(proposals(&matches[2]).is_empty());
    // The returned payment reopens its invoice.
    let returned = summary(&proposals(&matches[3])[0]);
    assert_eq!(
        returned,
        (
            Confidence::Likely,
            vec![Reason::NumberInText, Reason::AmountEqual, Reason::Returned],
            vec![(2, -15_000)],
            0
        )
    );
    assert_eq!(matches[4].outcome, LineOutcome::Skipped(SkippedLine::Charge));
    assert_eq!(matches[5].outcome, LineOutcome::Skipped(SkippedLine::NotBooked));
}

#[test]
fn what_cannot_pay_an_invoice_is_skipped() {
    let invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    let paid = text("1000.00", "Harbour Works", "2026-0042");
    let returned = paid.replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>");
    for (entry, reason) in [
        (returned, SkippedLine::ReturnedToUs),
        (paid.replace("CRDT", "DBIT"), SkippedLine::MoneyOut),
        (paid.replace("BOOK", "PDNG"), SkippedLine::NotBooked),
        (paid.replace("1000.00", "0"), SkippedLine::Zero),
    ] {
        let matches = match_entries(&read(&entry), &invoices, &[]);
        assert_eq!(matches[0].outcome, LineOutcome::Skipped(reason));
    }
}

#[test]
fn a_batch_without_details_is_only_possible() {
    let invoices = [invoice("2026-0042", "Harbour Works", 100_000)];
    let batch = "<Ntry><Amt Ccy=\"EUR\">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><NtryDtls><Btch><NbOfTxs>3</NbOfTxs>\
                 </Btch></NtryDtls><AddtlNtryInf>RF88 2026 0042</AddtlNtryInf></Ntry>";
    assert_eq!(best(batch, &invoices).unwrap().confidence, Confidence::Possible);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Allocations and the rest add up to the payment and its charges, and never exceed what's open.
    #[test]
    fn nothing_is_invented(
        open in prop::collection::vec(1..200_i64, 1..6),
        payments in prop::collection::vec((1..400_i64, 0..6_usize, 0..3_usize), 1..6),
    ) {
        let payers = ["Harbour Works", "Eve Example", "Beispiel AG"];
        let invoices: Vec<OpenInvoice> =
            open.iter().enumerate().map(|(at, open)| invoice(&format!("2026-000{at}"), payers[at % 3], *open)).collect();
        let entries: String = payments
            .iter()
            .map(|(cents, number, payer)| text(&format!("{}.{:02}", cents / 100, cents % 100), payers[*payer], &format!("2026-000{number}")))
            .collect();
        let matches = match_entries(&read(&entries), &invoices, &[]);
        let mut settled = vec![0; open.len()];
        for (found, (cents, ..)) in matches.iter().zip(&payments) {
            for proposal in proposals(found) {
                let parts = proposal.allocations.iter().map(|part| part.amount.unwrap().minor);
                prop_assert_eq!(parts.sum::<i64>() + proposal.rest.minor, cents + proposal.charges.minor);
            }
            let best = proposals(found).first().filter(|best| best.confidence > Confidence::Possible);
            for part in best.iter().flat_map(|best| &best.allocations) {
                settled[part.invoice] += part.amount.unwrap().minor;
            }
        }
        prop_assert!(settled.iter().zip(&open).all(|(settled, open)| settled <= open), "{settled:?} {open:?}");
    }
}
