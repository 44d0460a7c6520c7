//! The form to upload a file, and the latest files.

use super::*;
use crate::bank::BankFormDone;

#[test]
fn a_file_can_be_uploaded() {
    let html = html(&bank(Vec::new()), BankForm::default());
    assert_says(
        &html,
        &[
            "method=\"post\" action=\"/bank/harbour\" enctype=\"multipart/form-data\"",
            "type=\"file\" id=\"statement\" name=\"statement\" aria-describedby=\"statement-hint\"",
        ],
    );
    assert_says(
        &said(&html),
        &["CAMT.052, CAMT.053, CAMT.054 or CSV, up to 10 MB. Nothing is recorded until you import it."],
    );
}

#[test]
fn a_file_that_is_refused_has_its_reason_at_the_field() {
    for (problem, text) in [
        (BankFormProblem::FileMissing, "Choose a file that isn’t empty"),
        (BankFormProblem::FileTooLarge, "The file must be 10 MB or less."),
        (BankFormProblem::FileArchive, "The file is a ZIP archive."),
    ] {
        let html = html(&bank(Vec::new()), refused(SentBankForm::Upload, problem));
        assert_says(
            &html,
            &[
                "<title>Error: ",
                "href=\"#statement\"",
                "aria-invalid=\"true\" aria-describedby=\"statement-hint statement-error\"",
            ],
        );
        assert_eq!(said(&html).matches(text).count(), 2, "{html}");
    }
}

#[test]
fn files_say_how_far_they_are_and_who_changed_them_when() {
    for (state, text, class) in [
        (BankImportState::Draft, "Not imported yet", "turn you"),
        (BankImportState::Imported, "Imported", "turn done"),
        (BankImportState::Undone, "Undone", "turn declined"),
    ] {
        let mut answer = bank(Vec::new());
        answer.imports = files(vec![file(state)]);
        let html = html(&answer, BankForm::default());
        assert_says(
            &html,
            &["href=\"/bank/harbour/imports/f1\"", &format!("class=\"{class}\"")],
        );
        assert_says(
            &said(&html),
            &[&format!(
                "2026-12.xml {text} grace@harbour.example 7 December 2026, 11:12 in Berlin (10:12 UTC) 57 2 imported before"
            )],
        );
    }
}

#[test]
fn without_files_the_page_says_so() {
    let mut answer = bank(Vec::new());
    answer.imports = files(Vec::new());
    let page = said(&html(&answer, BankForm::default()));
    assert_says(
        &page,
        &["No statement has been uploaded yet.", "Nothing needs a decision."],
    );
}

#[test]
fn a_file_without_a_name_can_be_opened() {
    let mut answer = bank(Vec::new());
    answer.imports.rows[0].name = String::new();
    assert_says(&said(&html(&answer, BankForm::default())), &["File without a name"]);
}

#[test]
fn a_discarded_file_is_announced() {
    let form = BankForm {
        done: BankFormDone::parse("discard"),
        ..BankForm::default()
    };
    let html = html(&bank(Vec::new()), form);
    assert_says(&html, &["role=\"status\""]);
    assert_says(&said(&html), &["The file is discarded. Nothing was recorded."]);
}

#[test]
fn the_pages_for_a_foundations_people_lead_to_each_other() {
    let html = html(&bank(Vec::new()), BankForm::default());
    assert_says(
        &html,
        &[
            "href=\"/review/harbour\"",
            "href=\"/invoices/harbour\"",
            "href=\"/bank/harbour\" aria-current=\"true\"",
            "href=\"/roles/harbour\"",
        ],
    );
}
