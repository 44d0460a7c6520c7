//! A foundation’s members as one JSON file.

use super::list::AskedList;
use super::members::members_page;
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::memberships::MembersParams;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::reply::NO_STORE;
use crate::api::session::Caller;
use crate::applications::{AppState, CommandError};
use app::api::MemberRow;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::io;

/// Downloads a foundation’s members as one JSON file: a list with what the list of members has, page by page.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/members.json",
    operation_id = "memberships-json",
    tag = "memberships",
    params(FoundationPath, MembersParams, LanguageParams),
    responses(
        (status = OK, body = Vec<MemberRow>, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MembersParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let list = AskedList::new(state, caller, path, lang)?;
    let name = format!("{}-members", list.foundation);
    // Read before the response begins, so that people who may not read it get a problem.
    let first = members_page(&list, &asked, 1).await?;
    let start = format!("[{}", written(&first.rows, true)?);
    let start = stream::once(async move { Ok::<Bytes, io::Error>(Bytes::from(start)) });
    let rest = stream::try_unfold(
        (2, first.pages, list, asked),
        |(number, pages, list, asked)| async move {
            if number > pages {
                return Ok(None);
            }
            let next = members_page(&list, &asked, number).await.map_err(io::Error::other)?;
            if number > next.pages {
                // The list has become shorter in the meantime: this is its last page again.
                return Ok(None);
            }
            let lines = written(&next.rows, false).map_err(io::Error::other)?;
            Ok(Some((Bytes::from(lines), (number + 1, next.pages, list, asked))))
        },
    );
    let end = stream::once(async { Ok::<Bytes, io::Error>(Bytes::from_static(b"\n]\n")) });
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.json\"")),
    ];
    let body = stream::StreamExt::chain(stream::StreamExt::chain(start, rest), end);
    Ok((NO_STORE, headers, Body::from_stream(body)).into_response())
}

/// The rows of a page, each on its own line.
fn written(rows: &[MemberRow], is_first: bool) -> Result<String, CommandError> {
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        text.push_str(if is_first && at == 0 { "\n" } else { ",\n" });
        let row = serde_json::to_string(row).map_err(|error| CommandError::Files(error.to_string()))?;
        text.push_str(&row);
    }
    Ok(text)
}
