//! What's missing or can't be read is reported with its line, and the rest of the file is still read.

use super::{BATCH, amounts, clean, euros, kinds, only};
use domain::bank::{BankProblemKind, read_camt};

/// securo-finance/securo #416: banks that only send CAMT.052 gave no rows, without a word.
#[test]
fn a_file_without_entries_says_so() {
    for (text, expected) in [
        ("", BankProblemKind::NoStatement),
        ("<Document/>", BankProblemKind::NoStatement),
        ("<html>Please sign in</html>", BankProblemKind::NoStatement),
        ("<Document><Rpt><Id>1</Id></Rpt></Document>", BankProblemKind::NoEntries),
    ] {
        let found = kinds(&read_camt(text.as_bytes()));
        assert!(found.contains(&(1, expected)), "{text}: {found:?}");
    }
}

/// Every other entry is still read.
#[test]
fn what_is_missing_in_an_entry_is_reported_with_its_line() {
    let lost = |from: &str, to: &str| {
        let file = read_camt(BATCH.replacen(from, to, 1).as_bytes());
        (kinds(&file), only(&file).entries.len())
    };
    let amount = "<Amt Ccy=\"EUR\">150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>";
    for (with, problem) in [
        ("<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>", BankProblemKind::NoAmount),
        (
            "<Amt Ccy=\"EUR\"/><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>",
            BankProblemKind::NoAmount,
        ),
        (
            "<Amt Ccy=\"EUR\">-1</Amt><RvslInd>",
            BankProblemKind::Amount("-1".to_owned()),
        ),
        (
            "<Amt Ccy=\"EUR\">1.005</Amt><RvslInd>",
            BankProblemKind::Amount("1.005".to_owned()),
        ),
        (
            "<Amt Ccy=\"XYZ\">150.00</Amt><RvslInd>",
            BankProblemKind::Currency("XYZ".to_owned()),
        ),
        ("<Amt Ccy=\"EUR\">150.00</Amt><RvslInd>", BankProblemKind::NoDirection),
        (
            "<Amt Ccy=\"EUR\">150.00</Amt><CdtDbtInd>D</CdtDbtInd><RvslInd>",
            BankProblemKind::Direction("D".to_owned()),
        ),
    ] {
        assert_eq!(lost(amount, with), (vec![(16, problem)], 3), "{with}");
    }
    let huge = "9".repeat(400);
    let with = format!("<Amt Ccy=\"EUR\">{huge}</Amt><RvslInd>");
    assert_eq!(lost(amount, &with), (vec![(16, BankProblemKind::Amount(huge))], 3));
}

#[test]
fn what_is_missing_in_a_line_is_reported_with_its_line() {
    let file = read_camt(BATCH.replacen("<Amt Ccy=\"EUR\">2000.00</Amt>", "", 1).as_bytes());
    assert_eq!(kinds(&file), [(13, BankProblemKind::LineWithoutAmount)]);
    // The others leave it.
    let batch = &only(&file).entries[0];
    assert_eq!(amounts(batch), ["EUR 5000.00", "EUR 2000.00", "EUR 500.00"]);
    for (from, to, problems, entries) in [
        (
            "<Cd>PDNG</Cd>",
            "<Cd>LATER</Cd>",
            vec![(19, BankProblemKind::Status("LATER".to_owned()))],
            4,
        ),
        (
            "<BookgDt><Dt>2026-11-19</Dt></BookgDt><ValDt>",
            "<ValDt>",
            vec![(9, BankProblemKind::NoDate)],
            4,
        ),
        // Nobody should guess when money arrived. Without all entries, the balances don't show the directions of reversals.
        (
            "<Dt>2026-11-19</Dt></BookgDt>",
            "<Dt>19.11.2026</Dt></BookgDt>",
            vec![
                (9, BankProblemKind::Date("19.11.2026".to_owned())),
                (16, BankProblemKind::UncheckedReversal),
            ],
            3,
        ),
        (
            "<ValDt><Dt>2026-11-19</Dt></ValDt>",
            "<ValDt><Dt>2026-02-30</Dt></ValDt>",
            vec![(9, BankProblemKind::ValueDate("2026-02-30".to_owned()))],
            4,
        ),
    ] {
        let file = read_camt(BATCH.replacen(from, to, 1).as_bytes());
        assert_eq!((kinds(&file), only(&file).entries.len()), (problems, entries), "{to}");
    }
}

#[test]
fn a_missing_currency_is_the_accounts() {
    let text = BATCH.replacen(
        "<Amt Ccy=\"EUR\">150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>",
        "<Amt>150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>",
        1,
    );
    assert_eq!(clean(&text).entries[1].amount, euros(-15_000));
    let without = text.replace("<Ccy>EUR</Ccy>", "");
    assert!(kinds(&read_camt(without.as_bytes())).contains(&(16, BankProblemKind::NoCurrency)));
}
