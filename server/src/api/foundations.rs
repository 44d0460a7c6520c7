//! Foundations.

use super::Shared;
use super::extract::{Path, Query};
use super::reply::{Failure, public};
use crate::markdown;
use app::api::{FoundationAnswer, FoundationBrief, ProgrammeBrief};
use app::locale::Locale;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;
use serde::{Deserialize, Deserializer};

#[derive(Debug, Deserialize)]
pub(super) struct Language {
    /// The language of texts. English by default.
    #[serde(default = "english", deserialize_with = "language")]
    pub lang: String,
}

pub(super) fn english() -> String {
    "en".to_owned()
}

/// Maps a language tag to one of the interface's languages, so that `de-AT` is German.
pub(super) fn language<'de, D: Deserializer<'de>>(query: D) -> Result<String, D::Error> {
    let tag = String::deserialize(query)?;
    Ok(Locale::from_tag(&tag).map_or(tag, |locale| locale.tag().to_owned()))
}

/// All foundations.
pub(super) async fn list(
    State(Shared { loaded, .. }): State<Shared>,
    Query(query): Query<Language>,
    headers: HeaderMap,
) -> Response {
    let shelves = loaded.catalogue.foundations().iter();
    let answer: Vec<FoundationBrief> = shelves.map(|shelf| brief(shelf, &query.lang)).collect();
    public(&headers, &answer)
}

/// One foundation.
pub(super) async fn show(
    State(Shared { loaded, .. }): State<Shared>,
    Path(id): Path<String>,
    Query(query): Query<Language>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let shelf = loaded.catalogue.shelf(&id)?;
    let answer = FoundationAnswer {
        story_html: markdown::to_html(shelf.foundation.story.say(&query.lang)),
        foundation: shelf.foundation.clone().localised(&query.lang),
        programmes: programmes(shelf, &query.lang),
    };
    Ok(public(&headers, &answer))
}

/// What every page shows about a foundation.
pub(super) fn brief(shelf: &FoundationProgrammes, lang: &str) -> FoundationBrief {
    let foundation = shelf.foundation.clone().localised(lang);
    FoundationBrief {
        id: foundation.id,
        name: foundation.name,
        short_name: foundation.short_name,
        tagline: foundation.tagline,
        mark: foundation.mark,
        email: foundation.contact.email,
        documents: !foundation.legal.is_empty(),
        programmes: programmes(shelf, lang),
    }
}

fn programmes(shelf: &FoundationProgrammes, lang: &str) -> Vec<ProgrammeBrief> {
    let keep = |programme: &Programme| {
        let (mut title, mut summary) = (programme.title.clone(), programme.summary.clone());
        title.keep(lang);
        summary.keep(lang);
        ProgrammeBrief {
            id: programme.id.clone(),
            title,
            summary,
            kind: programme.kind,
            tiers: programme.open_tiers().count(),
        }
    };
    shelf.in_force().into_iter().map(keep).collect()
}
