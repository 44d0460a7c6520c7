//! A member's calendar: the page, for those who act for the member, and the feed, for whoever has its address.

use super::Pages;
use super::form::FormRequest;
use super::member::member_answer;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::api::{brief, calendar_url};
use crate::applications::{AppState, CalendarSecret};
use crate::http::FormError;
use crate::members::{self, CalendarDone, CalendarFeed};
use app::api::GetMemberCalendar;
use app::locale::Locale;
use app::member::{CalendarForm, CalendarOutcome, calendar_day_event, calendar_page};
use app::text::Texts;
use app::words::say;
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::ical::IcalCalendar;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/calendar", get(show).post(act))
        .route("/calendar/{secret}/calendar.ics", get(feed))
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/calendar`
async fn show(Path(membership): Path<String>, page: PageRequest) -> Response {
    let is_withdrawn = page.query().text("done") == "withdraw";
    let form = CalendarForm {
        outcome: is_withdrawn.then_some(CalendarOutcome::Withdrawn),
    };
    shown(page, membership, form).await
}

async fn shown(mut page: PageRequest, membership: String, form: CalendarForm) -> Response {
    let member = member_answer(&mut page, &membership).await;
    if is_signed_out(&member) {
        return sign_in(&page);
    }
    let lang = page.lang();
    let calendar = page.call(GetMemberCalendar { membership, lang }).await;
    let answer = member.and_then(|member| Ok((member, calendar?)));
    page.answer(answer, |(member, calendar), _| calendar_page(member, calendar, form))
}

/// What a form does.
#[derive(Debug, Deserialize)]
struct SentCalendar {
    #[serde(rename = "do", default)]
    action: String,
}

/// `POST /member/{membership}/calendar`: creates an address, or withdraws it.
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentCalendar>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    match sent.action.as_str() {
        "make" => {
            let made = members::make_calendar_address(&state, &caller, &membership, &page.lang()).await;
            match made.map_err(|error| request.fault(error))? {
                // The page is never cached, and only this response has the address.
                CalendarDone::Made(secret) => {
                    let outcome = Some(CalendarOutcome::Made(calendar_url(&state, &secret)));
                    Ok(shown(page, membership, CalendarForm { outcome }).await)
                }
                CalendarDone::NotFound => Err(request.missing()),
            }
        }
        "withdraw" => {
            let done = members::withdraw_calendar_address(&state, &caller, &membership).await;
            if !done.map_err(|error| request.fault(error))? {
                return Err(request.missing());
            }
            Ok(Redirect::to(&page.done_address("withdraw")).into_response())
        }
        _ => Err(request.missing()),
    }
}

/// `GET /calendar/{secret}/calendar.ics`
async fn feed(
    State(state): State<AppState>,
    Path(secret): Path<String>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let secret = CalendarSecret::parse(&secret).ok_or_else(|| request.missing())?;
    let foundation = |id: &str, lang: &str| Some(brief(state.loaded.catalogue.shelf(id).ok()?, lang));
    let found = members::calendar_feed(&state, &secret, foundation).await;
    let found = found.map_err(|error| request.fault(error))?;
    let feed = found.ok_or_else(|| request.missing())?;
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\""),
    ];
    Ok((headers, written(&state, &feed)).into_response())
}

fn written(state: &AppState, feed: &CalendarFeed) -> String {
    let locale = Locale::from_tag(&feed.lang).unwrap_or_default();
    let (t, member) = (Texts::new(locale), &feed.member);
    let event = |entry| calendar_day_event(t, &state.origin, &member.membership, entry);
    let calendar = IcalCalendar {
        name: format!("{} · {}", say(t, &member.foundation.short_name), member.name),
        language: locale.content_tag().to_owned(),
        written_on: member.today,
        events: feed.entries.iter().map(event).collect(),
    };
    calendar.write()
}
