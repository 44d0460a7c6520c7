//! `/bank/{foundation}/imports/{import}`: a file, what its import will do or has done, and its lines.

use super::address::{bank_address, import_address};
use super::columns::columns;
use super::files::file_name;
use super::form::{BankForm, SentBankForm};
use super::lines::{LineList, lines};
use super::outcome::outcome;
use super::problems::problems;
use super::words::file_state;
use crate::api::{BankFilter, BankImportAction, BankImportAnswer, BankImportState};
use crate::format;
use crate::review::moment;
use crate::site::{Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use leptos::prelude::*;

/// A file with its lines, and what can be done with it.
pub fn bank_import_page(answer: BankImportAnswer, form: BankForm) -> AnyView {
    let t: Texts = expect_context();
    let list = LineList {
        t,
        foundation: &answer.foundation.id,
        import: Some(&answer.import),
        lines: &answer.lines,
        records: answer.records,
        form: &form,
    };
    let has_form = match form.sent {
        SentBankForm::Import(_) => answer.records && answer.table.is_some(),
        SentBankForm::Line { .. } => list.decides() && form.is_open_in(&answer.lines),
        SentBankForm::Nothing | SentBankForm::Upload => false,
    };
    let content = view! {
        {outcome(t, &form, has_form)}
        {staff_nav(t, &answer.foundation.id, StaffArea::Bank, true)}
        {head(t, &answer)}
        {actions(t, &answer)}
        {problems(t, &answer.problems)}
        {columns(t, &answer, &form)}
        {lines(&list)}
    }
    .into_any();
    view! {
        <Page
            title=file_name(t, &answer.import)
            place=Place::foundation(&answer.foundation)
            wrong=form.problem.is_some()
            private=true
        >
            <div class="invoices bank">{content}</div>
        </Page>
    }
    .into_any()
}

fn head(t: Texts, answer: &BankImportAnswer) -> AnyView {
    let import = &answer.import;
    let (class, state) = file_state(t, import.state);
    let (at, who) = (moment(t, import.at), &import.who);
    let by = match import.state {
        BankImportState::Draft => t.bank_uploaded_by(at, who),
        BankImportState::Imported => t.bank_imported_by(at, who),
        BankImportState::Undone => t.bank_undone_by(at, who),
    };
    view! {
        <div class="status-head">
            <p><a class="back" href=bank_address(&answer.foundation.id)>{t.bank_back()}</a></p>
            <h1><bdi>{file_name(t, import)}</bdi></h1>
            <p><span class=class>{state}</span></p>
            <p class="meta">{isolate(by)}</p>
            <p class="lead">{summary(t, answer)}</p>
        </div>
    }
    .into_any()
}

/// How many lines a filter shows.
fn count(answer: &BankImportAnswer, show: BankFilter) -> i64 {
    let counts = answer.lines.counts.iter();
    counts
        .filter(|(filter, _)| *filter == show)
        .map(|(_, count)| *count)
        .sum()
}

/// What the import will do, or has done, in a sentence.
fn summary(t: Texts, answer: &BankImportAnswer) -> String {
    let recorded = count(answer, BankFilter::Recorded);
    let recorded = match answer.import.state {
        BankImportState::Undone => return t.bank_undone_text().into_owned(),
        _ if answer.import.lines == 0 => return t.bank_empty().into_owned(),
        BankImportState::Draft => t.bank_sum_to_record(recorded),
        BankImportState::Imported => t.bank_sum_recorded(recorded),
    };
    let known = answer.import.known;
    let open = count(answer, BankFilter::Open);
    let aside = count(answer, BankFilter::SetAside) - known;
    let others = [
        (open, t.bank_sum_open(open)),
        (aside, t.bank_sum_aside(aside)),
        (known, t.bank_sum_known(known)),
    ];
    let others = others.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words);
    let clauses: Vec<String> = std::iter::once(recorded).chain(others).collect();
    t.bank_sum(format::all_of(t.locale(), &clauses))
}

/// Importing and discarding a draft, or undoing an import. `None` if the reader can do neither.
fn actions(t: Texts, answer: &BankImportAnswer) -> Option<AnyView> {
    if !answer.records {
        return None;
    }
    let address = import_address(&answer.foundation.id, &answer.import.id);
    let recorded = count(answer, BankFilter::Recorded);
    match answer.import.state {
        BankImportState::Draft => {
            let import = (answer.import.lines > 0).then(|| import(t, recorded, address.clone()));
            let discard = Confirmed {
                summary: t.bank_discard().into_owned(),
                text: t.bank_discard_text().into_owned(),
                button: t.bank_discard_button().into_owned(),
                action: BankImportAction::Discard,
            };
            Some(view! { <div class="bank-actions">{import} {discard.view(address)}</div> }.into_any())
        }
        BankImportState::Imported => {
            let undo = Confirmed {
                summary: t.bank_undo_import().into_owned(),
                text: t.bank_undo_import_text(recorded),
                button: t.bank_undo_import_button().into_owned(),
                action: BankImportAction::Undo,
            };
            Some(undo.view(address))
        }
        BankImportState::Undone => None,
    }
}

fn import(t: Texts, recorded: i64, address: String) -> AnyView {
    let text = if recorded > 0 {
        t.bank_import_count(recorded)
    } else {
        t.bank_import().into_owned()
    };
    view! {
        <form method="post" action=address>
            <button class="button" name="do" value=BankImportAction::Import.id()>{text}</button>
        </form>
    }
    .into_any()
}

/// An action with two clicks, so that nobody does it by accident.
struct Confirmed {
    summary: String,
    text: String,
    button: String,
    action: BankImportAction,
}

impl Confirmed {
    fn view(self, address: String) -> AnyView {
        view! {
            <details>
                <summary>{self.summary}</summary>
                <form class="money-form" method="post" action=address>
                    <p>{self.text}</p>
                    <p><button class="button quiet" name="do" value=self.action.id()>{self.button}</button></p>
                </form>
            </details>
        }
        .into_any()
    }
}
