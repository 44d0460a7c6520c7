//! The HTML document around every page.

use crate::embed::Framed;
use crate::locale::Locale;
use crate::site::App;
use leptos::config::LeptosOptions;
use leptos::either::Either;
use leptos::hydration::{AutoReload, HydrationScripts};
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

/// Rendered on the server only; the browser takes over `#shown` inside `body`. A page in somebody else's frame is not
/// taken over, follows the colours around it, and its links lead out of the frame.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let locale = use_context::<Locale>().unwrap_or_default();
    let framed = use_context::<Framed>();
    let scheme = framed.and_then(|framed| framed.scheme);
    let scripts = match framed {
        Some(_) => Either::Left(view! { <base target="_top" /> }),
        // What can be read and used is there before any script; they come when the browser is idle.
        None => Either::Right(view! {
            <AutoReload options=options.clone() />
            <HydrationScripts options=options.clone() defer=true />
        }),
    };
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.dir() data-scheme=scheme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=scheme.unwrap_or("light dark") />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <HashedStylesheet options=options id="style" />
                {scripts}
                <MetaTags />
            </head>
            <body class=framed.map(|_| "embed")>
                <App locale />
            </body>
        </html>
    }
}
