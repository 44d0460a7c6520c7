//! Texts of a foundation or programme, marked with their language if it isn't the page's (WCAG 3.1.2).

use crate::text::{Texts, turns};
use crate::words::say;
use domain::text::Text;
use leptos::prelude::*;

/// The language of a text, for `lang`, if it isn't the page's.
pub fn foreign(t: Texts, text: &Text) -> Option<String> {
    let (_, found) = text.get(t.locale().tag());
    let page = t.locale().tag().split('-').next();
    (!found.is_empty() && page != Some(found)).then(|| found.to_owned())
}

/// A text of the foundation or programme.
pub fn said(t: Texts, text: &Text) -> AnyView {
    in_language(foreign(t, text), say(t, text).to_owned())
}

/// Words in a language that can differ from the page's, and can have the other direction.
pub fn in_language(lang: Option<String>, words: String) -> AnyView {
    match lang {
        Some(lang) => view! { <span lang=lang dir="auto">{words}</span> }.into_any(),
        None => isolate(words),
    }
}

/// Words that can be in any script, isolated if they could reorder their neighbours (A6).
pub fn isolate(words: impl Into<String>) -> AnyView {
    let words = words.into();
    if turns(&words) {
        view! { <bdi>{words}</bdi> }.into_any()
    } else {
        words.into_any()
    }
}

/// A name on its own, isolated so that its script doesn't reorder its neighbours (A6).
pub fn named(t: Texts, text: &Text) -> AnyView {
    view! { <bdi lang=foreign(t, text)>{say(t, text).to_owned()}</bdi> }.into_any()
}
