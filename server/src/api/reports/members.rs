//! Members by tier over time.

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
use app::api::MembersReportAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Returns how many members each tier had at the end of each month.
///
/// Members count from the first to the last day of their terms.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/members",
    operation_id = "show-members-report",
    tag = "reports",
    params(FoundationPath, RangeParams),
    responses(
        (status = OK, body = MembersReportAnswer, description = "Success"),
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
    let answer = reports::members_report(asked(state, caller, path, &lang)?, months, until).await?;
    Ok(private(&headers, &answer))
}

/// Downloads how many members each tier had at the end of each month as CSV.
#[utoipa::path(
    get,
    path = "/reports/{foundation}/members.csv",
    operation_id = "members-report-csv",
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
    let answer = reports::members_report(asked(state, caller, path, &lang)?, months, until).await?;
    file(&answer.foundation.id, "members-by-tier", &COLUMNS, rows(&answer, &lang)).await
}

const COLUMNS: [&str; 4] = ["day", "tier", "title", "members"];

fn rows(answer: &MembersReportAnswer, lang: &str) -> Vec<Vec<FileCell>> {
    let rows = answer.tiers.iter().flat_map(|series| {
        let counts = answer.days.iter().zip(&series.counts);
        counts.map(|(day, count)| {
            let [id, title] = tier_cells(&series.tier, lang);
            vec![FileCell::from(Some(day)), id, title, number_cell(count)]
        })
    });
    rows.collect()
}
