//! Reminders of the end of a term, and what happens to memberships by themselves.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, Problems};
use super::query::{FoundationPath, PageParams, english, language, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::applications::AppState;
use crate::members::{self, NoticesShown, RemindDone};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn, RulesMissing, WrongState};
use app::api::{AheadAnswer, NOTICE_COLUMNS, NoticeFilter, NoticesAnswer, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::date::Date;
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;

/// The path of a reminder.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct NoticePath {
    /// ID of the foundation
    foundation: String,
    /// ID of the reminder
    id: String,
}

/// Which reminders to list, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct NoticesParams {
    /// Which reminders to list. Default: all
    #[serde(default)]
    #[param(inline)]
    show: NoticeFilter,
    /// The column to sort by: due, member or days. With a minus, such as -due, in descending order. Default: -due
    #[serde(default, deserialize_with = "sort")]
    sort: String,
}

impl NoticesParams {
    /// A page of these reminders.
    pub fn shown(&self, page: i64) -> NoticesShown<'_> {
        NoticesShown {
            show: self.show,
            sort: &self.sort,
            page,
        }
    }
}

sort_reader!(sort, NOTICE_COLUMNS);

/// Lists the reminders of the end of a term that are planned, and those that were sent.
#[utoipa::path(
    get,
    path = "/notices/{foundation}",
    operation_id = "list-notices",
    tag = "memberships",
    params(FoundationPath, NoticesParams, PageParams),
    responses(
        (status = OK, body = NoticesAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<NoticesParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let shown = asked.shown(part.page);
    let answer = members::notices(&state, &caller, &path.foundation, shown, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Sends a reminder again, with up-to-date details. Every request sends it once more.
#[utoipa::path(
    post,
    path = "/notices/{foundation}/{id}",
    operation_id = "send-notice",
    tag = "memberships",
    params(NoticePath),
    responses(
        Done,
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, (WrongState, RulesMissing), Change)>,
    ),
)]
pub(super) async fn send(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<NoticePath>,
) -> Result<Response, Failure> {
    match members::remind(&state, &caller, &path.foundation, &path.id).await? {
        RemindDone::Sent => Ok(no_content()),
        RemindDone::NotFound => {
            let detail = "Compare its ID with the one in the list.".to_owned();
            Err(Failure::new(
                ProblemKind::NotFound,
                "There’s no such reminder.",
                Some(detail),
            ))
        }
        RemindDone::Nobody => {
            let detail = "Nobody manages this membership. Name somebody who does.".to_owned();
            let title = "There’s nobody to send it to.";
            Err(Failure::new(ProblemKind::WrongState, title, Some(detail)))
        }
    }
}

/// The days to look at.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct AheadParams {
    /// The last day, such as 2027-01-01, up to three years from today. Default: a year from today
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = String)]
    until: Option<Date>,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

fn day<'de, D: Deserializer<'de>>(query: D) -> Result<Option<Date>, D::Error> {
    let typed = String::deserialize(query)?;
    if typed.is_empty() {
        return Ok(None);
    }
    let day = Date::parse(&typed);
    day.map(Some)
        .ok_or_else(|| serde::de::Error::custom("until must be a day such as 2027-01-01"))
}

/// Lists what happens to a foundation’s memberships automatically, if nobody does anything. It’s a preview, and changes nothing.
#[utoipa::path(
    get,
    path = "/notices/{foundation}/ahead",
    operation_id = "show-ahead",
    tag = "memberships",
    params(FoundationPath, AheadParams),
    responses(
        (status = OK, body = AheadAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn ahead(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<AheadParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let answer = members::what_happens_by(&state, &caller, &path.foundation, asked.until, foundation).await?;
    Ok(private(&headers, &answer))
}
