//! The HTML document around every page.

use crate::locale::Locale;
use crate::site::App;
use leptos::config::LeptosOptions;
use leptos::hydration::{AutoReload, HydrationScripts};
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

/// Rendered on the server only; the browser hydrates what is inside `body`.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let locale = use_context::<Locale>().unwrap_or_default();
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.dir()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <HashedStylesheet options=options.clone() id="style" />
                <AutoReload options=options.clone() />
                // What can be read and used is there before any script; they come when the browser is idle.
                <HydrationScripts options=options defer=true />
                <MetaTags />
            </head>
            <body>
                <App locale />
            </body>
        </html>
    }
}
