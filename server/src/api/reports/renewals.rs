//! The renewal forecast.

use super::params::{asked, file, number_cell};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::reply::private;
use crate::api::session::Caller;
use crate::api::sheet::FileCell;
use crate::applications::AppState;
use crate::reports;
use app::api::RenewalsReportAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::money::Money;
use domain::report::{Month, OutcomeSums};

/// Returns the terms that end in the next twelve months, and what happens then if nobody does anything.
///
/// Prices are without tax: that of the next term if there’s one, otherwise that of the term that ends.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/renewals",
    operation_id = "show-renewals-report",
    tag = "reports",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = RenewalsReportAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = reports::renewals_report(asked(state, caller, path, &lang)?).await?;
    Ok(private(&headers, &answer))
}

/// Downloads the terms that end in the next twelve months as CSV. Outcomes with prices in several currencies have a line for each.
///
/// The first of these lines says how many terms there are. If there are too many memberships, the last line of the file says how many aren’t
/// included.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/renewals.csv",
    operation_id = "renewals-report-csv",
    tag = "reports",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn csv(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let answer = reports::renewals_report(asked(state, caller, path, &lang)?).await?;
    file(&answer.foundation.id, "renewals", &COLUMNS, rows(&answer)).await
}

const COLUMNS: [&str; 6] = ["month", "outcome", "terms", "without price", "currency", "price"];

fn rows(answer: &RenewalsReportAnswer) -> Vec<Vec<FileCell>> {
    let rows = answer.months.iter().flat_map(|month| {
        let outcomes = month.outcomes.iter().filter(|sums| sums.terms > 0);
        outcomes.flat_map(|sums| lines(month.month, sums))
    });
    let unseen = (answer.unseen > 0).then(|| {
        vec![
            FileCell::from(""),
            FileCell::from("not included"),
            number_cell(answer.unseen),
            number_cell(0),
            FileCell::from(""),
            FileCell::Number(String::new()),
        ]
    });
    rows.chain(unseen).collect()
}

/// The lines of an outcome: one for each currency, or one without a price.
fn lines(month: Month, sums: &OutcomeSums) -> Vec<Vec<FileCell>> {
    // Only the first one says how many terms there are, so that they can be added up.
    let line = |is_first: bool, price: Option<Money>| {
        vec![
            FileCell::from(Some(month)),
            FileCell::from(sums.outcome.id()),
            number_cell(if is_first { sums.terms } else { 0 }),
            number_cell(if is_first { sums.unpriced } else { 0 }),
            FileCell::from(price.map(|price| price.currency)),
            FileCell::Number(price.map(Money::decimal).unwrap_or_default()),
        ]
    };
    if sums.prices.is_empty() {
        return vec![line(true, None)];
    }
    let prices = sums.prices.iter().enumerate();
    prices.map(|(place, price)| line(place == 0, Some(*price))).collect()
}
