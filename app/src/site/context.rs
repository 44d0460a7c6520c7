//! What's needed to render a page.

use crate::embed::Framed;
use crate::locale::Locale;
use crate::query::Query;
use crate::text::Texts;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

/// The files of the built site that a page refers to, as paths from its root.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Assets {
    pub style: String,
    pub script: String,
    pub wasm: String,
}

/// Everything about the request that a page can need. It's complete before rendering starts, so no view has to look
/// anything up later, when the thread could be working on another request.
#[derive(Clone, Debug)]
pub struct PageContext {
    pub locale: Locale,
    /// The languages the page can be read in: those of its foundation.
    pub languages: Vec<Locale>,
    /// The requested path.
    pub path: String,
    /// The query as sent, without its question mark.
    pub search: String,
    pub query: Query,
    /// The site's public URL, for absolute links.
    pub origin: String,
    /// The reference of the request, for the log and error pages.
    pub reference: String,
    /// The nonce of this response's Content-Security-Policy.
    pub nonce: String,
    pub assets: Arc<Assets>,
    /// Set if the page is in a frame on another site.
    pub framed: Option<Framed>,
}

/// The status of a page's response.
#[derive(Clone, Debug)]
struct Status(Arc<AtomicU16>);

/// Sets a status other than 200.
pub fn answer_with(status: u16) {
    let Status(current) = expect_context();
    current.store(status, Ordering::Relaxed);
}

/// Renders a page, and returns its status and HTML.
///
/// The view is built and rendered at once, under its own owner. Leptos's streaming renderers render views after leaving
/// the request's owner. A view that looks up a context while it's rendered can then find another request's
/// (S1). Here, nothing is rendered later.
pub fn render(context: PageContext, page: impl FnOnce() -> AnyView) -> (u16, String) {
    let status = Status(Arc::new(AtomicU16::new(200)));
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(Texts::new(context.locale));
        provide_context(context);
        provide_context(status.clone());
        page().to_html()
    });
    owner.unset_with_forced_cleanup();
    (status.0.load(Ordering::Relaxed), html)
}
