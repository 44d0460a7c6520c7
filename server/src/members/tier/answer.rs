//! What a member could change to, for those who may change the membership, and for staff who act on the member's behalf.

use super::facts::{StatedOffer, stated_offer};
use super::offer::{TierOffer, wrong_party};
use super::shifts::shifts;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::members::access::{ActingFor, open};
use crate::members::own::own_memberships;
use crate::members::staff_access::open_on_behalf;
use crate::members::view;
use crate::storage::Tx;
use app::api::{FoundationBrief, MemberAnswer, OtherTier, TierChangeAnswer, TierPreview};
use domain::catalogue::VersionQuery;
use domain::member::MemberAction;
use domain::programme::Tier;
use std::collections::BTreeMap;

/// The tiers that a member could change to, and what a change to one of them would mean. `None` if there's no such membership, or
/// the caller doesn't act for it.
///
/// # Errors
/// If the caller's role doesn't allow it, or the programme is no longer on the site.
pub async fn tier_change(
    state: &AppState,
    session: &Session,
    id: &str,
    (to, stated, lang): (&str, &BTreeMap<String, String>, &str),
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<TierChangeAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, id, MemberAction::ChangeMembership).await? else {
        return Ok(None);
    };
    let TierChangeAnswer { member, tiers, preview } =
        answer(&mut tx, state, session, &acting, (to, stated, lang), brief).await?;
    tx.rollback().await?;
    let others = own_memberships(state, session).await?.len() > 1;
    Ok(Some(TierChangeAnswer {
        member: MemberAnswer { others, ..member },
        tiers,
        preview,
    }))
}

/// The same for a foundation's staff, whom the member has asked for a change. `None` if the foundation has no such membership.
///
/// # Errors
/// If their role doesn't allow it, they have a conflict of interest, or the membership has ended.
pub async fn tier_change_on_behalf(
    state: &AppState,
    session: &Session,
    (foundation, id): (&str, &str),
    asked: (&str, &BTreeMap<String, String>, &str),
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<TierChangeAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open_on_behalf(&mut tx, state, session, foundation, id).await? else {
        return Ok(None);
    };
    let answer = answer(&mut tx, state, session, &acting, asked, brief).await?;
    tx.rollback().await?;
    Ok(Some(answer))
}

async fn answer(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    acting: &ActingFor<'_>,
    (to, stated, lang): (&str, &BTreeMap<String, String>, &str),
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<TierChangeAnswer, CommandError> {
    Ok(TierChangeAnswer {
        member: view::answer(tx, state, &session.email, acting, lang, brief).await?,
        tiers: tiers(state, acting)?,
        preview: preview(tx, state, acting, (to, stated), lang).await?,
    })
}

/// The tiers of the version that applies to members today.
fn tiers(state: &AppState, acting: &ActingFor<'_>) -> Result<Vec<OtherTier>, CommandError> {
    let (membership, linked) = (&acting.membership, &acting.linked);
    let version = VersionQuery::RenewingOn(linked.today);
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &version)?;
    let is_own = |tier: &&Tier| tier.id == membership.tier || tier.formerly.contains(&membership.tier);
    let others = programme.tiers.iter().filter(|tier| !is_own(tier));
    let choice = |tier: &Tier| OtherTier {
        id: tier.id.clone(),
        title: tier.title.clone(),
        suits: tier.is_open() && wrong_party(linked, tier).is_none(),
    };
    Ok(others.map(choice).collect())
}

async fn preview(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
    (to, stated): (&str, &BTreeMap<String, String>),
    lang: &str,
) -> Result<Option<TierPreview>, CommandError> {
    let (membership, linked) = (&acting.membership, &acting.linked);
    if to.is_empty() {
        return Ok(None);
    }
    let asked = (to, linked.today);
    let Some(StatedOffer { offer, knowing, .. }) = stated_offer(tx, state, membership, linked, asked, stated).await?
    else {
        return Ok(None);
    };
    let linked = knowing.as_ref().unwrap_or(linked);
    let shifts = shifts(tx, membership, linked, &offer).await?;
    let automatic = offer.is_automatic();
    let TierOffer {
        programme,
        tier,
        renews,
        refusals,
        needs,
        unknown,
        judged,
        stages,
        is_full,
        unsigned,
        starts,
        ..
    } = offer;
    Ok(Some(TierPreview {
        programme: programme.clone().localised(lang),
        tier: tier.id.clone(),
        renews,
        shifts,
        refusals,
        needs,
        unknown,
        judged,
        stages: stages.iter().map(|stage| stage.reviewer).collect(),
        automatic,
        full: is_full,
        waiting_list: tier.cap.as_ref().is_some_and(|cap| cap.waiting_list),
        agreements: unsigned.iter().map(super::sign::UnsignedAgreement::brief).collect(),
        starts: starts.iter().map(super::starts::OfferedStart::brief).collect(),
    }))
}
