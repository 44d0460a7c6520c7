//! The WebAssembly entry: hydrates the page that the server rendered, and asks the API over HTTP.

use app::api::{Problem, Reply, Transport};
use app::locale::Locale;
use leptos::prelude::{document, provide_context, view};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the loader script once the module is there.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let locale = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"))
        .and_then(|tag| Locale::from_tag(&tag))
        .unwrap_or_default();
    leptos::mount::hydrate_lazy(move || {
        provide_context(Transport::new(|path| Box::pin(SendWrapper::new(get(path)))));
        view! { <app::App locale /> }
    });
}

async fn get(path: String) -> Result<Reply, Problem> {
    let response = gloo_net::http::Request::get(&path).send().await;
    let response = response.map_err(|_| Problem::unreachable())?;
    let status = response.status();
    let body = response.text().await.map_err(|_| Problem::unreachable())?;
    Ok(Reply { status, body })
}
