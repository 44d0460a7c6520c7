//! What's stored about a member, for those who may read all of it.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::members::{MemberPath, not_found};
use super::problems::{Database, Problems};
use super::query::LanguageParams;
use super::reply::{NO_STORE, private};
use super::session::Person;
use crate::applications::AppState;
use crate::members::{self, MemberExport};
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn, RulesMissing};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a member’s file.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberFilePath {
    /// ID of the membership, as returned with the account
    membership: String,
    /// ID of the file, as returned with the export
    file: String,
}

/// Returns everything that’s stored about a member.
///
/// Managers and those whose roles sign can read it. What the foundation’s people wrote for each other isn’t in it.
#[utoipa::path(
    get,
    path = "/members/{membership}/export",
    operation_id = "export-member",
    tag = "members",
    params(MemberPath, LanguageParams),
    responses(
        (status = OK, body = MemberExport, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn export(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let export = members::member_export(&state, &caller, &path.membership, &lang, foundation).await?;
    Ok(private(&headers, &export.ok_or_else(not_found)?))
}

/// Downloads a file that was uploaded with the member’s application.
#[utoipa::path(
    get,
    path = "/members/{membership}/files/{file}",
    operation_id = "member-file",
    tag = "members",
    params(MemberFilePath),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/octet-stream", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn file(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberFilePath>,
) -> Result<Response, Failure> {
    let found = members::member_file(&state, &caller, &path.membership, &path.file).await?;
    let file = found.ok_or_else(not_found)?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((NO_STORE, headers, file.content).into_response())
}
