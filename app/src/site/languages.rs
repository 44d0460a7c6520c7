//! The same page in other languages.

use crate::locale::Locale;

/// The URL of the same page in another language, with its query.
pub(super) fn in_language(path: &str, search: &str, locale: Locale) -> String {
    let kept = search
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let kept: String = kept.flat_map(|pair| ["&", pair]).collect();
    format!("{path}?lang={}{kept}", locale.tag())
}
