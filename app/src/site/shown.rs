//! Pages that only show: the server renders them, and the browser, gone to one, takes the server's page as it is. So no
//! code is loaded for them, and there is one way in which they look.

/// The element of such a page, around all of it.
const SHOWN: &str = "shown";

#[cfg(feature = "ssr")]
pub use server::{only_shows, shown};

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
        only_shows(Suspend::new(async move {
            match answer.await {
                Ok(answer) => show(answer),
                Err(problem) => view! { <ErrorPage problem /> }.into_any(),
            }
        }))
    }

    /// Marks a page as one that only shows.
    pub fn only_shows(page: impl IntoView + 'static) -> AnyView {
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
    use crate::site::browser::{arrive, hydrates, is_live, watch_question};
    use leptos::ev::Event;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    use leptos_router::hooks::{use_location, use_navigate, use_params_map, use_url};
    use leptos_router::{LazyRoute, NavigateOptions};
    use web_sys::{Document, DomParser, FormData, HtmlFormElement, SupportedType, UrlSearchParams};

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
        let (route, part) = (use_url(), use_params_map());
        let now = address_now();
        // Each follows the address only as long as it is one of this route: where the reader has gone on to another
        // one, its page is not for this view to fetch. A memo that is not read does not follow anything.
        let address = Memo::new(move |_| {
            let _ = (route.read(), part.read());
            now()
        });
        let html = RwSignal::new(String::new());
        let show = move |Fetched { address, page }: Fetched| {
            // The reader may have gone on while it was on its way.
            if address != now() {
                return;
            }
            match page {
                Some((head, content)) => {
                    head.show();
                    html.set(content);
                    arrive();
                }
                // The browser itself goes there, and says why it cannot.
                None => drop(window().location().assign(&address)),
            }
        };
        // What the server rendered stands there already; it is not read, and so need not be known.
        if !hydrates() {
            show(fetched(now()).await);
        }
        watch_question(address, fetched, show);
        is_live();
        let navigate = use_navigate();
        tag("div")
            .attr("class", "contents")
            .attr("id", SHOWN)
            .on("submit", move |event| {
                if let Some(address) = asked_by(&event) {
                    event.prevent_default();
                    navigate(&address, NavigateOptions::default());
                }
            })
            .live_html(move || html.get())
            .view_of()
    }

    /// The address that a `GET` form asks for, as the browser itself would make it.
    fn asked_by(event: &Event) -> Option<String> {
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        if form.method() != "get" {
            return None;
        }
        let fields = FormData::new_with_form(&form).ok()?;
        let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
        let path = form.get_attribute("action")?;
        Some(format!("{path}?{}", query.to_string()))
    }

    /// A page of the server's and the address it was asked for at.
    struct Fetched {
        address: String,
        /// Nothing where there is none to be had, or none that could stand in this document.
        page: Option<(Head, String)>,
    }

    async fn fetched(address: String) -> Fetched {
        let text = fetch_page(address.clone()).await.ok();
        let page = text.and_then(|text| content(&text, &address));
        Fetched { address, page }
    }

    fn content(text: &str, address: &str) -> Option<(Head, String)> {
        let page = DomParser::new().ok()?.parse_from_string(text, SupportedType::TextHtml);
        let page = page.ok()?;
        let language = |page: &Document| page.document_element()?.get_attribute("lang");
        if language(&page) != language(&document()) {
            // Another tab chose another language; the whole document is in it then.
            return None;
        }
        let path = address.split('?').next().unwrap_or_default();
        let content = page.get_element_by_id(SHOWN)?.inner_html();
        Some((Head::of(&page, path.to_owned()), content))
    }

    /// Says where the reader is now.
    fn address_now() -> impl Fn() -> String + Copy + Send + Sync + 'static {
        let place = use_location();
        move || {
            let (path, search) = (place.pathname.get_untracked(), place.search.get_untracked());
            if search.is_empty() {
                path
            } else {
                format!("{path}?{search}")
            }
        }
    }
}
