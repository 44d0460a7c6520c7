//! Foundations.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{FoundationPath, LanguageParams};
use super::reply::public;
use crate::applications::AppState;
use crate::markdown;
use app::api::kinds::{BadQuery, FoundationUnavailable, NotFound};
use app::api::{FoundationAnswer, FoundationBrief, ProgrammeBrief};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;

/// Lists all foundations, each with its current programmes.
#[utoipa::path(
    get,
    path = "/foundations",
    operation_id = "foundations",
    tag = "programmes",
    params(LanguageParams),
    responses(
        (status = OK, body = Vec<FoundationBrief>, description = "Success"),
        NotModified,
        Problems<BadQuery>,
    ),
)]
pub(super) async fn list(
    State(AppState { loaded, .. }): State<AppState>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Response {
    let foundations = loaded.catalogue.foundations().iter();
    let answer: Vec<FoundationBrief> = foundations.map(|foundation| brief(foundation, &lang)).collect();
    public(&headers, &answer)
}

/// Returns one foundation, with everything its home page shows.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}",
    operation_id = "foundation",
    tag = "programmes",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = FoundationAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, .. }): State<AppState>,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = loaded.catalogue.shelf(&path.foundation)?;
    let answer = FoundationAnswer {
        story_html: markdown::to_html(found.foundation.story.say(&lang)),
        foundation: found.foundation.clone().localised(&lang),
        programmes: programmes(found, &lang),
    };
    Ok(public(&headers, &answer))
}

/// What every page of a foundation shows.
pub(crate) fn brief(found: &FoundationProgrammes, lang: &str) -> FoundationBrief {
    let foundation = found.foundation.clone().localised(lang);
    FoundationBrief {
        id: foundation.id,
        name: foundation.name,
        short_name: foundation.short_name,
        tagline: foundation.tagline,
        mark: foundation.mark,
        email: foundation.contact.email,
        documents: !foundation.legal.is_empty(),
        programmes: programmes(found, lang),
    }
}

/// [`brief`] for the foundation with an ID, if this site has it.
pub(crate) fn brief_by_id(state: &AppState, lang: &str) -> impl Fn(&str) -> Option<FoundationBrief> {
    move |id: &str| Some(brief(state.loaded.catalogue.shelf(id).ok()?, lang))
}

fn programmes(found: &FoundationProgrammes, lang: &str) -> Vec<ProgrammeBrief> {
    let in_language = |programme: &Programme| {
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
    found.in_force().into_iter().map(in_language).collect()
}
