//! A whole voting roll as CSV and as JSON.

use super::list::text;
use crate::accounts::Session;
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::LanguageParams;
use crate::api::reply::NO_STORE;
use crate::api::rolls::{ElectionPath, RollParams, asked, found};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::rolls;
use app::api::kinds::{BadDate, BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn, RulesMissing};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::roll::{NonVoter, Obstacle, RollEntry, VoteReason, Voter, VotingRoll};
use serde_json::Value;

const COLUMNS: [&str; 13] = [
    "member",
    "application",
    "membership",
    "tier",
    "version",
    "votes",
    "representative",
    "email",
    "granted_by",
    "line",
    "missing",
    "votes_then",
    "fix_by",
];

/// How many lines are written at once: the whole roll as text takes more memory than the roll itself.
const LINES_AT_ONCE: usize = 1_000;

/// Downloads an election’s voting roll for a record date as CSV, with a line for every membership.
///
/// What’s missing is in the words of the JSON, next to the votes that the member would have with nothing missing.
#[utoipa::path(
    get,
    path = "/elections/{foundation}/{programme}/{election}/roll.csv",
    operation_id = "roll-csv",
    tag = "elections",
    params(ElectionPath, RollParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(
            (BadQuery, BadDate),
            NotSignedIn,
            NoPermission,
            NotFound,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(in crate::api) async fn csv(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ElectionPath>,
    Query(params): Query<RollParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let roll = whole(state, caller, &path, &params, &lang).await?;
    let name = file_name(&path, &roll);
    roll_sheet(&name, roll.into_entries()).await
}

/// Downloads an election’s voting roll for a record date as JSON: the members who vote, with the reasons, and the others, with what’s missing.
///
/// The same roll always has the same bytes.
#[utoipa::path(
    get,
    path = "/elections/{foundation}/{programme}/{election}/roll.json",
    operation_id = "roll-json",
    tag = "elections",
    params(ElectionPath, RollParams, LanguageParams),
    responses(
        (status = OK, body = VotingRoll, description = "Success"),
        Problems<(
            (BadQuery, BadDate),
            NotSignedIn,
            NoPermission,
            NotFound,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(in crate::api) async fn json(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ElectionPath>,
    Query(params): Query<RollParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let roll = whole(state, caller, &path, &params, &lang).await?;
    roll_json(&file_name(&path, &roll), &roll)
}

/// Sends the lines of a roll as CSV.
///
/// # Errors
/// If they can't be written.
pub(super) async fn roll_sheet(name: &str, entries: Vec<RollEntry>) -> Result<Response, Failure> {
    sheet(name, &COLUMNS, move |page| {
        let page = lines(&entries, page);
        async move { Ok(page) }
    })
    .await
}

/// Sends a roll as JSON. Its hash is over these bytes.
///
/// # Errors
/// If it can't be written.
pub(super) fn roll_json(name: &str, roll: &VotingRoll) -> Result<Response, Failure> {
    let body = serde_json::to_vec(roll).map_err(|error| Failure::internal(&error))?;
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.json\"")),
    ];
    Ok((NO_STORE, headers, body).into_response())
}

async fn whole(
    state: AppState,
    caller: Session,
    path: &ElectionPath,
    params: &RollParams,
    lang: &str,
) -> Result<VotingRoll, Failure> {
    let question = params.question(path, state.clock.today())?;
    let asked = asked(state, caller, path.foundation.clone(), lang)?;
    found(rolls::whole_roll(asked, question).await?, &path.election)
}

/// Some of the lines of a file, from page 1.
fn lines(entries: &[RollEntry], page: i64) -> SheetPage {
    let mut pages = entries.chunks(LINES_AT_ONCE);
    let count = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    let place = usize::try_from(page - 1).unwrap_or(usize::MAX);
    let shown = pages.nth(place).unwrap_or_default();
    SheetPage::of(shown, count, cells)
}

fn file_name(path: &ElectionPath, roll: &VotingRoll) -> String {
    // Another programme can have an election with the same ID.
    format!(
        "{}-{}-{}-roll-{}",
        path.foundation, path.programme, roll.election, roll.day
    )
}

fn cells(entry: &RollEntry) -> Vec<FileCell> {
    let number = |number: i64| FileCell::Number(number.to_string());
    let member = [
        text(entry.name()),
        text(entry.reference()),
        text(entry.membership()),
        text(entry.tier()),
        text(entry.version()),
        number(entry.votes()),
    ];
    let others = match entry {
        RollEntry::Votes(voter) => votes(voter),
        RollEntry::Missing(other) => missing(other),
    };
    member.into_iter().chain(others).collect()
}

fn votes(voter: &Voter) -> [FileCell; 7] {
    let [granted_by, line] = origin(voter);
    let then = FileCell::Number(voter.votes.to_string());
    [
        text(&voter.representative.name),
        text(&voter.representative.email),
        granted_by,
        line,
        text(""),
        then,
        text(""),
    ]
}

/// The version of the programme and the line of its file that give the votes.
fn origin(voter: &Voter) -> [FileCell; 2] {
    let mut origins = voter.reasons.iter().filter_map(|reason| {
        let (VoteReason::Grant { version, line, .. } | VoteReason::OneEach { version, line }) = reason else {
            return None;
        };
        Some((version, line))
    });
    match origins.next() {
        Some((version, line)) => [text(version), FileCell::Number(line.to_string())],
        None => [text(""), text("")],
    }
}

fn missing(other: &NonVoter) -> [FileCell; 7] {
    let missing: Vec<String> = other.obstacles.iter().map(obstacle_word).collect();
    [
        text(""),
        text(""),
        text(""),
        text(""),
        text(&missing.join(" ")),
        FileCell::Number(other.votes.to_string()),
        FileCell::from(other.fix_by()),
    ]
}

/// An obstacle's word in the API.
fn obstacle_word(obstacle: &Obstacle) -> String {
    match serde_json::to_value(&obstacle.missing) {
        Ok(Value::String(word)) => word,
        Ok(Value::Object(object)) => object.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::obstacle_word;
    use domain::roll::{Missing, Obstacle};

    #[test]
    fn obstacles_have_the_words_of_the_api() {
        let word = |missing| obstacle_word(&Obstacle { missing, fix_by: None });
        assert_eq!(word(Missing::NoVotes), "no_votes");
        assert_eq!(
            word(Missing::UnknownFacts(vec!["newcomer".to_owned()])),
            "unknown_facts"
        );
        assert_eq!(word(Missing::NoRepresentative { role: None }), "no_representative");
    }
}
