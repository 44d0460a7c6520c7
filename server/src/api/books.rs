//! What was invoiced and paid: sums by month, and every entry for accounting software.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::invoices::InvoicesPath;
use super::problems::{Database, Problems};
use super::query::{english, language};
use super::reply::{NO_STORE, private};
use super::session::Caller;
use crate::accounts::Session;
use crate::applications::AppState;
use crate::invoices::{JournalForm, books, journal};
use app::api::BooksAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which sums to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BooksParams {
    /// The year. Default: this year
    #[param(minimum = 1, maximum = 9999)]
    year: Option<u16>,
    /// ID of the only programme to count. Default: all
    #[serde(default)]
    programme: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The year of a journal.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct JournalParams {
    /// The year. Default: this year
    #[param(minimum = 1, maximum = 9999)]
    year: Option<u16>,
}

/// Returns what was invoiced, credited, due and paid in a year, by month and by programme.
///
/// What’s in several currencies isn’t added up.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/months",
    operation_id = "show-books",
    tag = "invoices",
    params(InvoicesPath, BooksParams),
    responses(
        (status = OK, body = BooksAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn months(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicesPath>,
    Query(asked): Query<BooksParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let answer = books(
        &state,
        &caller,
        &path.foundation,
        asked.year,
        &asked.programme,
        foundation,
    );
    Ok(private(&headers, &answer.await?))
}

/// Downloads every invoice, credit note and payment of a year as CSV.
///
/// The staff guide describes the columns.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/journal.csv",
    operation_id = "journal-csv",
    tag = "invoices",
    params(InvoicesPath, JournalParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn journal_table(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicesPath>,
    Query(asked): Query<JournalParams>,
) -> Result<Response, Failure> {
    file(&state, &caller, &path, &asked, JournalForm::Table).await
}

/// Downloads every invoice, credit note and payment of a year as double entries, in the language of Beancount.
///
/// The staff guide describes the accounts.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/journal.beancount",
    operation_id = "journal-beancount",
    tag = "invoices",
    params(InvoicesPath, JournalParams),
    responses(
        (status = OK, body = String, content_type = "text/plain", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn journal_beancount(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicesPath>,
    Query(asked): Query<JournalParams>,
) -> Result<Response, Failure> {
    file(&state, &caller, &path, &asked, JournalForm::Beancount).await
}

async fn file(
    state: &AppState,
    caller: &Session,
    path: &InvoicesPath,
    asked: &JournalParams,
    form: JournalForm,
) -> Result<Response, Failure> {
    // A foundation that isn't there has no journal, for anyone.
    state.loaded.catalogue.shelf(&path.foundation)?;
    let file = journal(state, caller, &path.foundation, asked.year, form).await?;
    let headers = [
        (CONTENT_TYPE, form.media_type().to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", file.name)),
    ];
    Ok((NO_STORE, headers, file.bytes).into_response())
}
