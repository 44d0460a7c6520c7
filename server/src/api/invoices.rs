//! Invoices and payments, for those who handle money.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{LanguageParams, english, first, language, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::applications::{AppState, ApplicationReference};
use crate::invoices::{self, MoneyDone};
use app::api::kinds::{
    BadQuery, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing,
    WrongState,
};
use app::api::{INVOICE_COLUMNS, InvoiceAnswer, InvoiceFilter, InvoicesAnswer, MoneyCommand, NewInvoice, ProblemKind};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::application::key;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a foundation's invoices.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct InvoicesPath {
    /// ID of the foundation
    pub foundation: String,
}

/// The path of an invoice.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct InvoicePath {
    /// ID of the foundation
    pub foundation: String,
    /// Number of the invoice or credit note
    pub label: String,
}

/// Which invoices to list, and in which order.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct InvoicesParams {
    /// Which invoices to list. Default: unpaid
    #[serde(default)]
    #[param(inline)]
    pub show: InvoiceFilter,
    /// The column to sort by: number, member, amount, unpaid, issued or due. With a minus, such as -member, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    pub sort: String,
}

/// The page of the list to return, and its language.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct InvoicesPageParams {
    /// Page of the list, from 1. A page has 50 invoices
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, INVOICE_COLUMNS);

/// Lists a foundation’s invoices and credit notes.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}",
    operation_id = "list-invoices",
    tag = "invoices",
    params(InvoicesPath, InvoicesParams, InvoicesPageParams),
    responses(
        (status = OK, body = InvoicesAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicesPath>,
    Query(asked): Query<InvoicesParams>,
    Query(part): Query<InvoicesPageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &part.lang);
    let answer = invoices::invoices(
        &state,
        &caller,
        &path.foundation,
        (asked.show, &asked.sort, part.page),
        foundation,
    )
    .await?;
    Ok(private(&headers, &answer))
}

/// Issues an invoice for an amount that was agreed on, for an approved application without one.
#[utoipa::path(
    post,
    path = "/invoices/{foundation}",
    operation_id = "issue-invoice",
    tag = "invoices",
    params(InvoicesPath),
    request_body(content = NewInvoice, example = json!({ "application": "7KQ2-M9XW", "amount": "12000" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, WrongState, Incomplete, RulesMissing, Change)>,
    ),
)]
pub(super) async fn issue(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicesPath>,
    Json(asked): Json<NewInvoice>,
) -> Result<Response, Failure> {
    let reference = ApplicationReference::typed(&asked.application).ok_or_else(not_found)?;
    let done = invoices::issue_agreed(&state, &caller, &path.foundation, &reference, &asked).await?;
    answered(done)
}

/// Returns an invoice or credit note with its payments.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/{label}",
    operation_id = "show-invoice",
    tag = "invoices",
    params(InvoicePath, LanguageParams),
    responses(
        (status = OK, body = InvoiceAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicePath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &lang);
    let answer = invoices::invoice_of(&state, &caller, &path.foundation, &path.label, foundation).await?;
    let answer = answer.ok_or_else(not_found)?;
    Ok(private(&headers, &answer))
}

/// Records a payment, undoes or refunds one, or cancels the invoice with a credit note.
///
/// A payment by card is refunded by Stripe within a minute or so; `refunds` lists those that are under way. When the first invoice of a membership is paid and nothing else is missing, the membership begins. Sending the same command
/// again changes nothing, if a payment has an ID of your own.
#[utoipa::path(
    post,
    path = "/invoices/{foundation}/{label}",
    operation_id = "record-payment",
    tag = "invoices",
    params(InvoicePath),
    request_body(content = MoneyCommand, example = json!({
        "action": "pay",
        "amount": "2500",
        "day": "2026-12-10",
        "note": "Bank transfer",
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission, ConfirmFirst), NotFound, WrongState, Incomplete, RulesMissing, Change)>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicePath>,
    Json(command): Json<MoneyCommand>,
) -> Result<Response, Failure> {
    answered(invoices::act(&state, &caller, &path.foundation, &path.label, &command).await?)
}

fn answered(done: MoneyDone) -> Result<Response, Failure> {
    let (kind, title, detail) = match done {
        MoneyDone::Done => return Ok(no_content()),
        MoneyDone::NotFound => return Err(not_found()),
        MoneyDone::AmountWrong => (
            ProblemKind::Incomplete,
            "The amount isn't valid.",
            "Send an amount above zero, such as 2500.50.",
        ),
        MoneyDone::DetailMissing(facts) => {
            let fields: Vec<String> = facts.iter().map(|fact| key::fact(fact)).collect();
            let detail = if fields.is_empty() {
                "The tax rules of the programme don't say.".to_owned()
            } else {
                format!("Send valid details for: {}.", fields.join(", "))
            };
            let title = "It isn't known how the amount is taxed.";
            return Err(Failure::new(ProblemKind::Incomplete, title, Some(detail)));
        }
        MoneyDone::DayWrong => (
            ProblemKind::Incomplete,
            "The day isn't valid.",
            "Send a date such as 2026-12-10 that isn't in the future.",
        ),
        MoneyDone::NoteMissing => (
            ProblemKind::Incomplete,
            "The reason is missing.",
            "Send the reason as note.",
        ),
        MoneyDone::HasPayments => (
            ProblemKind::WrongState,
            "The invoice has payments.",
            "Undo or refund its payments before you cancel it.",
        ),
        MoneyDone::TooMuch => (
            ProblemKind::WrongState,
            "It's more than what's left to refund.",
            "Request the invoice: it says what's left of each payment by card.",
        ),
        MoneyDone::Returned => (
            ProblemKind::WrongState,
            "The payment was returned since.",
            "Undo its return first, then the payment.",
        ),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}

pub(super) fn not_found() -> Failure {
    let detail = "Compare the number with the one in the list.".to_owned();
    Failure::new(
        ProblemKind::NotFound,
        "There's no such invoice, payment or application.",
        Some(detail),
    )
}
