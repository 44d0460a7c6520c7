//! Public files about credentials: keys, status lists, the credentials themselves, and badges. Scripts on any site can read them.

use crate::api::{Failure, public_bytes};
use crate::applications::{AppState, CommandError};
use crate::badge::{self, BadgeFile};
use crate::credentials::{CREDENTIAL_TYPE, issuer_metadata, issuer_profile, key_set, published_key, site_keys};
use crate::proofs::{credential_of, status_list_of};
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;

/// How long they may be reused. What's revoked is revoked within a minute, wherever it was cached.
const A_MINUTE: HeaderValue = HeaderValue::from_static("public, max-age=60");

const JSON: &str = "application/json";
const KEY_SET: &str = "application/jwk-set+json";
const KEY: &str = "application/jwk+json";

type FileResult = Result<Response, Failure>;

type ById = Result<Path<String>, PathRejection>;

pub(super) fn router(state: AppState) -> Router {
    Router::new()
        .route("/.well-known/jwks.json", get(all_keys))
        .route("/.well-known/jwt-vc-issuer", get(site))
        .route("/.well-known/jwt-vc-issuer/credentials/{foundation}", get(issuer))
        .route("/credentials/{foundation}", get(profile))
        .route("/credentials/{foundation}/jwks.json", get(keys))
        .route("/credentials/{foundation}/keys/{number}", get(key))
        .route("/credentials/{foundation}/status", get(status))
        .route("/proofs/{proof}/credential.jwt", get(credential))
        .route("/proofs/{proof}/badge.svg", get(svg))
        .route("/proofs/{proof}/badge.png", get(png))
        .route("/proofs/{proof}/shields.json", get(shields))
        .with_state(state)
}

/// `GET /.well-known/jwks.json`
async fn all_keys(State(state): State<AppState>, headers: HeaderMap) -> FileResult {
    Ok(json(&headers, KEY_SET, &site_keys(&state).await?))
}

/// `GET /.well-known/jwt-vc-issuer`
async fn site(State(state): State<AppState>, headers: HeaderMap) -> FileResult {
    Ok(json(&headers, JSON, &issuer_metadata(&state, None).await?))
}

/// `GET /.well-known/jwt-vc-issuer/credentials/{foundation}`
async fn issuer(State(state): State<AppState>, foundation: ById, headers: HeaderMap) -> FileResult {
    let Ok(Path(foundation)) = foundation else {
        return Ok(missing());
    };
    json_of(&headers, JSON, issuer_metadata(&state, Some(&foundation)).await)
}

/// `GET /credentials/{foundation}`
async fn profile(State(state): State<AppState>, foundation: ById, headers: HeaderMap) -> FileResult {
    let Ok(Path(foundation)) = foundation else {
        return Ok(missing());
    };
    json_of(&headers, JSON, issuer_profile(&state, &foundation))
}

/// `GET /credentials/{foundation}/jwks.json`
async fn keys(State(state): State<AppState>, foundation: ById, headers: HeaderMap) -> FileResult {
    let Ok(Path(foundation)) = foundation else {
        return Ok(missing());
    };
    json_of(&headers, KEY_SET, key_set(&state, &foundation).await)
}

/// `GET /credentials/{foundation}/keys/{number}`
async fn key(
    State(state): State<AppState>,
    path: Result<Path<(String, i64)>, PathRejection>,
    headers: HeaderMap,
) -> FileResult {
    let Ok(Path((foundation, number))) = path else {
        return Ok(missing());
    };
    let key = found(published_key(&state, &foundation, number).await)?.flatten();
    Ok(key.map_or_else(missing, |key| json(&headers, KEY, &key)))
}

/// `GET /credentials/{foundation}/status`
async fn status(State(state): State<AppState>, foundation: ById, headers: HeaderMap) -> FileResult {
    let Ok(Path(foundation)) = foundation else {
        return Ok(missing());
    };
    let list = found(status_list_of(&state, &foundation).await)?.flatten();
    Ok(list.map_or_else(missing, |list| file(&headers, CREDENTIAL_TYPE, list.into_bytes())))
}

/// `GET /proofs/{proof}/credential.jwt`
async fn credential(State(state): State<AppState>, proof: ById, headers: HeaderMap) -> FileResult {
    let Ok(Path(proof)) = proof else {
        return Ok(missing());
    };
    let jwt = credential_of(&state, &proof).await?;
    Ok(jwt.map_or_else(missing, |jwt| file(&headers, CREDENTIAL_TYPE, jwt.into_bytes())))
}

/// `GET /proofs/{proof}/badge.svg`
async fn svg(State(state): State<AppState>, proof: ById, query: RawQuery, headers: HeaderMap) -> FileResult {
    badge(&state, proof, &query, &headers, BadgeFile::Svg).await
}

/// `GET /proofs/{proof}/badge.png`
async fn png(State(state): State<AppState>, proof: ById, query: RawQuery, headers: HeaderMap) -> FileResult {
    badge(&state, proof, &query, &headers, BadgeFile::Png).await
}

/// `GET /proofs/{proof}/shields.json`
async fn shields(State(state): State<AppState>, proof: ById, query: RawQuery, headers: HeaderMap) -> FileResult {
    badge(&state, proof, &query, &headers, BadgeFile::Shields).await
}

async fn badge(
    state: &AppState,
    proof: ById,
    RawQuery(query): &RawQuery,
    headers: &HeaderMap,
    kind: BadgeFile,
) -> FileResult {
    let Ok(Path(proof)) = proof else {
        return Ok(missing());
    };
    let query = query.as_deref().unwrap_or_default();
    let lang = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
    let bytes = badge::badge_file(state, &proof, lang, kind).await?;
    Ok(bytes.map_or_else(missing, |bytes| file(headers, kind.media_type(), bytes)))
}

/// A foundation that isn't here isn't found.
fn found<T>(result: Result<T, CommandError>) -> Result<Option<T>, CommandError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(CommandError::NotInCatalogue(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn json_of(headers: &HeaderMap, kind: &'static str, value: Result<Value, CommandError>) -> FileResult {
    let value = found(value)?;
    Ok(value.map_or_else(missing, |value| json(headers, kind, &value)))
}

fn json(headers: &HeaderMap, kind: &'static str, value: &Value) -> Response {
    file(headers, kind, value.to_string().into_bytes())
}

fn file(headers: &HeaderMap, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = public_bytes(headers, kind, bytes);
    response.headers_mut().insert(header::CACHE_CONTROL, A_MINUTE);
    response
}

fn missing() -> Response {
    StatusCode::NOT_FOUND.into_response()
}
