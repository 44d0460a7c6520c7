//! Invoices and payments, for finance people. Forms are sent to the same URL as their page.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::{AppState, ApplicationReference, CommandError};
use crate::http::{FormError, attached};
use crate::invoices::{self, InvoiceFile, JournalForm, MoneyDone};
use app::api::{
    GetBooks, GetInvoice, GetInvoices, INVOICE_COLUMNS, InvoiceFilter, MoneyAction, MoneyCommand, NewInvoice, sort_key,
};
use app::invoices::{MoneyForm, MoneyProblem, NewInvoiceForm, books_page, invoice_page, invoices_page};
use axum::Router;
use axum::body::Body;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/invoices/{foundation}", get(list).post(issue))
        .route("/invoices/{foundation}/months", get(months))
        .route("/invoices/{foundation}/journal.csv", get(journal_table))
        .route("/invoices/{foundation}/journal.beancount", get(journal_beancount))
        .route("/invoices/{foundation}/{label}", get(show).post(act))
        .route("/invoices/{foundation}/{label}/document.pdf", get(document))
        .route("/invoices/{foundation}/{label}/invoice.xml", get(data))
        .with_state(PagesState { pages, state })
}

/// `GET /invoices/{foundation}`
async fn list(State(state): State<AppState>, Path(foundation): Path<String>, page: PageRequest) -> Response {
    let form = NewInvoiceForm {
        done: page.query().text("done") == "issue",
        added: page.query().text("done") == "details",
        request: state.secrets.id().unwrap_or_default(),
        ..NewInvoiceForm::default()
    };
    listed(page, foundation, form).await
}

async fn listed(page: PageRequest, foundation: String, form: NewInvoiceForm) -> Response {
    let asked = GetInvoices {
        foundation,
        show: InvoiceFilter::parse(page.query().text("show")).unwrap_or_default(),
        sort: sort_key(page.query().text("sort"), &INVOICE_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| invoices_page(answer, form))
}

/// `POST /invoices/{foundation}`: issues an invoice for an amount that was agreed on, or adds the details that an invoice waits for.
async fn issue(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, FormError> {
    let fields = request.read(form)?;
    let text = |name: &str| {
        let field = fields.iter().find(|(key, _)| key == name);
        field.map(|(_, typed)| typed.clone()).unwrap_or_default()
    };
    let sent = NewInvoice {
        application: text("application"),
        amount: text("amount"),
        // The keys of details contain a dot.
        details: fields.iter().filter(|(key, _)| key.contains('.')).cloned().collect(),
        request: text("request"),
    };
    let caller = request.caller(&state).await?;
    let done = match ApplicationReference::typed(&sent.application) {
        Some(reference) => invoices::issue_agreed(&state, &caller, &foundation, &reference, &sent).await,
        None => Ok(MoneyDone::NotFound),
    };
    let wrong = match &done {
        Ok(MoneyDone::DetailMissing(facts)) => facts.clone(),
        _ => Vec::new(),
    };
    let what = if sent.details.is_empty() { "issue" } else { "details" };
    let problem = match problem(&request, done)? {
        None => return Ok(Redirect::to(&page.done_address(what)).into_response()),
        problem => problem,
    };
    let form = NewInvoiceForm {
        application: sent.application,
        amount: sent.amount,
        details: sent.details,
        wrong,
        request: sent.request,
        problem,
        ..NewInvoiceForm::default()
    };
    Ok(listed(page, foundation, form).await)
}

/// What went wrong. `None` if nothing did.
fn problem(request: &FormRequest, done: Result<MoneyDone, CommandError>) -> Result<Option<MoneyProblem>, FormError> {
    Ok(match done {
        Ok(MoneyDone::Done) => None,
        Ok(MoneyDone::AmountWrong) => Some(MoneyProblem::AmountWrong),
        Ok(MoneyDone::DayWrong) => Some(MoneyProblem::DayWrong),
        Ok(MoneyDone::NoteMissing) => Some(MoneyProblem::NoteMissing),
        Ok(MoneyDone::HasPayments) => Some(MoneyProblem::HasPayments),
        Ok(MoneyDone::TooMuch) => Some(MoneyProblem::TooMuch),
        Ok(MoneyDone::Returned) => Some(MoneyProblem::Returned),
        Ok(MoneyDone::DetailMissing(_)) => Some(MoneyProblem::DetailMissing),
        Ok(MoneyDone::NotFound) => Some(MoneyProblem::NotFound),
        Err(CommandError::WrongState) => Some(MoneyProblem::WrongState),
        Err(error) => return Err(request.fault(error)),
    })
}

/// `GET /invoices/{foundation}/{label}`
async fn show(
    State(state): State<AppState>,
    Path((foundation, label)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = match request.kept(&state, &page).await? {
        // Cancelling and refunding wait until they've confirmed who they are.
        Some(kept) => MoneyForm {
            action: MoneyAction::parse(kept.text("do")),
            amount: kept.text("amount").to_owned(),
            note: kept.text("note").to_owned(),
            card: kept.text("card").to_owned(),
            confirmed: true,
            ..fresh(&state)
        },
        None => MoneyForm {
            done: MoneyAction::parse(page.query().text("done")),
            ..fresh(&state)
        },
    };
    Ok(shown(page, foundation, label, form).await)
}

/// A form with an ID for the payment, so that sending it twice records it once.
fn fresh(state: &AppState) -> MoneyForm {
    MoneyForm {
        payment: state.secrets.id().unwrap_or_default(),
        ..MoneyForm::default()
    }
}

async fn shown(page: PageRequest, foundation: String, label: String, form: MoneyForm) -> Response {
    let asked = GetInvoice {
        lang: page.lang(),
        foundation,
        label,
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| invoice_page(answer, form))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct SentMoney {
    #[serde(rename = "do")]
    action: String,
    amount: String,
    day: String,
    note: String,
    payment: String,
    card: String,
    reference: String,
}

/// `POST /invoices/{foundation}/{label}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, label)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentMoney>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = MoneyAction::parse(&sent.action).ok_or_else(|| request.missing())?;
    let command = MoneyCommand {
        action,
        amount: sent.amount.clone(),
        day: sent.day.clone(),
        note: sent.note.clone(),
        payment: sent.payment.clone(),
        card: sent.card.clone(),
        reference: sent.reference.clone(),
    };
    let done = invoices::act(&state, &caller, &foundation, &label, &command).await;
    if matches!(done, Err(CommandError::NotConfirmed)) {
        let fields = [
            ("do", sent.action.as_str()),
            ("note", &sent.note),
            ("amount", &sent.amount),
            ("card", &sent.card),
        ];
        return request.confirm_first(&state, &caller, page.path(), &fields).await;
    }
    let problem = match problem(&request, done)? {
        None => return Ok(Redirect::to(&page.done_address(action.id())).into_response()),
        Some(MoneyProblem::NotFound) => return Err(request.missing()),
        problem => problem,
    };
    let form = MoneyForm {
        action: Some(action),
        amount: sent.amount,
        day: sent.day,
        note: sent.note,
        payment: if matches!(action, MoneyAction::Pay | MoneyAction::Refund) {
            sent.payment
        } else {
            fresh(&state).payment
        },
        card: sent.card,
        reference: sent.reference,
        problem,
        confirmed: false,
        done: None,
    };
    Ok(shown(page, foundation, label, form).await)
}

/// `GET /invoices/{foundation}/{label}/document.pdf`
async fn document(State(state): State<AppState>, path: Path<(String, String)>, request: FormRequest) -> FileResult {
    file(&state, path, &request, InvoiceFile::Document).await
}

/// `GET /invoices/{foundation}/{label}/invoice.xml`
async fn data(State(state): State<AppState>, path: Path<(String, String)>, request: FormRequest) -> FileResult {
    file(&state, path, &request, InvoiceFile::Data).await
}

type FileResult = Result<Response, FormError>;

async fn file(
    state: &AppState,
    Path((foundation, label)): Path<(String, String)>,
    request: &FormRequest,
    file: InvoiceFile,
) -> FileResult {
    let caller = request.caller(state).await?;
    let found = invoices::invoice_file(state, &caller, &foundation, &label, file).await;
    let bytes = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    let name = format!("{label}.{}", file.extension());
    Ok(attached(file.media_type(), &name, Body::from(bytes)))
}

/// `GET /invoices/{foundation}/months`
async fn months(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let asked = GetBooks {
        foundation,
        year: year(page.query().text("year")),
        programme: page.query().text("programme").to_owned(),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, books_page)
}

/// A year as URLs have it. `None` is this year.
fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1..=9999).contains(year))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct AskedJournal {
    year: String,
}

/// `GET /invoices/{foundation}/journal.csv`
async fn journal_table(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    Query(asked): Query<AskedJournal>,
    request: FormRequest,
) -> FileResult {
    journal_file(&state, &foundation, &asked, &request, JournalForm::Table).await
}

/// `GET /invoices/{foundation}/journal.beancount`
async fn journal_beancount(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    Query(asked): Query<AskedJournal>,
    request: FormRequest,
) -> FileResult {
    journal_file(&state, &foundation, &asked, &request, JournalForm::Beancount).await
}

async fn journal_file(
    state: &AppState,
    foundation: &str,
    asked: &AskedJournal,
    request: &FormRequest,
    form: JournalForm,
) -> FileResult {
    let caller = request.caller(state).await?;
    let file = invoices::journal(state, &caller, foundation, year(&asked.year), form).await;
    let file = file.map_err(|error| request.fault(error))?;
    Ok(attached(form.media_type(), &file.name, Body::from(file.bytes)))
}
