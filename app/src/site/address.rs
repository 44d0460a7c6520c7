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
    use leptos::prelude::*;
    use leptos_router::NavigateOptions;
    use leptos_router::hooks::{use_location, use_navigate};

    let (navigate, path) = (use_navigate(), use_location().pathname.get_untracked());
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
            navigate(&address, options);
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
