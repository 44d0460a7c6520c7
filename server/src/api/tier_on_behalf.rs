//! Changing the tier of a membership on the member's behalf, for the foundation's staff.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::member_tier::{TierParams, answered, previewed, stated_facts};
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::FactParams;
use super::session::Person;
use crate::applications::AppState;
use crate::members;
use app::api::kinds::{
    BadFact, BadQuery, ChangedMeanwhile, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn,
    Recused, RulesMissing, WrongState,
};
use app::api::{TierChangeAnswer, TierChangeCommand};
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns the tiers that a member could change to, and what a change would mean, for staff who act on the member’s behalf.
///
/// It’s what the member sees. If an agreement for the start isn’t signed `again`, only the member can ask for the change. Administrators and
/// staff can see it.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/{membership}/change",
    operation_id = "preview-tier-on-behalf",
    tag = "memberships",
    params(FoundationMemberPath, TierParams, FactParams),
    responses(
        (status = OK, body = TierChangeAnswer, description = "Success"),
        Problems<(
            (BadQuery, BadFact),
            NotSignedIn,
            (NoPermission, Recused),
            NotFound,
            WrongState,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Query(TierParams { to, lang }): Query<TierParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let stated = stated_facts(query.as_deref().unwrap_or_default());
    let about = brief_by_id(&state, &lang);
    let which = (path.foundation.as_str(), path.membership.as_str());
    let answer = members::tier_change_on_behalf(&state, &caller, which, (&to, &stated, &lang), about).await?;
    previewed(&headers, &stated, &answer.ok_or_else(unknown)?)
}

/// Records that a member has asked staff for another tier, for example by letter, or withdraws what they’ve asked for.
///
/// Staff can’t renew for a member, only withdraw a renewal. It has the same effect as the member’s own command: if nobody
/// has to approve it and it starts now, it takes effect. If staff have to approve it, somebody else decides. `reason` says
/// how and when the member asked. The member gets an email, and the history says that staff acted on the member’s behalf.
/// Send `first_day` and `due` as the preview has them: if they’re different by now, nothing is done. Sending the same
/// command again changes nothing.
#[utoipa::path(
    post,
    path = "/memberships/{foundation}/{membership}/change",
    operation_id = "change-tier-on-behalf",
    tag = "memberships",
    params(FoundationMemberPath),
    request_body(content = TierChangeCommand, example = json!({
        "action": "ask",
        "version": 3,
        "tier": "gold",
        "starts": "next_term",
        "first_day": "2027-07-15",
        "due": 2_000_000,
        "reason": "Their letter of 3 March 2027.",
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
    Person(caller): Person,
    Path(path): Path<FoundationMemberPath>,
    Json(command): Json<TierChangeCommand>,
) -> Result<Response, Failure> {
    let (foundation, membership) = (&path.foundation, &path.membership);
    let done = members::change_tier_on_behalf(&state, &caller, foundation, membership, &command).await?;
    answered(done, unknown)
}
