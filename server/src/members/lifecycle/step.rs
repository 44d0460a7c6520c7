//! The steps that memberships take automatically, one after another: a term begins, the member moves to another tier, or it ends.

use super::member_rules::MemberRules;
use super::upcoming::{LastTerm, NextTerm, Upcoming, upcoming};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::members::access::StartedMembership;
use crate::reviews::StoredDay;
use crate::storage::{Tx, among, among_query};
use domain::date::Date;
use std::collections::BTreeMap;

/// What happens to a membership, and when.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct MembershipStep<'a> {
    /// The day on which it's due.
    pub on: Date,
    pub what: StepKind<'a>,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) enum StepKind<'a> {
    /// The next term in the same tier begins.
    Renews(Box<NextTerm<'a>>),
    /// A term in another tier begins.
    Moves(Box<NextTerm<'a>>),
    Ends {
        last_day: Date,
        /// Whether the member has given notice.
        left: bool,
    },
}

/// A membership and its last term once the next one has begun, without doing anything. `moves` is whether that's in another tier.
pub(super) fn once_started(
    membership: StartedMembership,
    last: LastTerm,
    term: &NextTerm<'_>,
    moves: bool,
) -> (StartedMembership, LastTerm) {
    let last = LastTerm {
        number: last.number + 1,
        first_day: term.period.start,
        last_day: (!term.is_open).then_some(term.period.end),
    };
    let membership = StartedMembership {
        version: term.programme.version.clone(),
        tier: term.tier.id.clone(),
        tier_from: if moves {
            Some(StoredDay(term.period.start))
        } else {
            membership.tier_from
        },
        next_tier: None,
        tier_term: if moves { last.number } else { membership.tier_term },
        ..membership
    };
    (membership, last)
}

/// What happens to a membership next, automatically. `None` if nothing does: it has no fixed end, or people decide.
///
/// # Errors
/// If the programme is no longer on the site.
pub(super) fn next_step<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Result<Option<MembershipStep<'a>>, CommandError> {
    let leaves = membership.leaves_on.map(|day: StoredDay| day.0);
    if let Some(last_day) = leaves.filter(|day| last.last_day.is_none_or(|end| *day <= end)) {
        return Ok(ends(last_day, last_day, true));
    }
    let Some(end) = last.last_day else {
        return Ok(None);
    };
    Ok(match upcoming(state, membership, linked, last)? {
        Upcoming::Renews(term) => Some(MembershipStep {
            on: end,
            what: StepKind::Renews(term),
        }),
        Upcoming::Changes(term) => Some(MembershipStep {
            on: end,
            what: StepKind::Moves(term),
        }),
        Upcoming::Moves(late, term) => late.next().map(|on| MembershipStep {
            on,
            what: StepKind::Moves(term),
        }),
        Upcoming::Ends(late) => ends(end, late, false),
        // Nobody stays longer because they gave notice for a later day.
        Upcoming::Open | Upcoming::Asks => leaves.and_then(|_| ends(end, end, true)),
    })
}

/// The end, on the day after `late`.
fn ends<'a>(last_day: Date, late: Date, left: bool) -> Option<MembershipStep<'a>> {
    let (on, what) = (late.next()?, StepKind::Ends { last_day, left });
    Some(MembershipStep { on, what })
}

/// The last term of a membership. `None` if it has none.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn last_term(tx: &mut Tx, id: &MembershipId) -> Result<Option<LastTerm>, CommandError> {
    let last: Option<(i64, StoredDay, Option<StoredDay>)> = tx
        .optional(
            "SELECT number, first_day, last_day FROM term WHERE membership = $1 ORDER BY number DESC LIMIT 1",
            &[id.into()],
        )
        .await?;
    Ok(last.map(|(number, first, last)| LastTerm {
        number,
        first_day: first.0,
        last_day: last.map(|day| day.0),
    }))
}

/// The last term of each of several memberships that has one.
///
/// # Errors
/// If the database fails.
pub(super) async fn last_terms(
    tx: &mut Tx,
    memberships: &[&MembershipId],
) -> Result<BTreeMap<MembershipId, LastTerm>, CommandError> {
    let ids = among(memberships.iter().map(|id| id.as_str()));
    let sql = among_query!(
        tx.backend(),
        "SELECT t.membership, t.number, t.first_day, t.last_day FROM term t WHERE NOT EXISTS (SELECT 1 FROM term o \
         WHERE o.membership = t.membership AND o.number > t.number) AND t.membership IN ",
        ""
    );
    let rows: Vec<(MembershipId, i64, StoredDay, Option<StoredDay>)> = tx.all(sql, &[(&ids).into()]).await?;
    let terms = rows.into_iter().map(|(membership, number, first, last)| {
        let term = LastTerm {
            number,
            first_day: first.0,
            last_day: last.map(|day| day.0),
        };
        (membership, term)
    });
    Ok(terms.collect())
}
