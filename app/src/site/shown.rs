//! Pages that only show: the server renders them, and the browser, gone to one, takes the server's page as it is. So no
//! code is loaded for them, and there is one way in which they look.

/// The element of such a page, around all of it.
const SHOWN: &str = "shown";

#[cfg(feature = "ssr")]
pub use server::{framed, shown};

#[cfg(feature = "ssr")]
mod server {
    use super::SHOWN;
    use crate::api::Problem;
    use crate::site::ErrorPage;
    use leptos::prelude::*;
    use std::future::Future;

    /// A page that only shows what was answered.
    pub fn shown<A: Send + 'static>(
        answer: impl Future<Output = Result<A, Problem>> + Send + 'static,
        show: impl FnOnce(A) -> AnyView + Send + 'static,
    ) -> AnyView {
        framed(Suspend::new(async move {
            match answer.await {
                Ok(answer) => show(answer),
                Err(problem) => view! { <ErrorPage problem /> }.into_any(),
            }
        }))
    }

    /// Marks a page as one that only shows.
    pub fn framed(page: impl IntoView + 'static) -> AnyView {
        view! { <div class="contents" id=SHOWN>{page}</div> }.into_any()
    }
}

#[cfg(not(feature = "ssr"))]
pub use browser::{Shown, shown_here};

#[cfg(not(feature = "ssr"))]
mod browser {
    use super::SHOWN;
    use crate::api::fetch_page;
    use crate::live::tag;
    use crate::site::Head;
    use crate::site::browser::{is_live, watch_question};
    use leptos::prelude::*;
    use leptos_router::LazyRoute;
    use leptos_router::hooks::{use_location, use_params_map, use_url};
    use web_sys::{DomParser, SupportedType};

    /// Every address whose page has nothing live.
    #[derive(Debug)]
    pub struct Shown;

    impl LazyRoute for Shown {
        fn data() -> Self {
            Self
        }

        async fn view(_: Self) -> AnyView {
            shown_here().await
        }
    }

    /// The server's page for the present address, and for those that follow while this view stands.
    pub async fn shown_here() -> AnyView {
        let (place, route, part) = (use_location(), use_url(), use_params_map());
        let address = Memo::new(move |_| {
            // Both follow the address as long as it is one of this route; where the reader has gone on to another one,
            // its page is not for this view to fetch.
            part.track();
            route.track();
            untrack(|| format!("{}{}", place.pathname.read(), query(&place.search.read())))
        });
        // What the server rendered stands there already; it is not read, and so need not be known.
        let first = if hydrates() {
            String::new()
        } else {
            page_of(address.get_untracked()).await
        };
        let html = RwSignal::new(first);
        watch_question(address, page_of, move |found| {
            html.set(found);
            go_to_place();
        });
        is_live();
        tag("div")
            .attr("class", "contents")
            .attr("id", SHOWN)
            .live_html(move || html.get())
            .view_of()
    }

    fn query(search: &str) -> String {
        if search.is_empty() {
            String::new()
        } else {
            format!("?{search}")
        }
    }

    fn hydrates() -> bool {
        Owner::current_shared_context().is_some_and(|page| page.during_hydration())
    }

    /// What stands in the server's page. Where there is none to be had, the browser itself goes there, and says why.
    async fn page_of(address: String) -> String {
        let found = fetch_page(address.clone()).await.ok();
        let page = found.and_then(|text| {
            DomParser::new()
                .ok()?
                .parse_from_string(&text, SupportedType::TextHtml)
                .ok()
        });
        let content = page.as_ref().and_then(|page| page.get_element_by_id(SHOWN));
        if let (Some(page), Some(content)) = (page, content) {
            let path = address.split('?').next().unwrap_or_default().to_owned();
            Head::of(&page, path).show();
            return content.inner_html();
        }
        let _ = window().location().assign(&address);
        String::new()
    }

    /// The page comes later than its address, and the browser has not looked for the place that the address names.
    fn go_to_place() {
        request_animation_frame(|| {
            let found = document().query_selector(":target").ok().flatten();
            let hash = location().hash().unwrap_or_default();
            if found.is_none() && hash.len() > 1 {
                // Where the address is refused, the reader still has the page.
                let _ = location().replace(&hash);
            }
        });
    }
}
