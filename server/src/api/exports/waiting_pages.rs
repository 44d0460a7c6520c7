//! A foundation’s public pages that wait for approval as CSV.

use super::list::{AskedList, ListFile, text};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::page_approval::WaitingPagesParams;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use crate::profiles;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;
use domain::member::ProfilePart;

/// Downloads as CSV the public pages that wait for the approval of the foundation’s staff.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/pages.csv",
    operation_id = "waiting-pages-csv",
    tag = "memberships",
    params(FoundationPath, WaitingPagesParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<WaitingPagesParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?
        .file("public-pages", asked)
        .await
}

impl ListFile for WaitingPagesParams {
    const COLUMNS: &'static [&'static str] = &[
        "member",
        "waiting_since",
        "first",
        "changes",
        "application",
        "membership",
    ];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let about = list.about.clone();
        let shown = (self.sort.as_str(), page);
        let answer = profiles::waiting_pages(&list.state, &list.caller, &list.foundation, shown, about).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            let changes: Vec<String> = row.changes.iter().map(changed).collect();
            vec![
                text(&row.member),
                FileCell::from(Some(Timestamp(row.asked_at).day())),
                text(if row.first { "yes" } else { "no" }),
                text(&changes.join(", ")),
                text(&row.application),
                text(&row.membership),
            ]
        }))
    }
}

/// A part that’s different from what’s public.
fn changed(part: &ProfilePart) -> String {
    match part {
        ProfilePart::Description(tag) => format!("description {tag}"),
        ProfilePart::Link(link) => format!("link {}", link.id()),
        ProfilePart::Logo(variant) => format!("logo {}", variant.id()),
    }
}
