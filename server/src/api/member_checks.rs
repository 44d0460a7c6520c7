//! Checks of members’ addresses: asking for one, and correcting an address.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::members::not_found;
use super::problems::{Change, Done, JsonBody, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::AppState;
use crate::members::{AddressStated, CheckAgainDone, check_again, state_address};
use app::api::kinds::{
    BadQuery, Incomplete, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing, TooOften, WrongState,
};
use app::api::{NewCheckedAddress, ProblemKind};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of an address that’s checked.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct CheckPath {
    /// ID of the membership, as returned with the account
    membership: String,
    /// ID of the programme’s question whose answer is checked
    question: String,
}

/// Checks a member’s address again, in the next minute.
///
/// The member’s people and the foundation’s staff can ask, once in ten minutes. The membership lists the results.
#[utoipa::path(
    post,
    path = "/members/{membership}/checks/{question}",
    operation_id = "check-member-address",
    tag = "members",
    params(CheckPath),
    responses(
        Done,
        Problems<(
            BadQuery,
            (NotSignedIn, NoPermission, Recused),
            NotFound,
            WrongState,
            TooOften,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn again(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<CheckPath>,
) -> Result<Response, Failure> {
    match check_again(&state, &caller, &path.membership, &path.question).await? {
        CheckAgainDone::Due => Ok(no_content()),
        CheckAgainDone::NotFound => Err(not_found()),
    }
}

/// Replaces a member’s address that’s checked, because the old one was wrong or has moved.
///
/// The member’s managers, those whose roles sign, and the foundation’s staff can do that. The new address is checked within ten minutes.
/// Sending the same address again changes nothing but the time of the next check.
#[utoipa::path(
    put,
    path = "/members/{membership}/checks/{question}",
    operation_id = "change-checked-address",
    tag = "members",
    params(CheckPath),
    request_body(content = NewCheckedAddress, example = json!({ "address": "https://mirror.example.org/" })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused),
            NotFound,
            WrongState,
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn change(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<CheckPath>,
    Json(new): Json<NewCheckedAddress>,
) -> Result<Response, Failure> {
    match state_address(&state, &caller, &path.membership, (&path.question, &new.address)).await? {
        AddressStated::Done => Ok(no_content()),
        AddressStated::NotFound => Err(not_found()),
        AddressStated::NotUrl => {
            let detail = "Send an address such as https://mirror.example.org/.".to_owned();
            let title = "That isn’t an address.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
        }
    }
}
