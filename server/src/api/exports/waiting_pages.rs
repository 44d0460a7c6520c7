//! A foundation’s public pages that wait for approval as CSV.

use super::list::{AskedList, text};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::clock::Timestamp;
use crate::profiles;
use app::api::WAITING_PAGE_COLUMNS;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;
use domain::member::ProfilePart;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, WAITING_PAGE_COLUMNS);

/// How to sort the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct WaitingPagesFileParams {
    /// The column to sort by: member or asked. With a minus, such as -asked, in descending order. Default: asked
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads as CSV the public pages that wait for the approval of the foundation’s staff.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/pages.csv",
    operation_id = "waiting-pages-csv",
    tag = "memberships",
    params(FoundationPath, WaitingPagesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<WaitingPagesFileParams>,
) -> Result<Response, Failure> {
    let WaitingPagesFileParams { sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("public-pages");
    let header = [
        "member",
        "waiting_since",
        "first",
        "changes",
        "application",
        "membership",
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
            let shown = (sort.as_str(), page);
            let answer = profiles::waiting_pages(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
                let changes: Vec<String> = row.changes.iter().map(changed).collect();
                vec![
                    text(&row.member),
                    FileCell::from(Some(Timestamp(row.asked_at).day())),
                    text(if row.first { "yes" } else { "no" }),
                    text(&changes.join(", ")),
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

/// A part that’s different from what’s public.
fn changed(part: &ProfilePart) -> String {
    match part {
        ProfilePart::Description(tag) => format!("description {tag}"),
        ProfilePart::Link(link) => format!("link {}", link.id()),
        ProfilePart::Logo(variant) => format!("logo {}", variant.id()),
    }
}
