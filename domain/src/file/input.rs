//! What every file goes through first.

/// A larger file is refused before it is read, in bytes.
pub const LARGEST_FILE: usize = 500_000;

/// Without the mark that some editors put before the first character.
pub(super) fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
