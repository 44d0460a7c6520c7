//! Whether a document is what was signed, looked up by its hash. It's public, because anyone with the hash has the document.

use super::Shared;
use super::extract::Path;
use super::reply::{Failure, private};
use crate::applications::verify_agreement;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// What's known about a signed agreement.
pub(super) async fn show(
    State(Shared { desk, .. }): State<Shared>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = verify_agreement(&desk, &hash).await.map_err(Failure::from)?;
    match found {
        Some(answer) => Ok(private(&headers, &answer)),
        None => Err(nothing_signed()),
    }
}

fn nothing_signed() -> Failure {
    Failure::new(
        StatusCode::NOT_FOUND,
        "not-signed",
        "No agreement with this hash has been signed here.",
        Some("Compare all 64 digits with the ones in the document.".to_owned()),
    )
}
