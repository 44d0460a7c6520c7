//! Public pages that wait for the approval of a foundation’s staff.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, LanguageParams, PageParams, sort_reader};
use super::reply::{no_content, private};
use super::session::{Caller, Person};
use crate::applications::AppState;
use crate::profiles::{self, PageDecided};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, Recused,
    RulesMissing,
};
use app::api::{PageApprovalAnswer, PageDecisionCommand, ProblemKind, WAITING_PAGE_COLUMNS, WaitingPagesAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The order of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WaitingPagesParams {
    /// The column to sort by: member or asked. With a minus, such as -asked, in descending order. Default: asked
    #[serde(default, deserialize_with = "sort")]
    pub sort: String,
}

sort_reader!(sort, WAITING_PAGE_COLUMNS);

/// Lists the public pages that wait for the approval of the foundation’s staff.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/pages",
    operation_id = "list-waiting-pages",
    tag = "memberships",
    params(FoundationPath, WaitingPagesParams, PageParams),
    responses(
        (status = OK, body = WaitingPagesAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<WaitingPagesParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let shown = (asked.sort.as_str(), part.page);
    let answer = profiles::waiting_pages(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Returns a member’s public page, and what waits for approval.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/{membership}/page",
    operation_id = "show-page-approval",
    tag = "memberships",
    params(FoundationMemberPath, LanguageParams),
    responses(
        (status = OK, body = PageApprovalAnswer, description = "Success"),
        Problems<(
            BadQuery,
            NotSignedIn,
            (NoPermission, Recused),
            NotFound,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationMemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let (foundation, id) = (&path.foundation, &path.membership);
    let found = profiles::page_approval(&state, &caller, foundation, id, about).await?;
    Ok(private(&headers, &found.ok_or_else(unknown)?))
}

/// Approves or declines what a member wants to publish. What’s approved is public at once.
///
/// It’s for exactly what was sent with this version: if the member has changed or withdrawn it in the meantime, nothing is done. Sending the
/// same command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/page",
    operation_id = "decide-page",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = PageDecisionCommand, example = json!({
        "action": "decline",
        "version": 4,
        "reason": "Please use your own logo.",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused),
            NotFound,
            ChangedMeanwhile,
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn decide(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<PageDecisionCommand>,
) -> Result<Response, Failure> {
    match profiles::decide_page(&state, &caller, &path.foundation, &path.membership, &command).await? {
        PageDecided::Done => Ok(no_content()),
        PageDecided::NotFound => Err(unknown()),
        PageDecided::Conflict => {
            let detail = "Nothing was done. Request the page again to see what waits now.".to_owned();
            let title = "This is no longer waiting for approval.";
            Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)))
        }
        PageDecided::NoReason => {
            let detail = "To decline, give a reason of up to 5,000 characters. The member reads it.".to_owned();
            let title = "The reason is missing or too long.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
        }
    }
}
