//! The benefits of a membership, as the member sees them.

use super::brief::brief;
use super::held::{HeldBenefits, HeldTerm};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LinkedApplication};
use crate::members::{ActingFor, open};
use crate::storage::Tx;
use app::api::{BenefitGrant, BenefitQuantity, FoundationBrief, MemberBenefitsAnswer, MemberTerm};
use domain::date::Date;
use domain::entitlement::{UseParty, UseStep};
use domain::grant::Granted;
use domain::member::MemberAction;
use domain::resolve::ResolvedGrant;

/// How many uses a page shows.
const PAGE: usize = 50;

/// The benefits of a membership, for somebody who acts for the member, with a page of what was asked for. `None` if there's no such
/// membership, or they don't act for it.
///
/// # Errors
/// If its programme isn't on the site any more, or the database fails.
pub async fn member_benefits(
    state: &AppState,
    session: &Session,
    membership: &str,
    page: i64,
    about: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<MemberBenefitsAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(None);
    };
    let foundation = about(&acting.membership.foundation).ok_or(CommandError::NoSuchTier)?;
    let answer = benefits_of(&mut tx, state, &acting, foundation).await?;
    tx.rollback().await?;
    Ok(Some(paged(answer, page)))
}

/// Leaves a page of what was asked for.
fn paged(mut answer: MemberBenefitsAnswer, page: i64) -> MemberBenefitsAnswer {
    let pages = answer.uses.len().div_ceil(PAGE).max(1);
    let page = usize::try_from(page).unwrap_or(1).clamp(1, pages);
    answer.uses.drain(..(page - 1) * PAGE);
    answer.uses.truncate(PAGE);
    answer.page = i64::try_from(page).unwrap_or(1);
    answer.pages = i64::try_from(pages).unwrap_or(1);
    answer
}

/// The same with everything that was asked for, for somebody whose membership is open.
///
/// # Errors
/// If the database fails.
pub(crate) async fn benefits_of(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
    foundation: FoundationBrief,
) -> Result<MemberBenefitsAnswer, CommandError> {
    let held = HeldBenefits::of(tx, &acting.linked, &acting.membership.id).await?;
    Ok(answer(state, acting, &held, held.current(), foundation))
}

/// What a term gave under the rules that `linked` has, and only what was asked for in it or in those that it's
/// the rest of, the oldest first.
///
/// # Errors
/// If the database fails.
pub(crate) async fn benefits_in_term(
    tx: &mut Tx,
    state: &AppState,
    (acting, linked): (&ActingFor<'_>, &LinkedApplication<'_>),
    term: MemberTerm,
    foundation: FoundationBrief,
) -> Result<MemberBenefitsAnswer, CommandError> {
    let mut held = HeldBenefits::of(tx, linked, &acting.membership.id).await?;
    held.uses.retain(|row| row.term <= term.number);
    let chosen = held.terms.iter().find(|known| known.term.number == term.number);
    let mut answer = answer(state, acting, &held, chosen, foundation);
    let counts = held.counts(term.number);
    let rows = held.uses.iter().filter(|row| counts.contains(&row.term));
    answer.uses = rows.map(|row| brief(state, row, linked.today, Vec::new())).collect();
    Ok(answer)
}

fn answer(
    state: &AppState,
    acting: &ActingFor<'_>,
    held: &HeldBenefits<'_>,
    current: Option<&HeldTerm>,
    foundation: FoundationBrief,
) -> MemberBenefitsAnswer {
    let today = acting.linked.today;
    let may_ask = acting.actions.contains(&MemberAction::UseBenefits);
    let uses = held.uses.iter().rev().map(|row| {
        let steps = UseStep::open_to(UseParty::Member, row.state.0, row.scheduled(), today);
        let steps = steps.into_iter().filter(|_| may_ask);
        brief(state, row, today, steps.collect())
    });
    let grants = current.into_iter().flat_map(|term| {
        let all = term.grants.grants.iter();
        all.filter_map(|resolved| grant(held, term, today, resolved))
    });
    MemberBenefitsAnswer {
        foundation,
        membership: acting.membership.id.to_string(),
        term: current.map(|held| held.term),
        today,
        version: held.version(),
        may_ask,
        grants: grants.collect(),
        uses: uses.collect(),
        page: 1,
        pages: 1,
    }
}

/// A grant of a term. `None` if the member doesn't get it.
fn grant(held: &HeldBenefits<'_>, term: &HeldTerm, today: Date, resolved: &ResolvedGrant) -> Option<BenefitGrant> {
    let benefit = held.programme().benefit(&resolved.grant.benefit)?;
    if held.granted(term, &resolved.grant.value) == Granted::NotIncluded {
        return None;
    }
    let since = held.granted_since(term.term.number, &benefit.id);
    let starts = since.map(|since| resolved.grant.starts_on(since));
    Some(BenefitGrant {
        benefit: benefit.clone(),
        grant: resolved.grant.clone(),
        from: Some(resolved.from.clone()).filter(|from| *from != term.grants.tier),
        starts: starts.filter(|starts| *starts > term.term.first_day),
        quantity: quantity(held, term, today, &benefit.id),
    })
}

fn quantity(held: &HeldBenefits<'_>, term: &HeldTerm, today: Date, benefit: &str) -> Option<BenefitQuantity> {
    let number = term.term.number;
    let entitlement = held.entitlement(number, benefit)?;
    let uses = held.counted(number, benefit);
    Some(BenefitQuantity {
        periods: entitlement.balances(&uses, today),
        current: entitlement.balance_on(&uses, today),
        carry_over: entitlement.carry_over,
        closed: entitlement.closed(&uses, today),
    })
}
