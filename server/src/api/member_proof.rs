//! A member's proof of membership, for those who act for the member.

use super::extract::{Json, Path};
use super::failure::Failure;
use super::members::{MemberPath, not_found};
use super::problems::{Change, Done, JsonBody, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::AppState;
use crate::proofs::{ProofDone, change_proof};
use app::api::kinds::{BadQuery, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, WrongState};
use app::api::{ProblemKind, ProofCommand};
use axum::extract::State;
use axum::response::Response;

/// Makes a proof of membership that anyone can check, or withdraws it.
///
/// A membership has one proof at a time. A proof that’s withdrawn stays invalid; to undo that, make another one. Managers, those whose
/// roles sign, and marketing contacts can do both. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/proof",
    operation_id = "change-member-proof",
    tag = "members",
    params(MemberPath),
    request_body(content = ProofCommand, example = json!({ "action": "make" })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission),
            NotFound,
            WrongState,
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Json(command): Json<ProofCommand>,
) -> Result<Response, Failure> {
    match change_proof(&state, &caller, &path.membership, &command).await? {
        ProofDone::Done => Ok(no_content()),
        ProofDone::NotFound => Err(not_found()),
        ProofDone::TooMany => {
            let detail = "A membership can have 100 proofs in all, with those that were withdrawn.".to_owned();
            let title = "No more proofs can be made.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
        }
    }
}
