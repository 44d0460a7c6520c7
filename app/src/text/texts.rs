//! The texts in one language, and the lookups that the generated methods use.

use super::fill::{fill, put};
use super::plural::Plural;
use super::pseudo;
use crate::format;
use crate::locale::Locale;
use std::borrow::Cow;
use std::fmt::Display;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The interface's texts in one language. Every text is a method, generated from `app/locales`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Texts {
    locale: Locale,
}

/// A text's forms in a language.
type Forms = &'static [(Plural, &'static str)];

impl Texts {
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// A text without placeholders.
    fn plain(self, languages: &'static [&'static str]) -> Cow<'static, str> {
        self.shown(self.exact(languages))
    }

    /// A text with values for `{0}`, `{1}` and so on.
    fn filled(self, languages: &'static [&'static str], values: &[&dyn Display]) -> String {
        fill(self.locale, &self.plain(languages), values)
    }

    /// The form of a text for a number.
    fn counted(self, languages: &'static [Forms], n: i64, values: &[&dyn Display]) -> String {
        let forms = languages[self.locale.index()];
        let wanted = Plural::of(self.locale, n);
        let form = forms.iter().find(|(plural, _)| *plural == wanted).or(forms.last());
        fill(self.locale, &self.shown(form.map_or("", |(_, text)| text)), values)
    }

    /// A text as the locale shows it.
    fn shown(self, text: &'static str) -> Cow<'static, str> {
        match self.locale {
            Locale::Pseudo => Cow::Owned(pseudo::lengthened(text)),
            Locale::PseudoRtl => Cow::Owned(pseudo::mirrored(text)),
            _ => Cow::Borrowed(text),
        }
    }

    /// A text as in its file. Pseudo-locales use English.
    fn exact(self, languages: &'static [&'static str]) -> &'static str {
        languages[self.locale.index()]
    }

    /// A pattern for numbers, amounts or dates. Its values aren't names, so they aren't isolated.
    fn formatted(self, languages: &'static [&'static str], values: &[&dyn Display]) -> String {
        put(self.exact(languages), values, String::push_str)
    }

    /// A number in the language's format.
    fn number(self, n: i64) -> String {
        format::number(self.locale, n)
    }
}
