//! Bank statements, for those who handle money.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{LanguageParams, english, first, language, sort_reader};
use super::reply::{NO_STORE, no_content, private};
use super::session::Caller;
use crate::applications::AppState;
use crate::bank::{self, BankDone, BankUpload, LinesPage};
use app::api::kinds::{
    BadQuery, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, RulesMissing, TooLarge,
    WrongState,
};
use app::api::{
    BANK_IMPORT_COLUMNS, BANK_LINE_COLUMNS, BankAnswer, BankFilter, BankImportAnswer, BankImportCommand,
    BankLineCommand, ProblemKind,
};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The path of a foundation's bank statements.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct BankPath {
    /// ID of the foundation
    foundation: String,
}

/// The path of a file.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct BankImportPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the file
    import: String,
}

/// The path of a line.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct BankLinePath {
    /// ID of the foundation
    foundation: String,
    /// ID of the line
    line: String,
}

/// The parts of the lists to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BankParams {
    /// Which lines to list. Default: open
    #[serde(default)]
    #[param(inline)]
    show: BankFilter,
    /// The column to sort lines by: name, amount or day. With a minus, such as -amount, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the lines, from 1. A page has 50 lines
    #[serde(default = "first")]
    page: i64,
    /// The column to sort files by: name, state, changed or lines. With a minus, such as -changed, in descending order. Default: the newest first
    #[serde(default, deserialize_with = "imports_sort")]
    imports_sort: String,
    /// Page of the files, from 1. A page has 10 files
    #[serde(default = "first")]
    imports_page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The part of a file's lines to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BankImportParams {
    /// Which lines to list. Default: open
    #[serde(default)]
    #[param(inline)]
    show: BankFilter,
    /// The column to sort by: name, amount or day. With a minus, such as -amount, in descending order. Default: the file’s order
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the list, from 1. A page has 50 lines
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The name of a file.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BankUploadParams {
    /// Name of the file, such as 2026-12.xml
    #[serde(default)]
    name: String,
}

/// A file that was read.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UploadedStatement {
    /// ID of the file.
    import: String,
}

sort_reader!(sort, BANK_LINE_COLUMNS);
sort_reader!(imports_sort, BANK_IMPORT_COLUMNS);

/// Lists the lines of a foundation’s bank statements, and its latest files.
#[utoipa::path(
    get,
    path = "/bank/{foundation}",
    operation_id = "list-bank-lines",
    tag = "bank",
    params(BankPath, BankParams),
    responses(
        (status = OK, body = BankAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BankPath>,
    Query(asked): Query<BankParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let lines = LinesPage {
        show: asked.show,
        sort: &asked.sort,
        page: asked.page,
    };
    let imports = (asked.imports_sort.as_str(), asked.imports_page);
    let answer = bank::bank(&state, &caller, &path.foundation, lines, imports, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Reads a bank statement: CAMT.052, 053 or 054, or CSV. Nothing is recorded until you import it.
///
/// The body is the file itself, of up to 10 MB.
#[utoipa::path(
    post,
    path = "/bank/{foundation}",
    operation_id = "upload-bank-statement",
    tag = "bank",
    params(BankPath, BankUploadParams),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = CREATED, body = UploadedStatement, description = "Created"),
        Problems<(BadQuery, TooLarge, (NotSignedIn, NoPermission), NotFound, Incomplete, Change)>,
    ),
)]
pub(super) async fn upload(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BankPath>,
    Query(asked): Query<BankUploadParams>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    state.loaded.catalogue.shelf(&path.foundation)?;
    let uploaded = match body {
        Ok(body) => bank::upload(&state, &caller, &path.foundation, &asked.name, body.to_vec()).await?,
        Err(_) => BankUpload::TooLarge,
    };
    let (kind, title, detail) = match uploaded {
        BankUpload::Draft(id) => {
            let import = id.to_string();
            let answer = axum::Json(UploadedStatement { import });
            return Ok((StatusCode::CREATED, NO_STORE, answer).into_response());
        }
        BankUpload::Empty => (
            ProblemKind::Incomplete,
            "The file is empty.",
            "Send the file as the body.",
        ),
        BankUpload::TooLarge => (
            ProblemKind::TooLarge,
            "The file is too large.",
            "Export a shorter period: a file can have up to 10 MB.",
        ),
        BankUpload::Archive => (
            ProblemKind::Incomplete,
            "It’s a ZIP file.",
            "Unpack it, and send each statement in it.",
        ),
        BankUpload::OtherFormat => (
            ProblemKind::Incomplete,
            "It’s neither CAMT nor CSV.",
            "Export the statement as CAMT.052, CAMT.053, CAMT.054 or CSV.",
        ),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}

/// Returns a file with its lines, and the invoices they pay.
#[utoipa::path(
    get,
    path = "/bank/{foundation}/imports/{import}",
    operation_id = "show-bank-statement",
    tag = "bank",
    params(BankImportPath, BankImportParams),
    responses(
        (status = OK, body = BankImportAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show_import(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BankImportPath>,
    Query(asked): Query<BankImportParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let lines = LinesPage {
        show: asked.show,
        sort: &asked.sort,
        page: asked.page,
    };
    let answer = bank::bank_import(&state, &caller, &path.foundation, &path.import, lines, foundation).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Reads a table again with other columns, imports a file, discards it, or undoes its import with all its payments.
///
/// Sending the same command again changes nothing.
#[utoipa::path(
    post,
    path = "/bank/{foundation}/imports/{import}",
    operation_id = "import-bank-statement",
    tag = "bank",
    params(BankImportPath, LanguageParams),
    request_body(content = BankImportCommand, example = json!({ "action": "import" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, WrongState, Incomplete, Change)>,
    ),
)]
pub(super) async fn act_on_import(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BankImportPath>,
    Json(command): Json<BankImportCommand>,
) -> Result<Response, Failure> {
    answered(bank::act_on_import(&state, &caller, &path.foundation, &path.import, &command).await?)
}

/// Records a line as payments of invoices, sets it aside, or undoes what was recorded.
#[utoipa::path(
    post,
    path = "/bank/{foundation}/lines/{line}",
    operation_id = "decide-bank-line",
    tag = "bank",
    params(BankLinePath),
    request_body(content = BankLineCommand, example = json!({
        "action": "record",
        "rest": 200_000,
        "parts": [{ "invoice": "HARBOUR-2026-0001", "amount": "2000" }],
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, WrongState, Incomplete, RulesMissing, Change)>,
    ),
)]
pub(super) async fn act_on_line(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<BankLinePath>,
    Json(command): Json<BankLineCommand>,
) -> Result<Response, Failure> {
    answered(bank::act_on_line(&state, &caller, &path.foundation, &path.line, &command).await?)
}

fn answered(done: BankDone) -> Result<Response, Failure> {
    let kind = match done {
        BankDone::Returned | BankDone::InvoiceCancelled => ProblemKind::WrongState,
        _ => ProblemKind::Incomplete,
    };
    let (title, detail) = match done {
        BankDone::Done => return Ok(no_content()),
        BankDone::NotFound => return Err(not_found()),
        BankDone::ColumnsMissing => (
            "A column is missing.",
            "Say which columns contain the booking date and the amount, or money in and money out.",
        ),
        BankDone::ColumnTwice => (
            "Two columns contain the same.",
            "Only texts can be in several columns. Choose one column for everything else.",
        ),
        BankDone::CurrencyWrong => ("The currency isn’t valid.", "Send an ISO 4217 code such as EUR."),
        BankDone::NoLines => (
            "The file has no payments.",
            "Read it again with other columns, or discard it.",
        ),
        BankDone::InvoiceUnknown => (
            "No invoice has this number.",
            "Send the number of one of the foundation’s invoices.",
        ),
        BankDone::InvoiceWrong => (
            "This invoice can’t be paid.",
            "Send the number of an invoice that isn’t cancelled.",
        ),
        BankDone::InvoiceTwice => (
            "An invoice is in it twice.",
            "Send each invoice once, with all it gets.",
        ),
        BankDone::RestMissing => (
            "It doesn’t say what was left of the line.",
            "Send the line’s rest in minor units, as you saw it. Then nothing is recorded twice.",
        ),
        BankDone::DayMissing => (
            "The bank stated no day for this line.",
            "Record the payment for the invoice, with its day, and set the line aside.",
        ),
        BankDone::MoreThanDue => (
            "The amount is more than what the invoice needs.",
            "Send a smaller amount. If the invoice is to be overpaid, send overpays as true.",
        ),
        BankDone::Returned => (
            "A payment was returned since.",
            "Undo its return first, then the payment.",
        ),
        BankDone::InvoiceCancelled => (
            "The invoice is cancelled.",
            "Payments of cancelled invoices stay as they are.",
        ),
        BankDone::AmountWrong(_) => (
            "The amount isn’t valid.",
            "Send an amount above zero in the invoice’s currency, such as 2500.50.",
        ),
        BankDone::TooMuch => (
            "The amount is more than what’s left of the payment.",
            "Send a smaller amount. If the bank kept the rest, send charges as true.",
        ),
        BankDone::NotPaid => (
            "More was returned than was paid.",
            "Choose the invoice that the returned payment was recorded for.",
        ),
        BankDone::ChargesTooHigh => (
            "Too much is missing to be the bank’s charge.",
            "Record what arrived as a part payment.",
        ),
        BankDone::NothingKept => (
            "The bank kept nothing: there’s more left of the line.",
            "Send no amount, or send charges as false.",
        ),
        BankDone::NoteMissing => ("The reason is missing.", "Send why it pays no invoice as note."),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}

fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(ProblemKind::NotFound, "There’s no such file or line.", Some(detail))
}
