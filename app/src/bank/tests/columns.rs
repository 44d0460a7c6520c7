//! The columns of a table.

use super::*;
use crate::api::{BankColumn, BankTable};

pub(super) fn table() -> BankTable {
    BankTable {
        header: vec!["Buchung".to_owned(), "Betrag".to_owned(), String::new()],
        sample: vec![
            vec!["04.12.2026".to_owned(), "2.000,00".to_owned(), String::new()],
            vec!["05.12.2026".to_owned(), "1.500,00".to_owned(), "Rent".to_owned()],
            vec!["06.12.2026".to_owned(), "900,00".to_owned(), String::new()],
        ],
        columns: vec![Some(BankColumn::BookingDate), None, None],
        currency: "EUR".to_owned(),
        has_signs: false,
        likely_currency: String::new(),
    }
}

#[test]
fn a_table_shows_what_each_column_contains() {
    let mut answer = import(BankImportState::Draft, Vec::new());
    answer.table = Some(table());
    let html = import_html(&answer, BankForm::default());
    assert_says(
        &said(&html),
        &[
            "Buchung Such as: 04.12.2026 · 05.12.2026",
            "Betrag Such as: 2.000,00 · 1.500,00",
            "Column 3 Such as: Rent",
            "Amounts without a minus sign came in",
        ],
    );
    assert_says(
        &html,
        &[
            "<details class=\"bank-columns\"><summary>Columns</summary>",
            "id=\"column-0\" name=\"column\" aria-describedby=\"column-0-hint\"",
            "<option value=\"booking_date\" selected",
            "name=\"currency\" value=\"EUR\"",
            "type=\"checkbox\" name=\"has_signs\" value=\"yes\">",
            "name=\"do\" value=\"read\"",
        ],
    );
    assert_eq!(html.matches("<option").count(), 3 * (BankColumn::EACH.len() + 1));
    assert_eq!(html.matches(" selected").count(), 1);
}

#[test]
fn every_column_can_be_chosen_in_words() {
    let mut answer = import(BankImportState::Draft, Vec::new());
    answer.table = Some(table());
    let html = import_html(&answer, BankForm::default());
    let words: std::collections::BTreeSet<&str> = BankColumn::EACH
        .iter()
        .map(|column| {
            let (_, rest) = html.split_once(&format!("<option value=\"{}\"", column.id())).unwrap();
            rest.split_once('>').unwrap().1.split_once('<').unwrap().0
        })
        .collect();
    assert_eq!(words.len(), BankColumn::EACH.len(), "{words:?}");
}

#[test]
fn if_nothing_could_be_read_the_columns_are_open() {
    let mut answer = import(BankImportState::Draft, Vec::new());
    answer.table = Some(table());
    (answer.import.lines, answer.import.known) = (0, 0);
    let html = import_html(&answer, BankForm::default());
    assert_says(
        &html,
        &[
            "<section aria-labelledby=\"columns\" class=\"bank-columns\">",
            "value=\"read\"",
            "value=\"discard\"",
        ],
    );
    assert_says(&said(&html), &["No lines could be read from this file."]);
    assert_lacks(&html, &["value=\"import\""]);
}
