//! A link to a list as CSV.

use crate::text::Texts;
use leptos::prelude::*;

/// The link below a list, with the list's filters. `address` is that of the file in the API, with its query.
pub fn csv_link(t: Texts, address: &str) -> AnyView {
    let href = format!("{}{address}", crate::api::PREFIX);
    view! { <p class="meta"><a href=href rel="external">{t.list_csv()}</a></p> }.into_any()
}
