//! Reads BLT.

use super::super::error::{FormatError, FormatProblem};
use super::super::read::{ElectionFile, FileKind};
use super::header::BltHeader;
use super::token::{BltToken, BltTokens};
use crate::count::{Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Standing};

pub(crate) fn read(text: &str) -> Result<ElectionFile, FormatError> {
    let mut tokens = BltTokens::new(text);
    let mut header = BltHeader::read(&mut tokens)?;
    let ballots = ballots(&mut header, &mut tokens)?;
    let names = (0..header.candidates).map(|_| name(&mut header, &mut tokens));
    let names = names.collect::<Result<Vec<_>, _>>()?;
    let title = title(&mut header, &mut tokens)?;
    Ok(ElectionFile {
        kind: FileKind::Blt,
        title: title.map(str::to_owned).filter(|title| !title.is_empty()),
        rule: None,
        unknown_rule: None,
        stated: std::mem::take(&mut header.stated),
        contest: Contest {
            seats: header.seats,
            candidates: candidates(&header, &names),
            caps: Vec::new(),
            ballots,
            most_choices: None,
            default_option: None,
            tie_order: header.tie_order,
        },
    })
}

/// The withdrawn candidates and the options, then the ballots up to a 0.
fn ballots<'a>(header: &mut BltHeader<'a>, tokens: &mut BltTokens<'a>) -> Result<Vec<Ballot>, FormatError> {
    let mut ballots = Vec::new();
    loop {
        let weight = match tokens.expect("the 0 that ends the ballots")? {
            BltToken::Word("0") => return Ok(ballots),
            BltToken::Option(option) => {
                header.option(option, tokens)?;
                continue;
            }
            BltToken::Word(word) => match word.strip_prefix('-') {
                Some(withdrawn) if ballots.is_empty() => {
                    header.withdrawn.push(header.candidate(withdrawn, tokens)?);
                    continue;
                }
                _ => weight(word, tokens)?,
            },
            // A ballot with an identifier of its own is one ballot.
            BltToken::Group(_) => 1,
            BltToken::Text(text) => return Err(tokens.error(FormatProblem::Unexpected(text.to_owned()))),
        };
        ballots.push(Ballot {
            weight,
            vote: BallotVote::Ranking(ranks(header, tokens)?),
        });
    }
}

fn weight(word: &str, tokens: &BltTokens<'_>) -> Result<u64, FormatError> {
    word.parse().map_err(|_| {
        tokens.error(FormatProblem::NotANumber {
            word: word.to_owned(),
            expected: "a number of ballots",
        })
    })
}

/// The ranks of a ballot up to its 0.
fn ranks<'a>(header: &BltHeader<'a>, tokens: &mut BltTokens<'a>) -> Result<Vec<Rank>, FormatError> {
    let mut ranks = Vec::new();
    loop {
        let equal = match tokens.expect("the 0 that ends a ballot")? {
            BltToken::Word("0") => return Ok(ranks),
            BltToken::Word("-") => Vec::new(),
            BltToken::Word(word) => named(word.split('='), header, tokens)?,
            BltToken::Group(group) => named(group.split_whitespace(), header, tokens)?,
            BltToken::Text(word) | BltToken::Option(word) => {
                return Err(tokens.error(FormatProblem::Unexpected(word.to_owned())));
            }
        };
        ranks.push(Rank::Candidates(equal));
    }
}

fn named<'a>(
    words: impl Iterator<Item = &'a str>,
    header: &BltHeader<'a>,
    tokens: &BltTokens<'_>,
) -> Result<Vec<CandidateId>, FormatError> {
    words.map(|word| header.candidate(word, tokens)).collect()
}

/// A candidate's name. A single word doesn't need quotation marks.
fn name<'a>(header: &mut BltHeader<'a>, tokens: &mut BltTokens<'a>) -> Result<&'a str, FormatError> {
    loop {
        match tokens.expect("the name of each candidate")? {
            BltToken::Text(name) | BltToken::Word(name) => return Ok(name.trim()),
            BltToken::Option(option) => header.option(option, tokens)?,
            BltToken::Group(word) => return Err(tokens.error(FormatProblem::Unexpected(word.to_owned()))),
        }
    }
}

/// The title. What comes after it, a source and a comment, isn't part of the election.
fn title<'a>(header: &mut BltHeader<'a>, tokens: &mut BltTokens<'a>) -> Result<Option<&'a str>, FormatError> {
    let mut title = None;
    while let Some(token) = tokens.next()? {
        match token {
            BltToken::Option(option) => header.option(option, tokens)?,
            BltToken::Text(text) | BltToken::Word(text) => title = title.or(Some(text.trim())),
            BltToken::Group(word) => return Err(tokens.error(FormatProblem::Unexpected(word.to_owned()))),
        }
    }
    Ok(title)
}

fn candidates(header: &BltHeader<'_>, names: &[&str]) -> Vec<Candidate> {
    let label = |place: usize| match header.nicknames.get(place) {
        Some(nickname) => (*nickname).to_owned(),
        None => format!("C{}", place + 1),
    };
    let standing = |place| {
        if header.withdrawn.contains(&CandidateId(place)) {
            Standing::Withdrawn
        } else {
            Standing::Standing
        }
    };
    let candidate = |(place, name): (usize, &&str)| Candidate {
        label: label(place),
        name: if name.is_empty() {
            label(place)
        } else {
            (*name).to_owned()
        },
        standing: standing(place),
    };
    names.iter().enumerate().map(candidate).collect()
}
