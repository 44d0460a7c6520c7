//! Addresses that calendar apps subscribe to: one for each person and member, made, replaced and withdrawn by that person.

use crate::accounts::{AccountId, Session};
use crate::applications::{
    AppState, CalendarAddressId, CalendarSecret, CommandError, Entry, MembershipId, alone, append,
};
use crate::from_row;
use crate::members::access::open;
use crate::storage::Tx;
use app::locale::Locale;
use domain::member::MemberAction;
use serde_json::json;

/// An address that works.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CalendarAddressRow {
    id: CalendarAddressId,
    /// In milliseconds since 1970, UTC.
    pub created_at: i64,
}
from_row!(CalendarAddressRow { id, created_at });

/// The result of making an address.
#[derive(Debug)]
pub enum CalendarDone {
    /// The secret in it, which is shown once.
    Made(CalendarSecret),
    /// There's no such membership, or they don't act for it.
    NotFound,
}

/// The address that somebody has for a membership. `None` if they have none.
pub(super) async fn current_address(
    tx: &mut Tx,
    membership: &MembershipId,
    account: &AccountId,
) -> Result<Option<CalendarAddressRow>, CommandError> {
    Ok(tx
        .optional(
            "SELECT id, created_at FROM calendar_address WHERE membership = $1 AND account = $2 AND withdrawn_at IS NULL",
            &[membership.into(), account.into()],
        )
        .await?)
}

/// Makes an address for somebody who acts for the member. One that they had before stops working.
///
/// # Errors
/// If the database fails.
pub async fn make_calendar_address(
    state: &AppState,
    session: &Session,
    membership: &str,
    lang: &str,
) -> Result<CalendarDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(CalendarDone::NotFound);
    };
    alone(&mut tx).await?;
    let membership = &acting.membership;
    let foundation = state.loaded.catalogue.foundation(&membership.foundation);
    let languages = foundation.map_or(&[][..], |foundation| foundation.languages.as_slice());
    let lang = Locale::offered_by(languages, lang).content_tag();
    withdraw(&mut tx, state, session, &membership.id).await?;
    let (id, secret) = (
        CalendarAddressId::random(&state.secrets)?,
        CalendarSecret::random(&state.secrets)?,
    );
    tx.run(
        "INSERT INTO calendar_address (id, foundation, membership, account, secret, lang, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&id).into(),
            (&membership.foundation).into(),
            (&membership.id).into(),
            (&session.account).into(),
            (&secret.hash()).into(),
            lang.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    record(&mut tx, state, session, &membership.id, &id, "calendar address created").await?;
    tx.commit().await?;
    Ok(CalendarDone::Made(secret))
}

/// Withdraws somebody's own address. Idempotent. Returns whether they act for the member.
///
/// # Errors
/// If the database fails.
pub async fn withdraw_calendar_address(
    state: &AppState,
    session: &Session,
    membership: &str,
) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(false);
    };
    alone(&mut tx).await?;
    withdraw(&mut tx, state, session, &acting.membership.id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn withdraw(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    membership: &MembershipId,
) -> Result<(), CommandError> {
    let Some(current) = current_address(tx, membership, &session.account).await? else {
        return Ok(());
    };
    tx.run(
        "UPDATE calendar_address SET withdrawn_at = $1 WHERE id = $2",
        &[state.clock.now().0.into(), (&current.id).into()],
    )
    .await?;
    record(
        tx,
        state,
        session,
        membership,
        &current.id,
        "calendar address withdrawn",
    )
    .await
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    membership: &MembershipId,
    id: &CalendarAddressId,
    action: &'static str,
) -> Result<(), CommandError> {
    let account = session.account.as_str();
    let entry = Entry {
        subject: account,
        action,
        actor: account,
        detail: json!({ "membership": membership, "address": id }),
        personal: None,
    };
    append(tx, state, entry).await
}
