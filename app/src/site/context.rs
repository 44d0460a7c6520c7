//! What a page is rendered with.

use crate::embed::Framed;
use crate::locale::Locale;
use crate::query::Query;
use crate::text::Texts;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

/// The files of the built site that a page names, as paths from its root.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Assets {
    pub style: String,
    pub script: String,
    pub wasm: String,
}

/// Everything about the request that a page may need. It's complete before rendering begins, so no view has to look
/// anything up later, when the thread may be working on another request.
#[derive(Clone, Debug)]
pub struct PageContext {
    pub locale: Locale,
    /// The path as the reader asked for it.
    pub path: String,
    /// The query as it was sent, without its question mark.
    pub search: String,
    pub query: Query,
    /// The address readers use, for absolute links.
    pub origin: String,
    /// The reference of the request, which is in the log and on error pages.
    pub reference: String,
    /// The nonce of this response's Content-Security-Policy.
    pub nonce: String,
    pub assets: Arc<Assets>,
    /// Set for a page in a frame on somebody else's site.
    pub framed: Option<Framed>,
}

/// The status that a page is answered with.
#[derive(Clone, Debug)]
struct Status(Arc<AtomicU16>);

/// Answers this page with a status other than 200.
pub fn answer_with(status: u16) {
    let Status(current) = expect_context();
    current.store(status, Ordering::Relaxed);
}

/// Renders a page and returns its status and HTML.
///
/// The view is built and written in one go under its own owner. Leptos's streaming renderers write views after the
/// owner of the request has been left; a view that looks up a context while it's written then finds another request's
/// (S1). Here there's no later.
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
