//! What members do about their proof of membership: make one, or withdraw it.

use super::standing::{ProofStanding, ProofTerms};
use super::status::free_index;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, ProofId, append};
use crate::credentials::signing_key;
use crate::members::{ActingFor, open, proofs_of};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{ProofAction, ProofCommand};
use domain::date::Date;
use domain::member::MemberAction;
use serde_json::json;

/// The most proofs that a membership can ever have. Each one keeps its place in the status list.
const MOST: i64 = 100;

/// The result of making or withdrawing a proof.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProofDone {
    Done,
    /// There's no such membership or proof, or the caller doesn't act for the member.
    NotFound,
    /// The membership has had too many proofs, or the foundation's status list is full.
    TooMany,
}

/// Makes the member's proof, or withdraws it. A membership has one at a time. Idempotent: the second click of two changes nothing.
///
/// # Errors
/// If the caller's role doesn't allow it, or the membership is over.
pub async fn change_proof(
    state: &AppState,
    session: &Session,
    membership: &str,
    command: &ProofCommand,
) -> Result<ProofDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application, so the proofs of a membership are made one after the other.
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::ChangeProfile).await? else {
        return Ok(ProofDone::NotFound);
    };
    let rows = proofs_of(&mut tx, &acting.membership.id).await?;
    let current = rows.iter().find(|row| row.withdrawn_at.is_none());
    let done = match (command.action, current) {
        (ProofAction::Make, Some(_)) => return Ok(ProofDone::Done),
        (ProofAction::Make, None) => make(&mut tx, state, session, &acting, rows.len()).await?,
        (ProofAction::Withdraw, Some(current)) if current.id.as_str() == command.proof => {
            withdraw(&mut tx, state, session, &acting, &current.id).await?;
            ProofDone::Done
        }
        (ProofAction::Withdraw, _) => {
            let is_known = rows.iter().any(|row| row.id.as_str() == command.proof);
            return Ok(if is_known { ProofDone::Done } else { ProofDone::NotFound });
        }
    };
    if done == ProofDone::Done {
        tx.commit().await?;
    }
    Ok(done)
}

async fn make(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    acting: &ActingFor<'_>,
    earlier: usize,
) -> Result<ProofDone, CommandError> {
    let membership = &acting.membership;
    if is_over(tx, state, acting).await? {
        return Err(CommandError::WrongState);
    }
    if i64::try_from(earlier).unwrap_or(MOST) >= MOST {
        return Ok(ProofDone::TooMany);
    }
    let account = session.account.as_str();
    signing_key(tx, state, &membership.foundation, account).await?;
    let id = ProofId::random(&state.secrets)?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "proof made",
        actor: account,
        detail: json!({ "membership": membership.id, "proof": id }),
        personal: None,
    };
    // Locks the ledger, so nobody else takes the place in the list.
    append(tx, state, entry).await?;
    let Some(place) = free_index(tx, state, &membership.foundation).await? else {
        tracing::error!(
            foundation = membership.foundation,
            "the status list of credentials is full"
        );
        return Ok(ProofDone::TooMany);
    };
    let issued_on = state.clock.today().to_string();
    tx.run(
        "INSERT INTO proof (id, foundation, membership, status_index, issued_on, created_by, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&id).into(),
            (&membership.foundation).into(),
            (&membership.id).into(),
            place.into(),
            (&issued_on).into(),
            account.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(ProofDone::Done)
}

async fn withdraw(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    acting: &ActingFor<'_>,
    id: &ProofId,
) -> Result<(), CommandError> {
    let account = session.account.as_str();
    tx.run(
        "UPDATE proof SET withdrawn_by = $1, withdrawn_at = $2 WHERE id = $3",
        &[account.into(), state.clock.now().0.into(), id.into()],
    )
    .await?;
    let membership = &acting.membership;
    let entry = Entry {
        subject: membership.application.as_str(),
        action: "proof withdrawn",
        actor: account,
        detail: json!({ "membership": membership.id, "proof": id }),
        personal: None,
    };
    append(tx, state, entry).await
}

/// Whether a new proof would say that the membership isn't in force any more.
async fn is_over(tx: &mut Tx, state: &AppState, acting: &ActingFor<'_>) -> Result<bool, CommandError> {
    let rows: Vec<(StoredDay, Option<StoredDay>, Option<i64>)> = tx
        .all(
            "SELECT t.first_day, t.last_day, m.ended_at FROM term t JOIN membership m ON m.id = t.membership \
             WHERE m.id = $1 ORDER BY t.number",
            &[(&acting.membership.id).into()],
        )
        .await?;
    let days = rows.iter().map(|(first, last, _)| (first.0, last.map(|day| day.0)));
    let days: Vec<(Date, Option<Date>)> = days.collect();
    let terms = ProofTerms {
        terms: &days,
        has_ended: rows.iter().any(|(_, _, ended)| ended.is_some()),
        leaves_on: acting.membership.leaves_on.map(|day| day.0),
        is_withdrawn: false,
    };
    Ok(terms.standing(state.clock.today()) == ProofStanding::Over)
}
