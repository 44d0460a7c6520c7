//! Loading what a page shows, or the error page in its place.

use super::ErrorPage;
use crate::api::{
    Endpoint, FoundationAnswer, FoundationBrief, GetFoundation, GetFoundations, GetProgramme, Problem, ProgrammeAnswer,
    call,
};
use crate::locale::Locale;
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use std::hash::Hash;

/// The language of programmes; the pseudo-locales are about the interface.
pub fn content_language(t: Texts) -> &'static str {
    match t.locale() {
        Locale::De => "de",
        Locale::En | Locale::Pseudo | Locale::PseudoRtl => "en",
    }
}

/// Shows the programme of the address.
pub fn with_programme(show: impl Fn(ProgrammeAnswer) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
    let lang = content_language(expect_context());
    let (params, query) = (use_params_map(), use_query_map());
    let question = move || GetProgramme {
        foundation: params.read().get("foundation").unwrap_or_default(),
        programme: params.read().get("programme").unwrap_or_default(),
        version: query.read().get("version").unwrap_or_default(),
        lang: lang.to_owned(),
    };
    loaded(question, show)
}

/// Shows the foundation of the address.
pub fn with_foundation(show: impl Fn(FoundationAnswer) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
    let lang = content_language(expect_context());
    let params = use_params_map();
    let question = move || GetFoundation {
        foundation: params.read().get("foundation").unwrap_or_default(),
        lang: lang.to_owned(),
    };
    loaded(question, show)
}

/// Shows all foundations.
pub fn with_foundations(show: impl Fn(Vec<FoundationBrief>) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
    let lang = content_language(expect_context());
    loaded(move || GetFoundations { lang: lang.to_owned() }, show)
}

/// Asks once: what the server found while rendering is in the page when the browser takes over.
pub fn loaded<E>(
    question: impl Fn() -> E + Send + Sync + 'static,
    show: impl Fn(E::Answer) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    E: Endpoint + Clone + PartialEq + Eq + Hash + Send + Sync + 'static,
    E::Answer: Clone + Send + Sync + 'static,
{
    let asked: Resource<Result<E::Answer, Problem>> = Resource::new(question, call);
    view! {
        <Transition>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    match asked.await {
                        Ok(answer) => show(answer),
                        Err(problem) => view! { <ErrorPage problem /> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
    .into_any()
}
