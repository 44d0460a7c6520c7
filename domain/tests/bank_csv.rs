//! Reads banks' CSV exports.

#![cfg(feature = "bank")]

use domain::bank::{
    BankAccount, BankFile, BankProblemKind, CsvField, CsvMapping, CsvPreset, EntryStatus, guess_mapping, read_csv,
};
use domain::money::Currency;

const SPARKASSE: &str = include_str!("bank/sparkasse.csv");
const IN_AND_OUT: &str = include_str!("bank/paid-in-and-out.csv");

fn kinds(file: &BankFile) -> Vec<(u32, BankProblemKind)> {
    file.problems
        .iter()
        .map(|problem| (problem.line, problem.kind.clone()))
        .collect()
}

fn rows(file: &BankFile) -> Vec<(u32, String, String)> {
    let entries = file.statements.iter().flat_map(|statement| &statement.entries);
    let date = |date: Option<domain::date::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    entries
        .map(|entry| (entry.line, date(entry.booked_on), entry.amount.to_string()))
        .collect()
}

fn row(line: u32, date: &str, amount: &str) -> (u32, String, String) {
    (line, date.to_owned(), amount.to_owned())
}

#[test]
fn a_preset_is_recognised_by_its_header() {
    let mapping = guess_mapping(SPARKASSE.as_bytes()).unwrap();
    assert_eq!(mapping, CsvPreset::find("sparkasse").unwrap().mapping());
    let file = read_csv(SPARKASSE.as_bytes(), &mapping);
    assert_eq!(
        rows(&file),
        [
            row(2, "2026-11-19", "EUR 1234.56"),
            row(3, "2026-11-20", "EUR -5.00"),
            row(4, "2026-11-20", "EUR 99.00"),
        ]
    );
    assert_eq!(kinds(&file), [(6, BankProblemKind::Amount("viel".to_owned()))]);
    let statement = &file.statements[0];
    assert_eq!(
        statement.account,
        Some(BankAccount::from_text("DE89370400440532013000"))
    );
    assert_eq!(statement.entries[2].status, EntryStatus::Pending);
    let line = &statement.entries[0].lines[0];
    assert_eq!(line.counterparty.name.as_deref(), Some("Beispiel AG"));
    assert_eq!(
        line.counterparty.account,
        Some(BankAccount::from_text("AT611904300234573201"))
    );
    assert_eq!(line.text, ["Rechnung 2026-0042 Größe"]);
    assert_eq!(line.end_to_end_id.as_deref(), Some("PO 4711"));
}

#[test]
fn spreadsheets_encodings_are_read() {
    let latin: Vec<u8> = SPARKASSE
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    let mapping = guess_mapping(&latin).unwrap();
    assert_eq!(read_csv(&latin, &mapping), read_csv(SPARKASSE.as_bytes(), &mapping));
}

#[test]
fn columns_dates_and_decimals_are_guessed() {
    let mut mapping = guess_mapping(IN_AND_OUT.as_bytes()).unwrap();
    let without_currency = read_csv(IN_AND_OUT.as_bytes(), &mapping);
    let lines: Vec<u32> = without_currency.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [5, 7, 8]);
    mapping.currency = Currency::parse("GBP");
    let file = read_csv(IN_AND_OUT.as_bytes(), &mapping);
    assert_eq!(file.problems, []);
    assert_eq!(
        rows(&file),
        [
            row(5, "2026-11-19", "GBP 1500.00"),
            row(7, "2026-11-20", "GBP -25.50"),
            row(8, "2026-11-21", "GBP 0.10"),
        ]
    );
    let entry = &file.statements[0].entries[0];
    assert_eq!(entry.reference.as_deref(), Some("T-1"));
    assert_eq!(entry.lines[0].text, ["Invoice \"2026-0042\" second line"]);
}

#[test]
fn a_mapping_can_be_stated() {
    let text = "Tag|Was|Wieviel EUR\n1/2/2026|INV 7|1.500\n";
    let columns = [
        (CsvField::BookingDate, "TAG"),
        (CsvField::Text, "was"),
        (CsvField::Amount, "Wieviel (EUR)"),
        (CsvField::Name, "Wer"),
    ];
    let mut mapping = CsvMapping {
        columns: columns.map(|(field, name)| (field, name.to_owned())).to_vec(),
        ..CsvMapping::default()
    };
    // 1.500 and 1/2 each mean two things.
    let file = read_csv(text.as_bytes(), &mapping);
    assert_eq!(
        kinds(&file),
        [
            (1, BankProblemKind::NoColumn(CsvField::Name)),
            (2, BankProblemKind::Amount("1.500".to_owned())),
        ]
    );
    mapping.decimal = Some(domain::bank::DecimalMark::Comma);
    mapping.dates = Some(domain::bank::DateOrder::MonthDayYear);
    let file = read_csv(text.as_bytes(), &mapping);
    assert_eq!(rows(&file), [row(2, "2026-01-02", "EUR 1500.00")]);
    mapping.columns.clear();
    assert_eq!(
        kinds(&read_csv(text.as_bytes(), &mapping)),
        [(1, BankProblemKind::NoHeader)]
    );
    assert_eq!(guess_mapping(text.as_bytes()), None);
}

/// The same days in another export give the same keys, also for payments that look alike.
#[test]
fn overlapping_exports_have_the_same_keys() {
    let keys = |text: &str| {
        let file = read_csv(text.as_bytes(), &CsvPreset::find("generic").unwrap().mapping());
        let entries = file.statements.into_iter().flat_map(|statement| statement.entries);
        entries.map(|entry| entry.key.to_string()).collect::<Vec<_>>()
    };
    let first = keys("Date,Amount,Currency,Name\n2026-11-18,5,EUR,Eve\n2026-11-19,5,EUR,Eve\n2026-11-19,5,EUR,Eve\n");
    let second =
        keys("Name,Date,Amount,Currency\nEve,2026-11-19,5.00,EUR\nEve,2026-11-19,5.00,EUR\nEve,2026-11-20,5,EUR\n");
    assert_eq!(first[1..], second[..2]);
    assert!(first[0] != first[1] && first[1] != first[2] && !first.contains(&second[2]));
}
