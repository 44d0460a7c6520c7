//! Small polls.

use domain::date::Date;
use domain::poll::{
    AUDIT_FORMAT, AuditBundle, BundleBallot, BundleCandidate, BundleWeight, Choices, ClassTurnout, PaperKind, PollKind,
    PollResult, PollRules, Secrecy, Timetable, Turnout, tally, tie_commitment, tie_order,
};
use std::collections::BTreeMap;

pub const SEED: [u8; 32] = [7; 32];

/// The rules of a poll with this kind of paper. Voters have as many marks or points as there are seats.
pub fn rules(paper: PaperKind, seats: u32) -> PollRules {
    let (rule, most_marks) = match paper {
        PaperKind::Ranking => ("meek-prf", 0),
        PaperKind::Marks => ("plurality", seats),
        PaperKind::Points => ("cumulative", seats),
        PaperKind::Question => ("", 0),
    };
    let kind = if paper == PaperKind::Question {
        PollKind::Resolution
    } else {
        PollKind::Election
    };
    PollRules {
        kind,
        paper,
        rule: rule.to_owned(),
        seats,
        most_marks,
        secrecy: Secrecy::Secret,
        may_replace: true,
        majority: None,
        quorum: None,
        most_per_organisation: None,
        supporters: 0,
        paid_up: false,
    }
}

/// Candidates with these organisations, numbered from 1.
pub fn candidates(affiliations: &[&str]) -> Vec<BundleCandidate> {
    let numbered = (1..).zip(affiliations);
    numbered
        .map(|(number, affiliation)| BundleCandidate {
            number,
            name: format!("Example Candidate {number}"),
            affiliation: (*affiliation).to_owned(),
            is_out: false,
        })
        .collect()
}

/// So many candidates without an organisation.
pub fn independents(number: usize) -> Vec<BundleCandidate> {
    candidates(&vec![""; number])
}

/// A bundle that isn't counted, with these ballots and their votes. `absent` voters with one vote each haven't voted.
pub fn bundle(
    rules: PollRules,
    candidates: Vec<BundleCandidate>,
    ballots: &[(i64, Choices)],
    absent: i64,
) -> AuditBundle {
    let mut weights: BTreeMap<i64, i64> = BTreeMap::new();
    for (votes, _) in ballots {
        *weights.entry(*votes).or_default() += 1;
    }
    if absent > 0 {
        *weights.entry(1).or_default() += absent;
    }
    let cast = i64::try_from(ballots.len()).unwrap();
    let votes_cast: i64 = ballots.iter().map(|(votes, _)| votes).sum();
    let turnout = ClassTurnout {
        tier: "member".to_owned(),
        members: cast + absent,
        votes: votes_cast + absent,
        members_voted: cast,
        votes_cast,
    };
    let numbers: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    let receipted = (1..).zip(ballots);
    AuditBundle {
        format: AUDIT_FORMAT.to_owned(),
        software: "guildhall 0.1.0".to_owned(),
        foundation: "harbour".to_owned(),
        number: 1,
        title: "Board election 2027".to_owned(),
        wording: String::new(),
        programme: "membership".to_owned(),
        version: "2".to_owned(),
        election: "board".to_owned(),
        rules,
        days: Timetable {
            record_day: day("2027-02-10"),
            nominations: None,
            opens: day("2027-04-12"),
            closes: day("2027-04-19"),
        },
        roll_hash: "0".repeat(64),
        roll_lines: (0..cast + absent).map(|line| format!("{line:064x}")).collect(),
        weights: weights
            .into_iter()
            .map(|(votes, voters)| BundleWeight { votes, voters })
            .collect(),
        corrections: Vec::new(),
        candidates,
        tie_commitment: tie_commitment(&SEED),
        tie_seed: "07".repeat(32),
        tie_order: tie_order(&SEED, &numbers),
        ballots: receipted
            .map(|(number, (votes, choices))| BundleBallot {
                receipt: format!("0000-0000-0000-{number:04}"),
                votes: *votes,
                choices: choices.clone(),
                member: None,
            })
            .collect(),
        result: PollResult::uncounted(Turnout { classes: vec![turnout] }),
    }
}

fn day(written: &str) -> Date {
    Date::parse(written).unwrap()
}

/// The bundle with the result of its count.
pub fn counted(bundle: AuditBundle) -> AuditBundle {
    let result = tally(&bundle).unwrap();
    AuditBundle { result, ..bundle }
}

pub fn ranking(votes: i64, ranked: &[u32]) -> (i64, Choices) {
    (votes, Choices::Ranking(ranked.to_vec()))
}

pub fn marks(votes: i64, marked: &[u32]) -> (i64, Choices) {
    (votes, Choices::Marks(marked.to_vec()))
}

pub fn points(votes: i64, given: &[(u32, u32)]) -> (i64, Choices) {
    (votes, Choices::Points(given.to_vec()))
}
