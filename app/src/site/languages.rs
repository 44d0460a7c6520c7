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

/// Keeps the links to the languages true to the address while the reader changes it.
#[cfg(not(feature = "ssr"))]
pub(super) fn keep_address(path: &str, search: &str) {
    for locale in Locale::OFFERED {
        let selector = format!("a[hreflang={}]", locale.tag());
        if let Ok(Some(link)) = leptos::prelude::document().query_selector(&selector) {
            let _ = link.set_attribute("href", &in_language(path, search, locale));
        }
    }
}
