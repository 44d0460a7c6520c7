//! A review queue as CSV.

use super::list::{AskedList, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::reviews;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{QUEUE_COLUMNS, QueueFilter};
use axum::extract::State;
use axum::response::Response;
use domain::review::Reviewer;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, QUEUE_COLUMNS);

/// Which applications to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct QueueFileParams {
    /// Which applications to list. Default: mine
    #[serde(default)]
    #[param(inline)]
    show: QueueFilter,
    /// The column to sort by: name, due, tier, stage, submitted or decided. With a minus, such as -due, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads a foundation’s review queue as CSV.
#[utoipa::path(
    get,
    path = "/reviews/{foundation}/queue.csv",
    operation_id = "review-queue-csv",
    tag = "reviews",
    params(FoundationPath, QueueFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<QueueFileParams>,
) -> Result<Response, Failure> {
    let QueueFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("applications");
    let header = [
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
    sheet(&name, &header, move |page| {
        let (list, sort) = (list.clone(), sort.clone());
        async move {
            let AskedList {
                state,
                caller,
                foundation,
                lang,
                about,
            } = list;
            let shown = (show, sort.as_str(), page);
            let answer = reviews::queue(&state, &caller, &foundation, shown, (&lang, about)).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.reference),
                    text(&row.name),
                    text(row.tier.say(&lang)),
                    text(&row.price),
                    word(&row.turn),
                    FileCell::from(row.reviewer.map(Reviewer::id)),
                    FileCell::from(row.due),
                    FileCell::from(row.submitted_on),
                    FileCell::from(row.decided_on),
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
