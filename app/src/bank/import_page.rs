//! `/bank/{foundation}/imports/{import}`: a file, what its import will do or has done, and its lines.

use super::address::{bank_address, import_address};
use super::columns::columns;
use super::files::file_name;
use super::form::{BankForm, BankFormDone, SentBankForm};
use super::lines::{LineList, lines};
use super::outcome::outcome;
use super::problems::problems;
use super::words::file_state;
use crate::api::{BankFilter, BankImportAction, BankImportAnswer, BankImportBrief, BankImportState};
use crate::format;
use crate::review::events;
use crate::site::{ConfirmedAction, Page, Place, StaffArea, isolate, staff_nav};
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

/// A file with its lines, and what can be done with it.
pub fn bank_import_page(answer: BankImportAnswer, form: BankForm) -> AnyView {
    let t: Texts = expect_context();
    let list = LineList {
        t,
        foundation: &answer.foundation.id,
        import: Some(&answer.import),
        lines: &answer.lines,
        files: "",
        records: answer.records,
        form: &form,
    };
    let has_form = match form.sent {
        SentBankForm::Import(_) => answer.records && answer.table.is_some(),
        SentBankForm::Line { .. } => list.decides() && form.is_open_in(&answer.lines),
        SentBankForm::Nothing | SentBankForm::Upload => false,
    };
    let content = view! {
        {outcome(t, &form, has_form).map(|shown| changed(t, &answer, &form).unwrap_or(shown))}
        {staff_nav(t, &answer.foundation.id, StaffArea::Bank, true)}
        {head(t, &answer)}
        {problems(t, &answer)}
        {actions(t, &answer)}
        {columns(t, &answer, &form)}
        {lines(&list)}
        {events(t, answer.local_time.as_ref(), &answer.history)}
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

/// That an import recorded less than its button promised. `None` if it didn't.
fn changed(t: Texts, answer: &BankImportAnswer, form: &BankForm) -> Option<AnyView> {
    let is_imported = form.problem.is_none() && form.done == Some(BankFormDone::Import(BankImportAction::Import));
    let promised = form.promised.filter(|_| is_imported)?;
    let less = promised.saturating_sub(count(answer, BankFilter::Recorded));
    (less > 0).then(|| view! { <p class="note" role="status">{t.bank_done_import_changed(less)}</p> }.into_any())
}

fn head(t: Texts, answer: &BankImportAnswer) -> AnyView {
    let import = &answer.import;
    let (class, state) = file_state(t, import.state);
    let (at, who) = (moment(t, answer.local_time.as_ref(), import.at), &import.who);
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
            {answer.same.as_ref().map(|same| same_file(t, answer, same))}
        </div>
    }
    .into_any()
}

/// That the same file was imported before.
fn same_file(t: Texts, answer: &BankImportAnswer, same: &BankImportBrief) -> AnyView {
    view! {
        <p class="note">
            {isolate(t.bank_same(moment(t, answer.local_time.as_ref(), same.at), &same.who))}
            " "
            <a href=import_address(&answer.foundation.id, &same.id)>{t.bank_same_link()}</a>
        </p>
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
    let (payments, returns) = recorded(answer);
    let [paid, returned] = match answer.import.state {
        BankImportState::Undone => return t.bank_undone_text().into_owned(),
        _ if answer.import.lines == 0 => return t.bank_empty().into_owned(),
        BankImportState::Draft => [t.bank_sum_to_record(payments), t.bank_sum_returns_to_record(returns)],
        BankImportState::Imported => [t.bank_sum_recorded(payments), t.bank_sum_returns_recorded(returns)],
    };
    let known = answer.import.known;
    let open = count(answer, BankFilter::Open);
    let aside = count(answer, BankFilter::SetAside);
    let clauses = [
        (payments, paid),
        (returns, returned),
        (open, t.bank_sum_open(open)),
        (aside, t.bank_sum_aside(aside)),
        (known, t.bank_sum_known(known)),
    ];
    let clauses: Vec<String> = clauses
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, words)| words)
        .collect();
    format::capitalised(&t.bank_sum(format::all_of(t.locale(), &clauses)))
}

/// How many payments and returns are recorded, or will be.
fn recorded(answer: &BankImportAnswer) -> (i64, i64) {
    let returns = answer.import.returns;
    (count(answer, BankFilter::Recorded) - returns, returns)
}

/// The same in words: “12 payments and 1 return”. `None` if nothing is.
fn recorded_words(t: Texts, answer: &BankImportAnswer) -> Option<String> {
    let (payments, returns) = recorded(answer);
    let counted = [
        (payments, t.bank_payments(payments)),
        (returns, t.bank_returns_count(returns)),
    ];
    let words: Vec<String> = counted
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(_, words)| words)
        .collect();
    (!words.is_empty()).then(|| format::all_of(t.locale(), &words))
}

/// Importing and discarding a draft, or undoing an import. `None` if the reader can do neither.
fn actions(t: Texts, answer: &BankImportAnswer) -> Option<AnyView> {
    if !answer.records {
        return None;
    }
    let address = import_address(&answer.foundation.id, &answer.import.id);
    match answer.import.state {
        BankImportState::Draft => {
            let import = (answer.import.lines > 0).then(|| import(t, answer, address.clone()));
            let discard = ConfirmedAction {
                summary: t.bank_discard().into_owned(),
                text: t.bank_discard_text().into_owned(),
                button: t.bank_discard_button().into_owned(),
                action: BankImportAction::Discard.id(),
            };
            Some(view! { <div class="bank-actions">{import} {discard.view(address)}</div> }.into_any())
        }
        BankImportState::Imported => {
            let undo = ConfirmedAction {
                summary: t.bank_undo_import().into_owned(),
                text: recorded_words(t, answer).map_or_else(
                    || t.bank_undo_import_nothing().into_owned(),
                    |what| t.bank_undo_import_text(what),
                ),
                button: t.bank_undo_import_button().into_owned(),
                action: BankImportAction::Undo.id(),
            };
            Some(undo.view(address))
        }
        BankImportState::Undone => None,
    }
}

/// The button to import a draft. It isn't prominent if the same file was imported before.
fn import(t: Texts, answer: &BankImportAnswer, address: String) -> AnyView {
    let text =
        recorded_words(t, answer).map_or_else(|| t.bank_import().into_owned(), |what| t.bank_import_record(what));
    let class = if answer.same.is_some() {
        "button quiet"
    } else {
        "button"
    };
    let promised = count(answer, BankFilter::Recorded);
    view! {
        <form method="post" action=address>
            <input type="hidden" name="promised" value=promised.to_string() />
            <button class=class name="do" value=BankImportAction::Import.id()>{text}</button>
        </form>
    }
    .into_any()
}
