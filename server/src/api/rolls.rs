//! Elections, and who votes in them: the voting roll of each.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::members::{MemberPath, not_found};
use super::problems::{Database, Problems};
use super::query::{FoundationPath, LanguageParams, PageParams, sort_reader};
use super::reply::private;
use super::session::{Caller, Person};
use crate::accounts::Session;
use crate::applications::AppState;
use crate::reports::AskedReport;
use crate::rolls::{self, RollDone, RollQuestion, RollShown};
use app::api::kinds::{BadDate, BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn, RulesMissing};
use app::api::{
    ElectionsAnswer, FURTHEST_ROLL_MONTHS, OwnRollsAnswer, ProblemKind, ROLL_COLUMNS, RollAnswer, RollPart,
};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::date::Date;
use domain::suggest::nearest;
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of an election.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ElectionPath {
    /// ID of a foundation
    pub foundation: String,
    /// ID of one of its programmes
    pub programme: String,
    /// ID of an election of the programme
    pub election: String,
}

/// The day and the rules of a roll.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RollParams {
    /// The record date, such as 2026-07-16, up to a year ahead. Default: today
    #[serde(default)]
    day: String,
    /// Name or first day of the version of the programme that counts for all members. Default: of the election, the version in force on the record date, and of each grant, the version that the membership has
    #[serde(default)]
    version: String,
}

/// What to compare a roll with, and which of its lines to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RollListParams {
    /// Another record date, to compare with. Default: the same
    #[serde(default)]
    compare_day: String,
    /// Another version, to compare with. Default: the same
    #[serde(default)]
    compare_version: String,
    /// Which lines to return. Default: those of the members who vote
    #[serde(default)]
    #[param(inline)]
    part: RollPart,
    /// A part of a member’s name, or an application number. Default: all
    #[serde(default)]
    q: String,
    /// The column to sort by: member, tier, votes or `fix_by`. With a minus, such as -votes, in descending order. Default: member
    #[serde(default, deserialize_with = "sort")]
    sort: String,
}

/// The record date of a member’s own lines.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RecordDayParams {
    /// The record date, such as 2026-07-16, up to a year ahead. Default: that of each election, or today while none is announced
    #[serde(default)]
    day: String,
}

sort_reader!(sort, ROLL_COLUMNS);

impl RollParams {
    /// Which roll it is.
    ///
    /// # Errors
    /// If the day isn't one, or is too far ahead.
    pub fn question<'a>(&'a self, path: &'a ElectionPath, today: Date) -> Result<RollQuestion<'a>, Failure> {
        Ok(RollQuestion {
            programme: &path.programme,
            election: &path.election,
            version: &self.version,
            day: record_day(&self.day, today)?,
        })
    }
}

/// Reads a record date. `None` if it's empty.
fn record_day(typed: &str, today: Date) -> Result<Option<Date>, Failure> {
    if typed.is_empty() {
        return Ok(None);
    }
    let Some(day) = Date::parse(typed) else {
        let detail = format!("\"{typed}\" isn’t a valid date. Use the format 2026-07-16.");
        return Err(Failure::new(ProblemKind::BadDate, "The date is invalid.", Some(detail)));
    };
    let furthest = today.plus_months(FURTHEST_ROLL_MONTHS);
    if let Some(furthest) = furthest.filter(|furthest| day > *furthest) {
        let detail = format!("A record date can be up to {FURTHEST_ROLL_MONTHS} months ahead: until {furthest}.");
        return Err(Failure::new(
            ProblemKind::BadDate,
            "The date is too far ahead.",
            Some(detail),
        ));
    }
    Ok(Some(day))
}

/// Somebody who asks for the rolls of a foundation.
///
/// # Errors
/// If there's no such foundation.
pub(super) fn asked(state: AppState, caller: Session, foundation: String, lang: &str) -> Result<AskedReport, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&foundation)?, lang);
    Ok(AskedReport {
        state,
        caller,
        foundation,
        about,
    })
}

/// What was found.
///
/// # Errors
/// If there's no such election.
pub(super) fn found<T>(done: RollDone<T>, election: &str) -> Result<T, Failure> {
    let known = match done {
        RollDone::Found(found) => return Ok(found),
        RollDone::NoElection(known) => known,
    };
    let detail = match nearest(election, &known) {
        Some(name) => format!("Did you mean \"{name}\"?"),
        None if known.is_empty() => "This version of the programme doesn’t have elections.".to_owned(),
        None => format!("This version of the programme has: {}.", known.join(", ")),
    };
    Err(Failure::new(
        ProblemKind::NotFound,
        "There’s no such election.",
        Some(detail),
    ))
}

/// Lists the elections of a foundation’s programmes, with how many members would vote today.
#[utoipa::path(
    get,
    path = "/elections/{foundation}",
    operation_id = "list-elections",
    tag = "elections",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = ElectionsAnswer, description = "Success"),
        Problems<(
            BadQuery,
            NotSignedIn,
            NoPermission,
            NotFound,
            (FoundationUnavailable, RulesMissing),
            Database,
        )>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = rolls::elections(asked(state, caller, path.foundation, &lang)?).await?;
    Ok(private(&headers, &answer))
}

/// Returns a page of an election’s voting roll for a record date: who votes, with how many votes and why, and what others are missing.
///
/// It follows from the memberships, their terms and people, and the programme file. For a day in the past, these are as they were known then, and for a day to come as they’ll be if nobody does anything. The roll can be compared with the one for another day or by another version.
#[utoipa::path(
    get,
    path = "/elections/{foundation}/{programme}/{election}/roll",
    operation_id = "show-roll",
    tag = "elections",
    params(ElectionPath, RollParams, RollListParams, PageParams),
    responses(
        (status = OK, body = RollAnswer, description = "Success"),
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
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<ElectionPath>,
    Query(params): Query<RollParams>,
    Query(list): Query<RollListParams>,
    Query(part): Query<PageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let today = state.clock.today();
    let asked = asked(state, caller, path.foundation.clone(), &part.lang)?;
    let shown = RollShown {
        question: params.question(&path, today)?,
        compare_day: record_day(&list.compare_day, today)?,
        compare_version: &list.compare_version,
        part: list.part,
        q: &list.q,
        sort: &list.sort,
        page: part.page,
    };
    let answer = found(rolls::roll(asked, shown).await?, &path.election)?;
    Ok(private(&headers, &*answer))
}

/// Returns a member’s own line in the roll of every election of its programme.
///
/// It’s the same line as in the whole roll. Names and application numbers of other members are empty, unless you act for them, too.
#[utoipa::path(
    get,
    path = "/members/{membership}/rolls",
    operation_id = "show-own-rolls",
    tag = "members",
    params(MemberPath, RecordDayParams, LanguageParams),
    responses(
        (status = OK, body = OwnRollsAnswer, description = "Success"),
        Problems<((BadQuery, BadDate), NotSignedIn, NoPermission, NotFound, RulesMissing, Database)>,
    ),
)]
pub(super) async fn show_own(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<MemberPath>,
    Query(RecordDayParams { day }): Query<RecordDayParams>,
    Query(LanguageParams { .. }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let day = record_day(&day, state.clock.today())?;
    let answer = rolls::own_rolls(&state, &caller, &path.membership, day).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}
