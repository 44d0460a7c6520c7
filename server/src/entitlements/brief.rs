//! Uses as the API returns them.

use super::rows::UseRow;
use crate::applications::AppState;
use app::api::{BenefitUseBrief, BenefitUseRow};
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::entitlement::UseStep;
use domain::grant::Benefit;
use domain::programme::Programme;
use domain::text::Text;

/// The version of the programme that a use's membership has. `None` if it isn't on the site any more.
pub(super) fn programme_of<'a>(state: &'a AppState, row: &UseRow) -> Option<&'a Programme> {
    let version = VersionQuery::Version(row.programme_version.clone());
    let catalogue = &state.loaded.catalogue;
    catalogue.programme(&row.foundation, &row.programme, &version).ok()
}

/// The benefit of a use. `None` if its programme isn't on the site any more, or doesn't have it.
pub(super) fn benefit_of<'a>(state: &'a AppState, row: &UseRow) -> Option<&'a Benefit> {
    programme_of(state, row)?.benefit(&row.benefit)
}

/// The title of its benefit, or the benefit's ID.
pub(super) fn title_of(state: &AppState, row: &UseRow) -> Text {
    benefit_of(state, row).map_or_else(|| Text::new("en", &row.benefit), |benefit| benefit.title.clone())
}

/// Whether its day has passed and it's still planned.
fn is_late(row: &UseRow, today: Date) -> bool {
    let due = row.scheduled().unwrap_or(row.wanted_on.0);
    row.state.0.is_planned() && due < today
}

pub(super) fn brief(state: &AppState, row: &UseRow, today: Date, steps: Vec<UseStep>) -> BenefitUseBrief {
    BenefitUseBrief {
        id: row.id.to_string(),
        version: row.version,
        benefit: row.benefit.clone(),
        title: title_of(state, row),
        state: row.state.0,
        wanted: row.wanted_on.0,
        scheduled: row.scheduled(),
        delivered: row.delivered_on.map(|day| day.0),
        late: is_late(row, today),
        what: row.what.clone(),
        note: row.note.clone(),
        link: Some(row.link.clone()).filter(|link| !link.is_empty()),
        who: row.email.clone(),
        requested_at: row.requested_at,
        steps,
    }
}

/// The same with the member's name.
pub(super) fn listed(state: &AppState, row: &UseRow, today: Date, steps: Vec<UseStep>) -> BenefitUseRow {
    BenefitUseRow {
        asked: brief(state, row, today, steps),
        member: row.name.clone(),
        application: row.application.to_string(),
    }
}
