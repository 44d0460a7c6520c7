//! The page in the frame: only the comparison. It's never hydrated, because it's the same for everyone, and the
//! embedding site shouldn't have to load more. Its links open outside the frame.

use crate::api::ProgrammeAnswer;
use crate::compare::{CompareModel, CompareState, CompareSubject, ComparisonTable};
use crate::facts::listed_fact_errors;
use crate::query::Query;
use crate::site::{Document, Head, PageContext};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;
use std::sync::Arc;

/// Marks a page as framed by another site. Only on the server.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Framed {
    /// The colour scheme of the surrounding page, `light` or `dark`. By default, the visitor's own.
    pub scheme: Option<&'static str>,
}

impl Framed {
    /// Reads the query of a frame's URL.
    pub fn from_query(query: &str) -> Self {
        let mut asked = query.split('&').filter_map(|pair| pair.strip_prefix("scheme="));
        Self {
            scheme: asked.find_map(|asked| ["light", "dark"].into_iter().find(|known| *known == asked)),
        }
    }
}

/// `/embed/{foundation}/{programme}`
pub fn embed_frame(answer: ProgrammeAnswer, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let PageContext { nonce, .. } = expect_context();
    let foundation = answer.foundation.id.clone();
    let title = t.embed_frame_title(say(t, &answer.foundation.name));
    let subject = Arc::new(CompareSubject::new(t, answer));
    let state = CompareState::from_query(query, &subject.programme);
    let errors = listed_fact_errors(subject.words(t), &state.facts);
    let tiers = state.choice.tiers.iter().map(|tier| ("tier", tier.as_str()));
    let query: Vec<(&str, &str)> = tiers
        .chain(state.facts.pairs())
        .chain([("lang", t.locale().tag())])
        .collect();
    let full = subject.links.with("/compare", &query);
    let model = CompareModel::new(t, subject, state);
    view! {
        <Document head=Head::framed(title.clone(), &foundation)>
            <main class="page" aria-labelledby="frame-title">
                <h1 class="vh" id="frame-title">{title}</h1>
                {errors}
                <ComparisonTable model />
                <p class="meta"><a href=full>{t.embed_open_full()}</a></p>
            </main>
            <script nonce=nonce>{include_str!("frame.js")}</script>
        </Document>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Framed;

    #[test]
    fn a_frame_takes_one_of_two_schemes() {
        for (query, scheme) in [
            ("", None),
            ("scheme=dark", Some("dark")),
            ("tier=gold&scheme=light", Some("light")),
            ("scheme=blue&scheme=dark", Some("dark")),
            ("colorscheme=dark", None),
        ] {
            assert_eq!(Framed::from_query(query).scheme, scheme, "{query}");
        }
    }
}
