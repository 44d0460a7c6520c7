//! Saved views: the filters of the list of members under a name.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, LanguageParams};
use super::reply::{no_content, private};
use super::session::{Caller, Person};
use crate::applications::AppState;
use crate::members::{self, ViewDone};
use app::api::kinds::{BadQuery, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn};
use app::api::{NewView, ProblemKind, ViewName, ViewProblem, ViewsAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::access::MOST_VIEWS;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a saved view.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ViewPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the saved view
    view: String,
}

/// Lists the saved views of the list of members that the caller can use.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/views",
    operation_id = "list-views",
    tag = "memberships",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = ViewsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let answer = members::saved_views(&state, &caller, &path.foundation, about).await?;
    Ok(private(&headers, &answer))
}

/// Saves a view, for the caller or for all of the foundation’s people.
///
/// Sending the same view again saves it once.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/views",
    operation_id = "save-view",
    tag = "memberships",
    params(FoundationPath),
    request_body(content = NewView, example = json!({
        "name": "Gold, leaving",
        "shared": true,
        "filters": { "show": "leaving", "tier": "membership/gold", "sort": "-until" },
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, FoundationUnavailable, Incomplete, Change)>,
    ),
)]
pub(super) async fn save(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationPath>,
    Json(view): Json<NewView>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    answer(members::add_view(&state, &caller, &path.foundation, &view).await?)
}

/// Gives a saved view another name.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/views/{view}",
    operation_id = "rename-view",
    tag = "memberships",
    params(ViewPath),
    request_body(content = ViewName, example = json!({ "name": "Gold, leaving soon" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, Incomplete, Change)>,
    ),
)]
pub(super) async fn rename(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<ViewPath>,
    Json(name): Json<ViewName>,
) -> Result<Response, Failure> {
    answer(members::rename_view(&state, &caller, &path.foundation, &path.view, &name).await?)
}

/// Deletes a saved view.
#[utoipa::path(
    delete,
    path = "/memberships/{foundation}/views/{view}",
    operation_id = "delete-view",
    tag = "memberships",
    params(ViewPath),
    responses(Done, Problems<(BadQuery, (NotSignedIn, NoPermission), NotFound, Change)>),
)]
pub(super) async fn delete(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<ViewPath>,
) -> Result<Response, Failure> {
    answer(members::delete_view(&state, &caller, &path.foundation, &path.view).await?)
}

fn answer(done: ViewDone) -> Result<Response, Failure> {
    let problem = match done {
        ViewDone::Done => return Ok(no_content()),
        ViewDone::NotFound => {
            let detail = "Compare its ID with the ones in the list.".to_owned();
            return Err(Failure::new(
                ProblemKind::NotFound,
                "There’s no such view.",
                Some(detail),
            ));
        }
        ViewDone::Problem(problem) => problem,
    };
    let detail = match problem {
        ViewProblem::Name => "Send a name of up to 60 characters.".to_owned(),
        ViewProblem::Taken => "There’s another view with this name.".to_owned(),
        ViewProblem::TooMany => format!("There can be {MOST_VIEWS}. Delete one first."),
        ViewProblem::Filters => "Sort by a column of the list, and send shorter texts.".to_owned(),
    };
    let title = "The view can’t be saved.";
    Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
}
