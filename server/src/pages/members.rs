//! A foundation's members, for its people: the list, one member, reminders, and what happens next.

use super::Pages;
use super::erasure;
use super::form::FormRequest;
use super::mailings;
use super::member::SentMembership;
use super::member_checks::SentCheck;
use super::page_approval;
use super::past_members as past;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::saved_views;
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::members::{self, Countersigned, PeopleDone, RemindDone, TierDecided, WorksAgain};
use app::api::{
    GetAhead, GetMemberForStaff, GetMembers, GetNotices, MEMBERS_COLUMNS, MemberCountersignature, MembersFilter,
    MembershipAction, NOTICE_COLUMNS, NewManager, NoticeFilter, TierChangeAction, TierDecision, TierDecisionCommand,
    segment, sort_key,
};
use app::member::{CheckAsked, LeaveForm, WORKS};
use app::members::{
    ChosenForm, CountersignForm, CountersignProblem, DecisionForm, DecisionProblem, ManagerForm, SentNotice,
    StaffForms, ahead_page, member_for_staff_page, members_page, notices_page,
};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::date::Date;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/members/{foundation}", get(list))
        .route("/members/{foundation}/reminders", get(notices).post(send))
        .route("/members/{foundation}/ahead", get(ahead))
        .route("/members/{foundation}/{membership}", get(show).post(act))
        .route("/members/{foundation}/{membership}/tier", get(to_member).post(decide))
        .route(
            "/members/{foundation}/{membership}/agreements",
            get(to_member).post(sign),
        )
        .route("/members/{foundation}/{membership}/checks", get(to_member).post(check))
        .route("/members/{foundation}/{membership}/manager", get(to_member).post(name))
        .route("/members/{foundation}/{membership}/works", get(to_member).post(works))
        .merge(page_approval::router())
        .merge(past::router())
        .merge(erasure::router())
        .merge(saved_views::router())
        .merge(mailings::router())
        .with_state(PagesState { pages, state })
}

/// `GET /members/{foundation}`
async fn list(State(state): State<AppState>, Path(foundation): Path<String>, page: PageRequest) -> Response {
    let text = |name: &str| page.query().text(name).to_owned();
    let asked = GetMembers {
        foundation,
        show: MembersFilter::parse(&text("show")).unwrap_or_default(),
        tier: text("tier"),
        member: text("member"),
        sort: sort_key(&text("sort"), &MEMBERS_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let form = ChosenForm {
        key: state.secrets.id().unwrap_or_default(),
        ..ChosenForm::default()
    };
    list_shown(page, asked, form).await
}

/// The list, with what was chosen in it.
pub(super) async fn list_shown(page: PageRequest, asked: GetMembers, form: ChosenForm) -> Response {
    let answer = page.call(asked).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| members_page(answer, form))
}

/// `GET /members/{foundation}/reminders`
async fn notices(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let sent = SentNotice::parse(page.query().text("done"));
    notices_shown(page, foundation, sent).await
}

async fn notices_shown(page: PageRequest, foundation: String, sent: Option<SentNotice>) -> Response {
    let text = |name: &str| page.query().text(name).to_owned();
    let asked = GetNotices {
        foundation,
        show: NoticeFilter::parse(&text("show")).unwrap_or_default(),
        sort: sort_key(&text("sort"), &NOTICE_COLUMNS).unwrap_or_default(),
        page: text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| notices_page(answer, sent))
}

#[derive(Debug, Deserialize)]
struct SendNotice {
    notice: String,
}

/// `POST /members/{foundation}/reminders`: sends a reminder again.
async fn send(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SendNotice>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let problem = match members::remind(&state, &caller, &foundation, &sent.notice).await {
        Ok(RemindDone::Sent) => {
            return Ok(Redirect::to(&page.done_address(SentNotice::Sent.id())).into_response());
        }
        Ok(RemindDone::NotFound) => return Err(request.missing()),
        Ok(RemindDone::Nobody) => SentNotice::Nobody,
        Err(CommandError::WrongState) => SentNotice::Over,
        Err(error) => return Err(request.fault(error)),
    };
    Ok(notices_shown(page, foundation, Some(problem)).await)
}

/// `GET /members/{foundation}/ahead`
async fn ahead(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let typed = page.query().text("until").trim().to_owned();
    let is_wrong = !typed.is_empty() && Date::parse(&typed).is_none();
    let asked = GetAhead {
        foundation,
        until: if is_wrong { String::new() } else { typed.clone() },
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| ahead_page(answer, is_wrong.then_some(typed)))
}

/// `GET /members/{foundation}/{membership}`, and with `?on=` as it was on a day in the past.
async fn show(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    page: PageRequest,
) -> Response {
    if let Some(on) = past::day(&state, page.query().text("on").trim()) {
        return past::shown(page, (foundation, membership), on).await;
    }
    let done = page.query().text("done");
    let forms = StaffForms {
        leave: LeaveForm {
            done: MembershipAction::parse(done),
            ..LeaveForm::default()
        },
        manager: ManagerForm {
            done: done == NAMED,
            ..ManagerForm::default()
        },
        decision: DecisionForm {
            done: TierDecision::parse(page.query().text("decided")),
            ..DecisionForm::default()
        },
        countersign: CountersignForm {
            done: done == SIGNED,
            ..CountersignForm::default()
        },
        changed: TierChangeAction::parse(page.query().text("changed")),
    };
    shown(page, (foundation, membership), forms).await
}

/// What the address says after somebody was named.
const NAMED: &str = "named";

/// What the address says after an agreement was signed.
const SIGNED: &str = "signed";

async fn shown(page: PageRequest, (foundation, membership): (String, String), forms: StaffForms) -> Response {
    let asked = CheckAsked::parse(page.query().text("asked"));
    let wanted = GetMemberForStaff {
        foundation,
        membership,
        lang: page.lang(),
    };
    let answer = page.call(wanted).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    let works = page.query().text("done") == WORKS;
    let typed = page.query().text("on").trim().to_owned();
    let day = (!typed.is_empty()).then_some(typed);
    page.answer(answer, |answer, _| {
        member_for_staff_page(answer, forms, asked, works, day)
    })
}

/// `POST /members/{foundation}/{membership}`: records that the member has given notice, or has withdrawn it.
async fn act(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentMembership>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    match sent.change(&state, &request, &page, &membership).await? {
        Ok(done) => Ok(done),
        Err(leave) => {
            let forms = StaffForms {
                leave,
                ..StaffForms::default()
            };
            Ok(shown(page, (foundation, membership), forms).await)
        }
    }
}

/// `GET /members/{foundation}/{membership}/manager`: a form's URL, opened again. The member's page has the form.
async fn to_member(Path((foundation, membership)): Path<(String, String)>) -> Response {
    let [foundation, membership] = [foundation, membership].map(|part| segment(&part));
    Redirect::to(&format!("/members/{foundation}/{membership}")).into_response()
}

/// `POST /members/{foundation}/{membership}/manager`: names whoever manages an imported membership.
async fn name(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<NewManager>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let mut named = ManagerForm {
        name: sent.name.clone(),
        email: sent.email.clone(),
        ..ManagerForm::default()
    };
    match members::name_manager(&state, &caller, &foundation, &membership, &sent).await {
        Ok(PeopleDone::Done { .. }) => {
            let [foundation, membership] = [foundation, membership].map(|part| segment(&part));
            return Ok(Redirect::to(&format!("/members/{foundation}/{membership}?done={NAMED}")).into_response());
        }
        Ok(PeopleDone::NotFound) => return Err(request.missing()),
        Ok(PeopleDone::Fields(errors)) => named.errors = errors,
        Ok(PeopleDone::Conflict | PeopleDone::Problem(_)) | Err(CommandError::WrongState) => named.has_changed = true,
        Err(error) => return Err(request.fault(error)),
    }
    let forms = StaffForms {
        manager: named,
        ..StaffForms::default()
    };
    Ok(shown(page, (foundation, membership), forms).await)
}

/// `POST /members/{foundation}/{membership}/checks`: checks an address of the member again.
async fn check(
    State(state): State<AppState>,
    Path((_, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentCheck>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let address = page.path();
    let address = address.strip_suffix("/checks").unwrap_or(address);
    sent.ask(&state, &request, &membership, address).await
}

#[derive(Debug, Deserialize)]
struct SentWorks {
    contact: String,
}

/// `POST /members/{foundation}/{membership}/works`: says that email to an address arrives again.
async fn works(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    form: Result<Form<SentWorks>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let done = members::address_works(&state, &caller, &membership, &sent.contact).await;
    match done.map_err(|error| request.fault(error))? {
        WorksAgain::Done => {
            let [foundation, membership] = [foundation, membership].map(|part| segment(&part));
            Ok(Redirect::to(&format!("/members/{foundation}/{membership}?done={WORKS}")).into_response())
        }
        WorksAgain::NotFound => Err(request.missing()),
    }
}

/// A decision as a form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SentDecision {
    #[serde(rename = "do")]
    action: String,
    version: i64,
    reason: String,
}

/// `POST /members/{foundation}/{membership}/tier`: approves or declines a change of tier.
async fn decide(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentDecision>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = TierDecision::parse(&sent.action).ok_or_else(|| request.missing())?;
    let command = TierDecisionCommand {
        action,
        version: sent.version,
        reason: sent.reason,
    };
    let problem = match members::decide_tier_change(&state, &caller, &foundation, &membership, &command).await {
        Ok(TierDecided::Done) => {
            let page = page.path();
            let address = format!("{}?decided={}", page.strip_suffix("/tier").unwrap_or(page), action.id());
            return Ok(Redirect::to(&address).into_response());
        }
        Ok(TierDecided::NotFound) => return Err(request.missing()),
        Ok(TierDecided::NoReason) => DecisionProblem::NoReason,
        Ok(TierDecided::Full) => DecisionProblem::Full,
        Ok(TierDecided::Outdated) => DecisionProblem::Outdated,
        Ok(TierDecided::Conflict) | Err(CommandError::WrongState) => DecisionProblem::Conflict,
        Err(error) => return Err(request.fault(error)),
    };
    let decision = DecisionForm {
        done: None,
        reason: command.reason,
        problem: Some(problem),
    };
    let forms = StaffForms {
        decision,
        ..StaffForms::default()
    };
    Ok(shown(page, (foundation, membership), forms).await)
}

/// `POST /members/{foundation}/{membership}/agreements`: signs an agreement for the foundation.
async fn sign(
    State(state): State<AppState>,
    Path((foundation, membership)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<MemberCountersignature>, FormRejection>,
) -> Result<Response, FormError> {
    let command = request.read(form)?;
    let caller = request.caller(&state).await?;
    let problem = match members::countersign_for_member(&state, &caller, &foundation, &membership, &command).await {
        Ok(Countersigned::Done) => {
            let [foundation, membership] = [foundation, membership].map(|part| segment(&part));
            return Ok(Redirect::to(&format!("/members/{foundation}/{membership}?done={SIGNED}")).into_response());
        }
        Ok(Countersigned::NotFound) => return Err(request.missing()),
        Ok(Countersigned::NoName) => CountersignProblem::NoName,
        Ok(Countersigned::Conflict) | Err(CommandError::WrongState) => CountersignProblem::Conflict,
        Err(error) => return Err(request.fault(error)),
    };
    let forms = StaffForms {
        countersign: CountersignForm {
            done: false,
            agreement: command.agreement,
            name: command.name,
            title: command.title,
            problem: Some(problem),
        },
        ..StaffForms::default()
    };
    Ok(shown(page, (foundation, membership), forms).await)
}
