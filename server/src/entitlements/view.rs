//! A use, as the foundation's people see it.

use super::brief::{benefit_of, listed, programme_of};
use super::conflict::use_involvement;
use super::held::HeldBenefits;
use super::rows::UseRow;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, BenefitUseId, CommandError, LinkedApplication, by_reference, later_facts};
use crate::reviews::use_history;
use crate::storage::Tx;
use app::api::{BenefitRoom, BenefitUseAnswer, FoundationBrief};
use domain::access::Action;
use domain::entitlement::{PeriodBalance, UseParty, UseStep};

/// A foundation's use. `None` if it has none with this ID.
///
/// # Errors
/// If the account may not read the foundation's applications, or acts for the member.
pub async fn benefit_use(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    about: FoundationBrief,
) -> Result<Option<BenefitUseAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let Some(id) = BenefitUseId::parse(id) else {
        return Ok(None);
    };
    let Some(row) = UseRow::find(&mut tx, foundation, &id).await? else {
        return Ok(None);
    };
    let linked = match by_reference(&mut tx, state, &row.application).await {
        Ok(linked) => linked,
        // Its programme isn't on the site any more, so nobody can do anything.
        Err(CommandError::RulesMissing(_)) => None,
        Err(error) => return Err(error),
    };
    let today = state.clock.today();
    let (steps, balance) = match linked {
        Some(linked) => {
            let involvement = use_involvement(&mut tx, &linked, &row, session).await?;
            if involvement.is_named {
                return Err(CommandError::Recused);
            }
            let steps = UseStep::open_to(UseParty::Staff, row.state.0, row.scheduled(), today);
            let may = powers.may(Action::FulfilBenefits) && !involvement.has_conflict;
            let steps = steps.into_iter().filter(|_| may);
            (steps.collect(), balance(&mut tx, state, linked, &row).await?)
        }
        None => (Vec::new(), None),
    };
    let room = room(&mut tx, state, &row).await?;
    let history = use_history(&mut tx, &row.application, &id).await?;
    tx.rollback().await?;
    Ok(Some(BenefitUseAnswer {
        foundation: about,
        row: listed(state, &row, today, steps),
        condition: benefit_of(state, &row).and_then(|benefit| benefit.condition.clone()),
        balance,
        room,
        history,
        local_time: state.local_time(foundation),
        today,
        money: powers.may(Action::ReadMoney),
    }))
}

/// The balance of the period that a use counts for.
async fn balance(
    tx: &mut Tx,
    state: &AppState,
    linked: LinkedApplication<'_>,
    row: &UseRow,
) -> Result<Option<PeriodBalance>, CommandError> {
    // The rules that the membership has now, which renewals change.
    let programme = programme_of(state, row);
    let Some((programme, tier)) = programme.and_then(|programme| Some((programme, programme.tier(&row.tier)?))) else {
        return Ok(None);
    };
    let linked = linked
        .under(programme, tier)
        .knowing(&later_facts(tx, &row.membership).await?);
    let held = HeldBenefits::of(tx, &linked, &row.membership).await?;
    let term = held.counting(row.term);
    let entitlement = held.entitlement(term, &row.benefit);
    let uses = held.counted(term, &row.benefit);
    Ok(entitlement.and_then(|entitlement| entitlement.balance_on(&uses, row.wanted_on.0)))
}

/// How many other members have the benefit at the same time, if there's a limit.
async fn room(tx: &mut Tx, state: &AppState, row: &UseRow) -> Result<Option<BenefitRoom>, CommandError> {
    let Some(members) = benefit_of(state, row).and_then(|benefit| benefit.capacity) else {
        return Ok(None);
    };
    let (taken,): (i64,) = tx
        .one(
            "SELECT COUNT(DISTINCT membership) FROM benefit_use WHERE foundation = $1 AND benefit = $2 \
             AND state IN ('approved', 'scheduled') AND membership <> $3",
            &[
                (&row.foundation).into(),
                (&row.benefit).into(),
                (&row.membership).into(),
            ],
        )
        .await?;
    Ok(Some(BenefitRoom { members, taken }))
}
