//! The first checks for every file.

/// The largest file that's read, in bytes.
pub const LARGEST_FILE: usize = 500_000;

/// Removes the byte order mark that some editors add.
pub(super) fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
