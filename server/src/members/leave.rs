//! Leaving: a member gives notice, and can take it back until the last day.

use super::access::open;
use super::letters;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, alone, append};
use app::api::{MembershipAction, MembershipCommand};
use domain::member::MemberAction;
use domain::typed::tidy;
use serde_json::json;

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 5_000;

/// The result of giving notice or taking it back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MembershipDone {
    Done,
    /// There's no such membership, or the caller doesn't act for it.
    NotFound,
    /// Someone else has changed the membership meanwhile, so nothing was done.
    Conflict,
    /// The reason is too long.
    TooLong,
}

/// Gives notice, or takes it back. Idempotent: giving notice again changes nothing.
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
    let Some(acting) = open(&mut tx, state, session, id, MemberAction::ChangeMembership).await? else {
        return Ok(MembershipDone::NotFound);
    };
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = open(
        &mut tx,
        state,
        session,
        acting.membership.id.as_str(),
        MemberAction::ChangeMembership,
    )
    .await?
    else {
        return Ok(MembershipDone::NotFound);
    };
    let (membership, linked) = (&acting.membership, &acting.linked);
    let today = linked.today;
    if membership.leaves_on.is_some_and(|last| last.0 < today) {
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
    let rules = linked.tier.term_for(&facts);
    let last_day = rules.map_or(today, |rules| rules.leaves_on(membership.agreed_on(), today));
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
    let entry = Entry {
        subject: membership.application.as_str(),
        action: if leaves { "notice given" } else { "notice withdrawn" },
        actor: session.account.as_str(),
        detail: json!({ "membership": membership.id, "leaves_on": leaves_on }),
        personal: (!reason.is_empty()).then(|| json!({ "reason": reason })),
    };
    append(&mut tx, state, entry).await?;
    letters::left(&mut tx, state, &acting, last_day, &reason).await?;
    tx.commit().await?;
    Ok(MembershipDone::Done)
}
