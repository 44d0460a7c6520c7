//! What other services report: Stripe's events. They're signed, so they need no session, and come from other networks in any number.

use crate::applications::{AppState, CommandError};
use crate::card::{EventError, EventOutcome, receive};
use crate::storage::StorageError;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::post;
use serde_json::json;

/// Where they arrive.
pub(super) const PREFIX: &str = "/webhooks/stripe/";

/// The largest event, in bytes.
const LARGEST_EVENT: usize = 256 * 1024;

pub(super) fn router(state: AppState) -> Router {
    Router::new()
        .route("/webhooks/stripe/{foundation}", post(stripe))
        .layer(DefaultBodyLimit::max(LARGEST_EVENT))
        .with_state(state)
}

/// `POST /webhooks/stripe/{foundation}`. Stripe sends an event again until it's answered with a status below 300.
async fn stripe(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let signature = headers
        .get("stripe-signature")
        .and_then(|signature| signature.to_str().ok());
    match receive(&state, &foundation, signature.unwrap_or_default(), &body).await {
        Ok(outcome) => {
            let known = outcome == EventOutcome::Known;
            Json(json!({ "received": true, "known": known })).into_response()
        }
        Err(error) => {
            let status = status(&error);
            if status.is_server_error() {
                tracing::error!(%error, foundation, "an event of Stripe's couldn't be handled");
            } else {
                tracing::warn!(%error, foundation, "an event of Stripe's was refused");
            }
            let told = match error {
                EventError::Command(_) => "it couldn't be stored; send it again".to_owned(),
                other => other.to_string(),
            };
            (status, Json(json!({ "error": told }))).into_response()
        }
    }
}

fn status(error: &EventError) -> StatusCode {
    match error {
        EventError::NoAccount => StatusCode::NOT_FOUND,
        EventError::Signature(_) | EventError::Unreadable(_) => StatusCode::BAD_REQUEST,
        EventError::Command(CommandError::Storage(StorageError::Unavailable { .. } | StorageError::Busy)) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        EventError::Command(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
