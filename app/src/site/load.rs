//! Loading what a page shows, or the error page in its place.

#[cfg(not(feature = "ssr"))]
use super::browser::loaded;
use crate::api::{GetProgramme, ProgrammeAnswer};
use crate::locale::Locale;
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use std::future::Future;
#[cfg(feature = "ssr")]
use {
    crate::api::{Endpoint, carry},
    std::future::{Ready, ready},
};

/// The language of programmes; the pseudo-locales are about the interface.
pub fn content_language(t: Texts) -> &'static str {
    match t.locale() {
        Locale::De => "de",
        Locale::En | Locale::Pseudo | Locale::PseudoRtl => "en",
    }
}

/// The version of a programme that the address asks for.
pub fn programme_of_address() -> impl Fn() -> GetProgramme + Clone + Send + Sync + 'static {
    let lang = content_language(expect_context());
    let (params, query) = (use_params_map(), use_query_map());
    move || GetProgramme {
        foundation: params.read().get("foundation").unwrap_or_default(),
        programme: params.read().get("programme").unwrap_or_default(),
        version: query.read().get("version").unwrap_or_default(),
        lang: lang.to_owned(),
    }
}

/// A page that reacts, made from the programme of the address.
pub async fn with_programme<Shown>(show: fn(ProgrammeAnswer) -> Shown) -> AnyView
where
    Shown: Future<Output = AnyView> + Send + 'static,
{
    loaded(programme_of_address(), show).await
}

/// Asks what the address asks for and shows the answer. The server waits while it renders.
#[cfg(feature = "ssr")]
fn loaded<Q, Shown>(question: impl Fn() -> Q, show: fn(Q::Answer) -> Shown) -> Ready<AnyView>
where
    Q: Endpoint + Send + Sync + 'static,
    Q::Answer: Send + 'static,
    Shown: Future<Output = AnyView> + Send + 'static,
{
    let question = question();
    let page = Suspend::new(async move {
        match carry(question).await {
            Ok(answer) => show(answer).await,
            Err(problem) => super::only_shows(view! { <super::ErrorPage problem /> }),
        }
    });
    ready(page.into_any())
}
