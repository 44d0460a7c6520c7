//! The agreements that a member signs with a change of tier: the foundation’s signature.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Change, Done, JsonBody, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::AppState;
use crate::members::{self, Countersigned};
use app::api::kinds::{
    BadQuery, ChangedMeanwhile, Incomplete, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing, WrongState,
};
use app::api::{MemberCountersignature, ProblemKind};
use axum::extract::State;
use axum::response::Response;

/// Signs an agreement for the foundation that a member has signed with a change of tier.
///
/// `to_countersign` of the membership lists those that wait. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/agreements",
    operation_id = "countersign-member-agreement",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = MemberCountersignature, example = json!({
        "agreement": "sponsor",
        "hash": "0a5cb2ef0b7c6a4dc1fd1e5b5c6e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e",
        "name": "Nora Pier",
        "title": "Chair",
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
pub(super) async fn countersign(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<MemberCountersignature>,
) -> Result<Response, Failure> {
    let failure = |kind, title: &'static str, detail: &str| Err(Failure::new(kind, title, Some(detail.to_owned())));
    let (foundation, membership) = (&path.foundation, &path.membership);
    match members::countersign_for_member(&state, &caller, foundation, membership, &command).await? {
        Countersigned::Done => Ok(no_content()),
        Countersigned::NotFound => Err(unknown()),
        Countersigned::Conflict => failure(
            ProblemKind::ChangedMeanwhile,
            "Something has changed meanwhile.",
            "Nothing was done. Request the membership again to see what waits for a signature.",
        ),
        Countersigned::NoName => failure(
            ProblemKind::Incomplete,
            "The name or the position is missing or too long.",
            "Send both, with up to 200 characters each.",
        ),
    }
}
