//! `/bank/{foundation}`: a foundation's bank statements.

use super::files::{files as files_section, shown_files};
use super::form::{BankForm, SentBankForm};
use super::lines::{LineList, lines};
use super::outcome::outcome;
use super::upload::upload;
use crate::api::BankAnswer;
use crate::site::{Page, Place, StaffArea, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;

/// What banks report, and what the lines pay.
pub fn bank_page(answer: BankAnswer, form: BankForm) -> AnyView {
    let t: Texts = expect_context();
    let files = shown_files(&answer);
    let list = LineList {
        t,
        foundation: &answer.foundation.id,
        import: None,
        lines: &answer.lines,
        files: &files,
        records: answer.records,
        form: &form,
    };
    let has_form = match form.sent {
        SentBankForm::Upload => answer.records,
        SentBankForm::Line { .. } => list.decides() && form.is_open_in(&answer.lines),
        SentBankForm::Nothing | SentBankForm::Import(_) => false,
    };
    let upload = answer.records.then(|| upload(t, &answer, &form));
    let content = view! {
        {outcome(t, &form, has_form)}
        {staff_nav(t, &answer.foundation.id, StaffArea::Bank, true)}
        <div class="head">
            <h1>{t.bank_heading()}</h1>
            <p class="lead">{t.bank_lead()}</p>
        </div>
        {upload}
        {lines(&list)}
        {files_section(t, &answer, &list.shown())}
    }
    .into_any();
    view! {
        <Page
            title=t.bank_heading()
            place=Place::foundation(&answer.foundation)
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices bank">{content}</div>
        </Page>
    }
    .into_any()
}
