//! Leaving: a member gives notice, and can withdraw it until the last day.

use super::access::{ActingFor, open_for_member_or_staff};
use super::letters;
use super::lifecycle::{LastTerm, Upcoming, last_term, upcoming};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, alone, append};
use app::api::{MembershipAction, MembershipCommand};
use domain::member::MemberAction;
use domain::typed::tidy;
use serde_json::json;

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 5_000;

/// The result of giving or withdrawing notice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MembershipDone {
    Done,
    /// There's no such membership, or the caller doesn't act for it.
    NotFound,
    /// Someone else has changed the membership in the meantime, so nothing was done.
    Conflict,
    /// The reason is too long.
    TooLong,
}

/// Gives or withdraws notice. Idempotent: giving notice again changes nothing.
///
/// # Errors
/// If the caller's role doesn't allow it, or the last day has passed.
pub async fn change_membership(
    state: &AppState,
    session: &Session,
    id: &str,
    command: &MembershipCommand,
) -> Result<MembershipDone, CommandError> {
    let reason = tidy(&command.reason);
    if reason.chars().count() > LONGEST_REASON {
        return Ok(MembershipDone::TooLong);
    }
    let mut tx = state.database.begin().await?;
    if open_for_member_or_staff(&mut tx, state, session, id, MemberAction::ChangeMembership)
        .await?
        .is_none()
    {
        return Ok(MembershipDone::NotFound);
    }
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = open_for_member_or_staff(&mut tx, state, session, id, MemberAction::ChangeMembership).await?
    else {
        return Ok(MembershipDone::NotFound);
    };
    let (membership, linked) = (&acting.membership, &acting.linked);
    let today = linked.today;
    let last = last_term(&mut tx, &membership.id).await?;
    if is_over(state, &acting, last)? {
        return Err(CommandError::WrongState);
    }
    let leaves = command.action == MembershipAction::Leave;
    if leaves == membership.leaves_on.is_some() {
        return Ok(MembershipDone::Done);
    }
    if membership.member_version != command.version {
        return Ok(MembershipDone::Conflict);
    }
    let facts = linked.answers().facts(linked.programme, linked.tier, today);
    let rules = linked.tier.term_for(&facts).map(|rules| membership.term_rules(rules));
    // In the days of grace before a move, the membership ends with the term that's over.
    let passed = last.and_then(|last| last.last_day).filter(|day| *day < today);
    let by_rules = || rules.map_or(today, |rules| rules.leaves_on(membership.counts_from(), today));
    let last_day = passed.unwrap_or_else(by_rules);
    // The day has moved since they saw it, because it's another day now.
    if leaves && command.last_day.is_some_and(|seen| seen != last_day) {
        return Ok(MembershipDone::Conflict);
    }
    let last_day = leaves.then_some(last_day);
    let (notice_on, leaves_on) = (leaves.then(|| today.to_string()), last_day.map(|day| day.to_string()));
    tx.run(
        "UPDATE membership SET notice_on = $1, leaves_on = $2, member_version = member_version + 1 WHERE id = $3",
        &[
            notice_on.as_deref().into(),
            leaves_on.as_deref().into(),
            (&membership.id).into(),
        ],
    )
    .await?;
    let mut detail = json!({ "membership": membership.id, "leaves_on": leaves_on });
    // Staff only record what the member told them.
    if acting.on_behalf {
        detail["on_behalf"] = json!(true);
    }
    let entry = Entry {
        subject: membership.application.as_str(),
        action: if leaves { "notice given" } else { "notice withdrawn" },
        actor: session.account.as_str(),
        detail,
        personal: (!reason.is_empty()).then(|| json!({ "reason": reason })),
    };
    append(&mut tx, state, entry).await?;
    letters::left(&mut tx, state, &acting, last_day, &reason).await?;
    tx.commit().await?;
    Ok(MembershipDone::Done)
}

/// Whether the membership is over: its last day has passed, and nothing follows.
fn is_over(state: &AppState, acting: &ActingFor<'_>, last: Option<LastTerm>) -> Result<bool, CommandError> {
    let (membership, linked) = (&acting.membership, &acting.linked);
    let has_left = membership.leaves_on.is_some_and(|last| last.0 < linked.today);
    if membership.ended_on.is_some() || has_left {
        return Ok(true);
    }
    let Some(last) = last else {
        return Ok(false);
    };
    let has_passed = last.last_day.is_some_and(|day| day < linked.today);
    let next = upcoming(state, membership, linked, last)?;
    Ok(has_passed && !matches!(next, Upcoming::Renews(_) | Upcoming::Moves(..) | Upcoming::Changes(_)))
}
