//! `/members/{foundation}/import/{import}`: a list, what its import will do or has done, and its rows.

use super::choices::choices;
use super::form::ImportForm;
use super::notes::{count, failed, forgotten, nobody};
use super::outcome::outcome;
use super::rows::rows;
use super::words::{format_name, import_state, list_name};
use crate::api::{ImportRowFilter, MemberImportAction, MemberImportAnswer, MemberImportState};
use crate::format;
use crate::members::address::{member_import_address, member_imports_address};
use crate::members::nav::{MembersPart, nav};
use crate::review::events;
use crate::site::{ConfirmedAction, Page, Place, isolate};
use crate::text::Texts;
use crate::words::{moment, say};
use leptos::prelude::*;

/// A list with its rows, and what can be done with it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_import_page(answer: MemberImportAnswer, form: ImportForm) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    // Rows whose programme is gone can't be imported.
    let is_usable = !answer.is_stranded();
    let notes = is_usable.then(|| {
        view! { {broken(t, &answer)} {failed(t, &answer)} {forgotten(t, &answer)} {nobody(t, &answer)} }.into_any()
    });
    let rows = is_usable.then(|| rows(t, &answer));
    let content = view! {
        <div class="invoices bank">
            {outcome(t, &form)}
            {nav(t, foundation, Some(MembersPart::Import), answer.money)}
            {head(t, &answer)}
            {notes}
            {actions(t, &answer)}
            {choices(t, &answer, &form)}
            {rows}
            {events(t, answer.local_time.as_ref(), &answer.history)}
        </div>
    }
    .into_any();
    view! {
        <Page
            title=list_name(t, &answer.import)
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=form.problem.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn head(t: Texts, answer: &MemberImportAnswer) -> AnyView {
    let import = &answer.import;
    let (class, state) = import_state(t, import.state);
    let by = t.import_by(moment(t, answer.local_time.as_ref(), import.at), &import.who);
    let programme = say(t, &import.programme);
    view! {
        <div class="status-head">
            <p><a class="back" href=member_imports_address(&answer.foundation.id)>{t.import_back()}</a></p>
            <h1><bdi>{list_name(t, import)}</bdi></h1>
            <p><span class=class>{state}</span></p>
            <p class="meta">{isolate(t.import_about(format_name(t, import.format), programme))}</p>
            <p class="meta">{isolate(by)}</p>
            <p class="lead">{summary(t, answer)}</p>
        </div>
    }
    .into_any()
}

/// What the import will do, or has done, in a sentence.
fn summary(t: Texts, answer: &MemberImportAnswer) -> String {
    let added = count(answer, ImportRowFilter::Added);
    match answer.import.state {
        MemberImportState::Draft if answer.is_stranded() => t.import_sum_stranded().into_owned(),
        MemberImportState::Draft => t.import_sum_draft(added),
        MemberImportState::Running => t.import_sum_running(format::number(t.locale(), answer.import.added)),
        MemberImportState::Imported => t.import_sum_imported(added),
        MemberImportState::Undoing => t.import_sum_undoing().into_owned(),
        MemberImportState::Undone => match (
            count(answer, ImportRowFilter::Stuck),
            count(answer, ImportRowFilter::Kept),
        ) {
            (0, 0) => t.import_sum_undone().into_owned(),
            (0, kept) => t.import_sum_kept(kept),
            // What became of each is in the list.
            _ => t.import_sum_stuck().into_owned(),
        },
    }
}

/// The lines that can't be read. `None` if there are none.
fn broken(t: Texts, answer: &MemberImportAnswer) -> Option<AnyView> {
    let lines: Vec<String> = answer.broken.iter().map(u32::to_string).collect();
    (!lines.is_empty())
        .then(|| view! { <p class="note bad">{t.import_broken(format::all_of(t.locale(), &lines))}</p> }.into_any())
}

/// Importing and discarding a draft, or undoing an import. `None` while it goes on, and once it's undone.
fn actions(t: Texts, answer: &MemberImportAnswer) -> Option<AnyView> {
    let address = member_import_address(&answer.foundation.id, &answer.import.id);
    match answer.import.state {
        MemberImportState::Draft => {
            let added = count(answer, ImportRowFilter::Added);
            let import = (added > 0 && !answer.is_stranded()).then(|| {
                view! {
                    <form method="post" action=address.clone()>
                        <input type="hidden" name="seen" value=answer.import.at.to_string() />
                        <button class="button" name="do" value=MemberImportAction::Import.id()>
                            {t.import_button(added)}
                        </button>
                    </form>
                }
            });
            let discard = ConfirmedAction {
                summary: t.import_discard().into_owned(),
                text: t.import_discard_text().into_owned(),
                button: t.import_discard_button().into_owned(),
                action: MemberImportAction::Discard.id(),
            };
            Some(view! { <div class="bank-actions">{import} {discard.view(address)}</div> }.into_any())
        }
        MemberImportState::Imported => {
            let undo = ConfirmedAction {
                summary: t.import_undo().into_owned(),
                text: t.import_undo_text().into_owned(),
                button: t.import_undo_button().into_owned(),
                action: MemberImportAction::Undo.id(),
            };
            Some(undo.view(address))
        }
        MemberImportState::Running | MemberImportState::Undoing | MemberImportState::Undone => None,
    }
}
