//! Extractors that reject with problem details, like everything else in the API.

use super::failure::Failure;
use app::api::ProblemKind;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Json as AxumJson, Path as AxumPath, Query as AxumQuery, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::error::Error;

/// The parameters in the path.
#[derive(Debug)]
pub(super) struct Path<T>(pub T);

/// The parameters in the query.
#[derive(Debug)]
pub(super) struct Query<T>(pub T);

/// The request body.
#[derive(Debug)]
pub(super) struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read = AxumPath::from_request_parts(parts, state).await;
        read.map(|AxumPath(value)| Self(value))
            .map_err(|_| bad_query("Percent-encode the parts of the path as UTF-8.".to_owned()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read = AxumQuery::from_request_parts(parts, state).await;
        read.map(|AxumQuery(value)| Self(value))
            .map_err(|error| bad_query(innermost(&error)))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let read = AxumJson::from_request(request, state).await;
        read.map(|AxumJson(value)| Self(value))
            .map_err(|error| bad_body(&error))
    }
}

/// What's wrong with the input, without what the framework says around it.
fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

fn bad_query(detail: String) -> Failure {
    Failure::new(ProblemKind::BadQuery, "The path or query is invalid.", Some(detail))
}

fn bad_body(error: &JsonRejection) -> Failure {
    match error.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::new(
            ProblemKind::NotJson,
            "The request body isn't marked as JSON.",
            Some("Send it with content-type: application/json.".to_owned()),
        ),
        StatusCode::PAYLOAD_TOO_LARGE => Failure::too_large(),
        _ => Failure::new(
            ProblemKind::BadBody,
            "The request body is invalid.",
            Some(innermost(error)),
        ),
    }
}
