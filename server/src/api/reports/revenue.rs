//! Revenue and its concentration.

use super::params::{RangeParams, asked, file, number_cell, permille_cell};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::FoundationPath;
use crate::api::reply::private;
use crate::api::session::Caller;
use crate::api::sheet::FileCell;
use crate::applications::AppState;
use crate::reports;
use app::api::RevenueReportAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns what was invoiced, less credit notes, by month and by year, and how much of it comes from the largest members.
///
/// Amounts are without tax. What’s in several currencies isn’t added up.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/revenue",
    operation_id = "show-revenue-report",
    tag = "reports",
    params(FoundationPath, RangeParams),
    responses(
        (status = OK, body = RevenueReportAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(RangeParams { months, until, lang }): Query<RangeParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = reports::revenue_report(asked(state, caller, path, &lang)?, months, until).await?;
    Ok(private(&headers, &answer))
}

/// Downloads what was invoiced, less credit notes, by month as CSV.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/revenue.csv",
    operation_id = "revenue-report-csv",
    tag = "reports",
    params(FoundationPath, RangeParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn csv(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(RangeParams { months, until, lang }): Query<RangeParams>,
) -> Result<Response, Failure> {
    let answer = reports::revenue_report(asked(state, caller, path, &lang)?, months, until).await?;
    file(&answer.foundation.id, "revenue", &COLUMNS, rows(&answer)).await
}

const COLUMNS: [&str; 5] = ["month", "currency", "invoiced", "credited", "net"];

fn rows(answer: &RevenueReportAnswer) -> Vec<Vec<FileCell>> {
    let rows = answer.currencies.iter().flat_map(|revenue| {
        revenue.months.iter().map(|month| {
            vec![
                FileCell::from(Some(month.month)),
                FileCell::from(revenue.currency.code()),
                FileCell::Number(month.sums.invoiced.decimal()),
                FileCell::Number(month.sums.credited.decimal()),
                FileCell::Number(month.sums.net.decimal()),
            ]
        })
    });
    rows.collect()
}

/// Downloads the members with the largest shares of the revenue as CSV: ten for each currency.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/largest.csv",
    operation_id = "largest-report-csv",
    tag = "reports",
    params(FoundationPath, RangeParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn largest(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(RangeParams { months, until, lang }): Query<RangeParams>,
) -> Result<Response, Failure> {
    let answer = reports::revenue_report(asked(state, caller, path, &lang)?, months, until).await?;
    file(
        &answer.foundation.id,
        "largest-members",
        &LARGEST_COLUMNS,
        largest_rows(&answer),
    )
    .await
}

const LARGEST_COLUMNS: [&str; 5] = ["rank", "member", "currency", "net", "percent"];

fn largest_rows(answer: &RevenueReportAnswer) -> Vec<Vec<FileCell>> {
    let rows = answer.currencies.iter().flat_map(|revenue| {
        let top = revenue
            .concentration
            .iter()
            .flat_map(|concentration| &concentration.top);
        top.zip(1..).map(|(member, rank): (_, u32)| {
            vec![
                number_cell(rank),
                FileCell::from(member.name.as_str()),
                FileCell::from(revenue.currency.code()),
                FileCell::Number(member.net.decimal()),
                permille_cell(member.share),
            ]
        })
    });
    rows.collect()
}
