//! Inserts values into texts.

use crate::locale::Locale;
use domain::template::ends_with_full_stop;
use std::borrow::Cow;
use std::fmt::{Display, Write};

/// A text with its placeholders, `{0}` and so on, replaced with the values, each isolated if necessary.
pub(super) fn fill(locale: Locale, text: &str, values: &[&dyn Display]) -> String {
    put(text, values, |out, value| push_isolated(locale, out, value))
}

/// A text with its placeholders replaced. `push` writes each value.
pub(super) fn put(text: &str, values: &[&dyn Display], push: impl Fn(&mut String, &str)) -> String {
    let mut out = String::with_capacity(text.len() + 16 * values.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((position, end)) = after.split_once('}') else {
            break;
        };
        out.push_str(before);
        if let Some(value) = position.parse::<usize>().ok().and_then(|position| values.get(position)) {
            let value = value.to_string();
            push(&mut out, &value);
            // A value that ends with an abbreviation, such as "Ltd.", ends the sentence with it.
            let one_stop = end.starts_with('.') && !end.starts_with("..");
            rest = if one_stop && ends_with_full_stop(&value) {
                &end[1..]
            } else {
                end
            };
            continue;
        }
        rest = end;
    }
    out.push_str(rest);
    out
}

/// A value as it appears in a sentence, for code that builds text itself (lists, titles).
pub fn isolated(locale: Locale, value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 6);
    push_isolated(locale, &mut out, value);
    out
}

/// Uses the characters U+2068 and U+2069, not `<bdi>`, because the same sentences appear in titles, attributes,
/// CSV and plain emails, which have no markup. They're left out if they'd change nothing: for a value without
/// right-to-left letters in a left-to-right language. A name on its own is put into `<bdi>`.
fn push_isolated(locale: Locale, out: &mut String, value: &str) {
    if locale.is_rtl() || value.chars().any(may_turn) {
        // Writing to a string can't fail.
        let _ = write!(out, "\u{2068}{}\u{2069}", contained(value));
    } else {
        out.push_str(value);
    }
}

/// A value that can't end its own isolation. Unpaired isolating characters are removed.
fn contained(value: &str) -> Cow<'_, str> {
    let (mut depth, mut paired) = (0_i32, true);
    for c in value.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        paired &= depth >= 0;
    }
    if paired && depth == 0 {
        Cow::Borrowed(value)
    } else {
        Cow::Owned(
            value
                .chars()
                .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
                .collect(),
        )
    }
}

/// Whether text has right-to-left letters that aren't isolated yet, so they could reorder their neighbours.
pub fn turns(text: &str) -> bool {
    let mut depth = 0_u32;
    text.chars().any(|c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && may_turn(c),
        }
        false
    })
}

/// Whether a character is written from right to left, or affects the direction of its neighbours.
const fn may_turn(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}
