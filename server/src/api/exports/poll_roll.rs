//! The frozen voting roll of an announced election or resolution as CSV and as JSON.

use super::roll::{roll_json, roll_sheet};
use crate::accounts::Session;
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::polls::PollPath;
use crate::api::problems::{Database, Problems};
use crate::api::query::LanguageParams;
use crate::api::session::Caller;
use crate::applications::AppState;
use crate::polls::FrozenRoll;
use app::api::ProblemKind;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;
use domain::roll::VotingRoll;

/// Downloads the frozen voting roll of an announced election or resolution as CSV, with a line for every membership.
///
/// It includes the corrections since the roll was frozen. What’s missing is in the words of the JSON, next to the votes that the member would have with nothing missing.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/{number}/roll.csv",
    operation_id = "frozen-roll-csv",
    tag = "polls",
    params(PollPath, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn csv(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<PollPath>,
    Query(LanguageParams { .. }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let roll = frozen(&state, &caller, &path).await?;
    let name = file_name(&path, &roll);
    roll_sheet(&name, roll.lines).await
}

/// Downloads the voting roll of an announced election or resolution as JSON, as it was frozen.
///
/// The SHA-256 hash of the file is the one that was published. Corrections since then aren’t in it.
#[utoipa::path(
    get,
    path = "/polls/{foundation}/{number}/roll.json",
    operation_id = "frozen-roll-json",
    tag = "polls",
    params(PollPath, LanguageParams),
    responses(
        (status = OK, body = VotingRoll, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn json(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<PollPath>,
    Query(LanguageParams { .. }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let roll = frozen(&state, &caller, &path).await?;
    roll_json(&file_name(&path, &roll), &roll.as_frozen)
}

async fn frozen(state: &AppState, caller: &Session, path: &PollPath) -> Result<FrozenRoll, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let found = FrozenRoll::of(state, caller, &path.foundation, path.number).await?;
    found.ok_or_else(|| {
        let detail =
            "Compare its number with the one in the list. A roll can be downloaded once it’s frozen.".to_owned();
        Failure::new(ProblemKind::NotFound, "There’s no such roll.", Some(detail))
    })
}

fn file_name(path: &PollPath, roll: &FrozenRoll) -> String {
    format!("{}-{}-roll-{}", path.foundation, path.number, roll.as_frozen.day)
}
