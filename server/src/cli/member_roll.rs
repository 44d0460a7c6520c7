//! `guildhall roll --members`: who votes in an election, member by member, from what's stored.

use super::admin::stopped;
use super::args::english;
use super::installation::{Installation, wait};
use super::subject::{Subject, instead};
use super::terminal::{TerminalText, columns, name};
use super::{Stopped, json};
use crate::rolls::{RollDone, RollQuestion, stored_roll};
use app::api::FURTHEST_ROLL_MONTHS;
use domain::date::Date;
use domain::roll::{Missing, NonVoter, Obstacle, VoteReason, Voter, VotingRoll};
use domain::suggest::nearest;

/// The roll of an election on a day, or today.
pub(super) fn answer(
    installation: &Installation,
    subject: &Subject,
    (election, on): (&str, Option<Date>),
    as_json: bool,
) -> Result<String, Stopped> {
    let state = installation.state()?;
    // Says which names could be meant.
    subject.find(&state.loaded.catalogue, None)?;
    if let Some(on) = on {
        check_day(on, state.clock.today())?;
    }
    let question = RollQuestion {
        programme: subject.programme(),
        election,
        version: subject.version(),
        day: on,
    };
    let done = wait(async {
        let done = stored_roll(&state, subject.foundation(), question).await;
        state.database.close().await;
        done.map_err(|error| stopped(&error))
    })?;
    match done {
        RollDone::NoElection(known) => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let help = instead(nearest(election, &known), &known);
            Err(Stopped(format!("there's no election \"{election}\"; {help}")))
        }
        RollDone::Found(roll) if as_json => json(&roll),
        RollDone::Found(roll) => Ok(text(subject, &roll)),
    }
}

/// Nobody knows what becomes of memberships by a day that's further ahead.
fn check_day(on: Date, today: Date) -> Result<(), Stopped> {
    let furthest = today.plus_months(FURTHEST_ROLL_MONTHS);
    match furthest.filter(|furthest| on > *furthest) {
        Some(furthest) => Err(Stopped(format!(
            "a record date can be up to {FURTHEST_ROLL_MONTHS} months ahead: until {furthest}"
        ))),
        None => Ok(()),
    }
}

fn text(subject: &Subject, roll: &VotingRoll) -> String {
    let mut lines = TerminalText::default();
    let (version, election, day) = (&roll.version, &roll.election, roll.day);
    lines.add(0, format!("{subject}@{version} · {election} · {day}"));
    let voters: Vec<[String; 6]> = roll.voters.iter().map(voter).collect();
    let votes = english().votes(roll.votes());
    add(
        &mut lines,
        &format!("Members who vote: {}, with {votes}", voters.len()),
        columns(&voters),
    );
    let others: Vec<[String; 4]> = roll.others.iter().map(other).collect();
    add(
        &mut lines,
        &format!("Members who don't: {}", others.len()),
        columns(&others),
    );
    lines.into_text()
}

/// Adds a heading, also if there are no members.
fn add(lines: &mut TerminalText, heading: &str, members: Vec<String>) {
    lines.gap();
    lines.add(0, heading);
    for member in members {
        lines.add(1, member);
    }
}

fn voter(voter: &Voter) -> [String; 6] {
    [
        name(&voter.name),
        voter.reference.clone(),
        voter.tier.clone(),
        english().votes(voter.votes),
        format!("{} <{}>", name(&voter.representative.name), voter.representative.email),
        voter.reasons.iter().find_map(origin).unwrap_or_default(),
    ]
}

/// The version and the line of its file that give the votes.
fn origin(reason: &VoteReason) -> Option<String> {
    let (VoteReason::Grant { version, line, .. } | VoteReason::OneEach { version, line }) = reason else {
        return None;
    };
    Some(format!("{version}:{line}"))
}

fn other(other: &NonVoter) -> [String; 4] {
    let obstacles: Vec<String> = other.obstacles.iter().map(obstacle).collect();
    [
        name(&other.name),
        other.reference.clone(),
        other.tier.clone(),
        obstacles.join("; "),
    ]
}

fn obstacle(obstacle: &Obstacle) -> String {
    let missing = missing(&obstacle.missing);
    match obstacle.fix_by {
        Some(day) => format!("{missing} (can be changed until {day})"),
        None => missing,
    }
}

fn missing(missing: &Missing) -> String {
    match missing {
        Missing::NoSuchTier => "this version doesn't have the tier".to_owned(),
        Missing::NoVotes => "the tier doesn't give a vote".to_owned(),
        Missing::OtherClass => "other tiers vote".to_owned(),
        Missing::NotBegun { on } => format!("the membership begins on {on}"),
        Missing::Ended { on } => format!("the membership ended on {on}"),
        Missing::Leaving { on } => format!("the member leaves on {on}"),
        Missing::Unconfirmed { on } => format!("the term ends on {on}, and the member hasn't renewed it"),
        Missing::TooNew { until, .. } => format!("the member can vote from {until} on"),
        Missing::UnknownFacts(facts) => format!("not known: {}", facts.join(", ")),
        Missing::NoRepresentative { role: Some(role) } => format!("nobody has the role {role}"),
        Missing::NoRepresentative { role: None } => "nobody manages the membership".to_owned(),
        Missing::Overdue { since } => format!("an invoice was due on {since}"),
        Missing::OtherMembershipVotes(other) => format!("the member votes with {}", other.reference),
        Missing::RelatedCompanyVotes(other) => format!("the group votes with {}", other.reference),
        Missing::Excluded => "a correction took the member off the roll".to_owned(),
    }
}
