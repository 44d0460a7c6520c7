//! The page of a file: what its import does, what couldn't be read, and a table's columns.

use super::*;
use crate::api::{BankColumn, BankProblemBrief, BankProblemId, BankTable};
use crate::bank::BankFormDone;

#[test]
fn a_draft_says_what_its_import_will_do() {
    let html = import_html(&import(BankImportState::Draft, Vec::new()), BankForm::default());
    assert_says(
        &said(&html),
        &[
            "All bank statements 2026-12.xml Not imported yet Uploaded by grace@harbour.example, 7 December 2026, 11:12 in Berlin (10:12 UTC) \
            12 payments will be recorded, 3 lines need a decision, 42 lines pay no invoice and 2 lines were imported before. \
            Import and record 12 payments Discard We delete what was read from this file.",
            "Needs a decision 3 Will be recorded 12",
        ],
    );
    assert_says(
        &html,
        &[
            "method=\"post\" action=\"/bank/harbour/imports/f1\"",
            "name=\"do\" value=\"import\"",
            "name=\"do\" value=\"discard\"",
            "href=\"/bank/harbour/imports/f1?show=open#lines\"",
        ],
    );
    assert_lacks(&html, &["value=\"undo\"", "value=\"read\""]);
}

#[test]
fn returns_are_counted_by_themselves() {
    for (returns, button) in [
        (2, "Import and record 10 payments and 2 returns"),
        (12, "Import and record 12 returns"),
    ] {
        let mut answer = import(BankImportState::Draft, Vec::new());
        answer.import.returns = returns;
        let page = said(&import_html(&answer, BankForm::default()));
        assert_says(&page, &[&format!("{returns} returns will be recorded"), button]);
    }
}

#[test]
fn a_file_that_was_imported_before_says_so() {
    let mut answer = import(BankImportState::Draft, Vec::new());
    answer.same = Some(BankImportBrief {
        id: "f0".to_owned(),
        ..file(BankImportState::Imported)
    });
    let html = import_html(&answer, BankForm::default());
    assert_says(
        &said(&html),
        &[
            "The same file was imported by grace@harbour.example, 7 December 2026, 11:12 in Berlin (10:12 UTC). Open that import",
        ],
    );
    assert_says(
        &html,
        &[
            "href=\"/bank/harbour/imports/f0\"",
            "value=\"import\" class=\"button quiet\"",
        ],
    );
}

#[test]
fn an_import_that_recorded_less_than_it_promised_says_so() {
    for (promised, text) in [
        (13, "so 1 line that would have been recorded needs a decision."),
        (12, "The file is imported."),
    ] {
        let form = BankForm {
            done: Some(BankFormDone::Import(crate::api::BankImportAction::Import)),
            promised: Some(promised),
            ..BankForm::default()
        };
        let answer = import(BankImportState::Imported, Vec::new());
        assert_says(&said(&import_html(&answer, form)), &[text]);
    }
}

/// A file that ends in the middle was announced as "1 other remark".
#[test]
fn a_damaged_file_and_a_missing_currency_are_announced() {
    let answer = BankImportAnswer {
        problems: vec![
            problem(BankProblemId::NotWellFormed, false),
            problem(BankProblemId::NoCurrency, true),
        ],
        table: Some(BankTable {
            currency: String::new(),
            likely_currency: "CHF".to_owned(),
            ..table()
        }),
        ..import(BankImportState::Draft, Vec::new())
    };
    let html = import_html(&answer, BankForm::default());
    assert_says(
        &said(&html),
        &[
            "The file is damaged, so payments may be missing. Export it from your bank again. Line 1,017: The file is damaged.",
            "1 line was left out, because the file doesn’t state its currency. Enter it under Columns",
        ],
    );
    assert_says(
        &html,
        &[
            "<details open class=\"bank-columns\">",
            "name=\"currency\" value=\"CHF\"",
        ],
    );
}

#[test]
fn many_remarks_are_folded_after_the_first_ten() {
    let answer = BankImportAnswer {
        problems: (0..13).map(|_| problem(BankProblemId::Encoding, false)).collect(),
        ..import(BankImportState::Draft, Vec::new())
    };
    assert_says(
        &said(&import_html(&answer, BankForm::default())),
        &["3 more Line 1,017"],
    );
}

#[test]
fn a_draft_without_certain_payments_can_be_imported_too() {
    let mut answer = import(BankImportState::Draft, Vec::new());
    answer.import.known = 0;
    answer.lines.counts = vec![
        (BankFilter::Open, 1),
        (BankFilter::Recorded, 0),
        (BankFilter::SetAside, 0),
    ];
    let html = import_html(&answer, BankForm::default());
    assert_says(&said(&html), &["UTC) 1 line needs a decision. Import Discard"]);
}

#[test]
fn an_imported_file_can_be_undone() {
    let html = import_html(&import(BankImportState::Imported, Vec::new()), BankForm::default());
    assert_says(
        &said(&html),
        &[
            "Imported by grace@harbour.example, 7 December 2026, 11:12 in Berlin (10:12 UTC) 12 payments are recorded, 3 lines need a decision",
            "This undoes 12 payments, and everything you’ve decided about its lines: what’s set aside, and why. Memberships that \
            are active stay active. Undo import",
        ],
    );
    assert_says(&html, &["value=\"undo\""]);
    assert_lacks(&html, &["value=\"import\"", "value=\"discard\""]);
}

#[test]
fn an_undone_import_says_so() {
    let mut undone = line(BankLineState::Undone);
    undone.payments = Vec::new();
    let html = import_html(&import(BankImportState::Undone, vec![undone]), BankForm::default());
    assert_says(
        &said(&html),
        &[
            "Undone by grace@harbour.example",
            "This import was undone. Its payments no longer count.",
        ],
    );
    assert_lacks(&html, &["<form class=\"money-form\"", "name=\"do\""]);
}

#[test]
fn lines_are_decided_once_their_file_is_imported() {
    let mut draft = import(
        BankImportState::Draft,
        vec![line(BankLineState::Open), line(BankLineState::Ready)],
    );
    draft.lines.show = BankFilter::Open;
    let html = import_html(&draft, BankForm::default());
    assert_says(
        &said(&html),
        &[
            "You can decide about these lines once the file is imported.",
            "Will be recorded for HARBOUR-2026-0001 Hollow Oak Systems : €2,000",
        ],
    );
    assert_lacks(&html, &["/lines/7kq2"]);
    let imported = import(BankImportState::Imported, vec![line(BankLineState::Open)]);
    assert_says(
        &import_html(&imported, BankForm::default()),
        &[
            "action=\"/bank/harbour/lines/7kq2\"",
            "name=\"from\" value=\"f1\"",
            "name=\"show\" value=\"all\"",
        ],
    );
}

#[test]
fn what_was_done_is_announced() {
    for (done, text) in [
        ("read", "The file was read again."),
        ("import", "The file is imported."),
        ("undo", "The import is undone."),
        ("record", "The payment is recorded."),
        ("set_aside", "The line is set aside."),
        ("reopen", "You can decide about the line again."),
    ] {
        let form = BankForm {
            done: BankFormDone::parse(done),
            ..BankForm::default()
        };
        let html = import_html(&import(BankImportState::Imported, Vec::new()), form);
        assert_eq!(html.matches("role=\"status\"").count(), 1, "{html}");
        assert_says(&said(&html), &[text]);
    }
    assert_eq!(BankFormDone::parse("something"), None);
}

fn problem(kind: BankProblemId, loses: bool) -> BankProblemBrief {
    BankProblemBrief {
        line: 1_017,
        kind,
        found: String::new(),
        column: None,
        amounts: None,
        loses,
    }
}

fn problems_said(problems: Vec<BankProblemBrief>) -> String {
    let answer = BankImportAnswer {
        problems,
        ..import(BankImportState::Draft, Vec::new())
    };
    said(&import_html(&answer, BankForm::default()))
}

#[test]
fn every_problem_has_its_line_and_words() {
    for (kind, text) in [
        (BankProblemId::Encoding, "Some letters may be wrong"),
        (BankProblemId::NotWellFormed, "The file is damaged."),
        (BankProblemId::DamagedEntry, "This entry is damaged."),
        (BankProblemId::NoStatement, "The file contains no bank statement."),
        (BankProblemId::NoEntries, "This statement has no entries."),
        (BankProblemId::NoAmount, "The amount is missing."),
        (BankProblemId::Amount, "The amount can’t be read."),
        (BankProblemId::NoCurrency, "The currency is missing."),
        (BankProblemId::Currency, "This isn’t a currency."),
        (
            BankProblemId::NoDirection,
            "It doesn’t say whether money came in or went out.",
        ),
        (
            BankProblemId::Direction,
            "It’s unclear whether money came in or went out.",
        ),
        (BankProblemId::NoStatus, "It doesn’t say whether it’s booked"),
        (BankProblemId::Status, "It’s unclear whether it’s booked"),
        (BankProblemId::NoDate, "The booking date is missing."),
        (BankProblemId::Date, "The date can’t be read."),
        (BankProblemId::ValueDate, "The value date can’t be read."),
        (BankProblemId::Charge, "The bank’s charge can’t be read."),
        (
            BankProblemId::LineWithoutAmount,
            "This payment of a batch has no amount",
        ),
        (BankProblemId::Undivided, "so the batch is one line."),
        (
            BankProblemId::LinesDoNotAddUp,
            "don’t add up to its amount, so the batch is one line.",
        ),
        (BankProblemId::BalanceDiffers, "The closing balance doesn’t follow"),
        (BankProblemId::UncheckedReversal, "It’s a reversal"),
        (BankProblemId::NoSigns, "No amount has a minus sign"),
        (BankProblemId::NoHeader, "The names of the columns couldn’t be found."),
        (BankProblemId::NoColumn, "A column is missing."),
        (BankProblemId::Row, "This row can’t be read."),
        (BankProblemId::TooLarge, "The file is too large, so it wasn’t read."),
        (BankProblemId::TooManyLines, "more than 20,000 payments"),
        (BankProblemId::TooWide, "more than 100 columns"),
    ] {
        let page = problems_said(vec![problem(kind, false)]);
        assert_says(&page, &["What couldn’t be read", "Line 1,017", text]);
    }
}

#[test]
fn problems_state_what_they_are_about() {
    let page = problems_said(vec![
        BankProblemBrief {
            found: "12,x".to_owned(),
            ..problem(BankProblemId::Amount, true)
        },
        BankProblemBrief {
            column: Some(BankColumn::BookingDate),
            ..problem(BankProblemId::NoColumn, false)
        },
        BankProblemBrief {
            amounts: Some((eur(10_000), eur(12_000))),
            ..problem(BankProblemId::LinesDoNotAddUp, false)
        },
        BankProblemBrief {
            amounts: Some((eur(20_000), eur(-5_000))),
            ..problem(BankProblemId::BalanceDiffers, false)
        },
    ]);
    assert_says(
        &page,
        &[
            "The amount can’t be read. 12,x",
            "A column is missing: Booking date",
            "add up to €100, but its amount is €120, so the batch is one line.",
            "a balance of €200, but the file states −€50.",
        ],
    );
}

#[test]
fn problems_that_lose_payments_come_first_and_are_visible() {
    let answer = BankImportAnswer {
        problems: vec![
            problem(BankProblemId::Encoding, false),
            problem(BankProblemId::Row, true),
        ],
        ..import(BankImportState::Draft, Vec::new())
    };
    let html = import_html(&answer, BankForm::default());
    let page = said(&html);
    assert_says(
        &page,
        &[
            "What couldn’t be read 1 line was left out. If it’s a payment, record it yourself. Line 1,017: This row can’t be \
            read. Check this Line 1,017: Some letters may be wrong",
        ],
    );
    let problems = html.find("This row can’t be read.").unwrap();
    assert!(problems < html.find("value=\"import\"").unwrap(), "{html}");
    let clean = import_html(&import(BankImportState::Draft, Vec::new()), BankForm::default());
    assert_lacks(&clean, &["What couldn’t be read"]);
}

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
