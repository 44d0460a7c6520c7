//! The display name of an upload, which is also used for downloads.

use super::StoredFormat;
use domain::typed::is_hidden;

const MOST_CHARACTERS: usize = 100;

/// Extensions that are replaced with the right one. Other extensions stay, and the right one is added.
const ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "jfif", "webp", "svg", "pdf", "apng"];

/// The base name without misleading characters, with the right extension.
pub(super) fn clean(name: &str, kind: StoredFormat) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_line_break = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
    let visible: String = base
        .chars()
        .filter(|&c| !is_hidden(c) && !is_line_break(c))
        .map(safe)
        .collect();
    let stem = match visible.rsplit_once('.') {
        Some((stem, ending)) if ENDINGS.iter().any(|known| ending.trim().eq_ignore_ascii_case(known)) => stem,
        _ => &visible,
    };
    let room = MOST_CHARACTERS - kind.extension().len() - 1;
    let edge = |c: char| c == '.' || c.is_whitespace();
    let cut: String = stem.trim_matches(edge).chars().take(room).collect();
    let stem = match cut.trim_matches(edge) {
        "" => "file",
        stem => stem,
    };
    format!("{stem}.{}", kind.extension())
}

/// Replaces characters that file systems don't allow with an underscore.
fn safe(c: char) -> char {
    if "<>:\"|?*".contains(c) { '_' } else { c }
}
