//! Reminders of the end of a term as CSV.

use super::list::{AskedList, ListFile, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::notices::NoticesParams;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::members;
use app::api::NoticeRow;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;

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
    params(FoundationPath, NoticesParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<NoticesParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?
        .file("reminders", asked)
        .await
}

impl ListFile for NoticesParams {
    const COLUMNS: &'static [&'static str] = &[
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

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let shown = self.shown(page);
        let about = list.about.clone();
        let answer = members::notices(&list.state, &list.caller, &list.foundation, shown, about).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
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
        }))
    }
}
