//! Programme files.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{ProgrammePath, VersionParams};
use super::reply::{public, public_bytes};
use crate::applications::AppState;
use crate::programmes::LoadedProgrammes;
use app::api::SourceAnswer;
use app::api::kinds::{BadDate, BadQuery, FoundationUnavailable, NotFound};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns the programme file of a version, as JSON.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/source",
    operation_id = "source",
    tag = "programmes",
    params(ProgrammePath, VersionParams),
    responses(
        (status = OK, body = SourceAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn json(
    State(AppState { loaded, .. }): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(version): Query<VersionParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    Ok(public(&headers, &file(&loaded, &path, &version)?))
}

/// Downloads the programme file as it is.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/source.toml",
    operation_id = "source-file",
    tag = "programmes",
    params(ProgrammePath, VersionParams),
    responses(
        (status = OK, body = String, content_type = "application/toml", description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn toml(
    State(AppState { loaded, .. }): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(version): Query<VersionParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let SourceAnswer { text, .. } = file(&loaded, &path, &version)?;
    Ok(public_bytes(
        &headers,
        "application/toml; charset=utf-8",
        text.into_bytes(),
    ))
}

fn file(loaded: &LoadedProgrammes, path: &ProgrammePath, version: &VersionParams) -> Result<SourceAnswer, Failure> {
    let found = loaded
        .catalogue
        .programme(&path.foundation, &path.programme, &version.version()?)?;
    let key = (path.foundation.clone(), found.file.clone());
    let text = loaded.texts.get(&key).cloned().unwrap_or_default();
    Ok(SourceAnswer { file: key.1, text })
}
