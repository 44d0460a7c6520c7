//! The WebAssembly entry: takes over the page that the server rendered, and fetches those that follow.

use app::api::{Problem, Reply, Transport};
use leptos::prelude::{provide_context, view};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the loader script once the module is there.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(|| {
        provide_context(Transport::new(|path, accept| {
            Box::pin(SendWrapper::new(get(path, accept)))
        }));
        view! { <app::App /> }
    });
}

/// An answer of another media type than asked for is none: it comes from another build of the server.
async fn get(path: String, accept: &'static str) -> Result<Reply, Problem> {
    let request = gloo_net::http::Request::get(&path).header("accept", accept);
    let response = request.send().await.map_err(|_| Problem::unreachable())?;
    let kind = response.headers().get("content-type").unwrap_or_default();
    if !kind.starts_with(accept) {
        return Err(Problem::unreachable());
    }
    let (status, body) = (response.status(), response.binary().await);
    let body = body.map_err(|_| Problem::unreachable())?;
    Ok(Reply { status, body })
}
