//! Seats that depend on member counts.

use super::Shared;
use super::extract::{Path, Query};
use super::programmes::Which;
use super::reply::{Failure, public};
use app::words::{self, Words};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::programme::Programme;
use domain::seats::{MemberCounts, Seats, seats};
use domain::suggest::nearest;
use serde::Serialize;

/// The seats of a body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct SeatsAnswer {
    body: String,
    title: String,
    /// `None` if a member count is missing or the formula has no result.
    seats: Option<i64>,
    /// The result in words.
    text: String,
    /// The formula, as written in the programme file.
    formula: String,
}

/// The seats of every body, for the member counts in the query.
pub(super) async fn show(
    State(Shared { loaded, .. }): State<Shared>,
    Path((foundation, programme)): Path<(String, String)>,
    Query(which): Query<Which>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let programme = loaded.catalogue.programme(&foundation, &programme, &which.wanted()?)?;
    let counts = counts(programme, query.as_deref().unwrap_or_default())?;
    let words = Words::new(which.texts(), programme);
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

/// Reads member counts by tier. A name that isn't one of the programme's tiers is an error.
fn counts(programme: &Programme, query: &str) -> Result<MemberCounts, Failure> {
    let mut counts = MemberCounts::new();
    for (name, written) in form_urlencoded::parse(query.as_bytes()) {
        if written.trim().is_empty() || super::facts::NOT_FACTS.contains(&name.as_ref()) {
            continue;
        }
        let count = programme.tier(&name).and_then(|_| written.trim().parse::<u32>().ok());
        let count = count.ok_or_else(|| not_a_count(programme, &name, &written))?;
        counts.insert(name.into_owned(), i64::from(count));
    }
    Ok(counts)
}

fn not_a_count(programme: &Programme, name: &str, written: &str) -> Failure {
    let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let detail = match nearest(name, &known) {
        _ if known.contains(&name) => format!("\"{written}\" isn't a number of members."),
        Some(nearest) => format!("There's no tier \"{name}\". Did you mean \"{nearest}\"?"),
        None => format!("There's no tier \"{name}\". Known tiers: {}.", known.join(", ")),
    };
    Failure::new(
        StatusCode::BAD_REQUEST,
        "bad-count",
        "One of the member counts isn't valid.",
        Some(detail),
    )
}
