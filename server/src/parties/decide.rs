//! Saying that two applications are from the same party, or aren't, and undoing it.

use super::list::{PartyDecisionRow, decisions};
use crate::accounts::{Session, may};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, PartyDecisionId, PartyId, State, alone,
    append, by_reference, lock_application,
};
use crate::reviews::involvement;
use crate::storage::Tx;
use app::api::PartyChoice;
use domain::access::Action;
use serde_json::json;
use std::collections::BTreeSet;

/// The result of a decision about two applications.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartyDone {
    Done,
    /// The foundation has no such application, or it hasn't been submitted.
    NotFound,
    /// It's the application itself.
    Itself,
    /// Somebody has decided otherwise about these two, or merged one of them with another application since: undo that first.
    Decided,
}

/// Says whether an application and another one are from the same party, or undoes what was said. If they are, the applications and
/// memberships of the newer party move to the older one. Idempotent.
///
/// # Errors
/// If the account's roles don't allow it, or the applications' rules are missing.
pub async fn decide_party(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (reference, other): (&ApplicationReference, &ApplicationReference),
    choice: PartyChoice,
) -> Result<PartyDone, CommandError> {
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::MergeParties, foundation).await?;
    if reference == other {
        return Ok(PartyDone::Itself);
    }
    let (first, second) = if reference < other {
        (reference, other)
    } else {
        (other, reference)
    };
    // In one order, so that two decisions never wait for each other.
    let affected = affected(&mut tx, first, second).await?;
    for reference in &affected {
        lock_application(&mut tx, reference).await?;
    }
    let one = submitted(&mut tx, state, session, foundation, first).await?;
    let two = submitted(&mut tx, state, session, foundation, second).await?;
    let (Some(one), Some(two)) = (one, two) else {
        return Ok(PartyDone::NotFound);
    };
    alone(&mut tx).await?;
    if self::affected(&mut tx, first, second).await? != affected {
        // Another decision was faster.
        return Ok(PartyDone::Decided);
    }
    let known = decisions(&mut tx, first).await?;
    let known = known.into_iter().find(|known| known.other(first) == second);
    let pair = Pair {
        state,
        session,
        foundation,
        first,
        second,
    };
    let done = match (choice, known) {
        (PartyChoice::Undo, None) => PartyDone::Done,
        (PartyChoice::Undo, Some(known)) => pair.undo(&mut tx, &known).await?,
        (PartyChoice::Same | PartyChoice::Different, Some(known)) => {
            let is_same = known.decision.0 == (choice == PartyChoice::Same);
            if is_same { PartyDone::Done } else { PartyDone::Decided }
        }
        (PartyChoice::Different, None) if one == two => PartyDone::Decided,
        (PartyChoice::Different, None) => pair.store(&mut tx, "different", None, &[]).await?,
        (PartyChoice::Same, None) => pair.merge(&mut tx, &one, &two).await?,
    };
    if done == PartyDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

/// Two applications, and all others of their parties.
async fn affected(
    tx: &mut Tx,
    first: &ApplicationReference,
    second: &ApplicationReference,
) -> Result<BTreeSet<ApplicationReference>, CommandError> {
    let rows: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT reference FROM application WHERE reference IN ($1, $2) \
             OR party IN (SELECT party FROM application WHERE reference IN ($1, $2))",
            &[first.into(), second.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(reference,)| reference).collect())
}

/// The party of a submitted application of a foundation.
async fn submitted(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
) -> Result<Option<PartyId>, CommandError> {
    let linked = by_reference(tx, state, reference).await?;
    let is_theirs = |linked: &LinkedApplication<'_>| {
        let application = &linked.opened.application;
        application.foundation == foundation && application.state() != State::Draft
    };
    let Some(linked) = linked.filter(is_theirs) else {
        return Ok(None);
    };
    // Nobody decides about their own application.
    if involvement(tx, &linked, session).await?.has_conflict {
        return Err(CommandError::Recused);
    }
    Ok(linked.opened.application.party.clone())
}

/// Two applications, in the order of their numbers.
struct Pair<'a> {
    state: &'a AppState,
    session: &'a Session,
    foundation: &'a str,
    first: &'a ApplicationReference,
    second: &'a ApplicationReference,
}

impl Pair<'_> {
    /// Moves everything of the newer party to the older one.
    async fn merge(&self, tx: &mut Tx, one: &PartyId, two: &PartyId) -> Result<PartyDone, CommandError> {
        if one == two {
            // They became the same through a third application.
            return self.store(tx, "same", None, &[]).await;
        }
        let order: Vec<(PartyId,)> = tx
            .all(
                "SELECT id FROM party WHERE id IN ($1, $2) ORDER BY created_at, id",
                &[one.into(), two.into()],
            )
            .await?;
        let [(kept,), (merged,)] = &order[..] else {
            return Ok(PartyDone::NotFound);
        };
        let moved: Vec<(ApplicationReference,)> = tx
            .all(
                "UPDATE application SET party = $1 WHERE party = $2 RETURNING reference",
                &[kept.into(), merged.into()],
            )
            .await?;
        tx.run(
            "UPDATE membership SET party = $1 WHERE party = $2",
            &[kept.into(), merged.into()],
        )
        .await?;
        let moved: Vec<&str> = moved.iter().map(|(reference,)| reference.as_str()).collect();
        self.store(tx, "same", Some((merged, kept)), &moved).await
    }

    async fn store(
        &self,
        tx: &mut Tx,
        decision: &'static str,
        merged: Option<(&PartyId, &PartyId)>,
        moved: &[&str],
    ) -> Result<PartyDone, CommandError> {
        let id = PartyDecisionId::random(&self.state.secrets)?;
        tx.run(
            "INSERT INTO party_decision (id, foundation, first, second, decision, merged, kept, moved, at, account) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            &[
                (&id).into(),
                self.foundation.into(),
                self.first.into(),
                self.second.into(),
                decision.into(),
                merged.map(|(merged, _)| merged.as_str()).into(),
                merged.map(|(_, kept)| kept.as_str()).into(),
                (&moved.join(" ")).into(),
                self.state.clock.now().0.into(),
                (&self.session.account).into(),
            ],
        )
        .await?;
        let action = if decision == "same" {
            "parties merged"
        } else {
            "parties told apart"
        };
        self.record(tx, action).await
    }

    /// Gives the applications that were moved their own party back. If all of them were merged with another party since, that has to be
    /// undone first.
    async fn undo(&self, tx: &mut Tx, known: &PartyDecisionRow) -> Result<PartyDone, CommandError> {
        if let Some((merged, kept)) = known.merged.as_ref().zip(known.kept.as_ref()) {
            let (later,): (i64,) = tx
                .one(
                    "SELECT COUNT(*) FROM party_decision WHERE merged = $1 AND undone_at IS NULL",
                    &[kept.into()],
                )
                .await?;
            let moved: Vec<&str> = known
                .moved
                .split(' ')
                .filter(|reference| !reference.is_empty())
                .collect();
            if later > 0 || self.is_tied(tx, known, kept, &moved).await? {
                return Ok(PartyDone::Decided);
            }
            for reference in moved {
                tx.run(
                    "UPDATE application SET party = $1 WHERE reference = $2",
                    &[merged.into(), reference.into()],
                )
                .await?;
                tx.run(
                    "UPDATE membership SET party = $1 WHERE application = $2",
                    &[merged.into(), reference.into()],
                )
                .await?;
            }
        }
        tx.run(
            "UPDATE party_decision SET undone_at = $1, undone_by = $2 WHERE id = $3",
            &[
                self.state.clock.now().0.into(),
                (&self.session.account).into(),
                (&known.id).into(),
            ],
        )
        .await?;
        self.record(tx, "party decision undone").await
    }

    /// Whether another decision says that one of the moved applications is the same as one that stays.
    async fn is_tied(
        &self,
        tx: &mut Tx,
        known: &PartyDecisionRow,
        kept: &PartyId,
        moved: &[&str],
    ) -> Result<bool, CommandError> {
        let others: Vec<(String, String)> = tx
            .all(
                "SELECT d.first, d.second FROM party_decision d JOIN application a ON a.reference = d.first \
                 WHERE d.decision = 'same' AND d.undone_at IS NULL AND d.id <> $1 AND a.party = $2",
                &[(&known.id).into(), kept.into()],
            )
            .await?;
        let is_moved = |reference: &String| moved.contains(&reference.as_str());
        Ok(others.iter().any(|(first, second)| is_moved(first) != is_moved(second)))
    }

    /// In the history of both applications.
    async fn record(&self, tx: &mut Tx, action: &'static str) -> Result<PartyDone, CommandError> {
        for (subject, other) in [(self.first, self.second), (self.second, self.first)] {
            let entry = Entry {
                subject: subject.as_str(),
                action,
                actor: self.session.account.as_str(),
                detail: json!({ "application": other }),
                personal: Some(json!({ "reason": other })),
            };
            append(tx, self.state, entry).await?;
        }
        Ok(PartyDone::Done)
    }
}
