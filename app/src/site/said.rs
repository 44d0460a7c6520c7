//! Texts of a foundation or programme in a page: marked with their language where it is not the page's (WCAG 3.1.2).

use crate::text::Texts;
use crate::words::say;
use domain::text::Text;
use leptos::either::Either;
use leptos::prelude::*;

/// The language of a text where it is not that of the page, for `lang`.
pub fn foreign(t: Texts, text: &Text) -> Option<String> {
    let (_, found) = text.get(t.locale().tag());
    let page = t.locale().tag().split('-').next();
    (!found.is_empty() && page != Some(found)).then(|| found.to_owned())
}

/// A text in its own words.
pub fn said(t: Texts, text: &Text) -> impl IntoView + use<> {
    in_language(foreign(t, text), say(t, text).to_owned())
}

/// Words in a language that may not be the page's, and then may run in the other direction.
pub fn in_language(lang: Option<String>, words: String) -> impl IntoView {
    match lang {
        Some(lang) => Either::Left(view! { <span lang=lang dir="auto">{words}</span> }),
        None => Either::Right(words),
    }
}

/// A name that stands alone; isolated, so that its script does not turn its neighbours (A6).
pub fn named(t: Texts, text: &Text) -> impl IntoView + use<> {
    view! { <bdi lang=foreign(t, text)>{say(t, text).to_owned()}</bdi> }
}
