//! Writes BLT.

use super::super::builder::paper_order;
use crate::count::{Ballot, BallotVote, CandidateId, Contest, Rank, Standing};
use std::fmt::{self, Write};

/// What BLT can't say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum NotInBlt {
    Points,
    /// An overvote whose names weren't recorded.
    Overvotes,
    WriteIns,
    Caps,
    DefaultOption,
}

/// Writes a contest with rankings or approvals as BLT. Approvals become equal first ranks.
///
/// Labels and the order for ties are written in Droop's `[nick …]` and `[tie …]`, but only if they aren't the usual ones:
/// `C1`, `C2` and so on, and that a candidate who's further up on the ballot paper wins a tie. Other software may not be able to read them.
/// A quotation mark in a name becomes an apostrophe. Ballots without weight are left out.
pub fn write_blt(contest: &Contest, title: Option<&str>) -> Result<String, NotInBlt> {
    check(contest)?;
    let mut lines = vec![format!("{} {}", contest.candidates.len(), contest.seats)];
    let withdrawn = contest
        .candidates
        .iter()
        .zip(1..)
        .filter(|(candidate, _)| candidate.standing == Standing::Withdrawn);
    lines.extend(withdrawn.map(|(_, number)| format!("-{number}")));
    lines.extend(nicknames(contest));
    lines.extend(tie_order(contest));
    // A 0 at the beginning of a line would end the ballots.
    for ballot in contest.ballots.iter().filter(|ballot| ballot.weight > 0) {
        lines.push(line(ballot)?);
    }
    lines.push("0".to_owned());
    lines.extend(contest.candidates.iter().map(|candidate| quoted(&candidate.name)));
    lines.push(quoted(title.unwrap_or_default()));
    Ok(lines.join("\n") + "\n")
}

fn check(contest: &Contest) -> Result<(), NotInBlt> {
    if !contest.caps.is_empty() {
        return Err(NotInBlt::Caps);
    }
    if contest.default_option.is_some() {
        return Err(NotInBlt::DefaultOption);
    }
    let mut standings = contest.candidates.iter().map(|candidate| candidate.standing);
    if standings.any(|standing| standing == Standing::WriteIns) {
        return Err(NotInBlt::WriteIns);
    }
    Ok(())
}

fn nicknames(contest: &Contest) -> Option<String> {
    let labels: Vec<_> = contest
        .candidates
        .iter()
        .map(|candidate| candidate.label.as_str())
        .collect();
    let usual = labels
        .iter()
        .zip(1..)
        .all(|(label, number)| *label == format!("C{number}"));
    let plain = |label: &&str| {
        label.starts_with(|first: char| first.is_alphabetic())
            && label
                .chars()
                .all(|next| next.is_alphanumeric() || matches!(next, '_' | '-' | '.'))
    };
    (!usual && labels.iter().all(plain)).then(|| format!("[nick {}]", labels.join(" ")))
}

fn tie_order(contest: &Contest) -> Option<String> {
    let usual = contest.tie_order == paper_order(contest.candidates.len());
    (!usual).then(|| format!("[tie {}]", numbers(&contest.tie_order, " ")))
}

fn line(ballot: &Ballot) -> Result<String, NotInBlt> {
    let mut line = ballot.weight.to_string();
    match &ballot.vote {
        BallotVote::Ranking(ranks) => {
            for rank in ranks {
                let word = match rank {
                    Rank::Candidates(nobody) if nobody.is_empty() => "-".to_owned(),
                    Rank::Candidates(equal) => numbers(equal, "="),
                    Rank::Overvote => return Err(NotInBlt::Overvotes),
                };
                // Writing to a text can't fail.
                let _ = write!(line, " {word}");
            }
        }
        BallotVote::Approval(approved) if approved.is_empty() => {}
        BallotVote::Approval(approved) => {
            let _ = write!(line, " {}", numbers(approved, "="));
        }
        BallotVote::Points(_) => return Err(NotInBlt::Points),
    }
    Ok(line + " 0")
}

fn numbers(candidates: &[CandidateId], between: &str) -> String {
    let numbers = candidates.iter().map(|candidate| (candidate.0 + 1).to_string());
    numbers.collect::<Vec<_>>().join(between)
}

fn quoted(text: &str) -> String {
    let text = text.replace('"', "'").replace(['\n', '\r'], " ");
    format!("\"{text}\"")
}

impl fmt::Display for NotInBlt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Self::Points => "points",
            Self::Overvotes => "overvotes whose names weren't recorded",
            Self::WriteIns => "write-ins that are counted together",
            Self::Caps => "caps",
            Self::DefaultOption => "a default option",
        };
        write!(f, "BLT has no way to write {what}. Use neutral-election/1.")
    }
}

impl std::error::Error for NotInBlt {}
