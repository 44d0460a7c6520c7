//! What would spoil an election if it opened with a roll: members who can't vote and haven't noticed.

use crate::applications::{CommandError, MembershipId};
use crate::members::{MembershipScope, scoped_query};
use crate::storage::{Arg, Tx};
use app::api::RollFaults;
use domain::date::Date;
use domain::roll::{Missing, NonVoter, VotingRoll};
use std::collections::BTreeSet;

/// How many days after its end a membership still counts that ended because nobody renewed it: a year.
const LAPSED_LATELY: i64 = 366;

/// What would spoil an election with this roll.
///
/// # Errors
/// If the database fails.
pub(crate) async fn faults_of(tx: &mut Tx, roll: &VotingRoll, today: Date) -> Result<RollFaults, CommandError> {
    let scope = MembershipScope {
        foundation: &roll.foundation,
        programme: &roll.programme,
        party: None,
    };
    let unreminded = unreminded(tx, scope, roll.day.min(today)).await?;
    Ok(faults(roll, &unreminded))
}

/// The memberships for whose last term a reminder was due by a day, and none of its emails arrived: it wasn't sent, or
/// it came back. Those that ended after notice aren't among them.
///
/// # Errors
/// If the database fails.
pub(super) async fn unreminded(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
    day: Date,
) -> Result<BTreeSet<String>, CommandError> {
    let day = day.to_string();
    let [foundation, programme, party] = scope.args();
    let args: [Arg<'_>; 4] = [foundation, programme, party, (&day).into()];
    // Emails of sent reminders can have been deleted since.
    let rows: Vec<(MembershipId,)> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT m.id FROM membership m JOIN term t ON t.membership = m.id \
                 AND NOT EXISTS (SELECT 1 FROM term l WHERE l.membership = t.membership AND l.number > t.number) WHERE ",
                " AND m.leaves_on IS NULL AND EXISTS (SELECT 1 FROM notice n WHERE n.membership = m.id \
                 AND n.term = t.number AND n.due_on <= $4 AND n.state <> 'needless') \
                 AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.membership = m.id AND n.term = t.number \
                 AND n.state = 'sent' AND (NOT EXISTS (SELECT 1 FROM outbox o WHERE o.notice = n.id) \
                 OR EXISTS (SELECT 1 FROM outbox o WHERE o.notice = n.id AND o.failed_at IS NULL \
                 AND (o.delivery IS NULL OR o.delivery <> 'bounced'))))"
            ),
            &args,
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.to_string()).collect())
}

/// How many members of a roll can't vote for one of these reasons. `unreminded` are the IDs of memberships.
pub(super) fn faults(roll: &VotingRoll, unreminded: &BTreeSet<String>) -> RollFaults {
    let count = |is_fault: &dyn Fn(&NonVoter) -> bool| {
        let found = roll.others.iter().filter(|other| is_fault(other)).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    let since = Date::from_unix_days(roll.day.unix_days() - LAPSED_LATELY);
    let has_lapsed = |missing: &Missing| match missing {
        Missing::Unconfirmed { .. } => true,
        Missing::Ended { on } => *on >= since,
        _ => false,
    };
    let lacks = |other: &NonVoter, what: &dyn Fn(&Missing) -> bool| {
        let mut obstacles = other.obstacles.iter();
        obstacles.any(|obstacle| what(&obstacle.missing))
    };
    RollFaults {
        unrepresented: count(&|other: &NonVoter| {
            lacks(other, &|missing: &Missing| {
                matches!(missing, Missing::NoRepresentative { .. })
            })
        }),
        unreminded: count(&|other: &NonVoter| unreminded.contains(&other.membership) && lacks(other, &has_lapsed)),
    }
}

#[cfg(test)]
mod tests {
    use super::faults;
    use app::api::RollFaults;
    use domain::date::Date;
    use domain::roll::{Missing, NonVoter, Obstacle, VotingRoll};
    use std::collections::BTreeSet;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn other(id: &str, missing: Missing) -> NonVoter {
        NonVoter {
            membership: id.to_owned(),
            reference: format!("REF-{id}"),
            name: format!("Example {id}"),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            votes: 5,
            obstacles: vec![Obstacle { missing, fix_by: None }],
        }
    }

    #[test]
    fn members_who_have_not_noticed_are_counted() {
        let on = day("2026-06-30");
        let roll = VotingRoll {
            foundation: "example".to_owned(),
            programme: "membership".to_owned(),
            same_for_all: false,
            election: "board".to_owned(),
            version: "2026".to_owned(),
            day: day("2026-07-16"),
            voters: Vec::new(),
            others: vec![
                other("a", Missing::NoRepresentative { role: None }),
                other("b", Missing::Unconfirmed { on }),
                other("c", Missing::Unconfirmed { on }),
                other("d", Missing::Ended { on }),
                other("e", Missing::Ended { on: day("2024-06-30") }),
                other("f", Missing::NoVotes),
            ],
        };
        let unreminded = ["a", "b", "d", "e", "f"].map(ToOwned::to_owned);
        let expected = RollFaults {
            unrepresented: 1,
            unreminded: 2,
        };
        assert_eq!(faults(&roll, &BTreeSet::from(unreminded)), expected);
    }
}
