//! The name of a file, for people to read and to save it under.

use super::Kind;

const MOST_CHARACTERS: usize = 100;

/// Endings that say a kind, and so give way to the right one. Any other ending stays and the right one follows it.
const ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "jfif", "webp", "svg", "pdf", "apng"];

/// The base name, without what could lie about it, ending as its kind does.
pub(super) fn clean(name: &str, kind: Kind) -> String {
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

/// Controls, what turns the direction of text, and what takes no room. The joiners U+200C and U+200D stay: Persian
/// and the languages of India need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What systems do not allow in names becomes a line.
fn safe(c: char) -> char {
    if "<>:\"|?*".contains(c) { '_' } else { c }
}
