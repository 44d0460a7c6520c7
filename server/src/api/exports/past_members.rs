//! A foundation’s members on a day in the past as CSV.

use super::list::{AskedList, text};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::past_members::{day, future};
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::{AppState, CommandError};
use crate::members::{self, PastMembersShown};
use app::api::PAST_MEMBERS_COLUMNS;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;
use domain::date::Date;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, PAST_MEMBERS_COLUMNS);

/// Which members to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct PastMembersFileParams {
    /// A day that has come, such as 2026-03-01. Default: today
    #[serde(default, deserialize_with = "day")]
    #[param(value_type = String)]
    on: Option<Date>,
    /// The only tier to list, such as membership/gold. Default: all
    #[serde(default)]
    tier: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The column to sort by: member, tier, since, first or last. With a minus, such as -last, in descending order. Default: member
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads as CSV who was a member on a day in the past, and in which tier.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/past.csv",
    operation_id = "past-memberships-csv",
    tag = "memberships",
    params(FoundationPath, PastMembersFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<PastMembersFileParams>,
) -> Result<Response, Failure> {
    let PastMembersFileParams {
        on,
        tier,
        member,
        sort,
        lang,
    } = asked;
    let today = state.clock.today();
    let on = on.unwrap_or(today);
    if on > today {
        return Err(future());
    }
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name(&format!("members-{on}"));
    let header = [
        "member",
        "tier",
        "since",
        "first_day",
        "last_day",
        "application",
        "membership",
    ];
    sheet(&name, &header, move |page| {
        let (list, tier, member, sort) = (list.clone(), tier.clone(), member.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                lang,
                about,
            } = list;
            let shown = PastMembersShown {
                on,
                tier: &tier,
                member: &member,
                sort: &sort,
                page,
            };
            let answer = members::past_members(&state, &caller, &foundation, shown, about).await?;
            let answer = answer.ok_or(CommandError::WrongState)?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    text(row.tier.say(&lang)),
                    FileCell::from(Some(row.since)),
                    FileCell::from(Some(row.first_day)),
                    FileCell::from(row.last_day),
                    text(&row.application),
                    text(&row.membership),
                ]
            });
            Ok(SheetPage {
                rows: rows.collect(),
                pages: answer.pages,
            })
        }
    })
    .await
}
