//! A whole roll, with a line for every membership.

use super::choice::{ChosenElection, NoChoice};
use super::members::roll_members;
use crate::applications::{AppState, CommandError};
use crate::members::MembershipScope;
use crate::reports::AskedReport;
use crate::storage::Tx;
use domain::access::Action;
use domain::date::Date;
use domain::roll::{VotingRoll, build};

/// Which roll is asked for.
#[derive(Clone, Copy, Debug)]
pub struct RollQuestion<'a> {
    /// ID of the programme.
    pub programme: &'a str,
    /// ID of the election.
    pub election: &'a str,
    /// The version that counts for all members. Empty for the rules that apply.
    pub version: &'a str,
    /// The record date. `None` for today.
    pub day: Option<Date>,
}

/// The result of asking for a roll.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RollDone<T> {
    Found(T),
    /// The version of the programme has no such election. Contains the IDs of those that it has.
    NoElection(Vec<String>),
}

/// A whole roll, for those who may read the foundation's members.
///
/// # Errors
/// If the caller may not, or there's no such programme or version.
pub async fn whole_roll(asked: AskedReport, question: RollQuestion<'_>) -> Result<RollDone<VotingRoll>, CommandError> {
    let (mut tx, _, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let roll = built(&mut tx, &asked.state, &asked.foundation, question).await?;
    tx.rollback().await?;
    Ok(roll)
}

/// A whole roll, for whoever runs commands on the server.
///
/// # Errors
/// If there's no such foundation, programme or version, or the database fails.
pub(crate) async fn stored_roll(
    state: &AppState,
    foundation: &str,
    question: RollQuestion<'_>,
) -> Result<RollDone<VotingRoll>, CommandError> {
    let mut tx = state.database.read().await?;
    let roll = built(&mut tx, state, foundation, question).await?;
    tx.rollback().await?;
    Ok(roll)
}

/// A whole roll of an election of one version of the programme, in a transaction that has begun. This version decides which election
/// it is; what a tier grants is what it grants in each member's own. `None` if the version isn't on the site any more, or
/// has no such election.
///
/// # Errors
/// If there's no such foundation, the rules of a membership aren't on the site any more, or the database fails.
pub(crate) async fn roll_in(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    (programme, version, election): (&str, &str, &str),
    day: Date,
) -> Result<Option<VotingRoll>, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut versions = shelf.versions.iter();
    let version = versions.find(|known| known.id == programme && known.version == version);
    let Some((version, election)) = version.and_then(|version| Some((version, version.election(election)?))) else {
        return Ok(None);
    };
    let chosen = ChosenElection {
        programme: version,
        election,
        is_asked: false,
    };
    let scope = MembershipScope {
        foundation,
        programme,
        party: None,
    };
    let members = roll_members(tx, state, scope, day).await?;
    Ok(Some(build(&chosen.rules(day, state.clock.today()), &members)))
}

async fn built(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    question: RollQuestion<'_>,
) -> Result<RollDone<VotingRoll>, CommandError> {
    let RollQuestion {
        programme,
        election,
        version,
        day,
    } = question;
    let today = state.clock.today();
    let day = day.unwrap_or(today);
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let chosen = match ChosenElection::of(shelf, (programme, election), version, day) {
        Ok(chosen) => chosen,
        Err(NoChoice::NotFound(missing)) => return Err(missing.into()),
        Err(NoChoice::NoElection(known)) => return Ok(RollDone::NoElection(known)),
    };
    let scope = MembershipScope {
        foundation,
        programme,
        party: None,
    };
    let members = roll_members(tx, state, scope, day).await?;
    Ok(RollDone::Found(build(&chosen.rules(day, today), &members)))
}
