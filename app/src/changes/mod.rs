//! Stub.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The route.
#[derive(Debug)]
pub struct Changes;

#[lazy_route]
impl LazyRoute for Changes {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="Changes" place=crate::site::Place::programme(t, &answer)><h1>"Changes"</h1></crate::site::Page> }.into_any()
        })
    }
}
