//! The forms to announce an election or a resolution, and to change one.

use super::form::FormRequest;
use super::polls::{command, get_poll, problem};
use super::request::{PageRequest, sign_in};
use super::sent_pairs::{SentPairs, one};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::polls::{self, PollAnnounced, PollDone};
use app::api::{GetPollChoices, NewPoll, PollAction, PollCommand, PollField, PollFieldFault};
use app::polls::{ChangePollForm, NewPollForm, PollForm, PollProblem, change_poll_page, new_poll_page, poll_address};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::poll::PollKind;

pub(super) fn router() -> Router<PagesState> {
    Router::new()
        .route("/polls/{foundation}/new", get(new).post(announce))
        .route("/polls/{foundation}/{number}/change", get(other_days).post(change))
}

/// `GET /polls/{foundation}/new`
async fn new(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let form = NewPollForm {
        asked: page.query().text("election").to_owned(),
        ..NewPollForm::default()
    };
    new_at(page, foundation, form).await
}

async fn new_at(page: PageRequest, foundation: String, form: NewPollForm) -> Response {
    let asked = GetPollChoices {
        foundation,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| new_poll_page(answer, form))
}

/// What a form says about an election or a resolution.
fn new_poll(sent: &[(String, String)]) -> NewPoll {
    let text = |name: &str| one(sent, name).to_owned();
    let election = one(sent, "election");
    let (programme, election) = election.split_once('/').unwrap_or((election, ""));
    NewPoll {
        kind: text("kind"),
        programme: programme.to_owned(),
        election: election.to_owned(),
        title: text("title"),
        wording: text("wording"),
        seats: text("seats"),
        secrecy: text("secrecy"),
        majority: text("majority"),
        by_heads: one(sent, "by_heads") == "yes",
        record_day: text("record_day"),
        nominations_from: text("nominations_from"),
        nominations_to: text("nominations_to"),
        opens: text("opens"),
        closes: text("closes"),
    }
}

/// The same without the fields that belong to the other kind. The form has them all.
fn relevant(sent: &NewPoll) -> NewPoll {
    let sent = sent.clone();
    if sent.kind == PollKind::Resolution.id() {
        NewPoll {
            seats: String::new(),
            nominations_from: String::new(),
            nominations_to: String::new(),
            ..sent
        }
    } else {
        NewPoll {
            wording: String::new(),
            majority: String::new(),
            by_heads: false,
            ..sent
        }
    }
}

/// `POST /polls/{foundation}/new`
async fn announce(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let sent = new_poll(&sent);
    let announced = polls::announce(&state, &caller, &foundation, &relevant(&sent)).await;
    let problems = match announced.map_err(|error| request.fault(error))? {
        PollAnnounced::Poll(number) => {
            let address = poll_address(&foundation, number);
            return Ok(Redirect::to(&format!("{address}?done=announced")).into_response());
        }
        PollAnnounced::Fields(problems) => problems,
    };
    let form = NewPollForm {
        asked: String::new(),
        sent: Some(sent),
        problems,
    };
    Ok(new_at(page, foundation, form).await)
}

/// What's wrong with each field, and what else is.
fn field_problems(refused: PollDone) -> (Vec<(PollField, PollFieldFault)>, Option<PollProblem>) {
    match refused {
        PollDone::Fields(problems) => (problems, None),
        other => (Vec::new(), Some(problem(&other))),
    }
}

/// `GET /polls/{foundation}/{number}/change`
async fn other_days(Path((foundation, number)): Path<(String, String)>, page: PageRequest) -> Response {
    change_at(page, &foundation, &number, ChangePollForm::default()).await
}

async fn change_at(page: PageRequest, foundation: &str, number: &str, form: ChangePollForm) -> Response {
    let Ok(number) = number.parse() else {
        return page.not_found();
    };
    let answer = page.call(get_poll(&page, foundation, number)).await;
    if answer.as_ref().is_ok_and(|answer| !answer.is_signed_in) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| change_poll_page(answer, form))
}

/// `POST /polls/{foundation}/{number}/change`
async fn change(
    State(state): State<AppState>,
    Path((foundation, number)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let id: i64 = number.parse().map_err(|_| request.missing())?;
    let new = new_poll(&sent);
    let command = PollCommand {
        new: Some(relevant(&new)),
        ..command(PollAction::Change, &PollForm::default(), &sent)
    };
    let (problems, other) = match polls::act(&state, &caller, &foundation, id, &command).await {
        Ok(PollDone::Done) => {
            let address = poll_address(&foundation, id);
            let done = PollAction::Change.id();
            return Ok(Redirect::to(&format!("{address}?done={done}")).into_response());
        }
        Ok(PollDone::NotFound) => return Err(request.missing()),
        Ok(refused) => field_problems(refused),
        Err(CommandError::WrongState) => (Vec::new(), Some(PollProblem::Over)),
        Err(error) => return Err(request.fault(error)),
    };
    let form = ChangePollForm {
        sent: Some(new),
        problems,
        other,
    };
    Ok(change_at(page, &foundation, &number, form).await)
}
