//! Pages: the server renders them, and the browser, gone to one, takes the server's page as it is. So no code is loaded
//! for them, and there is one way in which they look. A page that reacts is brought to life where it stands.

/// The element around all of a page.
const SHOWN: &str = "shown";

#[cfg(feature = "ssr")]
pub use server::{shown, standing};

#[cfg(feature = "ssr")]
mod server {
    use super::SHOWN;
    use crate::api::Problem;
    use crate::site::ErrorPage;
    use leptos::prelude::*;
    use std::future::Future;

    /// A page that shows what was answered.
    pub fn shown<A: Send + 'static>(
        answer: impl Future<Output = Result<A, Problem>> + Send + 'static,
        show: impl FnOnce(A) -> AnyView + Send + 'static,
    ) -> AnyView {
        standing(Suspend::new(async move {
            match answer.await {
                Ok(answer) => show(answer),
                Err(problem) => view! { <ErrorPage problem /> }.into_any(),
            }
        }))
    }

    /// Marks a page as what the browser sets anew when it goes to another.
    pub fn standing(page: impl IntoView + 'static) -> AnyView {
        view! { <div class="contents" id=SHOWN>{page}</div> }.into_any()
    }
}

#[cfg(not(feature = "ssr"))]
pub use browser::Shown;

#[cfg(not(feature = "ssr"))]
mod browser {
    use super::SHOWN;
    use crate::api::fetch_page;
    use crate::compare::enliven;
    use crate::site::Head;
    use crate::site::actions::arrived;
    use crate::site::browser::{arrive, set_live};
    use crate::site::languages::keep_address;
    use leptos::ev::SubmitEvent;
    use leptos::prelude::*;
    use leptos::task::spawn_local_scoped;
    use leptos::wasm_bindgen::JsCast;
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::{use_location, use_navigate};
    use web_sys::{Document, DomParser, FormData, HtmlFormElement, SupportedType, UrlSearchParams};

    /// The page that stands. What the server rendered is there already; it is not read, and so need not be known. When
    /// the address becomes another one, the server's page for it is shown.
    #[component]
    pub fn Shown() -> impl IntoView {
        let place = use_location();
        let address = move || match (place.pathname.get(), place.search.get()) {
            (path, search) if search.is_empty() => path,
            (path, search) => format!("{path}?{search}"),
        };
        // The address of the page in the document, and the one that was asked for last.
        let (stands, wanted) = (StoredValue::new(untrack(address)), StoredValue::new(untrack(address)));
        // Counts what was asked for: only the last answer is shown.
        let turn = StoredValue::new(0_u32);
        let navigate = StoredValue::new_local(use_navigate());
        // What a page that stands writes down of itself, unless the reader is on the way to another one.
        let keep = move |written: String| {
            if stands.get_value() != wanted.get_value() {
                return;
            }
            stands.set_value(written.clone());
            wanted.set_value(written.clone());
            let (path, search) = written.split_once('?').unwrap_or((&written, ""));
            keep_address(path, search);
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                resolve: false,
                ..Default::default()
            };
            navigate.with_value(|navigate| navigate(&written, options));
        };
        let react = move || async move {
            // A page that could not be brought to life is still whole.
            if enliven(&stands.get_value(), keep).await {
                crate::autosave::enliven().await;
                set_live(true);
            }
        };
        let show = move |asked: String| async move {
            let own = turn.get_value() + 1;
            turn.set_value(own);
            set_loading(true);
            let found = fetch_page(asked.clone()).await.ok();
            // The reader may have gone on while it was on its way.
            if turn.get_value() != own {
                return;
            }
            set_loading(false);
            match found.and_then(|text| content(&text, &asked)) {
                Some((head, content)) => {
                    head.show();
                    set_live(false);
                    if let Some(shown) = document().get_element_by_id(SHOWN) {
                        shown.set_inner_html(&content);
                    }
                    stands.set_value(asked);
                    arrive();
                    react().await;
                    arrived();
                }
                // The browser itself goes there, and says why it cannot.
                None => drop(window().location().assign(&asked)),
            }
        };
        let follow: Box<dyn FnMut()> = Box::new(move || {
            let asked = address();
            if wanted.get_value() == asked {
                return;
            }
            wanted.set_value(asked.clone());
            if stands.get_value() == asked {
                // Back before the other page came.
                turn.update_value(|turn| *turn += 1);
                set_loading(false);
                arrived();
            } else {
                spawn_local_scoped(show(asked));
            }
        });
        Effect::new(follow);
        let first: Box<dyn FnMut()> = Box::new(move || spawn_local_scoped(react()));
        Effect::new(first);
        let send = move |event: SubmitEvent| {
            let Some(asked) = asked_by(&event) else { return };
            event.prevent_default();
            if stands.get_value() == asked {
                spawn_local_scoped(show(asked));
            } else {
                navigate.with_value(|navigate| navigate(&asked, NavigateOptions::default()));
            }
        };
        view! { <div class="contents" id=SHOWN on:submit=send></div> }
    }

    /// Whether a page is on its way; the style sheet shows it where it takes long.
    fn set_loading(loading: bool) {
        let root = document().document_element();
        let _ = root.map(|root| root.toggle_attribute_with_force("data-loading", loading));
    }

    /// The address that a `GET` form asks for, as the browser itself would make it: no button here has a name.
    fn asked_by(event: &SubmitEvent) -> Option<String> {
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        if event.default_prevented() || form.method() != "get" {
            return None;
        }
        let fields = FormData::new_with_form(&form).ok()?;
        let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
        let path = form.get_attribute("action")?;
        Some(format!("{path}?{}", query.to_string()))
    }

    /// The head and the content of a page of the server's; nothing where it could not stand in this document.
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
}
