//! Seats that follow the number of members.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::query::{LanguageParams, ProgrammePath, VersionParams};
use super::reply::public;
use crate::applications::AppState;
use app::api::ProblemKind;
use app::api::kinds::{BadCount, BadDate, BadQuery, FoundationUnavailable, NotFound};
use app::words::{self, Words};
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts, Seats, seats};
use domain::suggest::nearest;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The seats of a governing body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
struct SeatsAnswer {
    /// ID of the body.
    body: String,
    title: String,
    /// Null if a member count is missing or the formula has no result.
    seats: Option<i64>,
    /// The number of seats, in words.
    text: String,
    /// The formula, as written in the programme file.
    formula: String,
}

/// Member counts. The programme defines the tiers, so the handler reads them from the whole query.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only documents the query")]
struct CountParams {
    /// Number of members in a tier, by its ID: gold=7
    #[param(style = Form, explode, required = false)]
    tier: BTreeMap<String, i64>,
}

/// Calculates the seats that depend on member numbers.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/seats",
    operation_id = "seats",
    tag = "programmes",
    params(ProgrammePath, CountParams, LanguageParams, VersionParams),
    responses(
        (status = OK, body = Vec<SeatsAnswer>, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadDate, BadCount, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, .. }): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(language): Query<LanguageParams>,
    Query(version): Query<VersionParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let catalogue = &loaded.catalogue;
    let programme = catalogue.programme(&path.foundation, &path.programme, &version.version()?)?;
    let counts = counts(programme, query.as_deref().unwrap_or_default())?;
    let words = Words::new(language.texts(), programme);
    let answer: Vec<SeatsAnswer> = seats(programme, &counts)
        .into_iter()
        .map(|computed| seats_answer(words, computed))
        .collect();
    Ok(public(&headers, &answer))
}

fn seats_answer(words: Words<'_>, Seats { body, seats, formula }: Seats) -> SeatsAnswer {
    let known = words.programme.bodies.iter().find(|known| known.id == body);
    SeatsAnswer {
        title: known.map_or_else(String::new, |body| words.say(&body.title).to_owned()),
        seats: seats.number(),
        text: words::seats(words, &seats),
        body,
        formula,
    }
}

/// Reads member counts by tier. Names that aren't tiers are errors.
fn counts(programme: &Programme, query: &str) -> Result<MemberCounts, Failure> {
    let mut counts = MemberCounts::new();
    for (name, written) in form_urlencoded::parse(query.as_bytes()) {
        if written.trim().is_empty() || super::facts::NOT_FACTS.contains(&name.as_ref()) {
            continue;
        }
        let count = programme.tier(&name).and_then(|_| read_count(&written, MOST_MEMBERS));
        let count = count.ok_or_else(|| not_a_count(programme, &name, &written))?;
        counts.insert(name.into_owned(), count);
    }
    Ok(counts)
}

fn not_a_count(programme: &Programme, name: &str, written: &str) -> Failure {
    let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let detail = match nearest(name, &known) {
        _ if known.contains(&name) => format!("\"{written}\" isn't a number of members."),
        Some(nearest) => format!("There's no tier \"{name}\". Did you mean \"{nearest}\"?"),
        None => format!("There's no tier \"{name}\". The tiers are: {}.", known.join(", ")),
    };
    Failure::new(ProblemKind::BadCount, "A member count is invalid.", Some(detail))
}
