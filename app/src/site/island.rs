//! Shared by islands: the page's data, its URL, and the fields of its form.

use super::PageContext;
use super::languages::in_language;
use crate::api::wire;
use crate::locale::Locale;
use crate::query::Query;
use crate::text::Texts;
use leptos::html::Form;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use web_sys::wasm_bindgen::JsValue;
use web_sys::{FormData, UrlSearchParams};

/// The ID of the element that contains the page's data, as written by [`wire`].
const DATA: &str = "page-data";

/// Makes a page's data available to its islands during rendering on the server.
pub fn provide_page_data<T: Send + Sync + 'static>(data: Arc<T>) {
    provide_context(data);
}

/// Embeds the page's data for the browser. If it can't be serialised, the page stays as the server rendered it.
#[component]
pub fn PageData<T: Serialize + Send + Sync + 'static>(data: Arc<T>) -> impl IntoView {
    let PageContext { nonce, .. } = expect_context();
    let text = wire::write(&*data).map(|bytes| wire::to_text(&bytes)).ok();
    text.map(|text| {
        // It's never run, but every script on this site has a nonce.
        view! { <script type=wire::MEDIA_TYPE id=DATA nonce=nonce>{text}</script> }
    })
}

/// The language and data of the page: on the server, from rendering; in the browser, from the page
/// itself. `None` if another build of Guildhall wrote them.
pub fn page_data<T: DeserializeOwned + Send + Sync + 'static>() -> Option<(Texts, Arc<T>)> {
    if let Some(data) = use_context::<Arc<T>>() {
        return Some((expect_context(), data));
    }
    let element = document().get_element_by_id(DATA)?;
    if element.get_attribute("type")? != wire::MEDIA_TYPE {
        return None;
    }
    let data = wire::read(&wire::from_text(&element.text_content()?))?;
    let tag = document().document_element()?.get_attribute("lang")?;
    Some((Texts::new(Locale::from_tag(&tag)?), Arc::new(data)))
}

/// The query of the page's URL.
pub fn page_query() -> Query {
    if let Some(context) = use_context::<PageContext>() {
        return context.query;
    }
    let search = location().search().unwrap_or_default();
    Query::parse(search.trim_start_matches('?'))
}

/// What a form would send.
pub fn read_form(form: NodeRef<Form>) -> Option<Query> {
    let fields = FormData::new_with_form(&form.get_untracked()?).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    Some(Query::parse(&String::from(query.to_string())))
}

/// Updates the URL to what the page shows, without a new history entry. The links to other languages follow.
pub fn keep_address(address: &str) {
    // If the browser's limit on URL changes is reached, the previous URL stays.
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
    lead_to_languages(address);
}

/// The same with a new history entry, if it feels like another page.
pub fn push_address(address: &str) {
    let _ = window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
    lead_to_languages(address);
}

fn lead_to_languages(address: &str) {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    for locale in Locale::OFFERED {
        let selector = format!("a[hreflang={}]", locale.tag());
        if let Ok(Some(link)) = document().query_selector(&selector) {
            let _ = link.set_attribute("href", &in_language(path, search, locale));
        }
    }
}
