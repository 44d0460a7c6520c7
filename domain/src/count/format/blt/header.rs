//! The beginning of a BLT file, and the options in brackets.

use super::super::builder::paper_order;
use super::super::error::{FormatError, FormatProblem};
use super::token::{BltToken, BltTokens};
use crate::count::{CandidateId, ContestError, MOST_CANDIDATES, StatedOption};
use std::collections::HashMap;

/// What's known before the ballots are read.
#[derive(Debug)]
pub(super) struct BltHeader<'a> {
    pub candidates: usize,
    pub seats: usize,
    pub withdrawn: Vec<CandidateId>,
    /// From `[nick …]`, by candidate.
    pub nicknames: Vec<&'a str>,
    by_nickname: HashMap<&'a str, CandidateId>,
    pub tie_order: Vec<CandidateId>,
    /// `[droop …]`, which is for that program.
    pub stated: Vec<StatedOption>,
}

impl<'a> BltHeader<'a> {
    /// Reads the numbers of candidates and seats.
    pub(super) fn read(tokens: &mut BltTokens<'a>) -> Result<Self, FormatError> {
        let candidates = number(tokens, "the number of candidates")?;
        if candidates > MOST_CANDIDATES {
            return Err(tokens.error(FormatProblem::Contest(ContestError::TooManyCandidates)));
        }
        Ok(Self {
            candidates,
            seats: number(tokens, "the number of seats")?,
            withdrawn: Vec::new(),
            nicknames: Vec::new(),
            by_nickname: HashMap::new(),
            tie_order: paper_order(candidates),
            stated: Vec::new(),
        })
    }

    /// The candidate with this number or nickname.
    pub(super) fn candidate(&self, word: &str, tokens: &BltTokens<'_>) -> Result<CandidateId, FormatError> {
        if let Some(candidate) = self.by_nickname.get(word) {
            return Ok(*candidate);
        }
        let number = word
            .parse()
            .ok()
            .filter(|number| (1..=self.candidates).contains(number));
        number.map(|number: usize| CandidateId(number - 1)).ok_or_else(|| {
            tokens.error(FormatProblem::UnknownNumber {
                word: word.to_owned(),
                candidates: self.candidates,
            })
        })
    }

    /// Reads what's in brackets.
    pub(super) fn option(&mut self, written: &'a str, tokens: &BltTokens<'_>) -> Result<(), FormatError> {
        let mut words = written.split_whitespace();
        match words.next() {
            Some("nick") => self.nick(words.collect(), tokens),
            Some("tie") => {
                self.tie_order = self.named(words, tokens)?;
                Ok(())
            }
            Some("withdrawn") => {
                let withdrawn = self.named(words, tokens)?;
                self.withdrawn.extend(withdrawn);
                Ok(())
            }
            Some(name @ "droop") => {
                self.stated.push(StatedOption {
                    name: name.to_owned(),
                    value: words.collect::<Vec<_>>().join(" "),
                });
                Ok(())
            }
            _ => Err(tokens.error(FormatProblem::UnknownOption(written.trim().to_owned()))),
        }
    }

    fn nick(&mut self, nicknames: Vec<&'a str>, tokens: &BltTokens<'_>) -> Result<(), FormatError> {
        if nicknames.len() != self.candidates {
            return Err(tokens.error(FormatProblem::Nicknames {
                found: nicknames.len(),
                candidates: self.candidates,
            }));
        }
        self.by_nickname = nicknames
            .iter()
            .enumerate()
            .map(|(place, nick)| (*nick, CandidateId(place)))
            .collect();
        self.nicknames = nicknames;
        Ok(())
    }

    fn named(
        &self,
        words: impl Iterator<Item = &'a str>,
        tokens: &BltTokens<'_>,
    ) -> Result<Vec<CandidateId>, FormatError> {
        words.map(|word| self.candidate(word, tokens)).collect()
    }
}

fn number(tokens: &mut BltTokens<'_>, expected: &'static str) -> Result<usize, FormatError> {
    let token = tokens.expect(expected)?;
    let (BltToken::Word(word) | BltToken::Text(word) | BltToken::Option(word) | BltToken::Group(word)) = token;
    match token {
        BltToken::Word(word) => word.parse().ok(),
        BltToken::Text(_) | BltToken::Option(_) | BltToken::Group(_) => None,
    }
    .ok_or_else(|| {
        tokens.error(FormatProblem::NotANumber {
            word: word.to_owned(),
            expected,
        })
    })
}
