//! An election, as lists and rolls show it.

use super::choice::ChosenElection;
use crate::applications::CommandError;
use crate::members::{MembershipScope, scoped_query};
use crate::storage::{Arg, Tx};
use app::api::ElectionBrief;
use domain::date::Date;
use domain::programme::Programme;
use domain::seats::MemberCounts;

/// How many members each tier has on a day that has come, by the ID that it had when their terms began.
///
/// # Errors
/// If the database fails.
pub(super) async fn tier_counts(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
    day: Date,
) -> Result<Vec<(String, i64)>, CommandError> {
    let day = day.to_string();
    let [foundation, programme, party] = scope.args();
    let args: [Arg<'_>; 4] = [foundation, programme, party, (&day).into()];
    Ok(tx
        .all(
            scoped_query!(
                scope,
                "SELECT COALESCE(t.tier, m.tier), COUNT(*) FROM membership m JOIN term t ON t.membership = m.id WHERE ",
                " AND t.first_day <= $4 AND (t.last_day IS NULL OR t.last_day >= $4) \
                 AND (m.ended_on IS NULL OR m.ended_on >= $4) AND (m.leaves_on IS NULL OR m.leaves_on >= $4) GROUP BY 1"
            ),
            &args,
        )
        .await?)
}

/// An election, with the seats that follow from these numbers of members. If they weren't counted, seats that depend on them
/// aren't known.
pub(super) fn election_brief(chosen: &ChosenElection<'_>, tiers: Option<&[(String, i64)]>) -> ElectionBrief {
    let ChosenElection {
        programme, election, ..
    } = chosen;
    let counts = tiers.map_or_else(MemberCounts::new, |tiers| counts(programme, tiers));
    ElectionBrief {
        programme: programme.id.clone(),
        programme_title: programme.title.clone(),
        version: programme.version.clone(),
        id: election.id.clone(),
        title: election.title.clone(),
        method: election.method,
        seats: election.seat_count(programme, &counts).number(),
        record_days: election.record_days,
        line: election.line,
    }
}

/// The numbers of members by the IDs that the tiers have in a version.
fn counts(programme: &Programme, tiers: &[(String, i64)]) -> MemberCounts {
    let mut counts = MemberCounts::new();
    for (id, members) in tiers {
        let same = programme
            .tiers
            .iter()
            .find(|tier| tier.id == *id || tier.formerly.contains(id));
        if let Some(tier) = same {
            *counts.entry(tier.id.clone()).or_default() += members;
        }
    }
    counts
}
