//! What can be announced: the elections of the programmes that are in force.

use crate::applications::CommandError;
use crate::reports::AskedReport;
use crate::rolls::{ChosenElection, election_brief, todays_rolls};
use app::api::{PollChoice, PollChoicesAnswer};
use domain::access::Action;

/// The elections that can be announced, for those who run the foundation's polls. Their members can also vote on
/// resolutions.
///
/// # Errors
/// If the caller doesn't run them, or the rules of a membership aren't on the site any more.
pub async fn poll_choices(asked: AskedReport, lang: &str) -> Result<PollChoicesAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::RunPolls).await?;
    let state = &asked.state;
    let today = state.clock.today();
    let rolls = todays_rolls(&mut tx, state, &asked.foundation).await?;
    let choices = rolls.iter().map(|(chosen, tiers, roll)| {
        let members = i64::try_from(roll.voters.len()).unwrap_or(i64::MAX);
        choice(chosen, tiers, (today.year(), members), lang)
    });
    let choices = choices.collect();
    tx.rollback().await?;
    Ok(PollChoicesAnswer {
        foundation: asked.about,
        choices,
        today,
        money: powers.may(Action::ReadMoney),
    })
}

/// An election with the seats that are up in a year, and how many members vote.
fn choice(chosen: &ChosenElection<'_>, tiers: &[(String, i64)], (year, members): (u16, i64), lang: &str) -> PollChoice {
    let brief = election_brief(chosen, Some(tiers));
    let election = chosen.election;
    let (mut programme_title, mut title) = (brief.programme_title, brief.title);
    programme_title.keep(lang);
    title.keep(lang);
    PollChoice {
        programme: brief.programme,
        programme_title,
        election: brief.id,
        title,
        seats: brief.seats.and_then(|seats| seats_up(chosen, seats, year)),
        record_days: election.record_days,
        close_days: election.nominations.as_ref().and_then(|rules| rules.close_days),
        is_appointment: election.is_appointment(),
        members,
    }
}

/// How many of these seats are up in a year. `None` if the programme doesn't say whose turn it is.
fn seats_up(chosen: &ChosenElection<'_>, seats: i64, year: u16) -> Option<i64> {
    let Some(terms) = chosen.election.terms else {
        return Some(seats);
    };
    let up = terms.up(seats, year);
    (up.least == up.most).then_some(up.most)
}
