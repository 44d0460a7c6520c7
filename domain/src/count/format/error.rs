//! Why a file can't be read, where, and what to do about it.

use super::read::MOST_BYTES;
use crate::count::ContestError;
use crate::count::report::printable;
use std::fmt;

/// The longest part of a line that's repeated in a message, in characters.
const LONGEST_EXCERPT: usize = 60;

/// Why a file can't be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormatError {
    /// From 1. `None` if the problem isn't on one line.
    pub line: Option<usize>,
    pub problem: FormatProblem,
}

#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum FormatProblem {
    /// It's larger than [`MOST_BYTES`].
    TooLarge,
    Empty,
    /// It isn't the JSON that's expected. With the parser's reason.
    Json(String),
    /// It's another version of the neutral format, or another format.
    UnknownFormat(String),
    /// No rule of ours does what the file's options ask for.
    NoRule {
        method: String,
        option: String,
    },
    /// The rule or the method that the file names does something else than an option says. With the option's value in
    /// the file, and what the rule uses.
    Contradiction {
        rule: String,
        option: String,
        stated: String,
        used: String,
    },
    /// An option's value makes no sense.
    InvalidOption {
        name: String,
        value: String,
        expected: &'static str,
    },
    /// A candidate has the label that means an overvote on a ballot.
    OvervoteLabel,
    /// A label that's not in the list of candidates, and where it is.
    UnknownLabel {
        at: String,
        label: String,
    },
    /// A ballot that isn't exactly one of ranking, approval and points. Ballots are numbered from 1.
    UnclearBallot(usize),
    /// A BLT file ends too early. With what's missing.
    Missing(&'static str),
    /// A word where there should be a number.
    NotANumber {
        word: String,
        expected: &'static str,
    },
    /// A BLT candidate's number or nickname that doesn't exist.
    UnknownNumber {
        word: String,
        candidates: usize,
    },
    /// `[nick …]` doesn't have one nickname for each candidate.
    Nicknames {
        found: usize,
        candidates: usize,
    },
    /// A quotation mark or a bracket isn't closed.
    NotClosed(char),
    /// A word that has no place here.
    Unexpected(String),
    /// An option of Droop, such as `[elected 1]`, that would change the count.
    UnknownOption(String),
    /// An ABIF line that isn't a comment, metadata, a candidate or ballots.
    NotAbif(String),
    /// ABIF ballots that rate candidates, such as `A/5`.
    Rating(String),
    /// A ranking and points on one line.
    Mixed,
    /// A candidate has two names.
    TwoNames(String),
    /// No ballots.
    NoBallots,
    /// What was read can't be counted.
    Contest(ContestError),
}

impl FormatError {
    pub(super) fn file(problem: FormatProblem) -> Self {
        Self { line: None, problem }
    }

    pub(super) fn line(line: usize, problem: FormatProblem) -> Self {
        Self {
            line: Some(line),
            problem,
        }
    }
}

impl From<ContestError> for FormatError {
    fn from(error: ContestError) -> Self {
        Self::file(FormatProblem::Contest(error))
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "Line {line}: ")?;
        }
        printable(&self.problem.to_string()).fmt(f)
    }
}

impl fmt::Display for FormatProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(
                f,
                "The file has more than {} MB. Merge identical ballots into one whose weight is their number.",
                MOST_BYTES / 1_000_000
            ),
            Self::Empty => write!(f, "The file is empty. Give a file in BLT, ABIF or neutral-election/1."),
            Self::Json(reason) => write!(f, "This isn't the JSON of neutral-election/1: {reason}."),
            Self::UnknownFormat(format) => write!(
                f,
                "The format “{format}” isn't known. Use “neutral-election/1”, BLT or ABIF."
            ),
            Self::NoRule { method, option } => write!(
                f,
                "No rule counts “{method}” with {option}. Choose a rule with --rule; --rules lists them."
            ),
            Self::Contradiction {
                rule,
                option,
                stated,
                used,
            } => write!(
                f,
                "The file asks for “{rule}”, which uses {option} “{used}”, but it states {option} “{}”. \
                 Correct one of them, or choose a rule with --rule; --rules lists them.",
                excerpt(stated)
            ),
            Self::InvalidOption { name, value, expected } => write!(
                f,
                "The option “{name}” is “{}”, but it has to be {expected}. Correct it.",
                excerpt(value)
            ),
            Self::OvervoteLabel => write!(
                f,
                "A candidate has the label “OVER”, which means an overvote on a ballot. Give the candidate another."
            ),
            Self::UnknownLabel { at, label } => write!(
                f,
                "{at} names “{label}”, who isn't in the list of candidates. Correct the label or add the candidate."
            ),
            Self::UnclearBallot(number) => write!(
                f,
                "Ballot {number} needs exactly one of “ranking”, “approve” and “points”."
            ),
            Self::Missing(what) => write!(f, "The file ends before {what}. Add what's missing."),
            Self::NotANumber { word, expected } => write!(f, "“{word}” isn't {expected}. Write a whole number."),
            Self::UnknownNumber { word, candidates } => write!(
                f,
                "“{word}” isn't a candidate. Use a number from 1 to {candidates}, or a nickname from [nick …]."
            ),
            Self::Nicknames { found, candidates } => write!(
                f,
                "[nick …] needs as many nicknames as there are candidates: {candidates}, not {found}."
            ),
            Self::NotClosed(mark) => write!(f, "A text that begins with {mark} doesn't end. Close it."),
            Self::Unexpected(word) => write!(
                f,
                "“{word}” has no place here. Remove it, or end the ballot before it with 0."
            ),
            Self::UnknownOption(option) => write!(
                f,
                "The option [{option}] isn't supported. Remove it if the result doesn't depend on it."
            ),
            Self::NotAbif(line) => write!(
                f,
                "“{}” isn't a line of ABIF. Write ballots as 27: A > B = C and candidates as =A:[Full name].",
                excerpt(line)
            ),
            Self::Rating(word) => write!(
                f,
                "“{word}” rates a candidate, and no rule counts ratings. Write a ranking with > and =, or points with *."
            ),
            Self::Mixed => write!(
                f,
                "A line has both a ranking and points. Write either A > B or A*2, B*1."
            ),
            Self::TwoNames(label) => write!(
                f,
                "The candidate “{label}” is described twice. Remove one of the lines."
            ),
            Self::NoBallots => write!(f, "There are no ballots. Add at least one."),
            Self::Contest(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FormatError {}

/// The beginning of a long line.
fn excerpt(line: &str) -> String {
    match line.char_indices().nth(LONGEST_EXCERPT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
