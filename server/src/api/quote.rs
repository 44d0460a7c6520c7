//! What a tier costs, as data. `guildhall quote --json` prints the same.

use super::extract::{Path, Query};
use super::facts::stated;
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{FactParams, LanguageParams, VersionParams};
use super::quote_answer::QuoteAnswer;
use super::reply::public;
use crate::applications::AppState;
use app::api::ProblemKind;
use app::api::kinds::{BadDate, BadFact, BadQuery, FoundationUnavailable, NotFound};
use app::words::Words;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::programme::Programme;
use domain::quote::quote;
use domain::suggest::nearest;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a tier.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct TierPath {
    /// ID of a foundation
    foundation: String,
    /// ID of one of its programmes
    programme: String,
    /// ID of a tier
    tier: String,
}

/// Returns what a tier costs and why, what can be contributed instead of money, and which facts are missing.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote",
    operation_id = "quote",
    tag = "programmes",
    params(TierPath, FactParams, LanguageParams, VersionParams),
    responses(
        (status = OK, body = QuoteAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, BadFact, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, clock, .. }): State<AppState>,
    Path(path): Path<TierPath>,
    Query(language): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let catalogue = &loaded.catalogue;
    let programme = catalogue.programme(&path.foundation, &path.programme, &version.version()?)?;
    let tier = programme
        .tier(&path.tier)
        .ok_or_else(|| no_such_tier(programme, &path.tier))?;
    let (t, today) = (language.texts(), version.day()?.unwrap_or(clock.today()));
    let facts = stated(t, programme, query.as_deref().unwrap_or_default(), today)?;
    let quote = quote(programme, tier, &facts);
    Ok(public(
        &headers,
        &QuoteAnswer::new(Words::new(t, programme), tier, &facts, &quote),
    ))
}

pub(super) fn no_such_tier(programme: &Programme, tier: &str) -> Failure {
    let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let detail = nearest(tier, &known).map_or_else(
        || format!("The tiers are: {}.", known.join(", ")),
        |nearest| format!("Did you mean \"{nearest}\"?"),
    );
    Failure::new(ProblemKind::NotFound, "There's no such tier.", Some(detail))
}
