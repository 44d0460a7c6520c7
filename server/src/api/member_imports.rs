//! Lists of members from other systems, for a foundation’s staff.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, LanguageParams, english, first, language, sort_reader};
use super::reply::{NO_STORE, no_content, private};
use super::session::Caller;
use crate::applications::AppState;
use crate::member_imports::{self, MemberImportDone, MemberListUpload, refusal_words, wrong_words};
use app::api::kinds::{
    BadQuery, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, TooLarge, WrongState,
};
use app::api::{
    ImportRowFilter, MEMBER_IMPORT_COLUMNS, MemberImportAnswer, MemberImportCommand, MemberImportsAnswer, ProblemKind,
};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::import::ImportRefusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The path of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberImportPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the list
    import: String,
}

/// The page of lists to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MemberImportsParams {
    /// The column to sort by: name, programme, state, changed, rows or added. With a minus, such as -rows, in descending order. Default: -changed
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the lists, from 1. A page has 10 lists
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The part of a list’s rows to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MemberImportParams {
    /// Which rows to list. Default: all
    #[serde(default)]
    #[param(inline)]
    show: ImportRowFilter,
    /// Page of the rows, from 1. A page has 50 rows
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// What a list is for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MemberListParams {
    /// ID of the programme that the members are in. Needed
    #[serde(default)]
    programme: String,
    /// Name of the file, such as members.csv
    #[serde(default)]
    name: String,
}

/// A list that was read.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UploadedMemberList {
    /// ID of the list.
    import: String,
}

sort_reader!(sort, MEMBER_IMPORT_COLUMNS);

/// Lists the member lists that staff have uploaded, the newest first.
#[utoipa::path(
    get,
    path = "/member-imports/{foundation}",
    operation_id = "list-member-imports",
    tag = "memberships",
    params(FoundationPath, MemberImportsParams),
    responses(
        (status = OK, body = MemberImportsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MemberImportsParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let shown = (asked.sort.as_str(), asked.page);
    let answer = member_imports::member_imports(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Reads a list of members: CSV, JSON, or a landscape’s YAML. Nobody is added until you import it.
///
/// The body is the file itself, of up to 10 MB and 20,000 rows.
#[utoipa::path(
    post,
    path = "/member-imports/{foundation}",
    operation_id = "upload-member-list",
    tag = "memberships",
    params(FoundationPath, MemberListParams),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = CREATED, body = UploadedMemberList, description = "Created"),
        Problems<(BadQuery, TooLarge, (NotSignedIn, NoPermission), (NotFound, FoundationUnavailable), Incomplete, Change)>,
    ),
)]
pub(super) async fn upload(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MemberListParams>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let of = (path.foundation.as_str(), asked.programme.as_str());
    let uploaded = match body {
        Ok(body) => member_imports::upload(&state, &caller, of, &asked.name, body.to_vec()).await?,
        Err(_) => MemberListUpload::Refused(ImportRefusal::TooLarge),
    };
    match uploaded {
        MemberListUpload::Draft(id) | MemberListUpload::Known(id) => {
            let answer = axum::Json(UploadedMemberList { import: id.to_string() });
            Ok((StatusCode::CREATED, NO_STORE, answer).into_response())
        }
        MemberListUpload::Refused(refusal) => Err(refused(refusal)),
    }
}

fn refused(refusal: ImportRefusal) -> Failure {
    let kind = match refusal {
        ImportRefusal::TooLarge | ImportRefusal::TooManyRows => ProblemKind::TooLarge,
        ImportRefusal::Empty | ImportRefusal::Archive | ImportRefusal::Other | ImportRefusal::Broken(_) => {
            ProblemKind::Incomplete
        }
    };
    let (title, detail) = refusal_words(refusal);
    Failure::new(kind, &title, Some(detail.to_owned()))
}

/// Returns a list with its rows, and what an import does with each.
#[utoipa::path(
    get,
    path = "/member-imports/{foundation}/{import}",
    operation_id = "show-member-import",
    tag = "memberships",
    params(MemberImportPath, MemberImportParams),
    responses(
        (status = OK, body = MemberImportAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MemberImportPath>,
    Query(asked): Query<MemberImportParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let shown = (asked.show, asked.page);
    let answer =
        member_imports::member_import(&state, &caller, &path.foundation, &path.import, shown, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Reads a list again with other choices, chooses what becomes of a row, imports the list, tries failed rows again, discards the list, or
/// undoes its import.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/member-imports/{foundation}/{import}",
    operation_id = "import-members",
    tag = "memberships",
    params(MemberImportPath, LanguageParams),
    request_body(content = MemberImportCommand, example = json!({ "action": "import" })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            (NotFound, FoundationUnavailable),
            WrongState,
            Incomplete,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MemberImportPath>,
    Json(command): Json<MemberImportCommand>,
) -> Result<Response, Failure> {
    let done = member_imports::act(&state, &caller, &path.foundation, &path.import, &command).await?;
    match done {
        MemberImportDone::Done => Ok(no_content()),
        MemberImportDone::NotFound => Err(not_found()),
        wrong => {
            let (title, detail) = wrong_words(wrong);
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned())))
        }
    }
}

fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such list.", Some(detail))
}
