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
pub(crate) async fn tier_counts(
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
pub(crate) fn election_brief(chosen: &ChosenElection<'_>, tiers: Option<&[(String, i64)]>) -> ElectionBrief {
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

/// The numbers of members by the IDs that the tiers have in a version: 0 for a tier that nobody has.
fn counts(programme: &Programme, tiers: &[(String, i64)]) -> MemberCounts {
    let known = programme.tiers.iter();
    let mut counts: MemberCounts = known.map(|tier| (tier.id.clone(), 0)).collect();
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

#[cfg(test)]
mod tests {
    use super::election_brief;
    use crate::rolls::choice::ChosenElection;
    use domain::file::read_programme;

    const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "EUR"

[tiers.gold]
title = "Gold"
formerly = ["brass"]
price = { amount = 5_000 }

[tiers.platinum]
title = "Platinum"
price = { amount = 20_000 }

[seats.board]
title = "Board"
count = "max(7, gold + 2 * platinum)"

[elections.board]
title = "Board"
seats = "board"
voters = ["gold", "platinum"]
"#;

    #[test]
    fn seats_follow_from_the_members_of_every_tier_also_of_one_that_nobody_has() {
        let programme = read_programme("harbour", "membership.toml", PROGRAMME).unwrap();
        let chosen = ChosenElection {
            programme: &programme,
            election: programme.election("board").unwrap(),
            is_asked: false,
        };
        let seats = |tiers: &[(&str, i64)]| {
            let tiers = tiers.iter().map(|(id, members)| ((*id).to_owned(), *members));
            let tiers: Vec<(String, i64)> = tiers.collect();
            election_brief(&chosen, Some(&tiers)).seats
        };
        assert_eq!(seats(&[]), Some(7));
        assert_eq!(seats(&[("gold", 8)]), Some(8));
        assert_eq!(seats(&[("brass", 4), ("gold", 3), ("platinum", 2)]), Some(11));
        assert_eq!(election_brief(&chosen, None).seats, None);
    }
}
