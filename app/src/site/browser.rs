//! What only the browser does with a page: taking it over, asking again, following what changes.

use super::actions::arrived;
use super::shown::shown_here;
use crate::api::{Endpoint, Problem, call, carry};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::wasm_bindgen::JsCast;
use std::future::Future;
use web_sys::HtmlElement;

/// Shows what the page brought with it, and asks again when the address changes to another question of the same page. The
/// page that is left stands until its successor can be shown whole.
pub(super) async fn loaded<Q, Shown>(
    question: impl Fn() -> Q + Send + Sync + 'static,
    show: fn(Q::Answer) -> Shown,
) -> AnyView
where
    Q: Endpoint + Clone + PartialEq + Send + Sync + 'static,
    Q::Answer: 'static,
    Shown: Future<Output = AnyView> + Send + 'static,
{
    let question = Memo::new(move |_| question());
    let route = Owner::current().unwrap_or_default();
    let taken_over = hydrates();
    let first = page_of(route.child(), carry(question.get_untracked()).await, show).await;
    if !taken_over {
        arrive();
    }
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
async fn page_of<A, Shown>(owner: Owner, answer: Result<A, Problem>, show: fn(A) -> Shown) -> AnyView
where
    Shown: Future<Output = AnyView>,
{
    let page = async move {
        match answer {
            Ok(answer) => show(answer).await,
            Err(_) => shown_here().await,
        }
    };
    let view = owner.with(|| ScopedFuture::new(page)).await;
    OwnedView::new_with_owner(view, owner).into_any()
}

/// Asks again whenever the question changes; who has gone on in the meantime, or left, is not called back.
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
pub(super) fn follow(react: impl FnMut() + 'static) {
    let react: Box<dyn FnMut()> = Box::new(react);
    Effect::new(react);
}

/// Says in the document that the page reacts: its area is there.
pub(super) fn is_live() {
    follow(|| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}

/// Whether the page is being taken over from the server.
pub(super) fn hydrates() -> bool {
    Owner::current_shared_context().is_some_and(|page| page.during_hydration())
}

/// Once a page that was gone to stands: to what it says itself, as the errors of a form that was sent; to the place its
/// address names, which the browser looked for too early; or to its heading, where who hears the page goes on.
pub(super) fn arrive() {
    arrived();
    request_animation_frame(|| {
        if focus("main [autofocus]") {
            return;
        }
        let hash = location().hash().unwrap_or_default();
        if hash.len() > 1 {
            // Where the address is refused, the reader still has the page.
            let _ = location().replace(&hash);
            return;
        }
        focus("main h1");
    });
}

/// Moves the focus to the first element of this kind, where there is one.
fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.focus().is_ok()
}
