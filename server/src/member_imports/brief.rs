//! A list and its rows, as the API shows them.

use super::plan::PlannedRow;
use super::rows::{StoredImport, StoredListRow};
use crate::applications::{AppState, CommandError};
use app::api::{ImportRowState, MemberImportBrief, MemberImportRow};
use domain::catalogue::VersionQuery;
use domain::programme::Programme;
use domain::text::Text;

/// How many rows have one of these states.
pub(super) fn sum(counts: &[(ImportRowState, i64)], is_counted: impl Fn(ImportRowState) -> bool) -> i64 {
    let counted = counts.iter().filter(|(state, _)| is_counted(*state));
    counted.map(|(_, count)| count).sum()
}

pub(super) fn import_brief(
    state: &AppState,
    import: &StoredImport,
    counts: &[(ImportRowState, i64)],
) -> MemberImportBrief {
    // Its programme can be gone.
    let programme = import.programme(state).ok();
    MemberImportBrief {
        id: import.id.to_string(),
        name: import.name.clone(),
        programme: programme.map_or_else(
            || Text::new("en", &import.programme),
            |programme| programme.title.clone(),
        ),
        format: import.format.brief(),
        state: import.state.0,
        who: import.email.clone(),
        at: import.at,
        rows: sum(counts, |_| true),
        added: sum(counts, |state| {
            matches!(
                state,
                ImportRowState::Added | ImportRowState::Kept | ImportRowState::Stuck
            )
        }),
    }
}

/// A row of a list.
///
/// # Errors
/// If what's stored can't be read.
pub(super) fn row_brief(
    state: &AppState,
    import: &StoredImport,
    stored: &StoredListRow,
    nobody: bool,
) -> Result<MemberImportRow, CommandError> {
    let row = PlannedRow {
        row: stored.row()?,
        state: stored.state.0,
        plan: stored.plan()?,
    };
    let of = (import.foundation.as_str(), import.programme.as_str());
    Ok(MemberImportRow {
        nobody,
        membership: stored.membership.clone(),
        ..planned_brief(state, of, stored.place, row)
    })
}

/// A row that was planned.
pub(super) fn planned_brief(
    state: &AppState,
    (foundation, programme): (&str, &str),
    place: i64,
    planned_row: PlannedRow,
) -> MemberImportRow {
    let nobody = planned_row.state == ImportRowState::Ready && !planned_row.is_reachable();
    let PlannedRow {
        row,
        state: row_state,
        plan,
    } = planned_row;
    let planned = plan.membership.as_ref();
    let version = planned.map(|planned| VersionQuery::Version(planned.version.clone()));
    let catalogue = &state.loaded.catalogue;
    let rules: Option<&Programme> =
        version.and_then(|version| catalogue.programme(foundation, programme, &version).ok());
    let tier = planned.and_then(|planned| rules?.tier(&planned.tier));
    MemberImportRow {
        place,
        number: i64::from(row.number),
        name: row.name,
        email: row.email,
        text: row.text,
        state: row_state,
        reason: plan.reason,
        found: plan.found,
        tier: tier.map(|tier| tier.title.clone()),
        since: plan.since,
        first_day: planned.map(|planned| planned.first_day),
        last_day: planned.and_then(|planned| planned.last_day).or(plan.over),
        early_version: planned
            .filter(|planned| planned.is_early)
            .map(|planned| planned.version.clone()),
        email_wrong: plan.email_wrong,
        nobody,
        membership: None,
    }
}
