//! The fulfilment board: what members have asked for of their benefits, for the foundation's people.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{LanguageParams, PageParams, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::applications::AppState;
use crate::entitlements::{self, BenefitUsesShown, HandleDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, Recused,
    RulesMissing, WrongState,
};
use app::api::{
    BENEFIT_USE_COLUMNS, BenefitFilter, BenefitUseAnswer, BenefitUseCommand, BenefitUsesAnswer, ProblemKind,
};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::entitlement::{EvidenceField, RequestRefusal, UseProblem};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a foundation’s fulfilment board.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct BenefitUsesPath {
    /// ID of the foundation
    foundation: String,
}

/// The path of something that a member has asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct BenefitUsePath {
    /// ID of the foundation
    foundation: String,
    /// ID of what was asked for
    id: String,
}

/// What to list of the board, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BenefitUsesParams {
    /// What to list. Default: everything that’s still to happen
    #[serde(default)]
    #[param(inline)]
    show: BenefitFilter,
    /// ID of the only benefit to list. Default: all
    #[serde(default)]
    benefit: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The column to sort by: due, member, benefit, state or asked. With a minus, such as -due, in descending order. Default: due
    #[serde(default, deserialize_with = "sort")]
    sort: String,
}

impl BenefitUsesParams {
    /// A page of this part of the board.
    pub fn shown(&self, page: i64) -> BenefitUsesShown<'_> {
        BenefitUsesShown {
            show: self.show,
            benefit: &self.benefit,
            member: &self.member,
            sort: &self.sort,
            page,
        }
    }
}

sort_reader!(sort, BENEFIT_USE_COLUMNS);

/// Lists what a foundation’s members have asked for of their benefits.
#[utoipa::path(
    get,
    path = "/benefits/{foundation}",
    operation_id = "list-benefit-uses",
    tag = "benefits",
    params(BenefitUsesPath, BenefitUsesParams, PageParams),
    responses(
        (status = OK, body = BenefitUsesAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BenefitUsesPath>,
    Query(asked): Query<BenefitUsesParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let shown = asked.shown(part.page);
    let answer = entitlements::benefit_uses(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Returns something that a member has asked for, with what happened to it and what you can do.
#[utoipa::path(
    get,
    path = "/benefits/{foundation}/{id}",
    operation_id = "show-benefit-use",
    tag = "benefits",
    params(BenefitUsePath, LanguageParams),
    responses(
        (status = OK, body = BenefitUseAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, (NoPermission, Recused), NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BenefitUsePath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let answer = entitlements::benefit_use(&state, &caller, &path.foundation, &path.id, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Approves, schedules or refuses what a member has asked for, or records that it was delivered or missed.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/benefits/{foundation}/{id}",
    operation_id = "handle-benefit-use",
    tag = "benefits",
    params(BenefitUsePath),
    request_body(content = BenefitUseCommand, example = json!({
        "action": "deliver",
        "version": 2,
        "day": "2027-05-18",
        "link": "https://example.org/blog/migration",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused),
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
    Caller(caller): Caller,
    Path(path): Path<BenefitUsePath>,
    Json(command): Json<BenefitUseCommand>,
) -> Result<Response, Failure> {
    match entitlements::handle(&state, &caller, &path.foundation, &path.id, &command).await? {
        HandleDone::Done => Ok(no_content()),
        HandleDone::NotFound => Err(not_found()),
        HandleDone::Conflict => {
            let detail = "Nothing was done. Request it again to see what has changed.".to_owned();
            let title = "Someone else has changed this.";
            Err(Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail)))
        }
        HandleDone::Wrong(problems) => Err(incomplete(&problems.iter().map(problem_detail).collect::<Vec<_>>())),
    }
}

/// What's wrong with a command, for developers.
pub(super) fn problem_detail(problem: &UseProblem) -> &'static str {
    match problem {
        UseProblem::What(_) => "Say what it’s about as what, in up to 2,000 characters.",
        UseProblem::Day(_) | UseProblem::Evidence(EvidenceField::Day, _) => {
            "Send a day such as 2027-05-18. What was delivered can’t be in the future."
        }
        UseProblem::DayPassed | UseProblem::Refused(RequestRefusal::DayPassed) => "The day has to be today or later.",
        UseProblem::Reason(_) => "Send the reason as note, in up to 2,000 characters.",
        UseProblem::Evidence(EvidenceField::Link, _) => "Send the evidence as a URL, or leave link out.",
        UseProblem::Evidence(EvidenceField::Note, _) => "Send evidence: a link, or a note of up to 2,000 characters.",
        UseProblem::Refused(RequestRefusal::NotBefore(_)) => "The right hasn’t started on that day.",
        UseProblem::Refused(RequestRefusal::TermEnds(_)) => "The term ends before that day.",
        UseProblem::Refused(RequestRefusal::TooFarAhead(_)) => "The day is more than 24 months away.",
        UseProblem::Refused(RequestRefusal::NoneLeft { .. }) => "Nothing is left for that day.",
        UseProblem::Refused(RequestRefusal::KeptForLater) => "What’s left for that day is planned for a later period.",
        UseProblem::Refused(RequestRefusal::TooManyPlanned) => "50 are planned already.",
    }
}

pub(super) fn incomplete(details: &[&str]) -> Failure {
    let title = "The command isn’t complete.";
    Failure::new(ProblemKind::Incomplete, title, Some(details.join(" ")))
}

fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such use of a benefit.", Some(detail))
}
