//! The elections of a foundation's programmes, with how many members would vote today.

use super::brief::{election_brief, tier_counts};
use super::choice::ChosenElection;
use super::members::roll_members;
use crate::applications::CommandError;
use crate::members::MembershipScope;
use crate::reports::AskedReport;
use app::api::{ElectionRow, ElectionsAnswer};
use domain::access::Action;
use domain::roll::build;

/// The elections, for those who may read the foundation's members.
///
/// # Errors
/// If the caller may not, or the rules of a membership aren't on the site any more.
pub async fn elections(asked: AskedReport) -> Result<ElectionsAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let state = &asked.state;
    let today = state.clock.today();
    let shelf = state.loaded.catalogue.shelf(&asked.foundation)?;
    let mut elections = Vec::new();
    for programme in shelf.programme_ids() {
        let all = ChosenElection::all(shelf, programme, today)?;
        if all.is_empty() {
            continue;
        }
        let scope = MembershipScope {
            foundation: &asked.foundation,
            programme,
            party: None,
        };
        let members = roll_members(&mut tx, state, scope, today).await?;
        let tiers = tier_counts(&mut tx, scope, today).await?;
        for chosen in all {
            let roll = build(&chosen.rules(today, today), &members);
            let count = |lines: usize| i64::try_from(lines).unwrap_or(i64::MAX);
            elections.push(ElectionRow {
                election: election_brief(&chosen, Some(&tiers)),
                members: count(roll.voters.len()),
                others: count(roll.others.len()),
                votes: roll.votes(),
            });
        }
    }
    tx.rollback().await?;
    Ok(ElectionsAnswer {
        foundation: asked.about,
        elections,
        today,
        money: powers.may(Action::ReadMoney),
    })
}
