//! Submitting. Everything is checked again with the version in force, and the state changes only once.

use super::ids::LinkSecret;
use super::ledger::{self, Entry};
use super::rows::{Signer, State};
use super::{AppState, CommandError, LinkedApplication, duplicates, places, sign, usage, view};
use crate::storage::Tx;
use domain::application::{agreements, missing, record};
use domain::catalogue::VersionQuery;
use domain::programme::ProgrammeStatus;
use serde_json::json;

/// The result of submitting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Submitted {
    Yes,
    /// Something is missing. The page shows what.
    Incomplete,
    /// The applicant isn't eligible.
    NotEligible,
    /// Another version is in force, so the applicant must accept it first.
    VersionChanged,
    /// The tier is full and has no waiting list.
    Full,
}

/// Submits an application. Returns it if that's new, for its review to begin. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or the application was withdrawn.
pub(crate) async fn submit<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    secret: &LinkSecret,
) -> Result<(Submitted, Option<LinkedApplication<'a>>), CommandError> {
    let linked = LinkedApplication::open_own(tx, state, secret).await?;
    match linked.opened.application.state() {
        State::Submitted | State::OnHold | State::Approved | State::Declined => return Ok((Submitted::Yes, None)),
        State::Withdrawn | State::Asked => return Err(CommandError::WrongState),
        State::Draft => {}
    }
    if let Some(refused) = refused(state, tx, &linked).await? {
        return Ok((refused, None));
    }
    write(tx, state, &linked).await?;
    Ok((Submitted::Yes, Some(linked)))
}

/// The first reason why it can't be submitted, or `Yes`.
pub(super) async fn check(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Submitted, CommandError> {
    if !linked.quote(linked.today).refusals.is_empty() {
        return Ok(Submitted::NotEligible);
    }
    let missing = linked
        .all_steps()
        .iter()
        .any(|step| !missing(step, linked.answers()).is_empty());
    if missing || !all_signed(tx, linked).await? {
        return Ok(Submitted::Incomplete);
    }
    Ok(Submitted::Yes)
}

/// Why the application can't be submitted.
async fn refused(
    state: &AppState,
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Option<Submitted>, CommandError> {
    let application = &linked.opened.application;
    let catalogue = &state.loaded.catalogue;
    let in_force = catalogue.programme(&application.foundation, &application.programme, &VersionQuery::InForce)?;
    if in_force.version != application.version || in_force.status == ProgrammeStatus::Draft {
        return Ok(Some(Submitted::VersionChanged));
    }
    let checked = check(tx, linked).await?;
    if checked != Submitted::Yes {
        return Ok(Some(checked));
    }
    let full = match &linked.tier.cap {
        Some(cap) if !cap.waiting_list => {
            // Prevents two applicants from getting the last place at the same time.
            ledger::alone(tx).await?;
            places::holders(tx, &linked.opened.application, cap).await? >= i64::from(cap.most)
        }
        _ => false,
    };
    Ok(full.then_some(Submitted::Full))
}

/// Whether every agreement is signed in its current form.
pub(super) async fn all_signed(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let rows = sign::signatures(tx, &linked.opened.application.reference).await?;
    let subject = linked.subject();
    Ok(agreements(&subject).all(|agreement| {
        let hash = sign::filled(linked, agreement, &rows).hash;
        rows.iter().any(|row| {
            row.agreement == agreement.id && row.side == Signer::Member && row.hash == hash && row.void_at.is_none()
        })
    }))
}

/// Stores the answers that count, and passes the application to its reviewers. Returns what was stored.
pub(super) async fn store_record(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<String, CommandError> {
    let application = &linked.opened.application;
    let record = json!(record(linked.all_steps(), linked.answers())).to_string();
    let now = state.clock.now().0;
    // If it's submitted again after a question, the first submission's date stays.
    tx.run(
        "UPDATE application SET state = 'submitted', submitted_at = COALESCE(submitted_at, $1), changed_at = $1, \
         record = $2, likeness = $3, review_version = review_version + 1 WHERE reference = $4",
        &[
            now.into(),
            (&record).into(),
            (&super::likeness::normal(&view::party_name(linked))).into(),
            (&application.reference).into(),
        ],
    )
    .await?;
    duplicates::store_keys(tx, &application.foundation, &application.reference).await?;
    usage::delete_old_answers(tx, &application.reference).await?;
    Ok(record)
}

async fn write(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let record = store_record(tx, state, linked).await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "submitted",
        actor: "applicant",
        detail: json!({ "version": application.version, "tier": application.tier, "revision": application.revision }),
        personal: Some(json!({ "record": record })),
    };
    ledger::append(tx, state, entry).await
}
