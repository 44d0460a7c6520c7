//! The minutes of meetings.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::meetings::{MeetingPath, not_found};
use super::problems::{Database, Problems};
use super::query::LanguageParams;
use super::reply::NO_STORE;
use super::session::Caller;
use crate::applications::{AppState, MeetingId};
use crate::meetings::{MinutesFile, minutes_file};
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// Downloads the minutes of a closed meeting as a PDF, as they were written when it was closed.
///
/// `minutes` of the meeting lists the languages they’re in.
#[utoipa::path(
    get,
    path = "/meetings/{foundation}/{meeting}/minutes.pdf",
    operation_id = "minutes-pdf",
    tag = "meetings",
    params(MeetingPath, LanguageParams),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, Database)>,
    ),
)]
pub(super) async fn pdf(
    state: State<AppState>,
    caller: Caller,
    path: Path<MeetingPath>,
    lang: Query<LanguageParams>,
) -> Result<Response, Failure> {
    sent(state, caller, path, lang, MinutesFile::Pdf).await
}

/// Downloads the minutes of a closed meeting as Markdown, as they were written when it was closed.
///
/// `minutes` of the meeting lists the languages they’re in.
#[utoipa::path(
    get,
    path = "/meetings/{foundation}/{meeting}/minutes.md",
    operation_id = "minutes-markdown",
    tag = "meetings",
    params(MeetingPath, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/markdown", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, Database)>,
    ),
)]
pub(super) async fn markdown(
    state: State<AppState>,
    caller: Caller,
    path: Path<MeetingPath>,
    lang: Query<LanguageParams>,
) -> Result<Response, Failure> {
    sent(state, caller, path, lang, MinutesFile::Markdown).await
}

async fn sent(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<MeetingPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    file: MinutesFile,
) -> Result<Response, Failure> {
    let id = MeetingId::parse(&path.meeting).ok_or_else(not_found)?;
    let found = minutes_file(&state, &caller, &path.foundation, &id, &lang, file).await?;
    let bytes = found.ok_or_else(not_found)?;
    Ok((NO_STORE, [(CONTENT_TYPE, file.media_type())], bytes).into_response())
}
