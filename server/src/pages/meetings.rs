//! Meetings. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, CommandError, MeetingId};
use crate::http::{FormError, attached};
use crate::meetings::{self, MeetingDone, MinutesFile, Planned};
use app::api::{
    GetMeeting, GetMeetings, GetWaitingItems, ItemOutcome, ItemResult, ItemSeen, MEETING_COLUMNS, MeetingAction,
    MeetingCommand, NewMeeting, sort_key,
};
use app::meetings::{
    HeadingProblem, MeetingForm, MeetingProblem, NewMeetingForm, meeting_address, meeting_page, meetings_page,
    new_meeting_page,
};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::review::Reviewer;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/meetings/{foundation}", get(list))
        .route("/meetings/{foundation}/new", get(new).post(plan))
        .route("/meetings/{foundation}/{meeting}", get(show).post(act))
        .route("/meetings/{foundation}/{meeting}/{file}", get(file))
        .with_state(PagesState { pages, state })
}

/// `GET /meetings/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let asked = GetMeetings {
        foundation,
        sort: sort_key(page.query().text("sort"), &MEETING_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, meetings_page)
}

/// `GET /meetings/{foundation}/new`
async fn new(Path(foundation): Path<String>, page: PageRequest) -> Response {
    new_at(page, foundation, NewMeetingForm::default()).await
}

async fn new_at(page: PageRequest, foundation: String, form: NewMeetingForm) -> Response {
    let Some(body) = body(&page) else {
        return page.not_found();
    };
    let asked = GetWaitingItems {
        foundation,
        body,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| new_meeting_page(answer, form))
}

/// The body that the URL names.
fn body(page: &PageRequest) -> Option<Reviewer> {
    Reviewer::parse(page.query().text("body")).filter(|body| Reviewer::PEOPLE.contains(body))
}

/// What a form sent: names can be repeated.
type SentPairs = Vec<(String, String)>;

/// The first value with this name. Empty if there's none.
fn one(sent: &[(String, String)], name: &str) -> String {
    let found = sent.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

fn all<'a>(sent: &'a [(String, String)], name: &str) -> impl Iterator<Item = &'a str> {
    sent.iter()
        .filter(move |(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// `POST /meetings/{foundation}/new`
async fn plan(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let new = NewMeeting {
        body: body(&page).ok_or_else(|| request.missing())?,
        title: one(&sent, "title"),
        day: one(&sent, "day"),
        applications: all(&sent, "item").map(str::to_owned).collect(),
    };
    let planned = meetings::plan(&state, &caller, &foundation, &new).await;
    let problem = match planned.map_err(|error| request.fault(error))? {
        Planned::Meeting(id) => {
            let address = meeting_address(&foundation, id.as_str());
            return Ok(Redirect::to(&format!("{address}?done=planned")).into_response());
        }
        problem => heading(&problem),
    };
    let form = NewMeetingForm {
        sent: Some(new),
        problem: Some(problem),
    };
    Ok(new_at(page, foundation, form).await)
}

fn heading(problem: &Planned) -> HeadingProblem {
    match problem {
        Planned::TitleMissing => HeadingProblem::TitleMissing,
        Planned::TitleTooLong => HeadingProblem::TitleTooLong,
        Planned::DayWrong => HeadingProblem::DayWrong,
        Planned::TooMany => HeadingProblem::TooMany,
        Planned::NothingChosen | Planned::Meeting(_) => HeadingProblem::NothingChosen,
    }
}

/// `GET /meetings/{foundation}/{meeting}`
async fn show(
    State(state): State<AppState>,
    Path((foundation, meeting)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = match request.kept(&state, &page).await? {
        // Only closing waits until they've confirmed who they are.
        Some(_) => MeetingForm {
            action: Some(MeetingAction::Close),
            confirmed: true,
            ..MeetingForm::default()
        },
        None => MeetingForm {
            done: MeetingAction::parse(page.query().text("done")),
            planned: page.query().text("done") == "planned",
            ..MeetingForm::default()
        },
    };
    Ok(shown(page, foundation, meeting, form).await)
}

async fn shown(page: PageRequest, foundation: String, meeting: String, form: MeetingForm) -> Response {
    let asked = GetMeeting {
        foundation,
        meeting,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| meeting_page(answer, form))
}

/// `POST /meetings/{foundation}/{meeting}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, meeting)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let id = MeetingId::parse(&meeting).ok_or_else(|| request.missing())?;
    let action = MeetingAction::parse(&one(&sent, "do")).ok_or_else(|| request.missing())?;
    let command = MeetingCommand {
        action,
        version: one(&sent, "version").parse().unwrap_or(-1),
        items: all(&sent, "item").map(item).collect(),
        text: one(&sent, "text"),
        ready: one(&sent, "ready"),
        title: one(&sent, "title"),
        day: one(&sent, "day"),
    };
    let done = meetings::act(&state, &caller, &foundation, &id, &command).await;
    if matches!(done, Err(CommandError::NotConfirmed)) {
        let fields = [("do", action.id())];
        return request.confirm_first(&state, &caller, page.path(), &fields).await;
    }
    let (problem, results) = match done {
        Ok(MeetingDone::Done(results)) if results.iter().all(is_approved) => {
            return Ok(Redirect::to(&page.done_address(action.id())).into_response());
        }
        Ok(MeetingDone::Done(results)) => (MeetingProblem::Skipped, results),
        Ok(MeetingDone::NoSuchMeeting) => return Err(request.missing()),
        Ok(other) => (problem(&other), Vec::new()),
        Err(CommandError::WrongState) => (MeetingProblem::Over, Vec::new()),
        Err(error) => return Err(request.fault(error)),
    };
    let about = matches!(
        action,
        MeetingAction::TakeOff | MeetingAction::PutBack | MeetingAction::Remove
    );
    let form = MeetingForm {
        action: Some(action),
        item: if about { one(&sent, "item") } else { String::new() },
        text: command.text,
        ready: command.ready,
        title: command.title,
        day: command.day,
        problem: Some(problem),
        results,
        ..MeetingForm::default()
    };
    Ok(shown(page, foundation, meeting, form).await)
}

fn is_approved(result: &ItemResult) -> bool {
    result.outcome == ItemOutcome::Approved
}

/// An application, and what whoever sent the form has seen of it.
fn item(sent: &str) -> ItemSeen {
    let (reference, seen) = sent.split_once(' ').unwrap_or((sent, ""));
    ItemSeen {
        reference: reference.to_owned(),
        seen: seen.to_owned(),
    }
}

fn problem(done: &MeetingDone) -> MeetingProblem {
    match done {
        MeetingDone::TextMissing => MeetingProblem::TextMissing,
        MeetingDone::TextTooLong => MeetingProblem::TextTooLong,
        MeetingDone::ReasonWrong => MeetingProblem::ReasonWrong,
        MeetingDone::NothingChosen => MeetingProblem::Heading(HeadingProblem::NothingChosen),
        MeetingDone::TooMany => MeetingProblem::Heading(HeadingProblem::TooMany),
        MeetingDone::Heading(problem) => MeetingProblem::Heading(heading(problem)),
        MeetingDone::Twice => MeetingProblem::Twice,
        MeetingDone::NotOwn => MeetingProblem::NotOwn,
        MeetingDone::Conflict | MeetingDone::Done(_) | MeetingDone::NoSuchMeeting => MeetingProblem::Conflict,
    }
}

/// `GET /meetings/{foundation}/{meeting}/minutes-{language}.pdf` or `.md`
async fn file(
    State(state): State<AppState>,
    Path((foundation, meeting, file)): Path<(String, String, String)>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let id = MeetingId::parse(&meeting).ok_or_else(|| request.missing())?;
    let name = file.strip_prefix("minutes-").and_then(|name| name.split_once('.'));
    let (language, extension) = name.ok_or_else(|| request.missing())?;
    let kind = MinutesFile::parse(extension).ok_or_else(|| request.missing())?;
    let found = meetings::minutes_file(&state, &caller, &foundation, &id, language, kind).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    Ok(attached(kind.media_type(), &file, Body::from(bytes)))
}
