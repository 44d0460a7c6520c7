//! What the address of a page asks for.

use crate::api::GetProgramme;
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The language of programmes; the pseudo-locales are about the interface.
pub fn content_language(t: Texts) -> &'static str {
    t.locale().content_tag()
}

/// The version of a programme that the address asks for.
pub fn programme_of_address() -> GetProgramme {
    let (params, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    GetProgramme {
        foundation: params.get("foundation").unwrap_or_default(),
        programme: params.get("programme").unwrap_or_default(),
        version: query.get("version").unwrap_or_default(),
        lang: content_language(expect_context()).to_owned(),
    }
}
