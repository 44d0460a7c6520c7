//! Keeping what a reader chose in the address, without asking the server.

/// Keeps the address true to what is chosen, and what is chosen true to the address when the reader goes back or
/// forward. `query` says what is chosen as it stands in an address, `asked` what the address says, in the same form; `take`
/// chooses what the address says.
#[cfg(not(feature = "ssr"))]
pub fn keep_in_address(
    query: impl Fn() -> String + Clone + 'static,
    asked: impl Fn() -> String + 'static,
    take: impl Fn() + 'static,
) {
    use super::browser::follow;
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use leptos::prelude::*;
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::{use_location, use_navigate};
    use std::time::Duration;

    /// A browser takes long to write an address down, and lays the page out for it. New prices do not wait for that.
    const SETTLED: Duration = Duration::from_millis(100);

    fn forget(pending: StoredValue<Option<TimeoutHandle>, LocalStorage>) {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }

    let place = use_location().pathname;
    let (navigate, path) = (use_navigate(), place.get_untracked());
    let pending = StoredValue::new_local(None);
    on_cleanup(move || forget(pending));
    let chosen = query.clone();
    let mut before = untrack(&query);
    follow(move || {
        let now = chosen();
        if now != before {
            let address = if now.is_empty() {
                path.clone()
            } else {
                format!("{path}?{now}")
            };
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                resolve: false,
                ..Default::default()
            };
            let (navigate, path) = (navigate.clone(), path.clone());
            let write = move || {
                // Who is on the way to another page is not called back.
                if place.try_get_untracked() == Some(path) {
                    navigate(&address, options);
                }
            };
            forget(pending);
            pending.set_value(set_timeout_with_handle(write, SETTLED).ok());
        }
        before = now;
    });
    let mut first = true;
    follow(move || {
        let asked = asked();
        if !first && asked != untrack(&query) {
            untrack(&take);
        }
        first = false;
    });
}

/// On the server there is nothing to keep: the address is where the choice came from.
#[cfg(feature = "ssr")]
pub fn keep_in_address(
    _: impl Fn() -> String + Clone + 'static,
    _: impl Fn() -> String + 'static,
    _: impl Fn() + 'static,
) {
}
