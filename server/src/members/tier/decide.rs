//! Staff approve or decline a change of tier that a member has asked for.

use super::begin_now::begin_now;
use super::facts::{StatedOffer, by_fact, facts_of_change, stated_offer};
use super::four_eyes::check_recorder;
use super::letters::{self, ChangeNews, ChangeReason};
use super::offer::TierOffer;
use super::rows::{ChangeState, TierChangeRow, open_change, set, title};
use super::sign;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, alone, append, fingerprint};
use crate::clock::Timestamp;
use crate::members::LONGEST_REASON;
use crate::members::access::{StartedMembership, open_for_staff};
use crate::storage::Tx;
use app::api::{StartOffer, TierDecision, TierDecisionCommand};
use domain::tier_change::ChangeStart;
use domain::typed::tidy;
use serde_json::json;

/// The result of a decision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TierDecided {
    Done,
    /// There's no such membership, or the caller isn't its foundation's staff.
    NotFound,
    /// Someone else has changed the membership in the meantime, so nothing was done.
    Conflict,
    /// The reason is missing or too long.
    NoReason,
    /// All places of the tier are taken.
    Full,
    /// The programme has changed since the member asked, another term has begun, or they're leaving. So they have to ask again.
    Outdated,
}

/// Approves or declines a change. One that starts now takes effect. Idempotent.
///
/// # Errors
/// If the caller has a conflict of interest or recorded the change for the member, or there's nothing to decide.
pub async fn decide_tier_change(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &TierDecisionCommand,
) -> Result<TierDecided, CommandError> {
    // Deciding is for people.
    if session.token.is_some() {
        return Err(CommandError::NoPermission);
    }
    let mut tx = state.database.begin().await?;
    if open_for_staff(&mut tx, state, session, id).await?.is_none() {
        return Ok(TierDecided::NotFound);
    }
    alone(&mut tx).await?;
    let acting = open_for_staff(&mut tx, state, session, id).await?;
    let Some(acting) = acting.filter(|acting| acting.membership.foundation == foundation) else {
        return Ok(TierDecided::NotFound);
    };
    let (membership, linked) = (&acting.membership, &acting.linked);
    let digest = digest(session, command);
    if membership.member_version > command.version && membership.last_command.as_deref() == Some(digest.as_str()) {
        // The second click.
        return Ok(TierDecided::Done);
    }
    let reason = tidy(&command.reason);
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        return Ok(TierDecided::NoReason);
    }
    if membership.member_version != command.version {
        return Ok(TierDecided::Conflict);
    }
    let row = open_change(&mut tx, &membership.id).await?;
    let Some(row) = row.filter(|row| row.state == ChangeState::Asked) else {
        return Err(CommandError::WrongState);
    };
    check_recorder(&mut tx, session, membership, &row).await?;
    let approves = command.action == TierDecision::Approve;
    let (offer, knowing) = offer_of(&mut tx, state, (membership, linked), &row).await?;
    let linked = knowing.as_ref().unwrap_or(linked);
    let start = offer.as_ref().and_then(|offer| offer.start(row.starts.0));
    if approves {
        if offer.as_ref().is_some_and(|offer| offer.is_full) {
            return Ok(TierDecided::Full);
        }
        // The member saw the price and the days of the term in which they asked.
        let (newer,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM term WHERE membership = $1 AND created_at > $2",
                &[(&membership.id).into(), row.asked_at.into()],
            )
            .await?;
        let is_same_version = start.is_some_and(|start| start.next.programme.version == row.version);
        // A change that staff recorded isn't signed by the member.
        let is_unsigned = offer
            .as_ref()
            .is_some_and(|offer| offer.to_sign(row.starts.0).any(|one| !one.again));
        let is_current = newer == 0 && membership.leaves_on.is_none() && is_same_version;
        if !is_current || is_unsigned {
            return Ok(TierDecided::Outdated);
        }
    }
    let (is, action) = if approves {
        (ChangeState::Approved, "tier change approved")
    } else {
        (ChangeState::Declined, "tier change declined")
    };
    let confirmed = start.filter(|start| linked.tier.confirmation().is_some() && !start.next.is_open);
    let confirmed = confirmed.map(|start| letters::confirmed(membership, linked, &start.next, true));
    let news = match (row.tier == membership.tier, approves, confirmed) {
        (true, true, Some(term)) => ChangeNews::Confirmed(term),
        (true, true, None) => ChangeNews::Renewal,
        (true, false, _) => ChangeNews::RenewalDeclined,
        (false, true, _) => ChangeNews::Approved,
        (false, false, _) => ChangeNews::Declined,
    };
    set(&mut tx, state, &membership.id, is).await?;
    if !approves {
        sign::undo(&mut tx, state, membership, row.asked_at).await?;
    }
    tx.run(
        "UPDATE membership SET member_version = member_version + 1, last_command = $1 WHERE id = $2",
        &[digest.as_str().into(), (&membership.id).into()],
    )
    .await?;
    let entry = Entry {
        subject: membership.application.as_str(),
        action,
        actor: session.account.as_str(),
        detail: json!({ "membership": membership.id, "tier": row.tier, "number": row.number }),
        personal: Some(json!({ "reason": reason })),
    };
    append(&mut tx, state, entry).await?;
    let title = title(state, membership, &row);
    let why = ChangeReason::Stated(&reason);
    letters::changed(&mut tx, state, (membership, linked), news, &title, why).await?;
    if let Some(start) = start.filter(|_| approves && row.starts.0 == ChangeStart::Now) {
        begin_now(&mut tx, state, membership, linked, start).await?;
    }
    tx.commit().await?;
    Ok(TierDecided::Done)
}

/// What was asked for, as it would be today, for a member who has stated what they did.
async fn offer_of<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    (membership, linked): (&StartedMembership, &LinkedApplication<'a>),
    row: &TierChangeRow,
) -> Result<(Option<TierOffer<'a>>, Option<LinkedApplication<'a>>), CommandError> {
    let asked = (row.tier.as_str(), Timestamp(row.asked_at).day());
    let stated = by_fact(&facts_of_change(tx, &membership.id, row.number).await?);
    Ok(
        match stated_offer(tx, state, membership, linked, asked, &stated).await? {
            Some(StatedOffer {
                offer, knowing, errors, ..
            }) if errors.is_empty() => (Some(offer), knowing),
            // It needs facts that it didn't need when they asked.
            _ => (None, None),
        },
    )
}

/// When the change that waits for a decision would start, and what it would cost, if it was approved today. `None` without one, or if it
/// isn't possible any more.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub(in crate::members) async fn waiting_start(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
) -> Result<Option<StartOffer>, CommandError> {
    let row = open_change(tx, &membership.id).await?;
    let Some(row) = row.filter(|row| row.state == ChangeState::Asked) else {
        return Ok(None);
    };
    let (offer, _) = offer_of(tx, state, (membership, linked), &row).await?;
    Ok(offer.and_then(|offer| Some(offer.start(row.starts.0)?.brief())))
}

fn digest(session: &Session, command: &TierDecisionCommand) -> String {
    let command = serde_json::to_string(command).unwrap_or_default();
    fingerprint(&format!("tier decision {} {command}", session.account))
}
