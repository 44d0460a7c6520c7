//! Forms that were refused keep what was typed, and readers who may not record payments have none.

use super::columns::table;
use super::*;
use crate::api::{BankColumn, BankImportAction, BankImportCommand, BankLineAction, BankLineCommand, BankLinePart};

fn part_of(invoice: &str, amount: &str) -> BankLinePart {
    BankLinePart {
        invoice: invoice.to_owned(),
        amount: amount.to_owned(),
    }
}

fn about_line(action: BankLineAction, parts: Vec<BankLinePart>, note: &str) -> SentBankForm {
    SentBankForm::Line {
        line: "7kq2".to_owned(),
        command: BankLineCommand {
            action,
            parts,
            charges: true,
            rest: Some(200_000),
            overpays: false,
            note: note.to_owned(),
        },
        proposal: None,
    }
}

/// The form of a line's proposal.
fn about_proposal(parts: Vec<BankLinePart>) -> SentBankForm {
    match about_line(BankLineAction::Record, parts, "") {
        SentBankForm::Line { line, command, .. } => SentBankForm::Line {
            line,
            command,
            proposal: Some(0),
        },
        other => other,
    }
}

fn amount_wrong() -> BankFormProblem {
    BankFormProblem::AmountWrong(eur(0).currency)
}

fn about_file(action: BankImportAction, columns: Vec<Option<BankColumn>>, currency: &str) -> SentBankForm {
    SentBankForm::Import(BankImportCommand {
        action,
        columns,
        currency: currency.to_owned(),
        has_signs: true,
    })
}

#[test]
fn each_problem_with_a_line_is_at_its_field_and_everything_typed_stays() {
    for (problem, field, text) in [
        (
            BankFormProblem::InvoiceWrong,
            "line-7kq2-invoice",
            "Enter the number of an invoice that isn’t cancelled",
        ),
        (
            BankFormProblem::InvoiceUnknown,
            "line-7kq2-invoice",
            "No invoice has this number",
        ),
        (
            BankFormProblem::NothingKept,
            "line-7kq2-charges",
            "so the bank hasn’t kept it.",
        ),
        (
            BankFormProblem::NotPaid,
            "line-7kq2-invoice",
            "More was returned than was paid for this invoice.",
        ),
        (amount_wrong(), "line-7kq2-amount", "Enter the amount in EUR"),
        (
            BankFormProblem::TooMuch,
            "line-7kq2-amount",
            "The amount is more than what’s left of this payment.",
        ),
        (
            BankFormProblem::MoreThanDue,
            "line-7kq2-amount",
            "The amount is more than what’s unpaid.",
        ),
        (
            BankFormProblem::InvoiceTwice,
            "line-7kq2-invoice",
            "Enter each invoice only once",
        ),
        (
            BankFormProblem::ChargesTooHigh,
            "line-7kq2-charges",
            "Too much is missing to be the bank’s charge",
        ),
    ] {
        let sent = about_line(BankLineAction::Record, vec![part_of("harbour-77", "many")], "");
        let list = html(&bank(vec![line(BankLineState::Open)]), refused(sent.clone(), problem));
        let answer = import(BankImportState::Imported, vec![line(BankLineState::Open)]);
        for html in [list, import_html(&answer, refused(sent, problem))] {
            assert_says(
                &html,
                &[
                    "<title>Error: ",
                    &format!("href=\"#{field}\""),
                    &format!("id=\"{field}-error\""),
                    &format!("id=\"{field}\""),
                    "value=\"harbour-77\"",
                    "value=\"many\"",
                    "value=\"yes\" checked",
                ],
            );
            assert_eq!(html.matches("<details open").count(), 1, "{html}");
            assert_eq!(said(&html).matches(text).count(), 2, "{html}");
        }
    }
}

#[test]
fn a_missing_reason_is_at_its_field() {
    let sent = about_line(BankLineAction::SetAside, Vec::new(), " ");
    let html = html(
        &bank(vec![line(BankLineState::Open)]),
        refused(sent, BankFormProblem::NoteMissing),
    );
    assert_says(
        &html,
        &["href=\"#line-7kq2-note\"", "aria-describedby=\"line-7kq2-note-error\""],
    );
    assert_eq!(html.matches("<details open").count(), 1, "{html}");
    assert_eq!(said(&html).matches("Enter why it doesn’t pay an invoice").count(), 2);
}

#[test]
fn a_problem_with_several_invoices_is_at_the_line() {
    let parts = vec![
        part_of("HARBOUR-2026-0001", "1500"),
        part_of("HARBOUR-2026-0002", "500"),
    ];
    let mut open = line(BankLineState::Open);
    open.proposals = vec![proposal(vec![part(1, Some(eur(150_000))), part(2, Some(eur(50_000)))])];
    let sent = about_proposal(parts);
    let html = html(&bank(vec![open]), refused(sent, BankFormProblem::TooMuch));
    assert_says(
        &html,
        &["href=\"#line-7kq2\"", "id=\"line-7kq2\"", "id=\"line-7kq2-error\""],
    );
    assert_lacks(&html, &["<details open"]);
}

/// The error opened the form for another invoice.
#[test]
fn a_problem_with_the_amount_of_a_proposal_is_at_its_field() {
    let mut open = line(BankLineState::Open);
    open.proposals = vec![proposal(vec![part(1, None)])];
    let sent = about_proposal(vec![part_of("HARBOUR-2026-0001", "many")]);
    let shown = html(&bank(vec![open]), refused(sent.clone(), amount_wrong()));
    assert_says(
        &shown,
        &[
            "href=\"#line-7kq2-0-0\"",
            "id=\"line-7kq2-0-0-error\"",
            "id=\"line-7kq2-0-0\" name=\"amount\" value=\"many\"",
        ],
    );
    assert_eq!(said(&shown).matches("Enter the amount in EUR").count(), 2, "{shown}");
    assert_lacks(&shown, &["<details open"]);
    // If the proposal is gone, what was typed isn't.
    let mut gone = line(BankLineState::Open);
    gone.proposals = Vec::new();
    let shown = html(&bank(vec![gone]), refused(sent, amount_wrong()));
    assert_says(&said(&shown), &["You wrote: HARBOUR-2026-0001 many"]);
}

#[test]
fn another_line_has_no_error() {
    let other = BankLineBrief {
        id: "other".to_owned(),
        ..line(BankLineState::Open)
    };
    let sent = about_line(BankLineAction::Record, vec![part_of("harbour-77", "many")], "");
    let html = html(
        &bank(vec![line(BankLineState::Open), other]),
        refused(sent, amount_wrong()),
    );
    assert_eq!(html.matches("value=\"many\"").count(), 1);
    assert_lacks(&html, &["line-other-amount-error"]);
}

#[test]
fn what_was_typed_is_shown_if_the_line_is_decided_or_gone() {
    for (problem, rows, text) in [
        (
            BankFormProblem::LineChanged,
            vec![line(BankLineState::Recorded)],
            "Somebody has decided about this line in the meantime. Nothing was recorded.",
        ),
        (
            BankFormProblem::LineMissing,
            Vec::new(),
            "This line no longer exists. Nothing was recorded.",
        ),
        (
            BankFormProblem::TooMuch,
            Vec::new(),
            "The amount is more than what’s left of this payment.",
        ),
    ] {
        let sent = about_line(BankLineAction::Record, vec![part_of("HF-77", "12")], "Their note");
        let html = html(&bank(rows), refused(sent, problem));
        assert_says(
            &said(&html),
            &["There is a problem", text, "You wrote: HF-77 12 Their note"],
        );
        assert_lacks(&html, &["href=\"#line-"]);
    }
}

#[test]
fn a_programme_that_is_gone_loses_nothing() {
    let sent = about_line(BankLineAction::Record, vec![part_of("HF-77", "12")], "");
    let html = html(
        &bank(vec![line(BankLineState::Open)]),
        refused(sent, BankFormProblem::RulesMissing),
    );
    assert_says(&said(&html), &["so nothing was recorded."]);
    assert_says(&html, &["value=\"HF-77\"", "<details open"]);
}

#[test]
fn columns_keep_what_was_chosen() {
    let twice = vec![
        Some(BankColumn::BookingDate),
        Some(BankColumn::Text),
        Some(BankColumn::BookingDate),
    ];
    for (problem, columns, field, text) in [
        (
            BankFormProblem::ColumnsMissing,
            vec![None, Some(BankColumn::Text), None],
            "column-0",
            "Choose the columns with the booking date and the amount",
        ),
        (
            BankFormProblem::ColumnTwice,
            twice,
            "column-2",
            "Only texts can be in several columns.",
        ),
        (
            BankFormProblem::CurrencyWrong,
            vec![None, Some(BankColumn::Text), None],
            "currency",
            "Enter a currency code of three letters, such as EUR",
        ),
    ] {
        let mut answer = import(BankImportState::Draft, Vec::new());
        answer.table = Some(table());
        let sent = about_file(BankImportAction::Read, columns, "euro");
        let html = import_html(&answer, refused(sent, problem));
        assert_says(
            &html,
            &[
                "<title>Error: ",
                &format!("href=\"#{field}\""),
                &format!("{field}-hint {field}-error\""),
                "<details open class=\"bank-columns\">",
                "<option value=\"text\" selected",
                "name=\"currency\" value=\"euro\"",
                "name=\"has_signs\" value=\"yes\" checked",
            ],
        );
        assert_eq!(said(&html).matches(text).count(), 2, "{html}");
    }
}

#[test]
fn a_file_that_changed_or_is_empty_says_so() {
    for (problem, text) in [
        (
            BankFormProblem::FileChanged,
            "Somebody has imported, undone or discarded this file in the meantime.",
        ),
        (BankFormProblem::NoLines, "This file has no lines to import."),
    ] {
        let sent = about_file(BankImportAction::Import, Vec::new(), "");
        let html = import_html(&import(BankImportState::Draft, Vec::new()), refused(sent, problem));
        assert_says(&html, &["<title>Error: ", "role=\"alert\""]);
        assert_says(&said(&html), &["There is a problem", text]);
    }
}

#[test]
fn only_those_who_record_payments_have_forms() {
    let rows: Vec<BankLineBrief> = STATES.into_iter().map(line).collect();
    let list = BankAnswer {
        records: false,
        ..bank(rows.clone())
    };
    let mut pages = vec![html(&list, BankForm::default())];
    for state in FILE_STATES {
        let answer = BankImportAnswer {
            records: false,
            table: Some(table()),
            ..import(state, rows.clone())
        };
        pages.push(import_html(&answer, BankForm::default()));
    }
    for html in pages {
        assert_lacks(
            &html,
            &["<form class", "<form method", "name=\"do\"", "type=\"file\"", "<select"],
        );
    }
}

#[test]
fn long_and_strange_texts_are_whole_and_escaped() {
    let text = format!("<script>alert(1)</script>\u{202e}{}", "Gesellschaft für ".repeat(30));
    let hostile = format!("\"><b>{text}");
    let mut row = line(BankLineState::Open);
    for field in [
        &mut row.name,
        &mut row.account,
        &mut row.text,
        &mut row.proposals[0].parts[0].label,
    ] {
        field.clone_from(&hostile);
    }
    row.proposals[0].parts[0].name.clone_from(&hostile);
    let aside = BankLineBrief {
        note: hostile.clone(),
        ..line(BankLineState::SetAside)
    };
    let mut list = bank(vec![row.clone(), aside.clone()]);
    list.imports.rows[0].name.clone_from(&hostile);
    let mut answer = import(BankImportState::Imported, vec![row, aside]);
    answer.import.name.clone_from(&hostile);
    let mut table = table();
    table.header[0].clone_from(&hostile);
    table.sample[0][0].clone_from(&hostile);
    answer.table = Some(table);
    answer.problems = vec![crate::api::BankProblemBrief {
        line: 1,
        kind: crate::api::BankProblemId::Amount,
        found: hostile.clone(),
        column: None,
        amounts: None,
        loses: true,
    }];
    let sent = || about_line(BankLineAction::Record, vec![part_of(&hostile, &hostile)], &hostile);
    let form = || refused(sent(), amount_wrong());
    for html in [html(&list, form()), import_html(&answer, form())] {
        assert_lacks(&html, &["<script>alert", "<b>"]);
        assert_says(&html, &["&lt;script&gt;", &"Gesellschaft für ".repeat(30)]);
        // Every control that reverses text is inside an element or characters that isolate it.
        let outside = html.replace("<bdi>", "\u{2068}").replace("</bdi>", "\u{2069}");
        let mut depth = 0_i32;
        let text = outside
            .split('<')
            .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        for c in text.flat_map(str::chars) {
            match c {
                '\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                '\u{202e}' => assert!(depth > 0, "{html}"),
                _ => {}
            }
        }
    }
}

#[test]
fn german_pages_are_german() {
    let list = rendered(Locale::De, || {
        bank_page(bank(vec![line(BankLineState::Open)]), BankForm::default())
    });
    assert_says(
        &said(&list),
        &[
            "Kontoauszüge",
            "2.000 € Hollow Oak GmbH",
            "Für HARBOUR-2026-0001 erfassen",
        ],
    );
    let answer = import(BankImportState::Draft, Vec::new());
    let file = rendered(Locale::De, || bank_import_page(answer, BankForm::default()));
    assert_says(
        &said(&file),
        &[
            "12 Zahlungen werden erfasst, über 3 Posten müssen Sie entscheiden, 42 Posten gehören zu keiner Rechnung und 2 \
            Posten wurden schon importiert.",
        ],
    );
}
