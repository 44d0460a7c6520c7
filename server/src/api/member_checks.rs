//! Checks of members’ addresses: asking for one.

use super::extract::Path;
use super::failure::Failure;
use super::members::not_found;
use super::problems::{Change, Done, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::AppState;
use crate::members::{CheckAgainDone, check_again};
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing, TooOften, WrongState};
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
