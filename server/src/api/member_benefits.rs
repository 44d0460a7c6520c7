//! A member's benefits, for those who act for the member.

use super::benefits::{incomplete, problem_detail};
use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{english, first, language};
use super::reply::{no_content, private};
use super::session::Person;
use crate::applications::AppState;
use crate::entitlements::{self, AskDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, WrongState,
};
use app::api::{MemberBenefitCommand, MemberBenefitsAnswer, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a membership’s benefits.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct MemberBenefitsPath {
    /// ID of the membership, as returned with the account
    membership: String,
}

/// The page of what was asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MemberBenefitsParams {
    /// Page of what was asked for, from 1. A page has 50 requests
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Returns what a member’s tier gives in a term, how much is left of it, and what was asked for.
#[utoipa::path(
    get,
    path = "/members/{membership}/benefits",
    operation_id = "list-member-benefits",
    tag = "members",
    params(MemberBenefitsPath, MemberBenefitsParams),
    responses(
        (status = OK, body = MemberBenefitsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberBenefitsPath>,
    Query(asked): Query<MemberBenefitsParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &asked.lang);
    let answer = entitlements::member_benefits(&state, &caller, &path.membership, asked.page, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Asks for a benefit, or withdraws what was asked for. The foundation’s staff answer.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/benefits",
    operation_id = "use-member-benefit",
    tag = "members",
    params(MemberBenefitsPath),
    request_body(content = MemberBenefitCommand, example = json!({
        "action": "request",
        "version": 2,
        "benefit": "blog-posts",
        "what": "How we migrated 4,000 servers.",
        "day": "2027-05-18",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            NotFound,
            (WrongState, ChangedMeanwhile),
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberBenefitsPath>,
    Json(command): Json<MemberBenefitCommand>,
) -> Result<Response, Failure> {
    match entitlements::ask(&state, &caller, &path.membership, &command).await? {
        AskDone::Done => Ok(no_content()),
        AskDone::NotFound => Err(not_found()),
        AskDone::Conflict => {
            let detail = "Nothing was done. Request the benefits again to see what has changed.".to_owned();
            let title = "Someone else has changed something.";
            Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)))
        }
        AskDone::Wrong(problems) => Err(incomplete(&problems.iter().map(problem_detail).collect::<Vec<_>>())),
    }
}

/// There's no such membership or benefit, or the caller doesn't act for it: nobody learns which.
fn not_found() -> Failure {
    let detail =
        "Sign in with the email address of one of the member’s contacts, and compare the IDs with those in the list.";
    Failure::new(
        ProblemKind::NotFound,
        "There’s no such membership or benefit.",
        Some(detail.to_owned()),
    )
}
