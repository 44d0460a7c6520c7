//! What's true of every file and every payment.

#![cfg(feature = "bank")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "bank/payments.rs"]
mod payments;

use domain::bank::{
    Allocation, BankEntry, BankFile, BankProblemKind, Confidence, EarlierPayment, LineOutcome, MatchProposal,
    OpenInvoice, guess_mapping, match_entries, read_bank_file, read_camt, read_csv,
};
use payments::{best, entry, euros, invoice, proposals, read, text};
use proptest::prelude::*;

const SAMPLES: [&str; 4] = [
    include_str!("bank/genkgo-camt.052.001.08.xml"),
    include_str!("bank/genkgo-camt.053.001.08.xml"),
    include_str!("bank/batch-and-return.camt.053.001.08.xml"),
    include_str!("bank/returned-invoices.camt.053.001.02.xml"),
];
const TABLES: [&str; 2] = [
    include_str!("bank/sparkasse.csv"),
    include_str!("bank/paid-in-and-out.csv"),
];

/// Each entry that a file still has is read, or a problem says that one is missing.
fn check_camt(text: &str) {
    let file = read_camt(text.as_bytes());
    let whole = |name: &str| text.matches(&format!("<{name}>")).count() + text.matches(&format!("<n:{name}>")).count();
    let read: usize = file.statements.iter().map(|statement| statement.entries.len()).sum();
    let lost = file
        .problems
        .iter()
        .filter(|problem| problem.kind.loses_entry())
        .count();
    let refused = file
        .problems
        .iter()
        .any(|problem| problem.kind == BankProblemKind::NoStatement);
    assert!(
        refused || read + lost >= whole("Ntry"),
        "{read} {lost}\n{text}\n{:?}",
        file.problems
    );
    for entry in file.entries() {
        assert!(!entry.lines.is_empty());
        assert!(entry.lines.len() > 1 || entry.lines[0].amount == entry.amount);
    }
}

/// Each row after the header is an entry, or a problem on its line.
fn check_table(text: &str) {
    let Some(mapping) = guess_mapping(text.as_bytes()) else {
        return;
    };
    let file = read_csv(text.as_bytes(), &mapping);
    let lines: Vec<u32> = entries(&file).map(|entry| entry.line).collect();
    let problems: Vec<u32> = file.problems.iter().map(|problem| problem.line).collect();
    if file.statements.is_empty() {
        assert!(!problems.is_empty());
        return;
    }
    for (at, line) in text.lines().enumerate() {
        let number = u32::try_from(at + 1).unwrap();
        // A row of the samples that's intact: its day and its amount are there.
        let is_row = [
            "\"DE89370400440532013000\";\"",
            "19/11/2026,\"",
            "20/11/2026,,",
            "21/11/2026,0",
        ]
        .iter()
        .any(|start| line.starts_with(start));
        let is_known = lines.contains(&number) || problems.contains(&number);
        assert!(!is_row || is_known, "{number} {line}\n{text}\n{file:?}");
    }
}

fn entries(file: &BankFile) -> impl Iterator<Item = &BankEntry> {
    file.statements.iter().flat_map(|statement| &statement.entries)
}

#[test]
fn nothing_is_lost_from_any_prefix() {
    for sample in SAMPLES {
        for end in (0..=sample.len()).step_by(17) {
            check_camt(&sample[..sample.floor_char_boundary(end)]);
        }
    }
    for table in TABLES {
        for end in 0..=table.len() {
            check_table(&table[..table.floor_char_boundary(end)]);
        }
    }
}

fn amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The allocations and the rest add up to the line and its charges.
fn check_sum(entry: &BankEntry, proposal: &MatchProposal) -> Result<(), TestCaseError> {
    let parts = proposal.allocations.iter().map(|part| part.amount.unwrap().minor);
    let charges = if entry.amount.minor < 0 {
        -proposal.charges.minor
    } else {
        proposal.charges.minor
    };
    prop_assert_eq!(parts.sum::<i64>() + proposal.rest.minor, entry.amount.minor + charges);
    prop_assert!(proposal.charges.minor >= 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_lost_from_any_copy(
        sample in 0..SAMPLES.len() + TABLES.len(),
        start in any::<prop::sample::Index>(),
        length in 0..12_usize,
        with in prop_oneof!["\\PC{0,6}", "[<>&/\"' ,;\\n0-9.-]{0,6}"],
    ) {
        let text = SAMPLES.iter().chain(&TABLES).nth(sample).unwrap();
        let start = text.floor_char_boundary(start.index(text.len()));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        let copy = [&text[..start], &with, &text[end..]].concat();
        read_bank_file(copy.as_bytes(), None);
        if sample < SAMPLES.len() {
            check_camt(&copy);
        } else {
            check_table(&copy);
        }
    }

    #[test]
    fn no_invoice_gets_more_than_is_open(
        open in prop::collection::vec(-50..200_i64, 1..6),
        payments in prop::collection::vec((1..400_i64, 0..6_usize, 0..3_usize, 0..4_usize), 1..8),
    ) {
        let payers = ["Harbour Works", "Eve Example", "Beispiel AG"];
        let invoices: Vec<OpenInvoice> = open
            .iter()
            .enumerate()
            .map(|(at, open)| OpenInvoice {
                open: euros(*open),
                ..invoice(&format!("AL-2026-{at:04}"), payers[at % 3], 200)
            })
            .collect();
        let one = |(cents, number, payer, kind): &(i64, usize, usize, usize)| {
            let number = format!("AL-2026-{number:04}");
            let reference = domain::reference::CreditorReference::from_text(&number).unwrap();
            let payer = payers[*payer];
            match kind {
                0 => text(&amount(*cents), payer, &number),
                1 => text(&amount(*cents), payer, reference.as_str()),
                2 => text(&amount(*cents), payer, "dues"),
                _ => entry(&amount(*cents), payer, &format!("<RmtInf><Ustrd>{number}</Ustrd></RmtInf><RtrInf/>"), "").replace("CRDT", "DBIT"),
            }
        };
        let entries = read(&payments.iter().map(one).collect::<String>());
        let part = Allocation { invoice: 0, amount: Some(euros(60)) };
        let earlier: Vec<EarlierPayment> = entries[..1]
            .iter()
            .filter(|entry| entry.amount.minor > 0)
            .map(|entry| EarlierPayment::of(entry, &entry.lines[0], vec![part]))
            .collect();
        let matches = match_entries(&entries, &invoices, &earlier);
        prop_assert_eq!(matches.len(), entries.len());
        let mut settled = vec![0; open.len()];
        let mut reopened = vec![0; open.len()];
        for (found, entry) in matches.iter().zip(&entries) {
            let LineOutcome::Proposed(_) = found.outcome else { continue };
            for proposal in proposals(found) {
                check_sum(entry, proposal)?;
            }
            let best = proposals(found).first().filter(|best| best.confidence == Confidence::Certain);
            for part in best.iter().flat_map(|best| &best.allocations) {
                let minor = part.amount.unwrap().minor;
                if minor < 0 { reopened[part.invoice] -= minor } else { settled[part.invoice] += minor }
            }
        }
        // What was returned can be paid again.
        for ((settled, reopened), open) in settled.iter().zip(&reopened).zip(&open) {
            prop_assert!(*settled <= open.max(&0) + reopened, "{settled} {reopened} {open}");
        }
    }

    /// Whatever the amount, a payment with the number and the payer is only certain if it's exactly what's open.
    #[test]
    fn another_amount_is_never_certain(cents in 1..300_i64) {
        let found = best(&text(&amount(cents), "Eve Example", "AL-2026-0001"), &[invoice("AL-2026-0001", "Eve Example", 200)]);
        prop_assert_eq!(found.unwrap().confidence == Confidence::Certain, cents == 200);
    }
}
