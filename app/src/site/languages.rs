//! The same page in other languages.

use crate::locale::Locale;

/// The same page in a language, with what the address says.
pub(super) fn in_language(path: &str, search: &str, locale: Locale) -> String {
    let kept = search
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let kept: String = kept.flat_map(|pair| ["&", pair]).collect();
    format!("{path}?lang={}{kept}", locale.tag())
}
