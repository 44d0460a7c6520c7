//! Texts of a foundation or programme in a page: marked with their language where it is not the page's (WCAG 3.1.2).

use crate::markup::{Element, el};
use crate::text::Texts;
#[cfg(feature = "ssr")]
use crate::text::turns;
use crate::words::say;
use domain::text::Text;
#[cfg(feature = "ssr")]
use leptos::either::EitherOf3;
#[cfg(feature = "ssr")]
use leptos::prelude::*;

/// The language of a text where it is not that of the page, for `lang`.
pub fn foreign(t: Texts, text: &Text) -> Option<String> {
    let (_, found) = text.get(t.locale().tag());
    let page = t.locale().tag().split('-').next();
    (!found.is_empty() && page != Some(found)).then(|| found.to_owned())
}

/// A text in its own words.
#[cfg(feature = "ssr")]
pub fn said(t: Texts, text: &Text) -> impl IntoView + use<> {
    in_language(foreign(t, text), say(t, text).to_owned())
}

/// Words in a language that may not be the page's, and then may run in the other direction.
#[cfg(feature = "ssr")]
pub fn in_language(lang: Option<String>, words: String) -> impl IntoView {
    match lang {
        Some(lang) => EitherOf3::A(view! { <span lang=lang dir="auto">{words}</span> }),
        // A name may be in another script than the language that its file says it in (A6).
        None if turns(&words) => EitherOf3::B(view! { <bdi>{words}</bdi> }),
        None => EitherOf3::C(words),
    }
}

/// A name that stands alone; isolated, so that its script does not turn its neighbours (A6).
#[cfg(feature = "ssr")]
pub fn named(t: Texts, text: &Text) -> impl IntoView + use<> {
    view! { <bdi lang=foreign(t, text)>{say(t, text).to_owned()}</bdi> }
}

/// The same as markup.
pub fn name(t: Texts, text: &Text) -> Element {
    let name = el("bdi").text(say(t, text));
    match foreign(t, text) {
        Some(lang) => name.attr("lang", lang),
        None => name,
    }
}
