//! Keeping what a reader chose in the address, without asking the server.

use leptos::prelude::*;

/// Keeps the address true to a state while the reader changes it, and the state true to the address when the reader goes
/// back or forward. On the server there is nothing to keep: the address is where the state came from.
pub fn keep_in_address<S>(
    state: RwSignal<S>,
    read: impl Fn() -> S + Send + Sync + 'static,
    query: impl Fn(&S) -> String + Send + Sync + 'static,
) where
    S: Clone + PartialEq + Send + Sync + 'static,
{
    #[cfg(not(feature = "hydrate"))]
    let _ = (state, read, query);
    #[cfg(feature = "hydrate")]
    {
        use leptos_router::NavigateOptions;
        use leptos_router::hooks::{use_location, use_navigate};
        use std::sync::Arc;

        let query = Arc::new(query);
        let location = use_location();
        let (navigate, path) = (use_navigate(), location.pathname);
        let own_path = path.get_untracked();
        let written = query.clone();
        Effect::new(move |before: Option<String>| {
            let now = written(&state.read());
            if before.is_some_and(|before| before != now) {
                let address = if now.is_empty() {
                    own_path.clone()
                } else {
                    format!("{own_path}?{now}")
                };
                navigate(
                    &address,
                    NavigateOptions {
                        replace: true,
                        scroll: false,
                        resolve: false,
                        ..Default::default()
                    },
                );
            }
            now
        });
        Effect::new(move |before: Option<()>| {
            let found = read();
            if before.is_some() && query(&found) != query(&state.read_untracked()) {
                state.set(found);
            }
        });
    }
}
