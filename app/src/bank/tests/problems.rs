//! What couldn't be read in a file.

use super::columns::table;
use super::*;
use crate::api::{BankColumn, BankProblemBrief, BankProblemId, BankTable};

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
