//! What happens in a round of a method that transfers or adds up votes.

use super::names::{Names, and};
use super::number::{short, value, votes};
use crate::count::{CandidateId, Outcome, Round};

/// Who's elected and who's eliminated, and why.
pub(super) fn sentences(outcome: &Outcome, round: &Round, earlier: &[CandidateId], names: &Names) -> Vec<String> {
    if !earlier.is_empty() && earlier.len() == outcome.winners.len() {
        return afterwards(round, names);
    }
    let reached: Vec<_> = round
        .elected
        .iter()
        .copied()
        .filter(|winner| reaches(round, *winner))
        .collect();
    let others: Vec<_> = round
        .elected
        .iter()
        .copied()
        .filter(|winner| !reaches(round, *winner))
        .collect();
    let sentences = [
        by_threshold(round, &reached, names),
        without(round, &others, names),
        out(round, names, earlier),
    ];
    sentences.into_iter().flatten().collect()
}

/// What happens when the seats are taken.
fn afterwards(round: &Round, names: &Names) -> Vec<String> {
    vec![match round.eliminated[..] {
        [] => "All seats that can be filled are taken.".to_owned(),
        [one] => format!(
            "All seats that can be filled are taken, so {} isn't elected.",
            names.one(one)
        ),
        [..] => format!(
            "All seats that can be filled are taken, so {} aren't elected.",
            names.all(&round.eliminated)
        ),
    }]
}

/// `A with 12 votes reaches the threshold of 8.63 and is elected.`
fn by_threshold(round: &Round, elected: &[CandidateId], names: &Names) -> Option<String> {
    let threshold = short(round.threshold.as_ref()?);
    let (reach, are) = match elected {
        [] => return None,
        [_] => ("reaches", "is"),
        _ => ("reach", "are"),
    };
    Some(format!(
        "{} {reach} the threshold of {threshold} and {are} elected.",
        tallied(round, elected, names)
    ))
}

/// Those who are elected without reaching a threshold.
fn without(round: &Round, elected: &[CandidateId], names: &Names) -> Option<String> {
    let (take, are, seat) = match elected {
        [] => return None,
        [_] => ("takes", "is", "a seat that's left"),
        _ => ("take", "are", "the seats that are left"),
    };
    let who = tallied(round, elected, names);
    Some(match &round.threshold {
        Some(threshold) => format!(
            "{who} {take} {seat}, without reaching the threshold of {}.",
            short(threshold)
        ),
        None => format!("{who} {are} elected."),
    })
}

/// `Nobody reaches the threshold of 8.63, so C6 with 3 votes is eliminated.`
fn out(round: &Round, names: &Names, earlier: &[CandidateId]) -> Option<String> {
    let are = match round.eliminated[..] {
        [] => return None,
        [_] => "is eliminated",
        _ => "are eliminated together",
    };
    let who = tallied(round, &round.eliminated, names);
    let waiting = round.tallies.iter().map(|(candidate, _)| *candidate);
    let mut waiting = waiting.filter(|candidate| !earlier.contains(candidate));
    let nobody = round.elected.is_empty() && !waiting.any(|candidate| reaches(round, candidate));
    let seated = round.tallies.iter().any(|(candidate, _)| earlier.contains(candidate));
    Some(match &round.threshold {
        Some(threshold) if nobody => {
            let nobody = if seated { "Nobody else" } else { "Nobody" };
            format!(
                "{nobody} reaches the threshold of {}, so {who} {are}.",
                short(threshold)
            )
        }
        _ => format!("{who} {are}."),
    })
}

/// Whether a candidate has the votes that are enough. Never without a threshold.
fn reaches(round: &Round, candidate: CandidateId) -> bool {
    let threshold = round.threshold.as_deref().and_then(value);
    let tally = tally(round, candidate).and_then(value);
    threshold.is_some_and(|threshold| tally.is_some_and(|tally| tally >= threshold))
}

/// `A with 12 votes and B with 9 votes`.
fn tallied(round: &Round, candidates: &[CandidateId], names: &Names) -> String {
    let with = |candidate: &CandidateId| match tally(round, *candidate) {
        Some(tally) => format!("{} with {}", names.one(*candidate), votes(tally)),
        None => names.one(*candidate).to_owned(),
    };
    and(&candidates.iter().map(with).collect::<Vec<_>>())
}

fn tally(round: &Round, candidate: CandidateId) -> Option<&str> {
    let mut tallies = round.tallies.iter();
    tallies
        .find(|(other, _)| *other == candidate)
        .map(|(_, tally)| tally.as_str())
}
