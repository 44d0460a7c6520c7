//! Whether a document is what was signed, by the hash of its text. It's public: people who have the hash have the document.

use super::extract::Path;
use super::failure::Failure;
use super::problems::{Database, Problems};
use super::reply::private;
use crate::applications::AppState;
use crate::applications::verify_agreement;
use app::api::kinds::{BadQuery, NotSigned};
use app::api::{ProblemKind, VerificationAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a signed text.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct AgreementPath {
    /// SHA-256 hash of a text, 64 hexadecimal digits
    hash: String,
}

/// Checks by SHA-256 hash whether a text was signed here.
///
/// You don’t need a secret: anyone who has the hash has the text. Names of people aren’t returned.
#[utoipa::path(
    get,
    path = "/agreements/{hash}",
    operation_id = "verification",
    tag = "applications",
    params(AgreementPath),
    responses(
        (status = OK, body = VerificationAnswer, description = "Success"),
        Problems<(BadQuery, NotSigned, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(path): Path<AgreementPath>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = verify_agreement(&state, &path.hash).await?;
    found.map(|answer| private(&headers, &answer)).ok_or_else(not_signed)
}

fn not_signed() -> Failure {
    Failure::new(
        ProblemKind::NotSigned,
        "No text with this hash was signed here.",
        Some("Compare the 64 digits with those in the document.".to_owned()),
    )
}
