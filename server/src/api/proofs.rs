//! Whether a membership is in force. It's public: people who have the proof's ID got it from the member.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Database, Problems};
use super::query::LanguageParams;
use super::reply::private;
use crate::applications::AppState;
use crate::credentials::IssuerAddress;
use crate::proofs::{self, MembershipProof, ProofStanding};
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
    /// ID of the proof
    proof: String,
}

/// Checks whether a membership is in force. Anyone who has the ID of its proof can read its name, tier and days.
///
/// A proof that the member has withdrawn is no longer found.
#[utoipa::path(
    get,
    path = "/proofs/{proof}",
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
    let found = proofs::proof_of(&state, &path.proof).await?;
    let found = found.filter(|proof| proof.standing != ProofStanding::Withdrawn);
    let answer = proof_answer(&state, found.ok_or_else(unknown)?, &lang)?;
    Ok(private(&headers, &answer))
}

/// What anyone can read of a proof.
///
/// # Errors
/// If its foundation is no longer on the site.
pub(crate) fn proof_answer(state: &AppState, proof: MembershipProof, lang: &str) -> Result<ProofAnswer, Failure> {
    let address = IssuerAddress::new(&state.origin, &proof.foundation);
    let is_valid = matches!(proof.standing, ProofStanding::Current | ProofStanding::Future);
    let credential = format!("{}/credential.jwt", address.proof(proof.id.as_str()));
    Ok(ProofAnswer {
        foundation: brief(state.loaded.catalogue.shelf(&proof.foundation)?, lang),
        proof: proof.id.to_string(),
        programme: proof.programme,
        tier: proof.tier,
        name: proof.name,
        first_day: proof.first_day,
        last_day: proof.last_day,
        is_current: proof.standing == ProofStanding::Current,
        credential: is_valid.then_some(credential),
        today: proof.today,
    })
}

fn unknown() -> Failure {
    let detail = "Check that the ID is complete. The member may have withdrawn this proof.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such proof.", Some(detail))
}
