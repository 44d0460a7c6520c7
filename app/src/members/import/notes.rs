//! What staff have to know about a list's rows: those that failed or were deleted, and members whose invoices nobody gets.

use crate::api::{ImportRowFilter, MemberImportAction, MemberImportAnswer, MemberImportState};
use crate::members::address::{import_rows_address, member_import_address};
use crate::text::Texts;
use leptos::prelude::*;

/// How many rows a filter shows.
pub(super) fn count(answer: &MemberImportAnswer, show: ImportRowFilter) -> i64 {
    let counts = answer.counts.iter().filter(|(filter, _)| *filter == show);
    counts.map(|(_, count)| *count).sum()
}

fn rows(answer: &MemberImportAnswer, show: ImportRowFilter) -> String {
    import_rows_address(&answer.foundation.id, &answer.import.id, show, 1)
}

/// That rows failed, and the button to try them again. `None` if none did.
pub(super) fn failed(t: Texts, answer: &MemberImportAnswer) -> Option<AnyView> {
    let is_undone = matches!(
        answer.import.state,
        MemberImportState::Undoing | MemberImportState::Undone
    );
    let show = if is_undone {
        ImportRowFilter::Stuck
    } else {
        ImportRowFilter::Failed
    };
    let failed = count(answer, show);
    if failed == 0 {
        return None;
    }
    // Those that couldn't be removed are members, so they can still be tried again.
    let is_late = !is_undone && answer.forgotten;
    let text = match (is_undone, is_late) {
        (true, _) => t.import_stuck_note(failed),
        (false, true) => t.import_failed_late(failed),
        (false, false) => t.import_failed_note(failed),
    };
    let goes_on = matches!(
        answer.import.state,
        MemberImportState::Running | MemberImportState::Undoing
    );
    let retry = (!goes_on && !is_late).then(|| {
        view! {
            <form method="post" action=member_import_address(&answer.foundation.id, &answer.import.id)>
                <button class="button quiet" name="do" value=MemberImportAction::Retry.id()>
                    {t.import_retry_button()}
                </button>
            </form>
        }
    });
    Some(
        view! {
            <div class="note bad">
                <p>
                    {text} " " <a href=rows(answer, show)>{t.import_failed_show()}</a>
                </p>
                {retry}
            </div>
        }
        .into_any(),
    )
}

/// That what the list said about those who weren't added has been deleted. `None` if it hasn't.
pub(super) fn forgotten(t: Texts, answer: &MemberImportAnswer) -> Option<AnyView> {
    answer
        .forgotten
        .then(|| view! { <p class="note">{t.import_forgotten()}</p> }.into_any())
}

/// That nobody gets the invoices of some members, and what to do. `None` if there are no such members.
pub(super) fn nobody(t: Texts, answer: &MemberImportAnswer) -> Option<AnyView> {
    let nobody = count(answer, ImportRowFilter::Nobody);
    if nobody == 0 {
        return None;
    }
    let text = match answer.import.state {
        MemberImportState::Draft => t.import_nobody_draft(nobody),
        _ => t.import_nobody_added(nobody),
    };
    Some(
        view! {
            <p class="note bad">
                {text} " " <a href=rows(answer, ImportRowFilter::Nobody)>{t.import_nobody_show()}</a>
            </p>
        }
        .into_any(),
    )
}
