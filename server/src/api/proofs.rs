//! Whether a membership is in force. It's public: whoever has the ID got it from the member.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Database, Problems};
use super::query::LanguageParams;
use super::reply::private;
use crate::applications::AppState;
use crate::members;
use app::api::kinds::{BadQuery, FoundationUnavailable, NotFound};
use app::api::{ProblemKind, ProofAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a proof of membership.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ProofPath {
    /// ID of a membership
    membership: String,
}

/// Checks whether a membership is in force. Anyone who has its ID can read its name, tier and days.
#[utoipa::path(
    get,
    path = "/proofs/{membership}",
    operation_id = "proof",
    tag = "members",
    params(ProofPath, LanguageParams),
    responses(
        (status = OK, body = ProofAnswer, description = "Success"),
        Problems<(BadQuery, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(path): Path<ProofPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = members::proof_of(&state, &path.membership).await?;
    let proof = found.ok_or_else(unknown)?;
    let answer = ProofAnswer {
        foundation: brief(state.loaded.catalogue.shelf(&proof.foundation)?, &lang),
        programme: proof.programme,
        tier: proof.tier,
        name: proof.name,
        first_day: proof.first_day,
        last_day: proof.last_day,
        is_current: proof.is_current,
        today: proof.today,
    };
    Ok(private(&headers, &answer))
}

fn unknown() -> Failure {
    let detail = "Check that the ID is complete.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such membership.", Some(detail))
}
