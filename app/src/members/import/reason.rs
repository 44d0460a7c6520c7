//! Why a row is added or not, in sentences.

use crate::api::{ImportReason, ImportRowState, MemberImportRow, failed_row_reference};
use crate::text::Texts;
use crate::words::{date, say};

/// The sentences about a row of a list: what becomes of it, and what to know about that.
pub fn sentences(t: Texts, import: &str, row: &MemberImportRow) -> Vec<String> {
    let reference = || failed_row_reference(import, row.place);
    match row.state {
        ImportRowState::Ask | ImportRowState::Skipped | ImportRowState::Failed if row.is_forgotten() => {
            return vec![t.import_says_forgotten().into_owned()];
        }
        ImportRowState::Failed => return vec![t.import_says_failed(reference())],
        ImportRowState::Stuck => return vec![t.import_says_stuck(reference())],
        ImportRowState::Undone => return vec![t.import_says_undone().into_owned()],
        _ => {}
    }
    let mut sentences = vec![main(t, row)];
    if row.reason != ImportReason::Fits {
        return sentences;
    }
    let before = row
        .since
        .filter(|since| row.first_day.is_some_and(|first| *since < first));
    sentences.extend(before.map(|since| t.import_says_since(date(t, since))));
    sentences.extend(row.early_version.as_deref().map(|version| t.import_says_early(version)));
    if row.nobody {
        sentences.push(match row.state {
            ImportRowState::Ready if row.email_wrong => t.import_says_email_wrong(&row.email),
            ImportRowState::Ready => t.import_says_no_email().into_owned(),
            _ => t.import_says_nobody().into_owned(),
        });
    }
    sentences
}

fn main(t: Texts, row: &MemberImportRow) -> String {
    let found = row.found.as_str();
    match row.reason {
        ImportReason::Fits => fits(t, row),
        ImportReason::Member => match row.since {
            Some(since) => t.import_says_member_since(date(t, since)),
            None => t.import_says_member().into_owned(),
        },
        ImportReason::Twice => t.import_says_twice(found),
        ImportReason::Alike => t.import_says_alike(found),
        ImportReason::TierUnknown if found.is_empty() => t.import_says_no_tier().into_owned(),
        ImportReason::TierUnknown => t.import_says_tier_unknown(found),
        ImportReason::TierLeftOut => t.import_says_tier_left_out(found),
        ImportReason::NoName => t.import_says_no_name().into_owned(),
        ImportReason::NoFirstDay => t.import_says_no_first_day().into_owned(),
        ImportReason::DayUnclear => t.import_says_day_unclear(found),
        ImportReason::DayWrong => t.import_says_day_wrong(found),
        ImportReason::DaysReversed => t.import_says_days_reversed().into_owned(),
        ImportReason::Over => match row.last_day {
            Some(day) => t.import_says_over(date(t, day)),
            None => t.members_ended().into_owned(),
        },
        ImportReason::Inactive => t.import_says_inactive(found),
        ImportReason::Pending => t.import_says_pending(found),
        ImportReason::NoMember => t.import_says_no_member(found),
        ImportReason::Inherited => t.import_says_inherited(found),
        ImportReason::NoPeople => t.import_says_no_people().into_owned(),
        ImportReason::NoOrganisations => t.import_says_no_organisations().into_owned(),
        ImportReason::Full => t.import_says_full().into_owned(),
        ImportReason::LeftOut => t.import_says_left_out().into_owned(),
    }
}

/// The tier and the term that it gets, or got.
fn fits(t: Texts, row: &MemberImportRow) -> String {
    let tier = row.tier.as_ref().map(|tier| say(t, tier)).unwrap_or_default();
    let first = row.first_day.map(|day| date(t, day)).unwrap_or_default();
    let last = row.last_day.map(|day| date(t, day));
    match (row.state, last) {
        (ImportRowState::Kept, _) => t.import_says_kept().into_owned(),
        (ImportRowState::Added, Some(last)) => t.import_says_added(tier, first, last),
        (ImportRowState::Added, None) => t.import_says_added_open(tier, first),
        (_, Some(last)) => t.import_says_ready(tier, first, last),
        (_, None) => t.import_says_ready_open(tier, first),
    }
}
