//! The comparison as JSON and CSV, with the same cells as on the page.

use super::extract::{Path, Query};
use super::facts::not_understood;
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{FactParams, LanguageParams, ProgrammePath, VersionParams};
use super::reply::{public, public_bytes};
use crate::applications::AppState;
use crate::spreadsheet::Spreadsheet;
use app::api::kinds::{BadDate, BadFact, BadQuery, FoundationUnavailable, NotFound};
use app::compare::CompareState;
use app::compare::sheet::Sheet;
use app::query::Query as PageQuery;
use app::text::Texts;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use utoipa::IntoParams;

/// What to compare. It's the page's own query, so the page's code reads it.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents the query")]
struct ComparisonParams {
    /// Tier to show. Default: a sensible selection
    #[param(required = false)]
    tier: Vec<String>,
    /// on: only rows with differences
    #[param(required = false)]
    differences: String,
    /// Words to search for in the benefits
    #[param(required = false)]
    q: String,
    /// ID of a type of benefit
    #[param(required = false)]
    group: String,
}

/// Returns the comparison as text: the same cells as on the page.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/comparison",
    operation_id = "comparison",
    tag = "programmes",
    params(ProgrammePath, ComparisonParams, FactParams, LanguageParams, VersionParams),
    responses(
        (status = OK, body = Sheet, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, BadFact, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn json(
    State(state): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(language): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let sheet = sheet(&state, &path, language.texts(), &version, query.as_deref())?;
    Ok(public(&headers, &sheet))
}

/// Downloads the same comparison as CSV, for spreadsheets.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/comparison.csv",
    operation_id = "comparison-csv",
    tag = "programmes",
    params(ProgrammePath, ComparisonParams, FactParams, LanguageParams, VersionParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, BadFact, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn csv(
    State(state): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(language): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let texts = language.texts();
    let sheet = sheet(&state, &path, texts, &version, query.as_deref())?;
    let csv = as_csv(&sheet, texts).map_err(|error| Failure::internal(&error))?;
    Ok(public_bytes(&headers, "text/csv; charset=utf-8", csv))
}

fn sheet(
    state: &AppState,
    path: &ProgrammePath,
    texts: Texts,
    version: &VersionParams,
    query: Option<&str>,
) -> Result<Sheet, Failure> {
    let catalogue = &state.loaded.catalogue;
    let found = catalogue.programme(&path.foundation, &path.programme, &version.version()?)?;
    let compared = CompareState::from_query(&PageQuery::parse(query.unwrap_or_default()), found);
    let day = version.day()?.unwrap_or(state.clock.today());
    let (facts, problems) = compared.facts.read(found, day);
    if let Some((name, error)) = problems.first() {
        return Err(not_understood(texts, found, name, compared.facts.get(name), error));
    }
    Ok(Sheet::new(texts, found, &compared.choice, &facts))
}

/// A line for each row, a column for each tier.
fn as_csv(sheet: &Sheet, t: Texts) -> Result<Vec<u8>, csv::Error> {
    let mut lines = Spreadsheet::new();
    let head = [t.group_by_kind(), t.column_benefit()];
    let tiers = sheet.tiers.iter().map(|tier| &*tier.title);
    lines.add(head.iter().map(|title| &**title).chain(tiers))?;
    for group in &sheet.groups {
        for row in &group.rows {
            let cells = row.cells.iter().map(|cell| &*cell.text);
            lines.add([&*group.title, &*row.title].into_iter().chain(cells))?;
        }
    }
    lines.finish()
}
