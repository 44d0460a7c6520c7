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
use domain::counts::{CountOf, statuses, too_many};
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
    /// Number of members in a tier, by its ID: `gold=7`. With a yes-or-no fact, the members it's true for: `gold.end_user=3`
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

/// Reads member counts by tier and by status. Other names are errors.
fn counts(programme: &Programme, query: &str) -> Result<MemberCounts, Failure> {
    let mut counts = MemberCounts::new();
    for (name, written) in form_urlencoded::parse(query.as_bytes()) {
        if written.trim().is_empty() || super::facts::NOT_FACTS.contains(&name.as_ref()) {
            continue;
        }
        if CountOf::parse(programme, &name).is_none() {
            return Err(bad_count(unknown(programme, &name)));
        }
        let count = read_count(&written, MOST_MEMBERS);
        let count = count.ok_or_else(|| bad_count(format!("\"{written}\" isn't a number of members.")))?;
        counts.insert(name.into_owned(), count);
    }
    match too_many(programme, &counts).first() {
        None => Ok(counts),
        Some(wrong) => Err(bad_count(format!(
            "\"{}\" is {}, but \"{}\" has {} members. Correct one of the two numbers.",
            wrong.of.name(),
            wrong.count,
            wrong.of.tier.id,
            wrong.members
        ))),
    }
}

/// What's wrong with the name of a count, and which ones there are.
fn unknown(programme: &Programme, name: &str) -> String {
    let tiers: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    match name.split_once('.') {
        Some((tier, status)) if tiers.contains(&tier) => {
            let known: Vec<&str> = statuses(programme).map(|fact| fact.id.as_str()).collect();
            let help = match nearest(status, &known) {
                Some(nearest) => format!("Did you mean \"{tier}.{nearest}\"?"),
                None if known.is_empty() => "This programme doesn't have any.".to_owned(),
                None => format!("There are: {}.", known.join(", ")),
            };
            format!("There's no yes-or-no fact \"{status}\". {help}")
        }
        named => {
            let tier = named.map_or(name, |(tier, _)| tier);
            let help = match nearest(tier, &tiers) {
                Some(nearest) => format!("Did you mean \"{nearest}\"?"),
                None => format!("The tiers are: {}.", tiers.join(", ")),
            };
            format!("There's no tier \"{tier}\". {help}")
        }
    }
}

fn bad_count(detail: String) -> Failure {
    Failure::new(ProblemKind::BadCount, "A member count is invalid.", Some(detail))
}
