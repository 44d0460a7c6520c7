//! The review console. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, ApplicationReference, CommandError, UploadId, agreement_of, upload_of};
use crate::http::{FormError, attached};
use crate::invoices::pro_forma_of;
use crate::parties::{PartyDone, decide_party};
use crate::reviews::{self, Reviewed};
use app::api::{
    GetReview, GetReviewQueue, PartyChoice, QUEUE_COLUMNS, QueueFilter, ReviewAction, ReviewCommand, sort_key,
};
use app::review::{PartyForm, PartyProblem, ReviewForm, ReviewProblem, queue_page, review_page};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/review/{foundation}", get(queue))
        .route("/review/{foundation}/{reference}", get(show).post(act))
        .route("/review/{foundation}/{reference}/member", get(show).post(decide))
        .route("/review/{foundation}/{reference}/files/{file}", get(file))
        .route("/review/{foundation}/{reference}/documents/{agreement}", get(document))
        .route("/review/{foundation}/{reference}/pro-forma.pdf", get(pro_forma))
        .with_state(PagesState { pages, state })
}

/// The page of the queue that the URL asks for.
fn asked_queue(page: &PageRequest, foundation: &str) -> GetReviewQueue {
    GetReviewQueue {
        foundation: foundation.to_owned(),
        show: QueueFilter::parse(page.query().text("show")).unwrap_or_default(),
        sort: sort_key(page.query().text("sort"), &QUEUE_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    }
}

/// `GET /review/{foundation}`
async fn queue(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let answer = page.call(asked_queue(&page, &foundation)).await;
    page.answer_signed_in(answer, queue_page)
}

/// `GET /review/{foundation}/{reference}`
async fn show(
    State(state): State<AppState>,
    Path((foundation, reference)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    // Starting again waits until they've confirmed who they are.
    if let Some(kept) = request.kept(&state, &page).await? {
        let form = ReviewForm {
            action: ReviewAction::parse(kept.text("do")),
            text: kept.text("text").to_owned(),
            confirmed: true,
            ..ReviewForm::default()
        };
        return Ok(answered(page, foundation, reference, form).await);
    }
    let party = PartyChoice::parse(page.query().text("party"));
    let form = ReviewForm {
        done: ReviewAction::parse(page.query().text("done")),
        party: party.map(|choice| PartyForm {
            other: String::new(),
            choice,
            problem: None,
        }),
        ..ReviewForm::default()
    };
    Ok(answered(page, foundation, reference, form).await)
}

async fn answered(page: PageRequest, foundation: String, reference: String, form: ReviewForm) -> Response {
    let queue = page.call(asked_queue(&page, &foundation)).await;
    let review = GetReview {
        lang: page.lang(),
        foundation,
        reference,
    };
    let review = page.call(review).await;
    let both = review.and_then(|review| queue.map(|queue| (queue, review)));
    page.answer_signed_in(both, |(queue, review)| review_page(queue, review, form))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct SentReview {
    #[serde(rename = "do")]
    action: String,
    version: i64,
    text: String,
    ready: String,
    step: String,
    agreement: String,
    name: String,
    title: String,
}

/// `POST /review/{foundation}/{reference}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, reference)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentReview>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let number = ApplicationReference::parse(&reference).ok_or_else(|| request.missing())?;
    let action = ReviewAction::parse(&sent.action);
    let reviewed = match action {
        Some(action) => {
            let command = ReviewCommand {
                action,
                version: sent.version,
                text: sent.text.clone(),
                ready: sent.ready.clone(),
                step: sent.step.clone(),
                agreement: sent.agreement.clone(),
                name: sent.name.clone(),
                title: sent.title.clone(),
            };
            reviews::review(&state, &caller, &foundation, &number, &command).await
        }
        None => Ok(Reviewed::Done),
    };
    if matches!(reviewed, Err(CommandError::NotConfirmed)) {
        let fields = [("do", sent.action.as_str()), ("text", &sent.text)];
        return request.confirm_first(&state, &caller, page.path(), &fields).await;
    }
    let problem = match reviewed {
        Ok(Reviewed::Done) => match action {
            // Back to the page, with the same part of the queue.
            Some(action) => return Ok(Redirect::to(&page.done_address(action.id())).into_response()),
            None => ReviewProblem::ActionMissing,
        },
        // Its state changed meanwhile, so the page shows what's possible now.
        Ok(Reviewed::Conflict | Reviewed::NothingToSign) | Err(CommandError::WrongState) => ReviewProblem::Conflict,
        Ok(Reviewed::TextMissing) => ReviewProblem::TextMissing,
        Ok(Reviewed::ReasonWrong) => ReviewProblem::ReasonWrong,
        Ok(Reviewed::TextTooLong) => ReviewProblem::TextTooLong,
        Ok(Reviewed::StepMissing) => ReviewProblem::StepMissing,
        Ok(Reviewed::NameMissing) => ReviewProblem::NameMissing,
        Ok(Reviewed::NoSuchApplication) => return Err(request.missing()),
        Err(error) => return Err(request.fault(error)),
    };
    let form = ReviewForm {
        action,
        text: sent.text,
        ready: sent.ready,
        step: sent.step,
        agreement: sent.agreement,
        name: sent.name,
        title: sent.title,
        problem: Some(problem),
        ..ReviewForm::default()
    };
    Ok(answered(page, foundation, reference, form).await)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct SentParty {
    other: String,
    choice: String,
}

/// `POST /review/{foundation}/{reference}/member`: whether another application is from the same party.
async fn decide(
    State(state): State<AppState>,
    Path((foundation, reference)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentParty>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let number = ApplicationReference::parse(&reference).ok_or_else(|| request.missing())?;
    let choice = PartyChoice::parse(&sent.choice).ok_or_else(|| request.missing())?;
    let done = match ApplicationReference::typed(&sent.other) {
        Some(other) => decide_party(&state, &caller, &foundation, (&number, &other), choice).await,
        None => Ok(PartyDone::NotFound),
    };
    let problem = match done.map_err(|error| request.fault(error))? {
        PartyDone::Done => {
            let path = page.path().trim_end_matches("/member");
            let address = format!("{path}?party={}&{}", choice.id(), page.search());
            return Ok(Redirect::to(&address).into_response());
        }
        PartyDone::NotFound => PartyProblem::NotFound,
        PartyDone::Itself => PartyProblem::Itself,
        PartyDone::Decided => PartyProblem::Decided,
    };
    let form = ReviewForm {
        party: Some(PartyForm {
            other: sent.other,
            choice,
            problem: Some(problem),
        }),
        ..ReviewForm::default()
    };
    Ok(answered(page, foundation, reference, form).await)
}

/// `GET /review/{foundation}/{reference}/files/{file}`: a file that the applicant uploaded.
async fn file(
    State(state): State<AppState>,
    Path((foundation, reference, file)): Path<(String, String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let reference = seen(&state, &request, &page, foundation, &reference).await?;
    let id = UploadId::parse(&file).ok_or_else(|| request.missing())?;
    let (row, bytes) = upload_of(&state, &reference, &id)
        .await
        .map_err(|error| request.fault(error))?;
    Ok(attached(&row.kind, &row.name, Body::from(bytes)))
}

/// `GET /review/{foundation}/{reference}/documents/{agreement}.pdf`: an agreement as it was signed.
async fn document(
    State(state): State<AppState>,
    Path((foundation, reference, agreement)): Path<(String, String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let reference = seen(&state, &request, &page, foundation, &reference).await?;
    let id = agreement.strip_suffix(".pdf").unwrap_or(&agreement);
    let document = agreement_of(&state, &reference, id).await;
    let bytes = document.map_err(|error| request.fault(error))?;
    Ok(attached("application/pdf", &format!("{id}.pdf"), Body::from(bytes)))
}

/// `GET /review/{foundation}/{reference}/pro-forma.pdf`
async fn pro_forma(
    State(state): State<AppState>,
    Path((foundation, reference)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let reference = seen(&state, &request, &page, foundation, &reference).await?;
    let document = pro_forma_of(&state, &reference, request.visitor.locale).await;
    let document = document.map_err(|error| request.fault(error))?;
    let bytes = document.ok_or_else(|| request.missing())?;
    Ok(attached("application/pdf", "pro-forma.pdf", Body::from(bytes)))
}

/// The application, if whoever asks can see its review. Then they can see its files, too.
async fn seen(
    state: &AppState,
    request: &FormRequest,
    page: &PageRequest,
    foundation: String,
    reference: &str,
) -> Result<ApplicationReference, FormError> {
    request.caller(state).await?;
    let review = GetReview {
        lang: page.lang(),
        foundation,
        reference: reference.to_owned(),
    };
    let answer = page.call(review).await;
    let known = ApplicationReference::parse(reference).filter(|_| answer.is_ok());
    known.ok_or_else(|| request.missing())
}

impl FormRequest {
    /// There's no such thing.
    pub(super) fn missing(&self) -> FormError {
        self.visitor.unread(StatusCode::NOT_FOUND)
    }
}
