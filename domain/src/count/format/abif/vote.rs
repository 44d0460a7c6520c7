//! What the ballots of a line say.

use super::super::error::FormatProblem;
use super::line::{outside_texts, text};

/// A line's vote, with candidates as they're written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum WrittenVote<'a> {
    Ranking(Vec<Vec<&'a str>>),
    Points(Vec<(&'a str, u64)>),
}

impl<'a> WrittenVote<'a> {
    pub(super) fn of(written: &'a str) -> Result<Self, FormatProblem> {
        if written.is_empty() {
            return Ok(Self::Ranking(Vec::new()));
        }
        let has = |wanted: char| outside_texts(written).any(|(_, mark)| mark == wanted);
        if has('/') {
            let rating = split(written, &[',', '>', '='])
                .into_iter()
                .find(|part| part.contains('/'));
            return Err(FormatProblem::Rating(rating.unwrap_or(written).trim().to_owned()));
        }
        match (has('*'), has('>') || has('=')) {
            (true, true) => Err(FormatProblem::Mixed),
            (true, false) => split(written, &[','])
                .into_iter()
                .map(points)
                .collect::<Result<_, _>>()
                .map(Self::Points),
            (false, _) if has(',') => Err(FormatProblem::NotAbif(written.to_owned())),
            (false, _) => {
                let ranks = split(written, &['>']).into_iter().map(|rank| names(rank, written));
                ranks.collect::<Result<_, _>>().map(Self::Ranking)
            }
        }
    }
}

fn names<'a>(rank: &'a str, written: &str) -> Result<Vec<&'a str>, FormatProblem> {
    split(rank, &['='])
        .into_iter()
        .map(|name| named(name, written))
        .collect()
}

fn named<'a>(name: &'a str, written: &str) -> Result<&'a str, FormatProblem> {
    let name = text(name);
    if name.is_empty() {
        Err(FormatProblem::NotAbif(written.to_owned()))
    } else {
        Ok(name)
    }
}

fn points(part: &str) -> Result<(&str, u64), FormatProblem> {
    let [name, points] = split(part, &['*'])[..] else {
        return Err(FormatProblem::Mixed);
    };
    let points = points.trim();
    let number = points.parse().map_err(|_| FormatProblem::NotANumber {
        word: points.to_owned(),
        expected: "a number of points",
    })?;
    Ok((named(name, part)?, number))
}

/// The parts between marks that aren't inside a text.
fn split<'a>(written: &'a str, marks: &[char]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, mark) in outside_texts(written).filter(|(_, mark)| marks.contains(mark)) {
        parts.push(&written[begin..at]);
        begin = at + mark.len_utf8();
    }
    parts.push(&written[begin..]);
    parts
}
