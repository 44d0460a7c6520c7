//! The display name of an upload, which is also used for downloads.

use super::StoredFormat;

const MOST_CHARACTERS: usize = 100;

/// Extensions that are replaced with the right one. Other extensions stay, and the right one is added.
const ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "jfif", "webp", "svg", "pdf", "apng"];

/// The base name without misleading characters, with the right extension.
pub(super) fn clean(name: &str, kind: StoredFormat) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = base.chars().filter(|c| !is_hidden(*c)).map(safe).collect();
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

/// Control characters, bidirectional controls and zero-width characters. The joiners U+200C and U+200D stay, because
/// Persian and Indian languages need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Replaces characters that file systems don't allow with an underscore.
fn safe(c: char) -> char {
    if "<>:\"|?*".contains(c) { '_' } else { c }
}
