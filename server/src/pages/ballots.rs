//! Ballots and nominations: where members vote, nominate people and ask them something, and the page of somebody who
//! was nominated. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::polls::get_poll;
use super::request::{PageRequest, sign_in};
use super::sent_pairs::{SentPairs, one};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::polls::{self, BallotDone, PollDone};
use app::api::{
    BallotAnswer, BallotRefusal, CastBallot, GetBallot, NomineeAction, NomineeCommand, Problem, ProblemKind,
    VoiceAction, VoiceCommand,
};
use app::polls::{
    BallotForm, BallotProblem, BallotRequest, BallotStep, NomineeForm, OTHER, SELF, VoiceForm, VoiceProblem,
    ballot_page, ballot_request, nominee_anchor, nominee_page, poll_address, receipt_page, voice_page, without_ballot,
};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::typed::is_blank;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/polls/{foundation}/{number}/vote/{membership}", get(ballot).post(vote))
        .route(
            "/polls/{foundation}/{number}/nominate/{membership}",
            get(nominate).post(speak),
        )
        .route("/polls/{foundation}/{number}/nominee", get(nominee).post(act))
        .with_state(PagesState { pages, state })
}

/// The path of a page about a member in a poll.
type MemberPath = (String, String, String);

/// A member in a poll.
struct PollMember {
    foundation: String,
    number: i64,
    membership: String,
}

impl PollMember {
    fn of((foundation, number, membership): MemberPath) -> Option<Self> {
        Some(Self {
            number: number.parse().ok()?,
            foundation,
            membership,
        })
    }
}

/// A member's ballot. For people who act for the member and don't vote for it, it only has the member's line.
async fn ballot_answer(page: &PageRequest, member: &PollMember) -> Result<BallotAnswer, Problem> {
    let asked = GetBallot {
        foundation: member.foundation.clone(),
        number: member.number,
        membership: member.membership.clone(),
        lang: page.lang(),
    };
    match page.call(asked).await {
        Err(problem) if problem.is(ProblemKind::NotFound) => {
            let poll = page.call(get_poll(page, &member.foundation, member.number)).await;
            let line = poll.ok().and_then(|poll| without_ballot(poll, &member.membership));
            line.ok_or(problem)
        }
        answer => answer,
    }
}

/// 128 random bits in hexadecimal, for a ballot that's on its way.
fn fresh_key(state: &AppState, request: &FormRequest) -> Result<String, FormError> {
    let bytes = state.secrets.bytes::<16>();
    let bytes = bytes.map_err(|error| request.fault(CommandError::from(error)))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// `GET /polls/{foundation}/{number}/vote/{membership}`
async fn ballot(
    State(state): State<AppState>,
    Path(path): Path<MemberPath>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let member = PollMember::of(path).ok_or_else(|| request.missing())?;
    let form = BallotForm {
        key: fresh_key(&state, &request)?,
        ..BallotForm::default()
    };
    Ok(ballot_shown(page, &member, form).await)
}

async fn ballot_shown(page: PageRequest, member: &PollMember, form: BallotForm) -> Response {
    let answer = ballot_answer(&page, member).await;
    page.answer_signed_in(answer, |answer| ballot_page(answer, form))
}

/// `POST /polls/{foundation}/{number}/vote/{membership}`: a step of the ballot, or casts it. Nothing is stored until
/// then.
async fn vote(
    State(state): State<AppState>,
    Path(path): Path<MemberPath>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let member = PollMember::of(path).ok_or_else(|| request.missing())?;
    let fresh = fresh_key(&state, &request)?;
    let Ok(answer) = ballot_answer(&page, &member).await else {
        return Ok(ballot_shown(page, &member, BallotForm::default()).await);
    };
    let (command, form) = match ballot_request(&answer, &sent, fresh) {
        BallotRequest::Show(form) => return Ok(page.answer(Ok(answer), |answer, _| ballot_page(answer, form))),
        BallotRequest::Cast(command, form) => (command, form),
    };
    let PollMember {
        foundation,
        number,
        membership,
    } = &member;
    let problem = match polls::cast(&state, &caller, foundation, *number, membership, &command).await {
        Ok(BallotDone::Cast(cast)) => return Ok(receipt(page, answer, cast)),
        Ok(BallotDone::NotFound) => return Ok(ballot_shown(page, &member, BallotForm::default()).await),
        Ok(BallotDone::Refused(refusal)) => ballot_problem(refusal),
        // The page says when voting opens, or that it's over.
        Err(CommandError::WrongState) => BallotProblem::Over,
        Err(error) => return Err(request.fault(error)),
    };
    let step = if matches!(problem, BallotProblem::Choices(_)) {
        BallotStep::Fill
    } else {
        form.step
    };
    let form = BallotForm {
        problem: Some(problem),
        step,
        ..form
    };
    Ok(ballot_shown(page, &member, form).await)
}

fn ballot_problem(refusal: BallotRefusal) -> BallotProblem {
    match refusal {
        BallotRefusal::Choices(fault) => BallotProblem::Choices(vec![fault]),
        BallotRefusal::AlreadyVoted => BallotProblem::ReceiptMissing,
        BallotRefusal::WrongReceipt => BallotProblem::WrongReceipt,
        BallotRefusal::NotReplaceable => BallotProblem::Over,
    }
}

/// The page with the receipt. It isn't a redirect, because a URL with a receipt would stay in the browser's history,
/// and no cache keeps the page.
fn receipt(page: PageRequest, answer: BallotAnswer, cast: CastBallot) -> Response {
    let mut response = page.answer(Ok(answer), |answer, _| receipt_page(answer, cast));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// `GET /polls/{foundation}/{number}/nominate/{membership}`
async fn nominate(Path(path): Path<MemberPath>, page: PageRequest) -> Response {
    match PollMember::of(path) {
        Some(member) => voice_shown(page, &member, VoiceForm::default()).await,
        None => page.not_found(),
    }
}

async fn voice_shown(page: PageRequest, member: &PollMember, form: VoiceForm) -> Response {
    let answer = page.call(get_poll(&page, &member.foundation, member.number)).await;
    if answer.as_ref().is_ok_and(|answer| !answer.is_signed_in) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| voice_page(answer, &member.membership, form))
}

/// `POST /polls/{foundation}/{number}/nominate/{membership}`: nominates somebody, supports a nominee or not any more,
/// or asks one something.
async fn speak(
    State(state): State<AppState>,
    Path(path): Path<MemberPath>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let member = PollMember::of(path).ok_or_else(|| request.missing())?;
    // Objecting has a form on the poll's page, and voting has pages of its own.
    let action = VoiceAction::parse(one(&sent, "do"))
        .filter(|action| !matches!(action, VoiceAction::Object | VoiceAction::Vote))
        .ok_or_else(|| request.missing())?;
    let typed = VoiceCommand {
        action,
        nominee: one(&sent, "nominee").parse().unwrap_or_default(),
        text: one(&sent, "text").to_owned(),
        name: one(&sent, "name").to_owned(),
        email: one(&sent, "email").to_owned(),
        affiliation: one(&sent, "affiliation").to_owned(),
    };
    let is_self = match one(&sent, "who") {
        SELF => Some(true),
        OTHER => Some(false),
        _ => None,
    };
    let mut command = typed.clone();
    if is_self == Some(true) {
        command.email.clone_from(&caller.email);
    }
    let problem = if let Some(problem) = mistake(&command, is_self) {
        problem
    } else {
        let PollMember {
            foundation,
            number,
            membership,
        } = &member;
        match polls::voice_command(&state, &caller, foundation, *number, membership, &command).await {
            Ok(PollDone::Done) => return Ok(spoken(&member, &command)),
            Ok(PollDone::NotFound) => return Err(request.missing()),
            Ok(other) => voice_problem(&other),
            // Its state changed meanwhile.
            Err(CommandError::WrongState) => VoiceProblem::Over,
            Err(error) => return Err(request.fault(error)),
        }
    };
    let form = VoiceForm {
        sent: Some(typed),
        is_self,
        problem: Some(problem),
    };
    Ok(voice_shown(page, &member, form).await)
}

/// What's missing before anybody can be nominated.
fn mistake(command: &VoiceCommand, is_self: Option<bool>) -> Option<VoiceProblem> {
    if command.action != VoiceAction::Nominate {
        return None;
    }
    if is_self.is_none() {
        return Some(VoiceProblem::WhoMissing);
    }
    is_blank(&command.name).then_some(VoiceProblem::NameMissing)
}

/// To the poll's page, which says what was done.
fn spoken(member: &PollMember, command: &VoiceCommand) -> Response {
    let poll = poll_address(&member.foundation, member.number);
    let anchor = if command.action == VoiceAction::Nominate {
        "nominees".to_owned()
    } else {
        nominee_anchor(command.nominee)
    };
    let done = command.action.id();
    Redirect::to(&format!("{poll}?done={done}#{anchor}")).into_response()
}

fn voice_problem(done: &PollDone) -> VoiceProblem {
    match done {
        PollDone::TextMissing => VoiceProblem::TextMissing,
        PollDone::TextTooLong => VoiceProblem::TooLong,
        PollDone::BadEmail => VoiceProblem::EmailWrong,
        PollDone::NoSuchPart => VoiceProblem::Gone,
        PollDone::Twice => VoiceProblem::Twice,
        PollDone::TooMany => VoiceProblem::TooMany,
        PollDone::OwnNominee => VoiceProblem::Own,
        _ => VoiceProblem::Over,
    }
}

/// `GET /polls/{foundation}/{number}/nominee`
async fn nominee(Path((foundation, number)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = NomineeForm {
        done: NomineeAction::parse(page.query().text("done")),
        ..NomineeForm::default()
    };
    match number.parse() {
        Ok(number) => nominee_shown(page, (&foundation, number), form).await,
        Err(_) => page.not_found(),
    }
}

async fn nominee_shown(page: PageRequest, (foundation, number): (&str, i64), form: NomineeForm) -> Response {
    let answer = page.call(get_poll(&page, foundation, number)).await;
    if answer.as_ref().is_ok_and(|answer| !answer.is_signed_in) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| nominee_page(answer, form))
}

/// `POST /polls/{foundation}/{number}/nominee`
async fn act(
    State(state): State<AppState>,
    Path((foundation, number)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let number: i64 = number.parse().map_err(|_| request.missing())?;
    let command = NomineeCommand {
        action: NomineeAction::parse(one(&sent, "do")).ok_or_else(|| request.missing())?,
        text: one(&sent, "text").to_owned(),
        name: one(&sent, "name").to_owned(),
        affiliation: one(&sent, "affiliation").to_owned(),
        question: one(&sent, "question").parse().unwrap_or_default(),
    };
    let names = matches!(command.action, NomineeAction::Accept | NomineeAction::Write);
    let problem = if names && is_blank(&command.name) {
        VoiceProblem::NameMissing
    } else {
        match polls::nominee_command(&state, &caller, &foundation, number, &command).await {
            Ok(PollDone::Done) => {
                let done = command.action.id();
                return Ok(Redirect::to(&page.done_address(done)).into_response());
            }
            Ok(PollDone::NotFound) => return Err(request.missing()),
            Ok(other) => voice_problem(&other),
            // Its state changed meanwhile, so the page shows what's possible now.
            Err(CommandError::WrongState) => VoiceProblem::Over,
            Err(error) => return Err(request.fault(error)),
        }
    };
    let form = NomineeForm {
        sent: Some(command),
        problem: Some(problem),
        done: None,
    };
    Ok(nominee_shown(page, (&foundation, number), form).await)
}
