//! A problem in a file: where it is, what's wrong, and how to fix it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// The most problems that are reported. Nobody reads more at once, and the limit keeps checking fast.
pub(super) const MOST_PROBLEMS: usize = 100;

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Problem {
    pub place: Location,
    pub message: String,
    /// How to fix it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// Where something is in a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Location {
    pub file: String,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// How many characters of the line it covers, at least one.
    pub width: u32,
    /// The whole line.
    pub text: String,
}

impl Location {
    /// The location of these bytes. If they cover several lines, the first is shown.
    pub fn of(text: &str, file: &str, span: Range<usize>) -> Self {
        let start = floor_boundary(text, span.start);
        let end = floor_boundary(text, span.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[line_start..].split('\n').next().unwrap_or_default();
        let line_end = line_start + line.trim_end_matches('\r').len();
        let count = |part: &str| u32::try_from(part.chars().count()).unwrap_or(u32::MAX);
        Self {
            file: file.to_owned(),
            line: line_of(text, start),
            column: count(&text[line_start..start]) + 1,
            width: count(text.get(start..end.min(line_end)).unwrap_or_default()).max(1),
            text: text[line_start..line_end].to_owned(),
        }
    }
}

/// The line that contains a byte, from 1.
pub(super) fn line_of(text: &str, at: usize) -> u32 {
    let before = &text[..floor_boundary(text, at)];
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Formatted like a compiler error:
///
/// ```text
/// membership.toml:12:8: "review" can't be "bord"
///    12 | review = ["bord"]
///       |            ^^^^
///       = did you mean "board"?
/// ```
impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Location {
            file,
            line,
            column,
            width,
            text,
        } = &self.place;
        writeln!(out, "{file}:{line}:{column}: {}", self.message)?;
        let before = usize::try_from(*column).unwrap_or(1).saturating_sub(1);
        // Tabs are kept, so that the markers line up with the text whatever their width.
        let indent: String = text
            .chars()
            .take(before)
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        writeln!(out, "{line:>5} | {text}")?;
        writeln!(
            out,
            "      | {indent}{}",
            "^".repeat(usize::try_from(*width).unwrap_or(1))
        )?;
        if let Some(help) = &self.help {
            writeln!(out, "      = {help}")?;
        }
        Ok(())
    }
}
