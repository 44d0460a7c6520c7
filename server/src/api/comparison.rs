//! The comparison as JSON and CSV, with the same cells as on the page.

use super::Shared;
use super::extract::{Path, Query};
use super::programmes::Which;
use super::reply::{Failure, public, public_bytes};
use app::compare::CompareState;
use app::compare::sheet::Sheet;
use app::locale::Locale;
use app::query::Query as AddressQuery;
use app::text::Texts;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;

type Address = Path<(String, String)>;

pub(super) async fn json(
    state: State<Shared>,
    path: Address,
    Query(which): Query<Which>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (sheet, _) = sheet(&state, path, &which, &query)?;
    Ok(public(&headers, &sheet))
}

pub(super) async fn csv(
    state: State<Shared>,
    path: Address,
    Query(which): Query<Which>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (sheet, texts) = sheet(&state, path, &which, &query)?;
    Ok(public_bytes(
        &headers,
        "text/csv; charset=utf-8",
        sheet.csv(texts).into_bytes(),
    ))
}

fn sheet(
    shared: &Shared,
    Path((foundation, programme)): Address,
    which: &Which,
    RawQuery(query): &RawQuery,
) -> Result<(Sheet, Texts), Failure> {
    let found = shared
        .loaded
        .catalogue
        .programme(&foundation, &programme, &which.wanted()?)?;
    let texts = Texts::new(Locale::from_tag(&which.lang).unwrap_or_default());
    let state = CompareState::from_query(&AddressQuery::parse(query.as_deref().unwrap_or_default()), found);
    let day = which.day()?.unwrap_or(shared.clock.today());
    let facts = state.facts.facts(found, day);
    Ok((Sheet::new(texts, found, &state.choice, &facts), texts))
}
