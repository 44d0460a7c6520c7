//! Stub.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The route.
#[derive(Debug)]
pub struct Embed;

#[lazy_route]
impl LazyRoute for Embed {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="Embed" place=crate::site::Place::programme(t, &answer)><h1>"Embed"</h1></crate::site::Page> }.into_any()
        })
    }
}

/// The route.
#[derive(Debug)]
pub struct EmbedFrame;

#[lazy_route]
impl LazyRoute for EmbedFrame {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="EmbedFrame" place=crate::site::Place::programme(t, &answer)><h1>"EmbedFrame"</h1></crate::site::Page> }.into_any()
        })
    }
}
