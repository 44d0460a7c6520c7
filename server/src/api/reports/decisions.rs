//! Time to decision.

use super::params::{RangeParams, asked, file, number_cell, tier_cells};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::FoundationPath;
use crate::api::reply::private;
use crate::api::session::Caller;
use crate::api::sheet::FileCell;
use crate::applications::AppState;
use crate::reports;
use app::api::DecisionsReportAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::report::{DecisionTimes, Quarter};

/// Returns how many days passed from the submission of applications to their outcome, by quarter and by tier.
///
/// The median needs three applications, and the 90th percentile ten.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/decisions",
    operation_id = "show-decisions-report",
    tag = "reports",
    params(FoundationPath, RangeParams),
    responses(
        (status = OK, body = DecisionsReportAnswer, description = "Success"),
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
    let answer = reports::decisions_report(asked(state, caller, path, &lang)?, months, until).await?;
    Ok(private(&headers, &answer))
}

/// Downloads how many days passed from the submission of applications to their outcome, by quarter and by tier, as CSV.
///
/// Lines without a quarter are about all quarters, lines without a tier about all tiers.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/decisions.csv",
    operation_id = "decisions-report-csv",
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
    let answer = reports::decisions_report(asked(state, caller, path, &lang)?, months, until).await?;
    file(
        &answer.foundation.id,
        "time-to-decision",
        &COLUMNS,
        rows(&answer, &lang),
    )
    .await
}

const COLUMNS: [&str; 6] = [
    "quarter",
    "tier",
    "title",
    "applications",
    "median days",
    "90th percentile days",
];

fn rows(answer: &DecisionsReportAnswer, lang: &str) -> Vec<Vec<FileCell>> {
    let no_tier = || [FileCell::from(""), FileCell::from("")];
    let mut rows = Vec::new();
    for tier in &answer.tiers {
        let quarters = tier.quarters.iter();
        rows.extend(quarters.map(|row| line(Some(row.quarter), tier_cells(&tier.tier, lang), row.times)));
        rows.push(line(None, tier_cells(&tier.tier, lang), tier.all));
    }
    let quarters = answer.quarters.iter();
    rows.extend(quarters.map(|row| line(Some(row.quarter), no_tier(), row.times)));
    rows.push(line(None, no_tier(), answer.all));
    rows
}

/// A line: without a quarter for all of them, and with an empty tier for all tiers. Percentiles can't be added up, so each has its own.
fn line(quarter: Option<Quarter>, [id, title]: [FileCell; 2], times: DecisionTimes) -> Vec<FileCell> {
    vec![
        FileCell::from(quarter.map(|quarter| format!("{}-Q{}", quarter.year, quarter.quarter))),
        id,
        title,
        number_cell(times.applications),
        FileCell::from(times.median),
        FileCell::from(times.ninetieth),
    ]
}
