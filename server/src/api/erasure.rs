//! Erasing a member’s personal data, for a foundation’s administrators.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::LanguageParams;
use super::reply::{no_content, private};
use super::session::Person;
use crate::applications::AppState;
use crate::erasure::{self, ErasureRefusal, MemberErased};
use app::api::kinds::{
    BadQuery, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, Recused,
    RulesMissing, WrongState,
};
use app::api::{ErasureAnswer, ErasureCommand, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns what erasing a member’s personal data would erase, and what it would keep. It changes nothing.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/{membership}/erasure",
    operation_id = "preview-erasure",
    tag = "memberships",
    params(FoundationMemberPath, LanguageParams),
    responses(
        (status = OK, body = ErasureAnswer, description = "Success"),
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
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let which = (path.foundation.as_str(), path.membership.as_str());
    let answer = erasure::member_erasure(&state, &caller, which, about).await?;
    Ok(private(&headers, &answer.ok_or_else(unknown)?))
}

/// Erases a member’s personal data for good, once the membership has ended and no invoice is unpaid.
///
/// What the law asks a foundation to keep stays. Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/erasure",
    operation_id = "erase-member",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = ErasureCommand, example = json!({ "name": "Harbour Works" })),
    responses(
        Done,
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, Recused, ConfirmFirst),
            NotFound,
            WrongState,
            Incomplete,
            RulesMissing,
            Change,
        )>,
    ),
)]
pub(super) async fn erase(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<ErasureCommand>,
) -> Result<Response, Failure> {
    let which = (path.foundation.as_str(), path.membership.as_str());
    match erasure::erase_member(&state, &caller, which, &command).await? {
        MemberErased::Done => Ok(no_content()),
        MemberErased::NotFound => Err(unknown()),
        MemberErased::NotConfirmed => {
            let detail = "Send the member’s name as it’s written on its page.".to_owned();
            let title = "This is another name, so nothing was erased.";
            Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)))
        }
        MemberErased::Refused(refusal) => {
            let detail = match refusal {
                ErasureRefusal::UnderReview => "The review of the application goes on.",
                ErasureRefusal::MembershipGoesOn => "The membership hasn’t ended.",
                ErasureRefusal::Unpaid => "An invoice is unpaid.",
            };
            let title = "This can’t be erased yet.";
            Err(Failure::new(ProblemKind::WrongState, title, Some(detail.to_owned())))
        }
    }
}
