//! The page of a file, and what its import does.

use super::*;
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
