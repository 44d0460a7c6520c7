//! The page in the frame: the comparison alone. It is never hydrated: it is the same for every reader, and a site that
//! shows it should not have to load more than it. Its links lead out of the frame.

use crate::api::{ProgrammeAnswer, call};
use crate::compare::{CompareState, Setting, comparison};
use crate::site::{ErrorPage, programme_of_address};
use crate::text::Texts;
use crate::words::say;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{Meta, Stylesheet, Title};
use leptos_router::hooks::use_query_map;

/// That a page stands in a frame on somebody else's site; known on the server only.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Framed {
    /// The colour scheme of the page around it, `light` or `dark`; the reader's own where it is not said.
    pub scheme: Option<&'static str>,
}

impl Framed {
    /// Reads the query of a frame's address.
    pub fn from_query(query: &str) -> Self {
        let mut asked = query.split('&').filter_map(|pair| pair.strip_prefix("scheme="));
        Self {
            scheme: asked.find_map(|asked| ["light", "dark"].into_iter().find(|known| *known == asked)),
        }
    }
}

/// `/embed/{foundation}/{programme}`
#[component]
pub fn EmbedFrame() -> impl IntoView {
    let question = programme_of_address();
    Suspend::new(async move {
        match call(question).await {
            Ok(answer) => frame(answer).into_any(),
            Err(problem) => view! { <ErrorPage problem /> }.into_any(),
        }
    })
}

fn frame(answer: ProgrammeAnswer) -> impl IntoView {
    let t: Texts = expect_context();
    let look = format!("/look/{}.css", answer.foundation.id);
    let title = t.embed_frame_title(say(t, &answer.foundation.name));
    let setting = Setting::new(t, answer);
    let state = CompareState::from_query(&use_query_map().get_untracked(), &setting.programme);
    let tiers = state.choice.tiers.iter().map(|tier| ("tier", tier.as_str()));
    let query: Vec<(&str, &str)> = tiers
        .chain(state.facts.pairs())
        .chain([("lang", t.locale().tag())])
        .collect();
    let full = setting.links.with("/compare", &query);
    let comparison = comparison(&setting, &state);
    view! {
        <Title text=title.clone() />
        <Meta name="robots" content="noindex" />
        <Stylesheet href=look />
        <main class="page" aria-labelledby="frame-title">
            <h1 class="vh" id="frame-title">{title}</h1>
            <div class="contents" inner_html=comparison></div>
            <p class="meta"><a href=full>{t.embed_open_full()}</a></p>
        </main>
        <script nonce=use_nonce()>{include_str!("frame.js")}</script>
    }
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
