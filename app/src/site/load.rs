//! Loading what a page shows, or the error page in its place.

use crate::api::{Endpoint, GetProgramme, ProgrammeAnswer, carry};
#[cfg(not(feature = "ssr"))]
use crate::api::{Problem, call};
use crate::locale::Locale;
use crate::text::Texts;
use leptos::prelude::*;
#[cfg(not(feature = "ssr"))]
use leptos::reactive::computed::ScopedFuture;
#[cfg(not(feature = "ssr"))]
use leptos::tachys::reactive_graph::OwnedView;
use leptos_router::hooks::{use_params_map, use_query_map};
use std::future::Future;

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
async fn loaded<Q, Shown>(question: impl Fn() -> Q, show: fn(Q::Answer) -> Shown) -> AnyView
where
    Q: Endpoint + Send + Sync + 'static,
    Q::Answer: Send + 'static,
    Shown: Future<Output = AnyView> + Send + 'static,
{
    let question = question();
    let page = Suspend::new(async move {
        match carry(question).await {
            Ok(answer) => show(answer).await,
            Err(problem) => super::framed(view! { <super::ErrorPage problem /> }),
        }
    });
    page.into_any()
}

/// Shows what the page brought with it, and asks again when the address changes to another question of the same page. The
/// page that is left stands until its successor can be shown whole.
#[cfg(not(feature = "ssr"))]
async fn loaded<Q, Shown>(question: impl Fn() -> Q + Send + Sync + 'static, show: fn(Q::Answer) -> Shown) -> AnyView
where
    Q: Endpoint + Clone + PartialEq + Send + Sync + 'static,
    Q::Answer: 'static,
    Shown: Future<Output = AnyView> + Send + 'static,
{
    let question = Memo::new(move |_| question());
    let route = Owner::current().unwrap_or_default();
    let first = page_of(route.child(), carry(question.get_untracked()).await, show).await;
    let (next, changed) = (StoredValue::new_local(Some(first)), RwSignal::new(()));
    let route = StoredValue::new(route);
    let ask = move |asked| async move { page_of(route.with_value(Owner::child), call(asked).await, show).await };
    watch_question(question, ask, move |page| {
        next.set_value(Some(page));
        changed.notify();
    });
    let page = move || {
        // The effect runs once the page is put together or taken over.
        is_live();
        changed.track();
        next.try_update_value(Option::take).flatten()
    };
    page.into_any()
}

/// A page that takes what it made along when it goes. Where the API has a problem, the server's page says what it is.
#[cfg(not(feature = "ssr"))]
async fn page_of<A, Shown>(owner: Owner, answer: Result<A, Problem>, show: fn(A) -> Shown) -> AnyView
where
    Shown: Future<Output = AnyView>,
{
    let page = async move {
        match answer {
            Ok(answer) => show(answer).await,
            Err(_) => super::shown::shown_here().await,
        }
    };
    let view = owner.with(|| ScopedFuture::new(page)).await;
    OwnedView::new_with_owner(view, owner).into_any()
}

/// Asks again whenever the question changes; who has gone on in the meantime, or left, is not called back.
#[cfg(not(feature = "ssr"))]
pub(super) fn watch_question<Q, A, Asked>(
    question: Memo<Q>,
    ask: impl Fn(Q) -> Asked + Copy + 'static,
    answered: impl Fn(A) + Copy + 'static,
) where
    Q: Clone + PartialEq + Send + Sync + 'static,
    A: 'static,
    Asked: Future<Output = A> + 'static,
{
    let mut before = question.get_untracked();
    follow(move || {
        let asked = question.get();
        if asked == before {
            return;
        }
        before = asked.clone();
        leptos::task::spawn_local_scoped(async move {
            let found = ask(asked.clone()).await;
            if question.try_get_untracked() == Some(asked) {
                answered(found);
            }
        });
    });
}

/// An effect. Boxed: the framework's part of it is compiled once, and not for every closure.
#[cfg(not(feature = "ssr"))]
pub(super) fn follow(react: impl FnMut() + 'static) {
    let mut react: Box<dyn FnMut()> = Box::new(react);
    Effect::new(move || react());
}

/// Says in the document that the page reacts: its area is there.
#[cfg(not(feature = "ssr"))]
pub(super) fn is_live() {
    follow(|| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}
