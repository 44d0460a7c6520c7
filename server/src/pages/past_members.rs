//! Members on a day in the past: the list, and one of them.

use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::AppState;
use app::api::{GetPastMember, GetPastMembers, PAST_MEMBERS_COLUMNS, sort_key};
use app::members::{past_member_page, past_members_page};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use domain::date::Date;

pub(super) fn router() -> Router<PagesState> {
    Router::new().route("/members/{foundation}/past", get(list))
}

/// A day that has come. `None` if nothing like that was typed.
pub(super) fn day(state: &AppState, typed: &str) -> Option<Date> {
    Date::parse(typed).filter(|day| *day <= state.clock.today())
}

/// `GET /members/{foundation}/past`: today, unless the URL says another day.
async fn list(State(state): State<AppState>, Path(foundation): Path<String>, page: PageRequest) -> Response {
    let text = |name: &str| page.query().text(name).trim().to_owned();
    let (today, typed) = (state.clock.today(), text("on"));
    let on = day(&state, &typed);
    let asked = GetPastMembers {
        foundation,
        on: on.unwrap_or(today),
        tier: text("tier"),
        member: text("member"),
        sort: sort_key(&text("sort"), &PAST_MEMBERS_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    let wrong = (on.is_none() && !typed.is_empty()).then_some(typed);
    page.answer_signed_in(answer, |answer| past_members_page(answer, wrong))
}

/// A member on a day.
pub(super) async fn shown(page: PageRequest, (foundation, membership): (String, String), on: Date) -> Response {
    let asked = GetPastMember {
        foundation,
        membership,
        on,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, past_member_page)
}
