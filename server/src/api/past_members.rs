//! A membership on a day in the past, and who was a member then.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::memberships::{FoundationMemberPath, unknown};
use super::problems::{Database, Problems};
use super::query::{FoundationPath, PageParams, english, language, sort_reader};
use super::reply::private;
use super::session::Caller;
use crate::applications::AppState;
use crate::members::{self, PastMemberDone, PastMembersShown};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing};
use app::api::{PAST_MEMBERS_COLUMNS, PastMemberAnswer, PastMembersAnswer, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::date::Date;
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;

/// The day to look at.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PastParams {
    /// A day that has come, such as 2026-03-01. Default: today
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = String)]
    on: Option<Date>,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Which members to list, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PastMembersParams {
    /// A day that has come, such as 2026-03-01. Default: today
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = String)]
    pub on: Option<Date>,
    /// The only tier to list, such as membership/gold. Default: all
    #[serde(default)]
    tier: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The column to sort by: member, tier, since, first or last. With a minus, such as -last, in descending order. Default: member
    #[serde(default, deserialize_with = "sort")]
    sort: String,
}

impl PastMembersParams {
    /// A page of these members.
    pub fn shown(&self, today: Date, page: i64) -> PastMembersShown<'_> {
        PastMembersShown {
            on: self.on.unwrap_or(today),
            tier: &self.tier,
            member: &self.member,
            sort: &self.sort,
            page,
        }
    }
}

sort_reader!(sort, PAST_MEMBERS_COLUMNS);

/// Reads a day in the past.
fn day<'de, D: Deserializer<'de>>(query: D) -> Result<Option<Date>, D::Error> {
    let typed = String::deserialize(query)?;
    if typed.is_empty() {
        return Ok(None);
    }
    let day = Date::parse(&typed);
    day.map(Some)
        .ok_or_else(|| serde::de::Error::custom("on must be a day such as 2026-03-01"))
}

/// The day is still to come.
pub(super) fn future() -> Failure {
    let detail = "Ask for today, or for a day before it.".to_owned();
    Failure::new(ProblemKind::BadQuery, "This day is still to come.", Some(detail))
}

/// Returns a membership as it was at the end of a day in the past.
///
/// It follows from what had been recorded by then: the terms as they were known, notice, roles with their days, and the ledger. Invoices,
/// payments and what depends on the member’s details aren’t part of it.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/{membership}/past",
    operation_id = "show-past-membership",
    tag = "memberships",
    params(FoundationMemberPath, PastParams),
    responses(
        (status = OK, body = PastMemberAnswer, description = "Success"),
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
    Query(asked): Query<PastParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let which = (path.foundation.as_str(), path.membership.as_str());
    let on = asked.on.unwrap_or_else(|| state.clock.today());
    match members::past_member(&state, &caller, which, on, about, &asked.lang).await? {
        PastMemberDone::Found(answer) => Ok(private(&headers, &answer)),
        PastMemberDone::NotFound => Err(unknown()),
        PastMemberDone::Future => Err(future()),
    }
}

/// Lists who was a member on a day in the past, and in which tier: everyone with a term that this day was in.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/past",
    operation_id = "list-past-memberships",
    tag = "memberships",
    params(FoundationPath, PastMembersParams, PageParams),
    responses(
        (status = OK, body = PastMembersAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<PastMembersParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let shown = asked.shown(state.clock.today(), part.page);
    let answer = members::past_members(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(future)?))
}
