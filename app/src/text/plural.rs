//! Which plural form goes with a number. The rules are CLDR's, for whole numbers. The build derives them for each language.

use crate::locale::Locale;

include!(concat!(env!("OUT_DIR"), "/plural.rs"));

/// A category of CLDR's plural rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The form for a number, also for words from a programme: "1 webinar", "2 webinars".
    pub const fn of(locale: Locale, n: i64) -> Self {
        form(locale, n.unsigned_abs())
    }

    /// Every form that a language has, in CLDR's order.
    #[cfg(test)]
    pub const fn forms(locale: Locale) -> &'static [Self] {
        forms(locale)
    }
}
