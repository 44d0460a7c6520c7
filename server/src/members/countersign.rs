//! The foundation's signature on what a member signs after they've joined: the agreement of another tier.

use super::access::{ActingFor, StartedMembership};
use super::staff::open_to_read;
use super::tier::rules_of_change;
use crate::accounts::{Session, powers_for};
use crate::applications::{
    AppState, CommandError, Countersignature, LinkedApplication, agreement_briefs, alone, countersign,
};
use crate::storage::Tx;
use app::api::{AgreementBrief, MemberCountersignature};
use domain::access::Action;
use domain::typed::tidy;

/// The most characters that a name and a position can have.
const LONGEST: usize = 200;

/// The result of countersigning.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Countersigned {
    Done,
    /// There's no such membership, or it's of another foundation.
    NotFound,
    /// The member has signed another text by now, or the foundation has signed it, so nothing was done.
    Conflict,
    /// The name or the position is missing or too long.
    NoName,
}

/// What a member has signed and the foundation hasn't: with a change that's open, and what applies to the membership now.
pub(super) async fn to_countersign(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
) -> Result<Vec<AgreementBrief>, CommandError> {
    let mut waiting: Vec<AgreementBrief> = Vec::new();
    for rules in rules(tx, state, &acting.membership, &acting.linked).await? {
        let all = agreement_briefs(tx, &rules).await?.into_iter();
        let unsigned = all.filter(|one| one.countersigned && one.signed.is_some() && one.countersignature.is_none());
        for agreement in unsigned {
            if !waiting.iter().any(|known| known.id == agreement.id) {
                waiting.push(agreement);
            }
        }
    }
    Ok(waiting)
}

/// The rules under which the member signs: those of a change that's open, and those of the membership.
async fn rules<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'a>,
) -> Result<Vec<LinkedApplication<'a>>, CommandError> {
    let change = rules_of_change(tx, state, membership).await?;
    let change = change.map(|(programme, tier)| linked.with_rules(programme, tier));
    let own = linked.with_rules(linked.programme, linked.tier);
    Ok(change.into_iter().chain([own]).collect())
}

/// Signs an agreement for the foundation. Idempotent.
///
/// # Errors
/// If the account may not sign for the foundation, or has a conflict of interest.
pub async fn countersign_for_member(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &MemberCountersignature,
) -> Result<Countersigned, CommandError> {
    // Signing is for people.
    if session.token.is_some() {
        return Err(CommandError::NoPermission);
    }
    let mut tx = state.database.begin().await?;
    if open_to_read(&mut tx, state, session, foundation, id).await?.is_none() {
        return Ok(Countersigned::NotFound);
    }
    alone(&mut tx).await?;
    // The application is locked now: what was read before that could have changed.
    let Some(acting) = open_to_read(&mut tx, state, session, foundation, id).await? else {
        return Ok(Countersigned::NotFound);
    };
    if !powers_for(&mut tx, session, foundation).await?.may(Action::Countersign) {
        return Err(CommandError::NoPermission);
    }
    let [name, title] = [&command.name, &command.title].map(|typed| tidy(typed));
    if ![&name, &title]
        .iter()
        .all(|typed| (1..=LONGEST).contains(&typed.chars().count()))
    {
        return Ok(Countersigned::NoName);
    }
    for rules in rules(&mut tx, state, &acting.membership, &acting.linked).await? {
        let all = agreement_briefs(&mut tx, &rules).await?;
        let found = all
            .into_iter()
            .find(|one| one.countersigned && one.id == command.agreement);
        let is_same = |one: &AgreementBrief| one.signed.as_ref().is_some_and(|signed| signed.hash == command.hash);
        let Some(agreement) = found.filter(is_same) else {
            continue;
        };
        if agreement.countersignature.is_some() {
            // The second click.
            return Ok(Countersigned::Done);
        }
        let signature = Countersignature {
            agreement: &agreement.id,
            name: &name,
            title: &title,
            by: session.account.as_str(),
        };
        if countersign(&mut tx, state, &rules, signature).await? {
            tx.commit().await?;
            return Ok(Countersigned::Done);
        }
    }
    Ok(Countersigned::Conflict)
}
