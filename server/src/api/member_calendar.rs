//! A member's calendar, for those who act for the member.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::members::{MemberPath, not_found};
use super::problems::{Change, Database, Done, Problems};
use super::query::LanguageParams;
use super::reply::{NO_STORE, no_content, private};
use super::session::Person;
use crate::applications::{AppState, CalendarSecret};
use crate::members::{self, CalendarDone};
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn, RulesMissing};
use app::api::{MadeCalendarAddress, MemberCalendarAnswer};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// Returns what’s due for a member, and what happens automatically on which day: terms, notice, reminders, benefits, invoices and votes.
///
/// It has what you may see: invoices are only in it if you may read them.
#[utoipa::path(
    get,
    path = "/members/{membership}/calendar",
    operation_id = "show-member-calendar",
    tag = "members",
    params(MemberPath, LanguageParams),
    responses(
        (status = OK, body = MemberCalendarAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let answer = members::member_calendar(&state, &caller, &path.membership, &lang, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Creates an address of the calendar, for calendar apps (iCalendar, RFC 5545). The response is the only one that contains it.
///
/// You have one address for each membership: the one before stops working. It works for anyone who has it, as long as you act for the
/// member, and shows what you may see.
#[utoipa::path(
    post,
    path = "/members/{membership}/calendar/address",
    operation_id = "make-calendar-address",
    tag = "members",
    params(MemberPath, LanguageParams),
    responses(
        (status = CREATED, body = MadeCalendarAddress, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Change)>,
    ),
)]
pub(super) async fn make(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    match members::make_calendar_address(&state, &caller, &path.membership, &lang).await? {
        CalendarDone::Made(secret) => {
            let address = calendar_url(&state, &secret);
            Ok((
                StatusCode::CREATED,
                NO_STORE,
                axum::Json(MadeCalendarAddress { address }),
            )
                .into_response())
        }
        CalendarDone::NotFound => Err(not_found()),
    }
}

/// Withdraws your address of the calendar. Withdrawing it again changes nothing.
#[utoipa::path(
    delete,
    path = "/members/{membership}/calendar/address",
    operation_id = "withdraw-calendar-address",
    tag = "members",
    params(MemberPath),
    responses(
        Done,
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, RulesMissing, Change)>,
    ),
)]
pub(super) async fn withdraw(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
) -> Result<Response, Failure> {
    if !members::withdraw_calendar_address(&state, &caller, &path.membership).await? {
        return Err(not_found());
    }
    Ok(no_content())
}

/// The address with this secret.
pub(crate) fn calendar_url(state: &AppState, secret: &CalendarSecret) -> String {
    format!("{}/calendar/{}/calendar.ics", state.origin, secret.expose())
}
