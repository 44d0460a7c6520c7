//! A foundation’s members, for its people.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::{brief, brief_by_id};
use super::problems::{Database, Problems};
use super::query::{FoundationPath, LanguageParams, PageParams, sort_reader};
use super::reply::private;
use super::session::Caller;
use crate::applications::AppState;
use crate::members::{self, MembersShown};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing};
use app::api::{MEMBERS_COLUMNS, MemberForStaff, MembersAnswer, MembersFilter, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a membership of a foundation.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct FoundationMemberPath {
    /// ID of the foundation
    pub foundation: String,
    /// ID of the membership
    pub membership: String,
}

/// Which members to list, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct MembersParams {
    /// Which members to list. Default: those whose membership goes on
    #[serde(default)]
    #[param(inline)]
    show: MembersFilter,
    /// The only tier to list, such as membership/gold. Default: all
    #[serde(default)]
    tier: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The only memberships to list: their IDs with commas between them. Default: all
    #[serde(default)]
    only: String,
    /// The column to sort by: member, tier, since, until or state. With a minus, such as -until, in descending order. Default: member
    #[serde(default, deserialize_with = "sort")]
    sort: String,
}

impl MembersParams {
    /// A page of these members.
    pub fn shown(&self, page: i64) -> MembersShown<'_> {
        MembersShown {
            show: self.show,
            tier: &self.tier,
            member: &self.member,
            only: &self.only,
            sort: &self.sort,
            page,
        }
    }
}

sort_reader!(sort, MEMBERS_COLUMNS);

/// Lists a foundation’s members.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}",
    operation_id = "list-memberships",
    tag = "memberships",
    params(FoundationPath, MembersParams, PageParams),
    responses(
        (status = OK, body = MembersAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MembersParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let shown = asked.shown(part.page);
    let answer = members::members(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Returns a membership with its terms, people, documents and whole history.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/{membership}",
    operation_id = "show-membership",
    tag = "memberships",
    params(FoundationMemberPath, LanguageParams),
    responses(
        (status = OK, body = MemberForStaff, description = "Success"),
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
    Caller(caller): Caller,
    Path(path): Path<FoundationMemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let about = brief_by_id(&state, &lang);
    let (foundation, id) = (&path.foundation, &path.membership);
    let found = members::member_for_staff(&state, &caller, foundation, id, &lang, about).await?;
    Ok(private(&headers, &found.ok_or_else(unknown)?))
}

pub(super) fn unknown() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such membership.", Some(detail))
}
