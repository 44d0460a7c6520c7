//! In-kind commitments, for the foundation's people and for members.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::{brief, brief_by_id};
use super::problems::{Change, Database, Done, JsonBody, Link, Problems};
use super::query::{LanguageParams, english, first, language, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::applications::{AppState, CommandError, LinkSecret};
use crate::in_kind::{self, CommitmentDone, ReportDone};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, NotThisPart,
    Recused, RulesMissing, WrongState,
};
use app::api::{
    COMMITMENT_COLUMNS, CommitmentAnswer, CommitmentCommand, CommitmentFilter, CommitmentsAnswer, NewDelivery,
    OwnCommitmentAnswer, ProblemKind,
};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::in_kind::{CommitmentProblem, DeliveryField, PlanError, PlanProblem};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a foundation's commitments.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct CommitmentsPath {
    /// ID of the foundation
    foundation: String,
}

/// The path of a commitment.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct CommitmentPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the commitment
    id: String,
}

/// The path of a member's own commitment.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct OwnCommitmentPath {
    /// Secret of a link. Treat it like a password and never log it
    secret: String,
    /// ID of the commitment
    id: String,
}

impl OwnCommitmentPath {
    /// # Errors
    /// If it can't be a secret. The response is the same as for a secret that no link has.
    fn secret(&self) -> Result<LinkSecret, CommandError> {
        LinkSecret::parse(&self.secret).ok_or(CommandError::NoSuchLink)
    }
}

/// The part of a list to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct CommitmentsParams {
    /// Which commitments to list. Default: those under way
    #[serde(default)]
    #[param(inline)]
    show: CommitmentFilter,
    /// The column to sort by: member, application, value or end. With a minus, such as -member, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the list, from 1. A page has 50 commitments
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, COMMITMENT_COLUMNS);

/// Lists a foundation’s in-kind commitments.
#[utoipa::path(
    get,
    path = "/in-kind/{foundation}",
    operation_id = "list-commitments",
    tag = "commitments",
    params(CommitmentsPath, CommitmentsParams),
    responses(
        (status = OK, body = CommitmentsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<CommitmentsPath>,
    Query(asked): Query<CommitmentsParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let shown = (asked.show, asked.sort.as_str(), asked.page);
    let answer = in_kind::commitments(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Returns an in-kind commitment with its milestones and deliveries, and what you can do.
#[utoipa::path(
    get,
    path = "/in-kind/{foundation}/{id}",
    operation_id = "show-commitment",
    tag = "commitments",
    params(CommitmentPath, LanguageParams),
    responses(
        (status = OK, body = CommitmentAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, (NoPermission, Recused), NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<CommitmentPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let answer = in_kind::commitment_of(&state, &caller, &path.foundation, &path.id, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Agrees on milestones, accepts a delivery or sends it back, gives more time, or bills or waives the difference.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/in-kind/{foundation}/{id}",
    operation_id = "handle-commitment",
    tag = "commitments",
    params(CommitmentPath),
    request_body(content = CommitmentCommand, example = json!({
        "action": "accept",
        "version": 3,
        "delivery": "mzxw6ytboi3gk43f",
        "amount": "12000",
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
    Path(path): Path<CommitmentPath>,
    Json(command): Json<CommitmentCommand>,
) -> Result<Response, Failure> {
    match in_kind::act(&state, &caller, &path.foundation, &path.id, &command).await? {
        CommitmentDone::Done => Ok(no_content()),
        CommitmentDone::NotFound => Err(not_found()),
        CommitmentDone::Conflict => Err(changed()),
        CommitmentDone::Wrong(problems) => {
            let details: Vec<&str> = problems.iter().map(detail).collect();
            Err(incomplete("The command isn’t complete.", &details))
        }
    }
}

/// Returns a member’s own in-kind commitment, by the secret of the applicant’s link.
#[utoipa::path(
    get,
    path = "/applications/{secret}/in-kind/{id}",
    operation_id = "show-own-commitment",
    tag = "commitments",
    params(OwnCommitmentPath, LanguageParams),
    responses(
        (status = OK, body = OwnCommitmentAnswer, description = "Success"),
        Problems<(BadQuery, Link, NotThisPart, Database)>,
    ),
)]
pub(super) async fn show_own(
    State(state): State<AppState>,
    Path(path): Path<OwnCommitmentPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let answer = in_kind::own_commitment(&state, &path.secret()?, &path.id, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Reports something that was delivered. The foundation accepts it or sends it back.
///
/// Sending the same report again changes nothing.
#[utoipa::path(
    post,
    path = "/applications/{secret}/in-kind/{id}/deliveries",
    operation_id = "report-delivery",
    tag = "commitments",
    params(OwnCommitmentPath),
    request_body(content = NewDelivery, example = json!({
        "version": 2,
        "day": "2027-03-31",
        "what": "Two build servers in Rotterdam.",
        "link": "https://example.org/servers",
        "value": "12000",
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, Link, NotThisPart, (WrongState, ChangedMeanwhile), Incomplete, Change)>,
    ),
)]
pub(super) async fn report(
    State(state): State<AppState>,
    Path(path): Path<OwnCommitmentPath>,
    Json(sent): Json<NewDelivery>,
) -> Result<Response, Failure> {
    match in_kind::report(&state, &path.secret()?, &path.id, &sent).await? {
        ReportDone::Done => Ok(no_content()),
        ReportDone::NotFound => Err(not_found()),
        ReportDone::Conflict => Err(changed()),
        ReportDone::Wrong(fields) => {
            let fields = fields.iter().map(|(field, _)| match field {
                DeliveryField::Day => "Send a day such as 2027-03-31 that isn’t in the future.",
                DeliveryField::What => "Say what was delivered in up to 5,000 characters.",
                DeliveryField::Link => "Send the evidence as a URL, or leave link out.",
                DeliveryField::Value => "Send a value above zero in the commitment’s currency, such as 12000.",
            });
            Err(incomplete("The report isn’t complete.", &fields.collect::<Vec<_>>()))
        }
    }
}

fn detail(problem: &CommitmentProblem) -> &'static str {
    match problem {
        CommitmentProblem::NoteMissing => "Send the reason as note.",
        CommitmentProblem::NoteTooLong => "A reason can have up to 5,000 characters.",
        CommitmentProblem::Amount(_) => "Send an amount above zero in the commitment’s currency, such as 12000.",
        CommitmentProblem::MoreThanOpen { .. } => "A delivery can’t count for more than what’s open.",
        CommitmentProblem::Day(_) => "Send a day such as 2027-09-30.",
        CommitmentProblem::DayPassed => "The day has to be today or later.",
        CommitmentProblem::Plan(error) => plan_detail(error),
    }
}

fn plan_detail(error: &PlanError) -> &'static str {
    match error {
        PlanError::Value(_) | PlanError::Plan(PlanProblem::NoValue) => {
            "Send the value of the commitment as amount, above zero and in its currency."
        }
        PlanError::Title(..) => "Each milestone needs a title of up to 200 characters.",
        PlanError::Due(..) => "Each milestone needs a day such as 2027-06-30.",
        PlanError::MilestoneValue(..) | PlanError::Plan(PlanProblem::MilestoneWithoutValue) => {
            "Each milestone needs a value above zero in the commitment’s currency."
        }
        PlanError::Plan(PlanProblem::BelowAccepted { .. }) => "The value can’t be less than what was accepted already.",
        PlanError::Plan(PlanProblem::NoMilestones) => "Send at least one milestone.",
        PlanError::Plan(PlanProblem::TooManyMilestones) => "Send at most 12 milestones.",
        PlanError::Plan(PlanProblem::WrongSum { .. }) => "The milestones have to add up to the value.",
    }
}

fn incomplete(title: &'static str, details: &[&str]) -> Failure {
    Failure::new(ProblemKind::Incomplete, title, Some(details.join(" ")))
}

fn changed() -> Failure {
    let detail = "Nothing was done. Request the commitment again to see what has changed.".to_owned();
    let title = "Someone else has changed this commitment.";
    Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail))
}

fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(
        ProblemKind::NotFound,
        "There’s no such commitment or delivery.",
        Some(detail),
    )
}
