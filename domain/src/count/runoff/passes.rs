//! One run-off for each seat.

use super::super::contest::{CandidateId, Contest, Standing};
use super::super::error::CountError;
use super::super::outcome::Outcome;
use super::super::transferable::Race;
use super::ballot::merged;
use super::rule::{Mode, RunoffRule};

/// Elects one candidate at a time. Those elected, and those whose group is full, don't take part in the passes after that.
pub(super) fn count(contest: &Contest, id: &'static str, rule: &RunoffRule) -> Result<Outcome, CountError> {
    let single = RunoffRule {
        mode: Mode::SingleWinner,
        ..*rule
    };
    let ballots = merged(contest, rule)?;
    let mut pass = Contest {
        seats: 1,
        candidates: contest.candidates.clone(),
        caps: Vec::new(),
        ballots: Vec::new(),
        most_choices: None,
        default_option: contest.default_option,
        tie_order: contest.tie_order.clone(),
    };
    let mut race = Race::with_write_ins(contest);
    withdraw(&mut pass, &race);
    while race.seats_left() > 0 && !race.hopefuls().is_empty() {
        let outcome = super::count_ballots(&pass, &ballots, id, &single)?;
        let Some(winner) = outcome.winners.first().copied() else {
            break;
        };
        race.append(outcome);
        race.elect_in_last_round(winner);
        withdraw(&mut pass, &race);
    }
    Ok(race.into_outcome(id))
}

/// Takes everyone who can't be elected any more out of the next pass.
fn withdraw(pass: &mut Contest, race: &Race<'_>) {
    for (place, candidate) in pass.candidates.iter_mut().enumerate() {
        if !race.is_hopeful(CandidateId(place)) {
            candidate.standing = Standing::Withdrawn;
        }
    }
}
