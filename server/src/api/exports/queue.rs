//! A review queue as CSV.

use super::list::{AskedList, ListFile, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::reviews::QueueParams;
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::reviews;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;
use domain::review::Reviewer;

/// Downloads a foundation’s review queue as CSV.
#[utoipa::path(
    get,
    path = "/reviews/{foundation}/queue.csv",
    operation_id = "review-queue-csv",
    tag = "reviews",
    params(FoundationPath, QueueParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<QueueParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?
        .file("applications", asked)
        .await
}

impl ListFile for QueueParams {
    const COLUMNS: &'static [&'static str] = &[
        "application",
        "name",
        "tier",
        "price",
        "turn",
        "reviewer",
        "due",
        "submitted",
        "decided",
    ];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let with = (list.lang.as_str(), list.about.clone());
        let shown = (self.show, self.sort.as_str(), page);
        let answer = reviews::queue(&list.state, &list.caller, &list.foundation, shown, with).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            vec![
                text(&row.reference),
                text(&row.name),
                text(row.tier.say(&list.lang)),
                text(&row.price),
                word(&row.turn),
                FileCell::from(row.reviewer.map(Reviewer::id)),
                FileCell::from(row.due),
                FileCell::from(row.submitted_on),
                FileCell::from(row.decided_on),
            ]
        }))
    }
}
