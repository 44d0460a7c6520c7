//! The steps that memberships take automatically, one after another: a term begins, the member moves to another tier, or it ends.

use super::begin::begin;
use super::end::end;
use super::upcoming::{LastTerm, NextTerm, Upcoming, upcoming};
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, alone, lock_application,
};
use crate::members::access::{StartedMembership, started_membership};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;

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

/// How many memberships share a transaction. Others wait until it ends, so there aren't many.
const BATCH: usize = 50;

/// How many steps were taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct StepsDone {
    /// Terms that began, in the same tier or another.
    pub started: usize,
    pub ended: usize,
}

/// Takes the steps that are due. A term begins on the last day of the term before, so that there's never a day between them; a membership
/// ends once its last day, and the days of grace, have passed. Many memberships share a transaction, but if one of them can't go on, each has
/// its own.
///
/// # Errors
/// If the database fails.
pub async fn take_steps(state: &AppState) -> Result<StepsDone, CommandError> {
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let candidates: Vec<Candidate> = tx
        .all(
            "SELECT m.id, m.application FROM term t JOIN membership m ON m.id = t.membership \
             WHERE (t.last_day <= $1 OR m.leaves_on < $1) AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.ended_on IS NULL \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number) ORDER BY m.id",
            &[(&today).into()],
        )
        .await?;
    tx.rollback().await?;
    let mut done = StepsDone::default();
    for batch in candidates.chunks(BATCH) {
        match take(state, batch, &mut done).await {
            Ok(()) => {}
            Err(error @ CommandError::Storage(_)) => return Err(error),
            // The others go on all the same.
            Err(_) => take_each(state, batch, &mut done).await?,
        }
    }
    Ok(done)
}

/// A membership, and the application it's from.
type Candidate = (MembershipId, ApplicationReference);

/// The steps of each of these memberships, in transactions of their own.
async fn take_each(state: &AppState, batch: &[Candidate], done: &mut StepsDone) -> Result<(), CommandError> {
    for candidate in batch {
        match take(state, std::slice::from_ref(candidate), done).await {
            Ok(()) => {}
            Err(error @ CommandError::Storage(_)) => return Err(error),
            Err(error) => tracing::error!(%error, membership = %candidate.0, "a membership can't go on by itself"),
        }
    }
    Ok(())
}

/// The steps of these memberships that are due, in one transaction.
async fn take(state: &AppState, batch: &[Candidate], done: &mut StepsDone) -> Result<(), CommandError> {
    // Many stay as they are until people decide, so nothing is locked for them.
    let mut tx = state.database.read().await?;
    let mut due_now = Vec::new();
    for (id, application) in batch {
        if due(&mut tx, state, id).await?.is_some() {
            due_now.push((id, application));
        }
    }
    tx.rollback().await?;
    if due_now.is_empty() {
        return Ok(());
    }
    let mut tx = state.database.begin().await?;
    for (_, application) in &due_now {
        lock_application(&mut tx, application).await?;
    }
    alone(&mut tx).await?;
    let (mut started, mut ended) = (0, 0);
    for (id, _) in due_now {
        // Another server could have done it since, or the member given notice, so everything is read again.
        while let Some((membership, linked, number, what)) = due(&mut tx, state, id).await? {
            match what {
                StepKind::Renews(term) => {
                    begin(&mut tx, state, &membership, linked, number, &term, false).await?;
                    started += 1;
                }
                StepKind::Moves(term) => {
                    begin(&mut tx, state, &membership, linked, number, &term, true).await?;
                    started += 1;
                }
                StepKind::Ends { last_day, left } => {
                    end(&mut tx, state, &membership, &linked, last_day, left).await?;
                    ended += 1;
                }
            }
        }
    }
    tx.commit().await?;
    done.started += started;
    done.ended += ended;
    Ok(())
}

/// A membership, the application it's from, the number of its next term, and what's due.
type DueStep<'a> = (StartedMembership, LinkedApplication<'a>, i64, StepKind<'a>);

/// The next step, if it's due. Locks the application in a write transaction.
async fn due<'a>(tx: &mut Tx, state: &'a AppState, id: &MembershipId) -> Result<Option<DueStep<'a>>, CommandError> {
    let found: Option<StartedMembership> = tx
        .optional(
            started_membership!("id = $1 AND activated_at IS NOT NULL AND ended_at IS NULL AND ended_on IS NULL"),
            &[id.into()],
        )
        .await?;
    let Some(membership) = found else {
        return Ok(None);
    };
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    let Some(last) = last_term(tx, id).await? else {
        return Ok(None);
    };
    let step = next_step(state, &membership, &linked, last)?;
    let step = step.filter(|step| step.on <= linked.today);
    Ok(step.map(|step| (membership, linked, last.number + 1, step.what)))
}

/// What happens to a membership next, automatically. `None` if nothing does: it has no fixed end, or people decide.
///
/// # Errors
/// If the programme is no longer on the site.
pub(super) fn next_step<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
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
