//! The elections of a foundation's programmes, with how many members would vote today.

use super::brief::{election_brief, tier_counts};
use super::choice::ChosenElection;
use super::members::roll_members;
use crate::applications::{AppState, CommandError};
use crate::members::MembershipScope;
use crate::reports::AskedReport;
use crate::storage::Tx;
use app::api::{ElectionRow, ElectionsAnswer};
use domain::access::Action;
use domain::roll::{VotingRoll, build};

/// The elections, for those who may read the foundation's members.
///
/// # Errors
/// If the caller may not, or the rules of a membership aren't on the site any more.
pub async fn elections(asked: AskedReport) -> Result<ElectionsAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let state = &asked.state;
    let today = state.clock.today();
    let rolls = todays_rolls(&mut tx, state, &asked.foundation).await?;
    let count = |lines: usize| i64::try_from(lines).unwrap_or(i64::MAX);
    let elections = rolls.iter().map(|(chosen, tiers, roll)| ElectionRow {
        election: election_brief(chosen, Some(tiers)),
        members: count(roll.voters.len()),
        others: count(roll.others.len()),
        votes: roll.votes(),
    });
    let elections = elections.collect();
    tx.rollback().await?;
    Ok(ElectionsAnswer {
        foundation: asked.about,
        elections,
        today,
        money: powers.may(Action::ReadMoney),
    })
}

/// Each election of a foundation's programmes, with how many members its programme's tiers have, and its roll as it is
/// today.
///
/// # Errors
/// If the rules of a membership aren't on the site any more, or the database fails.
pub(crate) async fn todays_rolls<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    foundation: &str,
) -> Result<Vec<(ChosenElection<'a>, Vec<(String, i64)>, VotingRoll)>, CommandError> {
    let today = state.clock.today();
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut rolls = Vec::new();
    for programme in shelf.programme_ids() {
        let all = ChosenElection::all(shelf, programme, today)?;
        if all.is_empty() {
            continue;
        }
        let scope = MembershipScope {
            foundation,
            programme,
            party: None,
        };
        let members = roll_members(tx, state, scope, today).await?;
        let tiers = tier_counts(tx, scope, today).await?;
        for chosen in all {
            let roll = build(&chosen.rules(today, today), &members);
            rolls.push((chosen, tiers.clone(), roll));
        }
    }
    Ok(rolls)
}
