//! The member area, for those who act for a member.

use super::Pages;
use super::form::FormRequest;
use super::member_checks;
use super::people;
use super::polls::own_polls;
use super::request::PageRequest;
use super::state::PagesState;
use super::tier_change;
use crate::applications::{AppState, CommandError};
use crate::http::{FormError, attached};
use crate::invoices::InvoiceFile;
use crate::members::{self, MembershipDone};
use app::api::{GetMember, GetOwnRolls, MemberAnswer, MembershipAction, MembershipCommand, OwnRollsAnswer, Problem};
use app::member::{LeaveForm, LeaveProblem, MemberPage, member_home_page, member_page};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::date::Date;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}", get(home))
        .route("/member/{membership}/{page}", get(part).post(act))
        .route(
            "/member/{membership}/invoices/{label}/document.pdf",
            get(invoice_document),
        )
        .route("/member/{membership}/invoices/{label}/invoice.xml", get(invoice_data))
        .route(
            "/member/{membership}/agreements/{agreement}/document.pdf",
            get(agreement),
        )
        .merge(people::router())
        .merge(tier_change::router())
        .merge(member_checks::router())
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}`
async fn home(Path(membership): Path<String>, mut page: PageRequest) -> Response {
    let answer = member_answer(&mut page, &membership).await;
    let (rolls, polls) = match &answer {
        // Nobody votes for a membership that's over.
        Ok(member) if !member.is_over() => {
            let polls = own_polls(&page, &member.foundation.id, &membership).await;
            (own_rolls(&page, membership, String::new()).await.ok(), polls)
        }
        _ => (None, Vec::new()),
    };
    page.answer_signed_in(answer, |answer| member_home_page(answer, rolls, polls))
}

/// The member's own line in the roll of every election.
pub(super) async fn own_rolls(page: &PageRequest, membership: String, day: String) -> Result<OwnRollsAnswer, Problem> {
    let asked = GetOwnRolls {
        membership,
        day,
        lang: page.lang(),
    };
    page.call(asked).await
}

/// `GET /member/{membership}/{page}`
async fn part(Path((membership, part)): Path<(String, String)>, page: PageRequest) -> Response {
    match MemberPage::parse(&part) {
        Some(part) => {
            let form = LeaveForm {
                done: MembershipAction::parse(page.query().text("done")).filter(|_| part == MemberPage::Term),
                ..LeaveForm::default()
            };
            shown(page, membership, part, form).await
        }
        None => page.not_found(),
    }
}

/// Notice that's given or withdrawn, as a form sends it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SentMembership {
    #[serde(rename = "do")]
    action: String,
    version: i64,
    last_day: String,
    reason: String,
}

impl SentMembership {
    /// Does it. Returns where to go then, or what to show again because of a mistake.
    pub async fn change(
        self,
        state: &AppState,
        request: &FormRequest,
        page: &PageRequest,
        membership: &str,
    ) -> Result<Result<Response, LeaveForm>, FormError> {
        let caller = request.caller(state).await?;
        let action = MembershipAction::parse(&self.action).ok_or_else(|| request.missing())?;
        let command = MembershipCommand {
            action,
            version: self.version,
            last_day: Date::parse(&self.last_day),
            reason: self.reason,
        };
        let problem = match members::change_membership(state, &caller, membership, &command).await {
            Ok(MembershipDone::Done) => {
                return Ok(Ok(Redirect::to(&page.done_address(action.id())).into_response()));
            }
            Ok(MembershipDone::NotFound) => return Err(request.missing()),
            Ok(MembershipDone::TooLong) => LeaveProblem::TooLong,
            // Its state changed meanwhile, so the page shows what's possible now.
            Ok(MembershipDone::Conflict) | Err(CommandError::WrongState) => LeaveProblem::Conflict,
            Err(error) => return Err(request.fault(error)),
        };
        Ok(Err(LeaveForm {
            done: None,
            reason: command.reason,
            problem: Some(problem),
        }))
    }
}

/// `POST /member/{membership}/term`: gives notice, or takes it back.
async fn act(
    State(state): State<AppState>,
    Path((membership, part)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentMembership>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    if part != MemberPage::Term.id() {
        return Err(request.missing());
    }
    match sent.change(&state, &request, &page, &membership).await? {
        Ok(done) => Ok(done),
        Err(form) => Ok(shown(page, membership, MemberPage::Term, form).await),
    }
}

async fn shown(mut page: PageRequest, membership: String, part: MemberPage, form: LeaveForm) -> Response {
    let answer = member_answer(&mut page, &membership).await;
    page.answer_signed_in(answer, |answer| member_page(answer, part, form))
}

/// The membership, in a language of its foundation.
pub(super) async fn member_answer(page: &mut PageRequest, membership: &str) -> Result<MemberAnswer, Problem> {
    let asked = |page: &PageRequest| GetMember {
        membership: membership.to_owned(),
        lang: page.lang(),
    };
    let mut answer = page.call(asked(page)).await;
    // Which foundation it is, and so which languages there are, is only known now.
    if let Ok(member) = &answer
        && page.limit_to(&member.foundation.id)
    {
        answer = page.call(asked(page)).await;
    }
    answer
}

type FileResult = Result<Response, FormError>;

/// `GET /member/{membership}/invoices/{label}/document.pdf`
async fn invoice_document(
    State(state): State<AppState>,
    path: Path<(String, String)>,
    request: FormRequest,
) -> FileResult {
    invoice(&state, path, &request, InvoiceFile::Document).await
}

/// `GET /member/{membership}/invoices/{label}/invoice.xml`
async fn invoice_data(State(state): State<AppState>, path: Path<(String, String)>, request: FormRequest) -> FileResult {
    invoice(&state, path, &request, InvoiceFile::Data).await
}

async fn invoice(
    state: &AppState,
    Path((membership, label)): Path<(String, String)>,
    request: &FormRequest,
    file: InvoiceFile,
) -> FileResult {
    let caller = request.caller(state).await?;
    let found = members::member_invoice_file(state, &caller, &membership, &label, file).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    let name = format!("{label}.{}", file.extension());
    Ok(attached(file.media_type(), &name, Body::from(bytes)))
}

/// `GET /member/{membership}/agreements/{agreement}/document.pdf`
async fn agreement(
    State(state): State<AppState>,
    Path((membership, agreement)): Path<(String, String)>,
    request: FormRequest,
) -> FileResult {
    let caller = request.caller(&state).await?;
    let found = members::member_agreement(&state, &caller, &membership, &agreement).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    Ok(attached(
        "application/pdf",
        &format!("{agreement}.pdf"),
        Body::from(bytes),
    ))
}
