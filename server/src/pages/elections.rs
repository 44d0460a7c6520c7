//! A foundation's elections, for its people: the list, and the voting roll of one.

use super::Pages;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::AppState;
use crate::rolls::has_election;
use app::api::{FURTHEST_ROLL_MONTHS, GetElections, GetRoll, ROLL_COLUMNS, RollPart, sort_key};
use app::elections::{RollForm, WrongDay, elections_page, roll_page};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use domain::date::Date;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/elections/{foundation}", get(list))
        .route("/elections/{foundation}/{programme}/{election}", get(roll))
        .with_state(PagesState { pages, state })
}

/// `GET /elections/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let asked = GetElections {
        foundation,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, elections_page)
}

/// What was typed, if a roll can be for it: a day that isn't too far ahead, or nothing. Otherwise nothing, and what's
/// wrong.
pub(super) fn record_date(today: Date, typed: &str) -> (String, Option<String>) {
    let last = today.plus_months(FURTHEST_ROLL_MONTHS);
    let day = Date::parse(typed).filter(|day| last.is_none_or(|last| *day <= last));
    if typed.is_empty() || day.is_some() {
        (typed.to_owned(), None)
    } else {
        (String::new(), Some(typed.to_owned()))
    }
}

/// The same for an election, which the programme doesn't have on every day (`has`).
fn roll_day(today: Date, typed: &str, has: impl Fn(Date) -> bool) -> (String, Option<WrongDay>) {
    let (day, wrong) = record_date(today, typed);
    let is_without = Date::parse(&day).is_some_and(|day| has(today) && !has(day));
    if is_without {
        return (String::new(), Some(WrongDay { typed: day, is_without }));
    }
    (day, wrong.map(|typed| WrongDay { typed, is_without }))
}

/// `GET /elections/{foundation}/{programme}/{election}`: the roll for today, unless the URL says another record date.
async fn roll(
    State(state): State<AppState>,
    Path((foundation, programme, election)): Path<(String, String, String)>,
    page: PageRequest,
) -> Response {
    let text = |name: &str| page.query().text(name).trim().to_owned();
    let today = state.clock.today();
    let (version, compare_version) = (text("version"), text("compare_version"));
    let has = |version: &str, day| {
        let election = (programme.as_str(), election.as_str());
        has_election(&state, &foundation, election, version, day)
    };
    let other_version = if compare_version.is_empty() {
        &version
    } else {
        &compare_version
    };
    let (day, wrong_day) = roll_day(today, &text("day"), |day| has(&version, day));
    let (compare_day, wrong_compare_day) = roll_day(today, &text("compare_day"), |day| has(other_version, day));
    let form = RollForm {
        day: wrong_day,
        compare_day: wrong_compare_day,
    };
    let asked = GetRoll {
        foundation,
        programme,
        election,
        day,
        version,
        compare_day,
        compare_version,
        part: RollPart::parse(&text("part")).unwrap_or_default(),
        q: text("q"),
        sort: sort_key(&text("sort"), &ROLL_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| roll_page(answer, form))
}
