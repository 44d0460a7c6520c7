//! Erasing a member's personal data on a page: what would happen, and the same command as on the server.

use super::application::{ErasureDone, erase, is_erased};
use super::preview::{ErasureCount, preview_erasure};
use super::standing::{ErasureRefusal, standing};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, alone};
use crate::members::{ActingFor, open_to_read};
use crate::storage::Tx;
use app::api::{ErasureAnswer, ErasureCommand, ErasureItem, ErasureLine, ErasureObstacle, FoundationBrief};
use domain::access::Action;
use domain::member::MemberAction;
use domain::name::same_name;

/// The result of asking for the erasure of a member's data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberErased {
    Done,
    /// There's no such membership.
    NotFound,
    /// The name that was typed to confirm it is another one.
    NotConfirmed,
    Refused(ErasureRefusal),
}

/// A membership, for an administrator of its foundation. `None` if there's no such membership.
async fn opened<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    (foundation, id): (&str, &str),
) -> Result<Option<ActingFor<'a>>, CommandError> {
    // Erasing is for people.
    let may = session.token.is_none() && powers_for(tx, session, foundation).await?.may(Action::EraseMembers);
    if !may {
        return Err(CommandError::NoPermission);
    }
    open_to_read(tx, state, session, foundation, id).await
}

/// What erasing a member's data would do, for the foundation's administrators. `None` if there's no such membership.
///
/// # Errors
/// If the account isn't one of them, or has a conflict of interest.
pub async fn member_erasure(
    state: &AppState,
    session: &Session,
    (foundation, id): (&str, &str),
    about: FoundationBrief,
) -> Result<Option<ErasureAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = opened(&mut tx, state, session, (foundation, id)).await? else {
        return Ok(None);
    };
    tx.rollback().await?;
    let reference = &acting.membership.application;
    let Some(preview) = preview_erasure(state, reference.as_str()).await? else {
        return Ok(None);
    };
    let files = ErasureLine {
        item: ErasureItem::Files,
        count: i64::try_from(preview.files).unwrap_or(i64::MAX),
    };
    let lines = |counted: &[ErasureCount]| -> Vec<ErasureLine> {
        let lines = counted.iter().map(|known| ErasureLine {
            item: known.item,
            count: known.count,
        });
        lines.collect()
    };
    let mut erased = lines(&preview.erased);
    erased.push(files);
    erased.retain(|line| line.count > 0);
    let mut kept = lines(&preview.kept);
    kept.retain(|line| line.count > 0);
    Ok(Some(ErasureAnswer {
        foundation: about,
        membership: acting.membership.id.to_string(),
        reference: reference.to_string(),
        name: acting.linked.party_name(),
        was_erased: preview.was_erased,
        refusal: preview.refusal.map(obstacle),
        erased,
        kept,
        newest_invoice: preview.newest_invoice,
        money: acting.actions.contains(&MemberAction::ReadMoney),
    }))
}

fn obstacle(refusal: ErasureRefusal) -> ErasureObstacle {
    match refusal {
        ErasureRefusal::UnderReview => ErasureObstacle::UnderReview,
        ErasureRefusal::MembershipGoesOn => ErasureObstacle::MembershipGoesOn,
        ErasureRefusal::Unpaid => ErasureObstacle::Unpaid,
    }
}

/// Erases the personal data of a member whose name was typed. Idempotent: afterwards, it changes nothing.
///
/// # Errors
/// If the account isn't an administrator of the foundation, has a conflict of interest, or has to confirm who they are first.
pub async fn erase_member(
    state: &AppState,
    session: &Session,
    (foundation, id): (&str, &str),
    command: &ErasureCommand,
) -> Result<MemberErased, CommandError> {
    let mut tx = state.database.begin().await?;
    // Locks the application. What was read before could have changed.
    opened(&mut tx, state, session, (foundation, id)).await?;
    let Some(acting) = opened(&mut tx, state, session, (foundation, id)).await? else {
        return Ok(MemberErased::NotFound);
    };
    alone(&mut tx).await?;
    let reference = &acting.membership.application;
    match standing(&mut tx, reference, state.clock.today()).await? {
        None => return Ok(MemberErased::NotFound),
        Some(Err(refusal)) => return Ok(MemberErased::Refused(refusal)),
        Some(Ok(())) => {}
    }
    let name = acting.linked.party_name();
    if name.is_empty() && is_erased(&mut tx, reference).await? {
        // The second click: there's no name any more.
        return Ok(MemberErased::Done);
    }
    let is_typed = if name.is_empty() {
        reference.is_typed_as(&command.name)
    } else {
        same_name(&name, &command.name)
    };
    if !is_typed {
        return Ok(MemberErased::NotConfirmed);
    }
    session.confirmed(state.clock.now())?;
    Ok(match erase(tx, state, session.account.as_str(), reference).await? {
        ErasureDone::Erased => MemberErased::Done,
        ErasureDone::NotFound => MemberErased::NotFound,
        ErasureDone::NotConfirmed => MemberErased::NotConfirmed,
        ErasureDone::Refused(refusal) => MemberErased::Refused(refusal),
    })
}
