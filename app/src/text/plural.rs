//! Which form of a word goes with a number. The rules are CLDR's, for whole numbers.

use super::template;
use crate::locale::Locale;

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
    /// The form that a number takes, also for words that come from a programme: "1 webinar", "2 webinars".
    pub const fn of(locale: Locale, n: i64) -> Self {
        match locale {
            Locale::En | Locale::De | Locale::Pseudo | Locale::PseudoRtl => {
                if n == 1 {
                    Self::One
                } else {
                    Self::Other
                }
            }
        }
    }

    /// Every form that a language has.
    pub const fn categories(locale: Locale) -> &'static [Self] {
        match locale {
            Locale::En | Locale::De | Locale::Pseudo | Locale::PseudoRtl => &[Self::One, Self::Other],
        }
    }
}

/// Whether forms are exactly those of the language, and each has the placeholders. The form for one may leave out the
/// number, which comes first: "one tier".
pub(super) const fn complete(locale: Locale, forms: &[(Plural, &str)], arguments: &[&str]) -> bool {
    let categories = Plural::categories(locale);
    if forms.len() != categories.len() {
        return false;
    }
    let mut index = 0;
    while index < forms.len() {
        let (form, text) = forms[index];
        if form as u8 != categories[index] as u8 {
            return false;
        }
        let (_, others) = arguments.split_at(1);
        let one_without_number = matches!(form, Plural::One) && template::agrees(text, others);
        if !(one_without_number || template::agrees(text, arguments)) {
            return false;
        }
        index += 1;
    }
    true
}
