//! Reads an election from text in any of the formats.

use super::error::{FormatError, FormatProblem};
use super::{abif, blt, neutral};
use crate::count::stated::not_applied;
use crate::count::{Contest, NotApplied, Rule, StatedOption};
use serde::Deserialize;
use serde::de::IgnoredAny;

/// The largest file that's read: 50 MB. That's enough for more than a million ballots.
pub const MOST_BYTES: usize = 50_000_000;

/// What a file says about an election.
#[derive(Clone, PartialEq, Debug)]
pub struct ElectionFile {
    pub kind: FileKind,
    pub title: Option<String>,
    pub contest: Contest,
    /// The rule that the file asks for. BLT and ABIF don't name one.
    pub rule: Option<Rule>,
    /// Why the rule that the file asks for can't be used. The contest can be counted by another.
    pub unknown_rule: Option<FormatProblem>,
    /// All options that the file states, whether they're known or not.
    pub stated: Vec<StatedOption>,
}

impl ElectionFile {
    /// The options that a count by this rule doesn't apply.
    pub fn not_applied(&self, rule: &Rule) -> Vec<NotApplied> {
        let mut found = not_applied(&self.stated, &self.contest, rule);
        if self.rule.as_ref() == Some(rule) {
            // The file has its own name for this rule.
            found.retain(|option| option.name != "rule");
        }
        found
    }
}

/// A format, which the file's text shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// The neutral format: JSON with the field `format`.
    Neutral,
    /// The format of most STV software: numbers, and names at the end.
    Blt,
    /// Lines such as `27: A > B = C`.
    Abif,
}

impl FileKind {
    /// The format of a text. `None` if it's empty.
    ///
    /// JSON is one object with the field `format`. ABIF can begin with `{`, too, for its metadata: each is an object on
    /// its own line, and ballots follow. BLT begins with two numbers, the candidates and the seats.
    pub fn of(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim);
        let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'))?;
        if first.starts_with('{') && is_neutral(first, lines) {
            return Some(Self::Neutral);
        }
        let mut words = first.split_whitespace();
        let number = |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        let is_blt = first.starts_with("/*") || (number(words.next()) && words.next().is_none_or(starts_like_a_number));
        Some(if is_blt { Self::Blt } else { Self::Abif })
    }
}

/// Whether JSON is all of a text. `first` is its first line. An object that ends there is metadata of ABIF, unless it
/// has the field `format` and nothing follows.
fn is_neutral<'a>(first: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    /// An object, as far as it matters here.
    #[derive(Deserialize)]
    struct FirstLine {
        format: Option<IgnoredAny>,
    }
    match serde_json::from_str::<FirstLine>(first) {
        Ok(object) => object.format.is_some() && others.all(str::is_empty),
        Err(_) => true,
    }
}

fn starts_like_a_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// Reads an election.
pub fn read_election(text: &str) -> Result<ElectionFile, FormatError> {
    if text.len() > MOST_BYTES {
        return Err(FormatError::file(FormatProblem::TooLarge));
    }
    let text = text.trim_start_matches('\u{feff}');
    let kind = FileKind::of(text).ok_or(FormatError::file(FormatProblem::Empty))?;
    let file = match kind {
        FileKind::Neutral => neutral::read(text),
        FileKind::Blt => blt::read(text),
        FileKind::Abif => abif::read(text),
    }?;
    file.contest.check()?;
    Ok(file)
}
