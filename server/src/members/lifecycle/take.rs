//! Taking the steps that are due, for many memberships at once.

use super::begin::{NewTerm, begin};
use super::end::{EndedMembership, end};
use super::step::{StepKind, last_terms, next_step};
use super::upcoming::LastTerm;
use crate::applications::{
    AppState, ApplicationReference, ApplicationRow, CommandError, LinkedApplication, MembershipId, all_by_references,
    alone, application_rows, lock_applications, retry_busy,
};
use crate::members::access::{StartedMembership, started_membership};
use crate::storage::{Tx, among, among_query};
use std::collections::BTreeMap;

/// How many memberships share a transaction. Other writers wait until it ends, so there aren't many.
const BATCH: usize = 100;

/// How many steps were taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct StepsDone {
    /// Terms that began, in the same tier or another.
    pub started: usize,
    pub ended: usize,
}

impl StepsDone {
    fn include(&mut self, more: Self) {
        self.started += more.started;
        self.ended += more.ended;
    }
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
        match retry_busy(|| take(state, batch)).await {
            Ok(taken) => done.include(taken),
            // The others go on all the same.
            Err(error) if error.is_about_one() => take_each(state, batch, &mut done).await?,
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

/// A membership, and the application it's from.
type Candidate = (MembershipId, ApplicationReference);

/// The steps of each of these memberships, in transactions of their own.
async fn take_each(state: &AppState, batch: &[Candidate], done: &mut StepsDone) -> Result<(), CommandError> {
    for candidate in batch {
        match retry_busy(|| take(state, std::slice::from_ref(candidate))).await {
            Ok(taken) => done.include(taken),
            Err(error) if error.is_about_one() => {
                tracing::error!(%error, membership = %candidate.0, "a membership can't go on by itself");
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Takes the steps of these memberships that are due, in one transaction.
async fn take(state: &AppState, batch: &[Candidate]) -> Result<StepsDone, CommandError> {
    let mut done = StepsDone::default();
    // Many stay as they are until people decide, so nothing is locked for them.
    let mut tx = state.database.read().await?;
    let seen = standings(&mut tx, batch).await?;
    let all: Vec<&MembershipStanding> = seen.values().collect();
    let due = due_steps(&mut tx, state, &all).await?;
    tx.rollback().await?;
    if due.is_empty() {
        return Ok(done);
    }
    let batch: Vec<Candidate> = batch.iter().filter(|(id, _)| due.contains_key(id)).cloned().collect();
    let applications: Vec<&ApplicationReference> = batch.iter().map(|(_, application)| application).collect();
    let mut tx = state.database.begin().await?;
    lock_applications(&mut tx, &applications).await?;
    alone(&mut tx).await?;
    let mut steps = still_due(&mut tx, state, &batch, &seen, due).await?;
    while !steps.is_empty() {
        let (mut terms, mut ends) = (Vec::new(), Vec::new());
        for step in steps {
            match step {
                DueStep::Begins(term) => terms.push(*term),
                DueStep::Ends(membership) => ends.push(*membership),
            }
        }
        begin(&mut tx, state, &terms).await?;
        for membership in &ends {
            end(&mut tx, state, membership).await?;
        }
        done.include(StepsDone {
            started: terms.len(),
            ended: ends.len(),
        });
        // The next one can be due as well, if no server ran for a while.
        steps = Vec::new();
        for new in terms {
            steps.extend(due_step(state, new.membership, new.linked, new.term)?);
        }
    }
    tx.commit().await?;
    Ok(done)
}

/// The steps that are still due, once the memberships are locked. `due` follows from what was `seen` before: since then, another server can
/// have taken a step, or a member can have given notice. Only what has changed is worked out again.
async fn still_due<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    batch: &[Candidate],
    seen: &BTreeMap<MembershipId, MembershipStanding>,
    mut due: BTreeMap<MembershipId, DueStep<'a>>,
) -> Result<Vec<DueStep<'a>>, CommandError> {
    let now = standings(tx, batch).await?;
    due.retain(|id, _| {
        // Of facts that a member has stated later, the standing only has the number, which stays the same when they're approved. So a membership
        // with such facts is always worked out again.
        now.get(id)
            .is_some_and(|now| now.membership.later_facts == 0 && seen.get(id) == Some(now))
    });
    let changed = now.iter().filter(|(id, _)| !due.contains_key(*id));
    let changed: Vec<&MembershipStanding> = changed.map(|(_, standing)| standing).collect();
    let again = due_steps(tx, state, &changed).await?;
    due.extend(again);
    Ok(due.into_values().collect())
}

/// What the next step of a membership follows from, except for its answers. These don't change without the application's revision.
#[derive(Clone, PartialEq, Eq, Debug)]
struct MembershipStanding {
    membership: StartedMembership,
    last: LastTerm,
    application: ApplicationRow,
}

/// Those of these memberships that go on, by their IDs.
async fn standings(
    tx: &mut Tx,
    batch: &[Candidate],
) -> Result<BTreeMap<MembershipId, MembershipStanding>, CommandError> {
    let ids: Vec<&MembershipId> = batch.iter().map(|(id, _)| id).collect();
    let list = among(ids.iter().map(|id| id.as_str()));
    let sql = among_query!(
        tx.backend(),
        started_membership!("activated_at IS NOT NULL AND ended_at IS NULL AND ended_on IS NULL AND id IN "),
        ""
    );
    let memberships: Vec<StartedMembership> = tx.all(sql, &[(&list).into()]).await?;
    let mut lasts = last_terms(tx, &ids).await?;
    let references: Vec<&ApplicationReference> = batch.iter().map(|(_, application)| application).collect();
    let mut applications = application_rows(tx, &references).await?;
    let mut found = BTreeMap::new();
    for membership in memberships {
        let (last, application) = (
            lasts.remove(&membership.id),
            applications.remove(&membership.application),
        );
        if let (Some(last), Some(application)) = (last, application) {
            let standing = MembershipStanding {
                membership,
                last,
                application,
            };
            found.insert(standing.membership.id.clone(), standing);
        }
    }
    Ok(found)
}

/// A step that's due.
enum DueStep<'a> {
    Begins(Box<NewTerm<'a>>),
    Ends(Box<EndedMembership<'a>>),
}

/// The next step of each of these memberships for which one is due.
///
/// # Errors
/// If one of their programmes is no longer on the site, or the database fails.
async fn due_steps<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    standings: &[&MembershipStanding],
) -> Result<BTreeMap<MembershipId, DueStep<'a>>, CommandError> {
    let mut steps = BTreeMap::new();
    if standings.is_empty() {
        return Ok(steps);
    }
    let references: Vec<&ApplicationReference> = standings
        .iter()
        .map(|standing| &standing.application.reference)
        .collect();
    let mut opened = all_by_references(tx, state, &references).await?;
    for standing in standings {
        let membership = &standing.membership;
        let Some(linked) = opened.remove(&membership.application) else {
            continue;
        };
        let linked = membership.known(tx, state, linked).await?;
        if let Some(step) = due_step(state, membership.clone(), linked, standing.last)? {
            steps.insert(membership.id.clone(), step);
        }
    }
    Ok(steps)
}

/// The next step of a membership, if it's due.
fn due_step<'a>(
    state: &'a AppState,
    membership: StartedMembership,
    linked: LinkedApplication<'a>,
    last: LastTerm,
) -> Result<Option<DueStep<'a>>, CommandError> {
    let today = linked.today;
    let is_last_day = last.last_day.is_some_and(|day| day <= today);
    // No step is due before the last day of the term, or of the membership.
    if !is_last_day && membership.leaves_on.is_none_or(|day| today <= day.0) {
        return Ok(None);
    }
    let step = next_step(state, &membership, &linked, last)?;
    let Some(step) = step.filter(|step| step.on <= today) else {
        return Ok(None);
    };
    let (next, moves) = match step.what {
        StepKind::Renews(next) => (next, false),
        StepKind::Moves(next) => (next, true),
        StepKind::Ends { last_day, left } => {
            return Ok(Some(DueStep::Ends(Box::new(EndedMembership {
                membership,
                linked,
                last_day,
                left,
            }))));
        }
    };
    let term = NewTerm::after(membership, linked, last, *next, moves);
    Ok(Some(DueStep::Begins(Box::new(term))))
}
