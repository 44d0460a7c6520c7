//! Replies travel in the page that was made from them, so that the browser does not ask again. Both sides ask the same
//! questions one after the other, so the place of a reply is its number.

use super::Reply;
use leptos::prelude::Owner;

/// The reply to the next question, where the page that is hydrated brought it.
#[cfg(not(feature = "ssr"))]
pub(super) fn brought() -> Option<Reply> {
    let page = Owner::current_shared_context()?;
    let text = page.read_data(&page.next_id())?;
    super::wire::read(&super::wire::from_text(&text))
}

/// On the server nothing was asked before.
#[cfg(feature = "ssr")]
pub(super) fn brought() -> Option<Reply> {
    None
}

/// Sends a reply along with the page that is rendered.
#[cfg(feature = "ssr")]
pub(super) fn bring(reply: &Reply) {
    if let (Some(page), Ok(bytes)) = (Owner::current_shared_context(), super::wire::write(reply)) {
        page.write_async(page.next_id(), Box::pin(async move { super::wire::to_text(&bytes) }));
    }
}

/// The browser sends no pages.
#[cfg(not(feature = "ssr"))]
pub(super) fn bring(_: &Reply) {}
