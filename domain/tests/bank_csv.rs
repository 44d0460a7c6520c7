//! Reads banks' CSV exports.

#![cfg(feature = "bank")]

use domain::bank::{
    BankAccount, BankFile, BankProblemKind, CsvField, CsvMapping, CsvPreset, EntryStatus, guess_mapping,
    read_bank_file, read_csv,
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
    // A transaction's identification can be another one in the next export.
    assert_eq!(entry.reference, None);
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
        has_signs: true,
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
    mapping.dates = Some(domain::date_order::DateOrder::MonthDayYear);
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

/// ING in the Netherlands, DATEV, old exports of German banks, and others.
#[test]
fn a_column_shows_the_direction() {
    for text in [
        "\"Datum\",\"Naam / Omschrijving\",\"Rekening\",\"Tegenrekening\",\"Code\",\"Af Bij\",\"Bedrag (EUR)\",\"Mutatiesoort\",\"Mededelingen\"\n\
         \"20261119\",\"Eve\",\"NL91ABNA0417164300\",\"\",\"OV\",\"Bij\",\"1.500,00\",\"Overschrijving\",\"AL-2026-0001\"\n\
         \"20261120\",\"Shop\",\"NL91ABNA0417164300\",\"\",\"BA\",\"Af\",\"25,50\",\"Betaalautomaat\",\"\"\n",
        "Datum;Betrag EUR;Soll/Haben\n19.11.2026;1.500,00;H\n20.11.2026;25,50;S\n",
        "Date,Amount (EUR),D/C\n2026-11-19,1500.00,C\n2026-11-20,25.50,D\n",
        "Date,Amount (EUR),CdtDbtInd\n2026-11-19,1500.00,CRDT\n2026-11-20,25.50,DBIT\n",
        "Date,Amount (EUR),Debit/Credit\n2026-11-19,1500.00,Credit\n2026-11-20,25.50,Debit\n",
        // Without a name, or with another one, but with nothing else in the column.
        "Buchungstag;Umsatz EUR;\n19.11.2026;1.500,00;H\n20.11.2026;25,50;S\n",
        "Date,Type,Amount (EUR)\n2026-11-19,CREDIT,1500.00\n2026-11-20,DEBIT,25.50\n",
        // A sign can only say the same again.
        "Date,Amount (EUR),D/C\n2026-11-19,1500.00,C\n2026-11-20,-25.50,D\n",
    ] {
        let mapping = guess_mapping(text.as_bytes()).unwrap();
        assert!(
            mapping.columns.iter().any(|(field, _)| *field == CsvField::Direction),
            "{mapping:?}"
        );
        let file = read_csv(text.as_bytes(), &mapping);
        assert_eq!(file.problems, [], "{text}");
        let expected = [row(2, "2026-11-19", "EUR 1500.00"), row(3, "2026-11-20", "EUR -25.50")];
        assert_eq!(rows(&file), expected, "{text}");
    }
    let text = "Date,Amount (EUR),D/C\n2026-11-19,5.00,X\n2026-11-20,-5.00,C\n2026-11-21,5.00,\n2026-11-22,5.00,C\n";
    let columns = [
        (CsvField::BookingDate, "Date"),
        (CsvField::Amount, "Amount (EUR)"),
        (CsvField::Direction, "D/C"),
    ];
    let mapping = CsvMapping {
        columns: columns.map(|(field, name)| (field, name.to_owned())).to_vec(),
        ..CsvMapping::default()
    };
    let file = read_csv(text.as_bytes(), &mapping);
    assert_eq!(
        kinds(&file),
        [
            (2, BankProblemKind::Direction("X".to_owned())),
            (3, BankProblemKind::Direction("C".to_owned())),
            (4, BankProblemKind::NoDirection),
        ]
    );
    assert_eq!(rows(&file).len(), 1);
}

/// Reading debits as credits would be worse.
#[test]
fn amounts_without_any_sign_are_refused() {
    let text = "Note\nDate,Amount (EUR),Name\n2026-11-19,1500.00,Eve\n2026-11-20,25.50,Shop\n";
    let mut mapping = guess_mapping(text.as_bytes()).unwrap();
    let file = read_csv(text.as_bytes(), &mapping);
    assert_eq!(
        (kinds(&file), file.statements.len()),
        (vec![(2, BankProblemKind::NoSigns)], 0)
    );
    assert_eq!(read_bank_file(text.as_bytes(), None), file);
    mapping.has_signs = true;
    assert_eq!(rows(&read_csv(text.as_bytes(), &mapping)).len(), 2);
    let signed = text.replace("25.50", "-25.50");
    assert_eq!(
        rows(&read_bank_file(signed.as_bytes(), None))[1],
        row(4, "2026-11-20", "EUR -25.50")
    );
}

#[test]
fn placeholders_are_not_references() {
    let header = "Date,Amount,Currency,Name,Reference,Bank reference\n";
    for placeholder in ["NONREF", "0", "NOTPROVIDED", "-", "KEINE ANGABE", "n/a"] {
        let text = format!("{header}2026-11-19,5,EUR,{placeholder},{placeholder},{placeholder}\n");
        let file = read_csv(text.as_bytes(), &CsvPreset::find("generic").unwrap().mapping());
        let entry = file.entries().next().unwrap();
        let line = &entry.lines[0];
        assert_eq!(
            (
                &entry.reference,
                line.references.len(),
                line.text.len(),
                &line.counterparty.name
            ),
            (&None, 0, 0, &None),
            "{placeholder}"
        );
    }
}

#[test]
fn only_the_banks_own_reference_is_guessed() {
    for (name, is_reference) in [
        ("ID", false),
        ("Transaction ID", false),
        ("Volgnr", false),
        ("Bank reference", true),
    ] {
        let text = format!("Date,Amount,{name}\n2026-11-19,-5,7\n");
        let mapping = guess_mapping(text.as_bytes()).unwrap();
        let is_guessed = mapping
            .columns
            .iter()
            .any(|(field, _)| *field == CsvField::EntryReference);
        assert_eq!(is_guessed, is_reference, "{name}");
    }
}

#[test]
fn what_is_not_clearly_booked_is_pending() {
    let header = "Date,Amount (EUR),Status\n";
    for (typed, status, problems) in [
        ("gebucht", EntryStatus::Booked, vec![]),
        ("noch nicht gebucht", EntryStatus::Pending, vec![]),
        ("vorgemerkt", EntryStatus::Pending, vec![]),
        ("Umsatz vorgemerkt", EntryStatus::Pending, vec![]),
        ("pending", EntryStatus::Pending, vec![]),
        (
            "maybe",
            EntryStatus::Pending,
            vec![(2, BankProblemKind::Status("maybe".to_owned()))],
        ),
        ("", EntryStatus::Pending, vec![(2, BankProblemKind::NoStatus)]),
    ] {
        let text = format!("{header}2026-11-19,-5,{typed}\n");
        let mapping = guess_mapping(text.as_bytes()).unwrap();
        let file = read_csv(text.as_bytes(), &mapping);
        assert_eq!(
            (file.entries().next().unwrap().status, kinds(&file)),
            (status, problems),
            "{typed}"
        );
    }
    // `Info` can also be about something else.
    let text = "Date,Amount (EUR),Info\n2026-11-19,-5,Dues\n";
    let file = read_bank_file(text.as_bytes(), None);
    assert_eq!(file.entries().next().unwrap().status, EntryStatus::Booked);
}

/// A quote that isn't closed, and a decimal comma between commas.
#[test]
fn rows_that_cannot_be_split_hide_no_others() {
    let header = "Date,Amount (EUR),Name,Text\n";
    let good = "2026-11-20,-25.50,Shop,\"a, b\"\n";
    for broken in [
        "2026-11-19,5.00,Eve,\"dues\n",
        "2026-11-19,5.00,\"Eve,dues\n",
        "2026-11-19,1,500.00,Eve,dues\n",
    ] {
        let text = format!("{header}{good}{broken}{good}{good}");
        let file = read_bank_file(text.as_bytes(), None);
        assert_eq!(kinds(&file), [(3, BankProblemKind::Row)], "{broken}");
        let lines: Vec<u32> = file.entries().map(|entry| entry.line).collect();
        assert_eq!(lines, [2, 4, 5], "{broken}");
    }
    // The header would run into the first row.
    let file = read_bank_file(format!("Date,Amount (EUR),Name,\"Text\n{good}{good}").as_bytes(), None);
    assert_eq!(
        (kinds(&file), file.statements.len()),
        (vec![(1, BankProblemKind::NoHeader)], 0)
    );
}
