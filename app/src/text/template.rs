//! A text with its placeholders, and how values come to stand in it.

use super::plural::Plural;
use super::pseudo;
use crate::format;
use crate::locale::Locale;
use std::borrow::Cow;
use std::fmt::{Display, Write};

/// The texts of the interface in one language. Every text is a method.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Texts {
    locale: Locale,
}

type Arguments<'a> = [(&'static str, &'a dyn Display)];

impl Texts {
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    pub const fn locale(self) -> Locale {
        self.locale
    }

    pub(super) fn plain(self, en: &'static str, de: &'static str) -> Cow<'static, str> {
        match self.locale {
            Locale::En => Cow::Borrowed(en),
            Locale::De => Cow::Borrowed(de),
            Locale::Pseudo => Cow::Owned(pseudo::lengthened(en)),
            Locale::PseudoRtl => Cow::Owned(pseudo::mirrored(en)),
        }
    }

    pub(super) fn filled(self, en: &'static str, de: &'static str, arguments: &Arguments) -> String {
        fill(self.locale, &self.plain(en, de), arguments)
    }

    pub(super) fn counted(
        self,
        en: &'static [(Plural, &'static str)],
        de: &'static [(Plural, &'static str)],
        n: i64,
        n_name: &'static str,
        arguments: &Arguments,
    ) -> String {
        let plural = Plural::of(self.locale, n);
        let number = format::number(self.locale, n);
        let mut all: Vec<(&'static str, &dyn Display)> = vec![(n_name, &number)];
        all.extend_from_slice(arguments);
        fill(self.locale, &self.plain(form(en, plural), form(de, plural)), &all)
    }
}

fn form(forms: &[(Plural, &'static str)], wanted: Plural) -> &'static str {
    forms
        .iter()
        .find(|(plural, _)| *plural == wanted)
        .or(forms.last())
        .map_or("", |(_, text)| text)
}

fn fill(locale: Locale, template: &str, arguments: &Arguments) -> String {
    let mut out = String::with_capacity(template.len() + 16 * arguments.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, end)) = after.split_once('}') else {
            break;
        };
        out.push_str(before);
        if let Some((_, value)) = arguments.iter().find(|(argument, _)| *argument == name) {
            push_isolated(locale, &mut out, &value.to_string());
        }
        rest = end;
    }
    out.push_str(rest);
    out
}

/// A value as it stands in a sentence of the language, for places that build text themselves (lists, titles).
pub fn isolated(locale: Locale, value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 6);
    push_isolated(locale, &mut out, value);
    out
}

/// Isolates by the characters U+2068 and U+2069, not by `<bdi>`, because the same sentences stand in titles, attributes,
/// CSV and plain mail, where there is no markup. They are left out where they could change nothing: a value without
/// right-to-left letters in a left-to-right language. A name that stands alone is put into `<bdi>` by its page.
fn push_isolated(locale: Locale, out: &mut String, value: &str) {
    if locale.is_rtl() || value.chars().any(may_turn) {
        // Writing to a string cannot fail.
        let _ = write!(out, "\u{2068}{}\u{2069}", contained(value));
    } else {
        out.push_str(value);
    }
}

/// A value that cannot end its own isolation: where its isolating characters do not pair, they are dropped.
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

/// Whether a text has letters from right to left that are not isolated yet, so that they could turn their neighbours.
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

/// Whether a character is written from right to left, or steers the direction of its neighbours.
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

/// Whether a text has exactly these placeholders, each at least once. Runs in the compiler.
pub(super) const fn agrees(text: &str, arguments: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index] == b'}' {
            return false;
        }
        if bytes[index] == b'{' {
            let start = index + 1;
            while index < bytes.len() && bytes[index] != b'}' {
                index += 1;
            }
            if index == bytes.len() || !contains(arguments, bytes, start, index) {
                return false;
            }
        }
        index += 1;
    }
    let mut argument = 0;
    while argument < arguments.len() {
        if !mentions(bytes, arguments[argument].as_bytes()) {
            return false;
        }
        argument += 1;
    }
    true
}

const fn contains(arguments: &[&str], text: &[u8], start: usize, end: usize) -> bool {
    let mut index = 0;
    while index < arguments.len() {
        let name = arguments[index].as_bytes();
        if name.len() == end - start && same(text, start, name) {
            return true;
        }
        index += 1;
    }
    false
}

const fn mentions(text: &[u8], name: &[u8]) -> bool {
    let mut index = 0;
    while index + name.len() + 2 <= text.len() {
        if text[index] == b'{' && text[index + 1 + name.len()] == b'}' && same(text, index + 1, name) {
            return true;
        }
        index += 1;
    }
    false
}

const fn same(text: &[u8], start: usize, name: &[u8]) -> bool {
    let mut index = 0;
    while index < name.len() {
        if text[start + index] != name[index] {
            return false;
        }
        index += 1;
    }
    true
}
