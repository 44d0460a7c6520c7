//! Extractors for paths and queries. If they fail, the client gets problem details.

use super::reply::Failure;
use axum::extract::{FromRequestParts, Path as AxumPath, Query as AxumQuery};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::error::Error;

/// Path parameters.
#[derive(Debug)]
pub(super) struct Path<T>(pub T);

/// Query parameters.
#[derive(Debug)]
pub(super) struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read = AxumPath::from_request_parts(parts, state).await;
        read.map(|AxumPath(value)| Self(value))
            .map_err(|_| unreadable("Encode the path as percent-encoded UTF-8.".to_owned()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let read = AxumQuery::from_request_parts(parts, state).await;
        read.map(|AxumQuery(value)| Self(value))
            .map_err(|error| unreadable(innermost(&error)))
    }
}

/// The useful part of the framework's error message.
pub(super) fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

fn unreadable(detail: String) -> Failure {
    Failure::new(
        StatusCode::BAD_REQUEST,
        "bad-query",
        "The URL isn't valid.",
        Some(detail),
    )
}
