//! Reads ABIF.

use super::super::builder::paper_order;
use super::super::error::{FormatError, FormatProblem};
use super::super::read::{ElectionFile, FileKind};
use super::super::written_options::WrittenOptions;
use super::line::AbifLine;
use super::vote::WrittenVote;
use crate::count::{Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Standing, StatedOption};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// A line of metadata.
#[derive(Debug, Deserialize)]
struct AbifMetadata {
    title: Option<String>,
    seats: Option<usize>,
    #[serde(flatten)]
    other: WrittenOptions,
}

/// Metadata that describes the file and changes nothing.
const DESCRIPTIONS: [&str; 4] = ["description", "version", "ballotcount", "date"];

/// What was read so far.
#[derive(Debug, Default)]
struct AbifReader {
    title: Option<String>,
    seats: Option<usize>,
    stated: Vec<StatedOption>,
    candidates: Vec<Candidate>,
    /// By label and by name.
    known: HashMap<String, CandidateId>,
    /// Those who have a line of their own.
    described: HashSet<CandidateId>,
    ballots: Vec<Ballot>,
}

pub(crate) fn read(text: &str) -> Result<ElectionFile, FormatError> {
    let mut reader = AbifReader::default();
    for (line, number) in text.lines().zip(1..) {
        reader
            .line(line)
            .map_err(|problem| FormatError::line(number, problem))?;
    }
    if reader.ballots.is_empty() {
        return Err(FormatError::file(FormatProblem::NoBallots));
    }
    Ok(reader.finish())
}

impl AbifReader {
    fn line(&mut self, written: &str) -> Result<(), FormatProblem> {
        match AbifLine::of(written) {
            AbifLine::Nothing => Ok(()),
            AbifLine::Metadata(json) => self.metadata(json),
            AbifLine::Candidate { token, name } => self.describe(token, name),
            AbifLine::Ballots { weight, vote } => self.ballots(weight, vote),
            AbifLine::Other => Err(FormatProblem::NotAbif(written.trim().to_owned())),
        }
    }

    fn metadata(&mut self, json: &str) -> Result<(), FormatProblem> {
        let metadata: AbifMetadata =
            serde_json::from_str(json).map_err(|error| FormatProblem::Json(error.to_string()))?;
        self.title = metadata.title.or(self.title.take());
        self.seats = metadata.seats.or(self.seats);
        self.stated.extend(metadata.other.stated(&DESCRIPTIONS));
        Ok(())
    }

    fn describe(&mut self, token: &str, name: &str) -> Result<(), FormatProblem> {
        let candidate = self.candidate(token);
        if token.is_empty() || !self.described.insert(candidate) {
            return Err(FormatProblem::TwoNames(token.to_owned()));
        }
        if !name.is_empty() {
            name.clone_into(&mut self.candidates[candidate.0].name);
            self.known.entry(name.to_owned()).or_insert(candidate);
        }
        Ok(())
    }

    fn ballots(&mut self, weight: &str, vote: &str) -> Result<(), FormatProblem> {
        let weight = weight.parse().map_err(|_| FormatProblem::NotANumber {
            word: weight.to_owned(),
            expected: "a number of ballots",
        })?;
        let vote = match WrittenVote::of(vote)? {
            WrittenVote::Ranking(ranks) => {
                let rank = |names: Vec<&str>| names.into_iter().map(|name| self.candidate(name)).collect();
                BallotVote::Ranking(ranks.into_iter().map(rank).map(Rank::Candidates).collect())
            }
            WrittenVote::Points(points) => {
                let points = points.into_iter().map(|(name, points)| (self.candidate(name), points));
                BallotVote::Points(points.collect())
            }
        };
        self.ballots.push(Ballot { weight, vote });
        Ok(())
    }

    /// The candidate with this label or name. A new one takes the next place.
    fn candidate(&mut self, named: &str) -> CandidateId {
        if let Some(known) = self.known.get(named) {
            return *known;
        }
        let candidate = CandidateId(self.candidates.len());
        self.candidates.push(Candidate {
            label: named.split_whitespace().collect::<Vec<_>>().join("_"),
            name: named.to_owned(),
            standing: Standing::Standing,
        });
        self.known.insert(named.to_owned(), candidate);
        candidate
    }

    fn finish(self) -> ElectionFile {
        ElectionFile {
            kind: FileKind::Abif,
            title: self.title,
            rule: None,
            unknown_rule: None,
            stated: self.stated,
            contest: Contest {
                seats: self.seats.unwrap_or(1),
                tie_order: paper_order(self.candidates.len()),
                candidates: self.candidates,
                caps: Vec::new(),
                ballots: self.ballots,
                most_choices: None,
                default_option: None,
            },
        }
    }
}
