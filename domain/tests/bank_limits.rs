//! What's too large isn't read, and says so.

#![cfg(feature = "bank")]

use domain::bank::{
    BankFile, BankProblemKind, CsvField, CsvMapping, MOST_BANK_LINES, MOST_COLUMNS, csv_header, guess_mapping,
    read_bank_file, read_csv,
};

fn kinds(file: &BankFile) -> Vec<(u32, BankProblemKind)> {
    let problems = file.problems.iter();
    problems.map(|problem| (problem.line, problem.kind.clone())).collect()
}

fn amounts(file: &BankFile) -> Vec<String> {
    file.entries().map(|entry| entry.amount.to_string()).collect()
}

/// A table with this many columns.
fn table(width: usize) -> String {
    let more: Vec<String> = (3..width).map(|at| format!(",Column {at}")).collect();
    let more = more.concat();
    let cells = ",x".repeat(width - 3);
    format!("Date,Amount,Currency{more}\n2026-11-19,-5.00,EUR{cells}\n")
}

#[test]
fn a_table_with_more_than_a_hundred_columns_is_not_read() {
    let file = read_bank_file(table(MOST_COLUMNS).as_bytes(), None);
    assert_eq!((kinds(&file), amounts(&file)), (vec![], vec!["EUR -5.00".to_owned()]));
    let wide = table(MOST_COLUMNS + 1);
    assert_eq!(
        kinds(&read_bank_file(wide.as_bytes(), None)),
        [(1, BankProblemKind::TooWide)]
    );
    assert_eq!(
        (guess_mapping(wide.as_bytes()), csv_header(wide.as_bytes())),
        (None, None)
    );
    // A single row is a problem of its own.
    let row = table(MOST_COLUMNS) + &format!("2026-11-19,-6.00,EUR{}\n", ",".repeat(500) + "x");
    let file = read_bank_file(row.as_bytes(), None);
    assert_eq!(
        (kinds(&file), amounts(&file).len()),
        (vec![(3, BankProblemKind::Row)], 1)
    );
}

#[test]
fn a_file_with_more_than_twenty_thousand_payments_is_not_read() {
    let rows = |count: usize| "Date,Amount,Currency\n".to_owned() + &"2026-11-19,-5.00,EUR\n".repeat(count);
    let file = read_bank_file(rows(MOST_BANK_LINES).as_bytes(), None);
    assert_eq!((kinds(&file), file.entries().count()), (vec![], MOST_BANK_LINES));
    let file = read_bank_file(rows(MOST_BANK_LINES + 1).as_bytes(), None);
    assert_eq!(
        (kinds(&file), file.entries().count()),
        (vec![(1, BankProblemKind::TooManyLines)], 0)
    );

    // The payments of batches count.
    let payments = "<TxDtls><Amt Ccy=\"EUR\">1</Amt></TxDtls>".repeat(MOST_BANK_LINES + 1);
    let batch = format!(
        "<Stmt><Id>1</Id><Ntry><Amt Ccy=\"EUR\">{}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-11-19</Dt></BookgDt><NtryDtls>{payments}</NtryDtls></Ntry></Stmt>",
        MOST_BANK_LINES + 1
    );
    let file = read_bank_file(batch.as_bytes(), None);
    assert_eq!(
        (kinds(&file), file.entries().count()),
        (vec![(1, BankProblemKind::TooManyLines)], 0)
    );
}

#[test]
fn columns_with_the_same_name_are_told_apart_by_their_positions() {
    let text = "Date,Amount,Amount,Currency\n2026-11-19,1.00,-5.00,EUR\n";
    for (place, amount) in [(1, "EUR 1.00"), (2, "EUR -5.00")] {
        let columns = [
            (CsvField::BookingDate, "Date"),
            (CsvField::Amount, "Amount"),
            (CsvField::Currency, "Currency"),
        ];
        let mapping = CsvMapping {
            columns: columns.map(|(field, name)| (field, name.to_owned())).to_vec(),
            places: vec![0, place, 3],
            has_signs: true,
            ..CsvMapping::default()
        };
        assert_eq!(amounts(&read_csv(text.as_bytes(), &mapping)), [amount]);
    }
    // A guess says where it found them.
    let guessed = guess_mapping(text.as_bytes()).unwrap();
    assert_eq!(guessed.columns.len(), guessed.places.len());
}

#[test]
fn an_entry_whose_day_cannot_be_read_is_missing() {
    let text = "Date,Value date,Amount,Currency\n\
                2026-11-19,2026-11-19,1.00,EUR\n\
                soon,2026-11-19,-2.00,EUR\n\
                2026-11-19,soon,-3.00,EUR\n\
                ,2026-11-19,-4.00,EUR\n\
                ,soon,-5.00,EUR\n\
                ,,-6.00,EUR\n";
    let file = read_bank_file(text.as_bytes(), None);
    let soon = "soon".to_owned();
    assert_eq!(
        kinds(&file),
        [
            (3, BankProblemKind::Date(soon.clone())),
            (4, BankProblemKind::ValueDate(soon.clone())),
            (5, BankProblemKind::NoDate),
            (6, BankProblemKind::Date(soon)),
            (7, BankProblemKind::NoDate),
        ]
    );
    let lost = file
        .problems
        .iter()
        .filter(|problem| problem.kind.loses_entry())
        .count();
    assert_eq!(lost, 2);
    assert_eq!(amounts(&file), ["EUR 1.00", "EUR -3.00", "EUR -4.00", "EUR -6.00"]);
}
