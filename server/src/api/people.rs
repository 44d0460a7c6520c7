//! Changes to the people who act for a member.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::members::{MemberPath, not_found};
use super::memberships::FoundationMemberPath;
use super::problems::{Change, Done, JsonBody, Problems};
use super::reply::no_content;
use super::session::{Caller, Person};
use crate::applications::AppState;
use crate::members::{PeopleDone, change_people, name_manager};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, Recused,
    RulesMissing, WrongState,
};
use app::api::{NewManager, PeopleCommand, ProblemKind};
use axum::extract::State;
use axum::response::Response;
use domain::member::{ContactField, ContactProblem};

/// Names somebody for a role, hands it over, corrects a typo, ends a role, or undoes that.
///
/// Managers and those whose roles sign can do all of it. Everyone can correct and end their own contact. On each day to come, a role
/// has at least as many people as the programme asks for, and at most as many as it allows. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/people",
    operation_id = "change-people",
    tag = "members",
    params(MemberPath),
    request_body(content = PeopleCommand, example = json!({
        "action": "hand_over",
        "version": 3,
        "about": "mzxw6ytboi3gk43f",
        "name": "Zoë Almeida",
        "email": "zoe@example.org",
        "first_day": "2027-03-01",
    })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            NotFound,
            ChangedMeanwhile,
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn change(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Json(command): Json<PeopleCommand>,
) -> Result<Response, Failure> {
    match change_people(&state, &caller, &path.membership, &command).await? {
        PeopleDone::Done { .. } => Ok(no_content()),
        PeopleDone::NotFound => Err(not_found()),
        PeopleDone::Conflict => Err(changed()),
        PeopleDone::Fields(fields) => {
            let details: Vec<&str> = fields.iter().map(|(field, _)| field_detail(*field)).collect();
            Err(incomplete(&details.join(" ")))
        }
        PeopleDone::Problem(problem) => Err(incomplete(&problem_detail(problem))),
    }
}

fn field_detail(field: ContactField) -> &'static str {
    match field {
        ContactField::Name => "Send a name of up to 200 characters.",
        ContactField::Email => "Send an email address such as ada@example.org.",
        ContactField::FirstDay => "Send a first_day such as 2027-03-01.",
        ContactField::LastDay => "Send a last_day such as 2027-03-31.",
    }
}

fn problem_detail(problem: ContactProblem) -> String {
    let text = match problem {
        ContactProblem::UnknownRole => "The programme has no such role for this tier.",
        ContactProblem::UnknownContact => "The member has no such contact.",
        ContactProblem::Over => "The contact is over.",
        ContactProblem::Ending { last_day } => return format!("The contact ends on {last_day}. Undo that first."),
        ContactProblem::Unchanged => "Nothing would change.",
        ContactProblem::DayPassed(field) => return format!("The day in {} has passed.", field.id()),
        ContactProblem::DayTooFar(field) => return format!("The day in {} is more than two years away.", field.id()),
        ContactProblem::EndsBefore => "The last day is before the first.",
        ContactProblem::NotYetTheirs { first_day } => {
            return format!("The contact begins on {first_day}. Send that day or a later one.");
        }
        ContactProblem::SamePerson => "The contact has this address already.",
        ContactProblem::HasRole => "Somebody with this address has the role on one of these days.",
        ContactProblem::TooFew { day, least } => return format!("The role needs at least {least}, also on {day}."),
        ContactProblem::TooMany { day, most } => return format!("The role can have at most {most}, also on {day}."),
        ContactProblem::LastManager { day } => return format!("Nobody would manage the membership on {day}."),
        ContactProblem::TooManyDeputies => "A role can have at most 5 deputies.",
    };
    text.to_owned()
}

fn incomplete(detail: &str) -> Failure {
    let title = "This change isn’t possible.";
    Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned()))
}

fn changed() -> Failure {
    let detail = "Nothing was done. Request the membership again to see what has changed.".to_owned();
    let title = "Someone else has changed this membership.";
    Failure::new(ProblemKind::ChangedMeanwhile, title, Some(detail))
}

/// Names a manager for a membership that was imported without an address, and emails them.
///
/// Everybody else’s people are changed by the members themselves. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/manager",
    operation_id = "name-manager",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = NewManager, example = json!({ "version": 0, "name": "Zoë Almeida", "email": "zoe@example.org" })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused),
            NotFound,
            (ChangedMeanwhile, WrongState),
            Incomplete,
            (FoundationUnavailable, RulesMissing),
            Change,
        )>,
    ),
)]
pub(super) async fn name(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<NewManager>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    match name_manager(&state, &caller, &path.foundation, &path.membership, &command).await? {
        PeopleDone::Done { .. } => Ok(no_content()),
        PeopleDone::NotFound => Err(not_found()),
        PeopleDone::Conflict => Err(changed()),
        PeopleDone::Fields(fields) => {
            let details: Vec<&str> = fields.iter().map(|(field, _)| field_detail(*field)).collect();
            Err(incomplete(&details.join(" ")))
        }
        PeopleDone::Problem(problem) => Err(incomplete(&problem_detail(problem))),
    }
}
