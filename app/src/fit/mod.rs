//! Stub.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The route.
#[derive(Debug)]
pub struct FitRoute;

#[lazy_route]
impl LazyRoute for FitRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::site::with_programme(|answer| {
            let t: crate::text::Texts = expect_context();
            view! { <crate::site::Page title="FitRoute" place=crate::site::Place::programme(t, &answer)><h1>"FitRoute"</h1></crate::site::Page> }.into_any()
        })
    }
}
