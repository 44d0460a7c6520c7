//! The audit bundles of elections and resolutions, for everyone.

use super::extract::Path;
use super::failure::Failure;
use super::polls::PollPath;
use super::problems::{Database, Problems};
use super::reply::NO_STORE;
use crate::applications::AppState;
use crate::polls::{ResultFile, result_file};
use app::api::ProblemKind;
use app::api::kinds::{BadQuery, NotFound};
use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::poll::AuditBundle;

/// Returns everything that’s needed to repeat the count of an election or a resolution: its rules, the ballots, the
/// seed of the draw by lot, and the result. There’s nothing before it’s counted.
///
/// You don’t need a key. The response always has the same bytes, and their SHA-256 is `bundle_hash` of the poll.
/// `guildhall count` counts and checks it without this site.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/{number}/audit",
    operation_id = "poll-audit",
    tag = "polls",
    params(PollPath),
    responses(
        (status = OK, body = AuditBundle, description = "Success"),
        Problems<(BadQuery, NotFound, Database)>,
    ),
)]
pub(super) async fn show(State(state): State<AppState>, Path(path): Path<PollPath>) -> Result<Response, Failure> {
    let found = result_file(&state, &path.foundation, path.number, ResultFile::Audit).await?;
    let bytes = found.ok_or_else(not_counted)?;
    let headers = [(CONTENT_TYPE, "application/json"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((NO_STORE, headers, bytes).into_response())
}

fn not_counted() -> Failure {
    let detail = "Request the election or resolution to see whether its ballots have been counted.".to_owned();
    let title = "There’s no such election or resolution whose ballots have been counted.";
    Failure::new(ProblemKind::NotFound, title, Some(detail))
}
