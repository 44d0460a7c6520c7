//! Announced elections and resolutions. Everyone can read them. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::new_polls;
use super::request::PageRequest;
use super::sent_pairs::{SentPairs, one};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::polls::{self, PollDone};
use app::api::{GetPoll, GetPolls, POLL_COLUMNS, PollAction, PollCommand, RollFaults, VoiceCommand, sort_key};
use app::polls::{EXCLUDE, INCLUDE, MemberPoll, PollDeed, PollForm, PollProblem, poll_page, polls_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::poll::RollFix;

/// The most running elections and resolutions that a member's pages show.
const MOST_OWN: usize = 10;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/polls/{foundation}", get(list))
        .route("/polls/{foundation}/{number}", get(show).post(act))
        .merge(new_polls::router())
        .with_state(PagesState { pages, state })
}

/// `GET /polls/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let asked = GetPolls {
        foundation,
        sort: sort_key(page.query().text("sort"), &POLL_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer(answer, |answer, _| polls_page(answer))
}

/// The running elections and resolutions that a membership has a line for. If they can't be read, the page goes
/// without.
pub(super) async fn own_polls(page: &PageRequest, foundation: &str, membership: &str) -> Vec<MemberPoll> {
    let asked = GetPolls {
        foundation: foundation.to_owned(),
        // Those that close last are running, if any are.
        sort: "-closes".to_owned(),
        page: 1,
        lang: page.lang(),
    };
    let Ok(answer) = page.call(asked).await else {
        return Vec::new();
    };
    let running = answer.rows.iter().filter(|row| row.phase.is_running());
    let mut own = Vec::new();
    for row in running.take(MOST_OWN) {
        let poll = page.call(get_poll(page, foundation, row.number)).await;
        own.extend(poll.ok().and_then(|poll| MemberPoll::of(&poll, membership)));
    }
    own
}

/// A poll, as whoever asks for the page may see it.
pub(super) fn get_poll(page: &PageRequest, foundation: &str, number: i64) -> GetPoll {
    GetPoll {
        foundation: foundation.to_owned(),
        number,
        lang: page.lang(),
    }
}

/// `GET /polls/{foundation}/{number}`
async fn show(
    State(state): State<AppState>,
    Path((foundation, number)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let done = page.query().text("done");
    let form = match request.kept(&state, &page).await? {
        Some(kept) => PollForm {
            confirmed: true,
            ..typed(|name| kept.text(name).to_owned())
        },
        None => PollForm {
            done: PollDeed::parse(done),
            announced: done == "announced",
            ..PollForm::default()
        },
    };
    Ok(shown(page, &foundation, &number, form).await)
}

async fn shown(page: PageRequest, foundation: &str, number: &str, form: PollForm) -> Response {
    let Ok(number) = number.parse() else {
        return page.not_found();
    };
    let answer = page.call(get_poll(&page, foundation, number)).await;
    page.answer(answer, |answer, _| poll_page(answer, form))
}

/// What was typed into a form of the page.
fn typed(text: impl Fn(&str) -> String) -> PollForm {
    let deed = PollDeed::parse(&text("do"));
    let about = match deed {
        Some(PollDeed::Speak(_)) => text("membership"),
        _ => text("number"),
    };
    PollForm {
        deed,
        about,
        text: text("text"),
        reference: text("reference"),
        fix: text("fix"),
        votes: text("votes"),
        name: text("name"),
        email: text("email"),
        closes: text("closes"),
        title: text("title"),
        despite_faults: text("despite_faults") == "yes",
        ..PollForm::default()
    }
}

/// `POST /polls/{foundation}/{number}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, number)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let id: i64 = number.parse().map_err(|_| request.missing())?;
    let form = typed(|name| one(&sent, name).to_owned());
    let deed = form.deed.ok_or_else(|| request.missing())?;
    let problems = mistakes(&page, (&foundation, id), &form).await;
    if !problems.is_empty() {
        return Ok(shown(page, &foundation, &number, PollForm { problems, ..form }).await);
    }
    let done = match deed {
        PollDeed::Run(action) => {
            let command = command(action, &form, &sent);
            polls::act(&state, &caller, &foundation, id, &command).await
        }
        PollDeed::Speak(action) => {
            let command = VoiceCommand {
                action,
                nominee: one(&sent, "nominee").parse().unwrap_or_default(),
                text: form.text.clone(),
                name: form.name.clone(),
                email: form.email.clone(),
                affiliation: one(&sent, "affiliation").to_owned(),
            };
            polls::voice_command(&state, &caller, &foundation, id, &form.about, &command).await
        }
    };
    let problem = match done {
        Ok(PollDone::Done) => return Ok(Redirect::to(&page.done_address(deed.id())).into_response()),
        Ok(PollDone::NotFound) => return Err(request.missing()),
        Ok(other) => problem(&other),
        Err(CommandError::NotConfirmed) => {
            let kept = sent.iter().filter(|(name, _)| name != "version");
            let kept: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
            return request.confirm_first(&state, &caller, page.path(), &kept).await;
        }
        // Its state changed meanwhile, so the page shows what's possible now.
        Err(CommandError::WrongState) => PollProblem::Over,
        Err(error) => return Err(request.fault(error)),
    };
    let form = PollForm {
        problems: vec![problem],
        ..form
    };
    Ok(shown(page, &foundation, &number, form).await)
}

/// What's wrong with a form before it's sent on.
async fn mistakes(page: &PageRequest, (foundation, number): (&str, i64), form: &PollForm) -> Vec<PollProblem> {
    match form.deed {
        Some(PollDeed::Run(PollAction::Correct)) if form.fix != EXCLUDE => {
            let votes = votes(form).is_none().then_some(PollProblem::VotesWrong);
            let name = form.name.trim().is_empty().then_some(PollProblem::NameMissing);
            votes.into_iter().chain(name).collect()
        }
        Some(PollDeed::Run(PollAction::Cancel)) => {
            let poll = page.call(get_poll(page, foundation, number)).await;
            let is_other = poll.is_ok_and(|answer| answer.poll.title.trim() != form.title.trim());
            is_other.then_some(PollProblem::OtherTitle).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A member's number of votes. `None` if it isn't one.
fn votes(form: &PollForm) -> Option<i64> {
    form.votes.trim().parse().ok().filter(|votes| *votes > 0)
}

/// A command as a form sends it.
pub(super) fn command(action: PollAction, form: &PollForm, sent: &[(String, String)]) -> PollCommand {
    let include = || {
        Some(RollFix::Include {
            votes: votes(form)?,
            name: form.name.trim().to_owned(),
            email: form.email.trim().to_owned(),
        })
    };
    let fix = match form.fix.as_str() {
        EXCLUDE => Some(RollFix::Exclude),
        INCLUDE => include(),
        _ => None,
    };
    PollCommand {
        action,
        version: one(sent, "version").parse().unwrap_or(-1),
        text: form.text.clone(),
        number: one(sent, "number").parse().unwrap_or_default(),
        reference: form.reference.clone(),
        fix: fix.filter(|_| action == PollAction::Correct),
        closes: form.closes.clone(),
        despite_faults: form.despite_faults,
        faults: seen_faults(sent),
        new: None,
    }
}

/// The faults of the roll that the sender saw. `None` if the form doesn't say.
fn seen_faults(sent: &[(String, String)]) -> Option<RollFaults> {
    Some(RollFaults {
        unrepresented: one(sent, "unrepresented").parse().ok()?,
        unreminded: one(sent, "unreminded").parse().ok()?,
    })
}

/// What's wrong, if a command wasn't done.
pub(super) fn problem(done: &PollDone) -> PollProblem {
    match done {
        PollDone::TextMissing => PollProblem::TextMissing,
        PollDone::TextTooLong => PollProblem::TextTooLong,
        PollDone::BadEmail => PollProblem::BadEmail,
        PollDone::NoSuchPart => PollProblem::NoSuchPart,
        PollDone::NotOwn => PollProblem::NotOwn,
        PollDone::OwnNominee => PollProblem::OwnNominee,
        PollDone::BadDay | PollDone::Fields(_) => PollProblem::BadDay,
        PollDone::OpenObjections => PollProblem::OpenObjections,
        PollDone::Faults => PollProblem::Faults,
        PollDone::TooEarly => PollProblem::TooEarly,
        PollDone::Nobody => PollProblem::Nobody,
        PollDone::Twice => PollProblem::Twice,
        PollDone::TooMany => PollProblem::TooMany,
        PollDone::HasVoted => PollProblem::HasVoted,
        PollDone::BadVotes => PollProblem::VotesWrong,
        PollDone::Conflict | PollDone::Done | PollDone::NotFound => PollProblem::Conflict,
    }
}
