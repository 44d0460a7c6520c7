//! Output for terminals: headings, indented lines, columns.

use super::args::english;
use app::locale::Locale;
use app::text::isolated;
use app::words;
use domain::programme::Programme;
use std::fmt::Display;

/// Text for people, line by line.
#[derive(Debug, Default)]
pub(super) struct TerminalText(String);

impl TerminalText {
    /// Starts with the version that the output is about.
    pub(super) fn about(programme: &Programme) -> Self {
        let t = english();
        let since = t.version_since(&programme.version, words::date(t, programme.from));
        let mut lines = Self::default();
        lines.add(0, format!("{}/{} · {since}", programme.foundation, programme.id));
        lines
    }

    /// Adds a line, indented this many steps.
    pub(super) fn add(&mut self, depth: usize, line: impl Display) {
        let line = format!("{}{line}", "  ".repeat(depth));
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }

    /// Adds a heading and its lines, unless there are none.
    pub(super) fn section(&mut self, heading: impl Display, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() {
            self.gap();
            self.add(0, heading);
            lines.for_each(|line| self.add(1, line));
        }
    }

    pub(super) fn append(&mut self, more: Self) {
        self.0.push_str(&more.0);
    }

    pub(super) fn gap(&mut self) {
        self.0.push('\n');
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A name in a line with other text. If it's written from right to left, it's isolated.
pub(super) fn name(text: &str) -> String {
    isolated(Locale::En, text)
}

/// Aligns the cells of rows in columns.
pub(super) fn columns<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
