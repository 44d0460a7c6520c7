//! Text as people type or paste it. What can't be seen in it is removed where it arrives.

use std::borrow::Cow;

/// Text with plain line ends and without control characters and invisible characters. Joiners stay where scripts need
/// them. Marks and isolates for right-to-left text stay, too: in longer texts, they're harmless and can be wanted.
pub fn cleaned(typed: &str) -> String {
    // Most answers are clean already, and this runs often.
    if typed
        .chars()
        .all(|c| !is_control(c) && !is_invisible(c) && !is_joiner(c))
    {
        return typed.to_owned();
    }
    visible(&with_line_feeds(typed), |c| is_control(c) || is_invisible(c))
}

/// Text without line breaks or anything invisible, for single-line fields. Spaces are kept.
pub fn one_line(typed: &str) -> String {
    let is_removed = |c: char| is_control(c) || is_invisible(c) || is_direction_mark(c);
    let shown = visible(&with_line_feeds(typed), is_removed);
    let breaks = |c: char| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}');
    if !shown.contains(breaks) {
        return shown;
    }
    let parts = shown.split(breaks).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// A name or title: one line with single spaces. Full-width letters are kept.
pub fn tidy(typed: &str) -> String {
    one_line(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there's nothing to see.
pub fn is_blank(typed: &str) -> bool {
    typed.chars().all(|c| c.is_whitespace() || is_hidden(c) || is_joiner(c))
}

/// Whether a character can't be seen and shouldn't be in a single line: controls, direction controls, zero-width
/// characters and fillers. U+200C and U+200D aren't among them, because Persian and Indian languages need them.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c) || is_direction_mark(c)
}

/// One line with half-width ASCII: the form in which everything but names and texts is read.
pub(crate) fn plain(typed: &str) -> String {
    let half: String = one_line(typed).chars().map(half_width).collect();
    half.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_line_feeds(typed: &str) -> Cow<'_, str> {
    if typed.contains('\r') {
        Cow::Owned(typed.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(typed)
    }
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '￡' => '£',
        '￥' => '¥',
        '￦' => '₩',
        other => other,
    }
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// Embeddings and overrides of the direction, and characters that Unicode tells programs not to show. Variation selectors
/// aren't among them: they choose between visible shapes.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}'
    )
}

/// Marks and isolates that set the direction of text.
const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The other characters. A joiner stays between two characters that it can join, and after the sign that removes an Indian
/// letter's vowel.
fn visible(text: &str, removed: impl Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut joiner = None;
    for c in text.chars().filter(|&c| !removed(c)) {
        if is_joiner(c) {
            if kept.ends_with(removes_vowel) {
                kept.push(c);
            } else {
                joiner = Some(c);
            }
            continue;
        }
        if let Some(joiner) = joiner.take().filter(|_| joins(c) && kept.ends_with(joins)) {
            kept.push(joiner);
        }
        kept.push(c);
    }
    kept
}

/// The signs of the nine scripts of India (virama).
const fn removes_vowel(c: char) -> bool {
    matches!(
        c as u32,
        0x94d | 0x9cd | 0xa4d | 0xacd | 0xb4d | 0xbcd | 0xc4d | 0xccd | 0xd4d | 0xdca
    )
}

/// Whether a character belongs to a script with joined letters, or to emoji.
const fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{620}'..='\u{109f}'
            | '\u{1780}'..='\u{18af}'
            | '\u{1900}'..='\u{1cff}'
            | '\u{2190}'..='\u{2bff}'
            | '\u{a800}'..='\u{abff}'
            | '\u{fe0f}'
            | '\u{10a00}'..='\u{11fff}'
            | '\u{1e900}'..='\u{1e95f}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f4_direction_controls_are_removed_from_single_lines() {
        for (typed, kept) in [
            ("Acme \u{202e}gaP detalosI", "Acme gaP detalosI"),
            ("\u{202a}Acme\u{202c}", "Acme"),
            ("\u{2067}Acme\u{2069} Ltd", "Acme Ltd"),
            ("\u{61c}Acme\u{200e} Ltd\u{200f}", "Acme Ltd"),
            ("עברית \u{2066}A\u{2069}", "עברית A"),
            ("First\r\nSecond", "First Second"),
        ] {
            assert_eq!(one_line(typed), kept, "{typed:?}");
        }
        // In longer texts, only what can reverse everything after it is removed.
        assert_eq!(
            cleaned("a\u{202e}b\n\u{2067}עברית\u{2069}\u{200e}"),
            "ab\n\u{2067}עברית\u{2069}\u{200e}"
        );
    }

    #[test]
    fn f5_invisible_characters_are_removed_but_joiners_stay_where_scripts_need_them() {
        for (typed, kept) in [
            ("\u{feff}Zo\u{ad}\u{200b}ë\u{2060}", "Zoë"),
            ("Zo\u{200d}ë\u{200c}", "Zoë"),
            ("Ada\u{e0041}\u{e007f}", "Ada"),
            ("\u{3164}", ""),
            ("نامه\u{200c}ای", "نامه\u{200c}ای"),
            ("نامه\u{200e}\u{200c}ای", "نامه\u{200c}ای"),
            ("نامه\u{200c} ای", "نامه ای"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("രാജന്\u{200d} നായര്\u{200d}", "രാജന്\u{200d} നായര്\u{200d}"),
            ("👩\u{200d}💻 👩🏽\u{200d}💻", "👩\u{200d}💻 👩🏽\u{200d}💻"),
            ("葛\u{e0100}城", "葛\u{e0100}城"),
        ] {
            assert_eq!(tidy(typed), kept, "{typed:?}");
        }
        for blank in ["", " \u{a0}", "\u{200b}\u{200e}", "\u{200d}\u{3164}\u{202e}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(!is_blank("\u{200e}x"));
    }
}
