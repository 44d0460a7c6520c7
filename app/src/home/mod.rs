//! Stub.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The route.
#[derive(Debug)]
pub struct Foundations;

#[lazy_route]
impl LazyRoute for Foundations {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="Foundations" place=crate::site::Place::programme(t, &answer)><h1>"Foundations"</h1></crate::site::Page> }.into_any()
        })
    }
}

/// The route.
#[derive(Debug)]
pub struct Home;

#[lazy_route]
impl LazyRoute for Home {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="Home" place=crate::site::Place::programme(t, &answer)><h1>"Home"</h1></crate::site::Page> }.into_any()
        })
    }
}
