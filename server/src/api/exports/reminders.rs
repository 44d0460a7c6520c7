//! Reminders of the end of a term as CSV.

use super::list::{AskedList, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::members::{self, NoticesShown};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{NOTICE_COLUMNS, NoticeFilter, NoticeRow};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, NOTICE_COLUMNS);

/// Which reminders to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct NoticesFileParams {
    /// Which reminders to list. Default: all
    #[serde(default)]
    #[param(inline)]
    show: NoticeFilter,
    /// The column to sort by: due, member or days. With a minus, such as -due, in descending order. Default: -due
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The addresses from which emails came back, with their status codes: `zoe@example.org 5.1.1`.
fn bounced(row: &NoticeRow) -> String {
    let bounced = row.bounced.iter().map(|email| format!("{} {}", email.to, email.status));
    let bounced: Vec<String> = bounced.map(|text| text.trim_end().to_owned()).collect();
    bounced.join(", ")
}

/// Downloads the reminders of the end of a term as CSV.
#[utoipa::path(
    get,
    path = "/notices/{foundation}/reminders.csv",
    operation_id = "notices-csv",
    tag = "memberships",
    params(FoundationPath, NoticesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<NoticesFileParams>,
) -> Result<Response, Failure> {
    let NoticesFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("reminders");
    let header = [
        "member",
        "due",
        "days",
        "state",
        "to",
        "term",
        "application",
        "membership",
        "bounced",
    ];
    sheet(&name, &header, move |page| {
        let (list, sort) = (list.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                about,
                ..
            } = list;
            let shown = NoticesShown {
                show,
                sort: &sort,
                page,
            };
            let answer = members::notices(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    FileCell::from(Some(row.due_on)),
                    FileCell::Number(row.days.to_string()),
                    word(&row.state),
                    text(&row.to.join(" ")),
                    FileCell::Number(row.term.to_string()),
                    text(&row.application),
                    text(&row.membership),
                    text(&bounced(row)),
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
