//! Retention by cohort.

use super::params::{asked, file, number_cell, share_cell};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::reply::private;
use crate::api::session::Caller;
use crate::api::sheet::FileCell;
use crate::applications::AppState;
use crate::reports;
use app::api::RetentionReportAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns how many of those who joined in a year were still members after one, two and more years.
///
/// A year counts once it’s over for everybody who joined in that year.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/retention",
    operation_id = "show-retention-report",
    tag = "reports",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = RetentionReportAnswer, description = "Success"),
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
    let answer = reports::retention_report(asked(state, caller, path, &lang)?).await?;
    Ok(private(&headers, &answer))
}

/// Downloads how many of those who joined in a year were still members later as CSV.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/retention.csv",
    operation_id = "retention-report-csv",
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
    let answer = reports::retention_report(asked(state, caller, path, &lang)?).await?;
    file(&answer.foundation.id, "retention", &COLUMNS, rows(&answer)).await
}

const COLUMNS: [&str; 4] = ["joined", "years", "members", "percent"];

fn rows(answer: &RetentionReportAnswer) -> Vec<Vec<FileCell>> {
    let rows = answer.cohorts.iter().flat_map(|cohort| {
        let stayed = std::iter::once(&cohort.members).chain(&cohort.stayed);
        stayed.enumerate().map(|(years, stayed)| {
            vec![
                number_cell(cohort.year),
                number_cell(years),
                number_cell(stayed),
                share_cell(*stayed, cohort.members),
            ]
        })
    });
    rows.collect()
}
