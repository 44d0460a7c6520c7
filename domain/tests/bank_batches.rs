//! Batches whose lines have no amounts.

#![cfg(feature = "bank")]

use domain::bank::{BankEntry, BankFile, BankProblemKind, StructuredReference, read_camt};

const BATCH: &str = include_str!("bank/batch-and-return.camt.053.001.08.xml");

/// The sample's first entry.
fn first(file: &BankFile) -> &BankEntry {
    &file.statements[0].entries[0]
}

fn kinds(file: &BankFile) -> Vec<(u32, BankProblemKind)> {
    let problems = file.problems.iter();
    problems.map(|problem| (problem.line, problem.kind.clone())).collect()
}

fn amounts(entry: &BankEntry) -> Vec<String> {
    entry.lines.iter().map(|line| line.amount.to_string()).collect()
}

/// Nobody knows how much each line is, but nothing that they say disappears.
#[test]
fn a_batch_with_several_lines_without_amounts_stays_one_line() {
    let without = |count: usize| {
        let mut text = BATCH.to_owned();
        for amount in ["5000.00", "2000.00", "500.00"].iter().take(count) {
            text = text.replacen(&format!("<Amt Ccy=\"EUR\">{amount}</Amt>"), "", 1);
        }
        read_camt(text.as_bytes())
    };
    let lost = BankProblemKind::LineWithoutAmount;
    for (count, problems) in [
        (
            2,
            vec![(9, BankProblemKind::Undivided), (12, lost.clone()), (13, lost.clone())],
        ),
        (
            3,
            vec![
                (9, BankProblemKind::Undivided),
                (12, lost.clone()),
                (13, lost.clone()),
                (14, lost.clone()),
            ],
        ),
    ] {
        let file = without(count);
        assert_eq!(kinds(&file), problems);
        let batch = first(&file);
        assert_eq!(
            (batch.is_undivided_batch(), amounts(batch)),
            (true, vec!["EUR 7500.00".to_owned()])
        );
        let line = &batch.lines[0];
        assert!(matches!(line.references[..], [StructuredReference::Creditor(_)]));
        for text in [
            "ACME GmbH",
            "AT611904300234573201",
            "Beispiel AG",
            "PO 4711",
            "Membership inv 2026-",
            "J. Doe",
        ] {
            assert!(line.text.iter().any(|piece| piece == text), "{text}: {line:?}");
        }
        assert_eq!(line.key, batch.key);
    }
    // A direction that can't be read is as good as no amount; others can't leave less than nothing.
    let unclear = BATCH.replacen(
        "<Amt Ccy=\"EUR\">2000.00</Amt><CdtDbtInd>CRDT",
        "<Amt Ccy=\"EUR\">2000.00</Amt><CdtDbtInd>X",
        1,
    );
    assert_eq!(amounts(first(&read_camt(unclear.as_bytes()))).len(), 3);
    let more = BATCH.replacen("<Amt Ccy=\"EUR\">2000.00</Amt>", "", 1).replacen(
        "<Amt Ccy=\"EUR\">5000.00</Amt>",
        "<Amt Ccy=\"EUR\">9000.00</Amt>",
        1,
    );
    let file = read_camt(more.as_bytes());
    let batch = first(&file);
    assert_eq!(
        (batch.is_undivided_batch(), amounts(batch)),
        (true, vec!["EUR 7500.00".to_owned()])
    );
}

/// Whoever booked all of them would book more than has arrived.
#[test]
fn a_batch_whose_lines_do_not_add_up_stays_one_line() {
    let more = BATCH.replacen("<Amt Ccy=\"EUR\">2000.00</Amt>", "<Amt Ccy=\"EUR\">2000.01</Amt>", 1);
    let file = read_camt(more.as_bytes());
    let [(9, BankProblemKind::LinesDoNotAddUp { lines, entry })] = kinds(&file)[..] else {
        panic!("{:?}", file.problems);
    };
    assert_eq!((lines.minor, entry.minor), (750_001, 750_000));
    let batch = first(&file);
    assert_eq!(
        (batch.is_undivided_batch(), amounts(batch)),
        (true, vec!["EUR 7500.00".to_owned()])
    );
    assert!(batch.lines[0].text.iter().any(|piece| piece == "PO 4711"));
}
