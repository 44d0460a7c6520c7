//! Making the commitments of an application that's approved.

use super::rows::{StoredCommitment, replace_milestones};
use crate::applications::{
    AppState, ApplicationReference, CommandError, CommitmentId, Entry, LinkedApplication, append, email_context,
};
use crate::memberships::of_application as of_membership;
use crate::storage::Tx;
use domain::application::{Contribution, Pledge, key};
use domain::in_kind::{agreed_value, first_plan};
use domain::term::TermPeriod;
use serde_json::json;

/// Makes the commitments of an application that was just approved: one for each in-kind contribution of its plan. Each is due at
/// the end of the first term, or after a year if that has no fixed end. Staff can set other milestones.
///
/// # Errors
/// If the database fails.
pub(crate) async fn create(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let quote = linked.quote(linked.priced_on());
    let pledges = Contribution::of(&quote, linked.answers()).pledges;
    let Some(membership) = of_membership(tx, &linked.opened.application.reference).await? else {
        return Ok(());
    };
    let agreed = membership.agreed_on();
    let period = linked.first_term(agreed);
    let Some(period) = period.or_else(|| TermPeriod::year_from(linked.first_day(agreed))) else {
        return Ok(());
    };
    let currency = linked.programme.currency;
    for pledge in &pledges {
        let value = agreed_value(&quote, pledge, linked.answers(), period, currency);
        create_one(tx, state, linked, pledge, value, period).await?;
    }
    Ok(())
}

async fn create_one(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    pledge: &Pledge,
    value: Option<i64>,
    period: TermPeriod,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let membership = of_membership(tx, &application.reference)
        .await?
        .ok_or(CommandError::WrongState)?;
    let id = CommitmentId::random(&state.secrets)?;
    let alternative = &pledge.alternative.id;
    let promise = linked
        .answers()
        .get(&key::pledge(alternative, "what"))
        .trim()
        .to_owned();
    let (first_day, last_day) = (period.start.to_string(), period.end.to_string());
    tx.run(
        "INSERT INTO commitment (id, foundation, application, membership, alternative, currency, minor, promise, first_day, \
         last_day, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            (&id).into(),
            (&application.foundation).into(),
            (&application.reference).into(),
            (&membership.id).into(),
            alternative.into(),
            linked.programme.currency.code().into(),
            value.into(),
            (&promise).into(),
            (&first_day).into(),
            (&last_day).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    if let Some(value) = value {
        let title = email_context(state, linked)?.t.in_kind_first_milestone().into_owned();
        let plan = first_plan(title, value, period.end);
        replace_milestones(tx, &state.secrets, (&id, &application.foundation), &[], &plan).await?;
    }
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "commitment made",
        actor: "system",
        detail: json!({
            "commitment": id,
            "alternative": alternative,
            "currency": linked.programme.currency.code(),
            "value": value,
            "due": last_day,
        }),
        personal: Some(json!({ "promise": promise })),
    };
    append(tx, state, entry).await
}

/// Ends an application's commitments, because its review starts again. Returns whether all have ended: if something was accepted,
/// they stay.
///
/// # Errors
/// If the database fails.
pub(crate) async fn cancel(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<bool, CommandError> {
    let commitments = StoredCommitment::of_application(tx, reference).await?;
    let today = state.clock.today();
    if commitments
        .iter()
        .any(|commitment| commitment.standing(today).accepted > 0)
    {
        return Ok(false);
    }
    tx.run(
        "UPDATE commitment SET ended_at = $1 WHERE application = $2 AND ended_at IS NULL",
        &[state.clock.now().0.into(), reference.into()],
    )
    .await?;
    Ok(true)
}
