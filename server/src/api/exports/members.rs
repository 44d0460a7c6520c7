//! A foundation’s members as CSV.

use super::list::{AskedList, ListFile, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::memberships::MembersParams;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::members;
use app::api::MembersAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;

/// A page of the members that were asked for.
pub(super) async fn members_page(
    list: &AskedList,
    asked: &MembersParams,
    page: i64,
) -> Result<MembersAnswer, CommandError> {
    let about = list.about.clone();
    members::members(&list.state, &list.caller, &list.foundation, asked.shown(page), about).await
}

/// Downloads a foundation’s members as CSV. Importing the file again recognises its columns.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/members.csv",
    operation_id = "memberships-csv",
    tag = "memberships",
    params(FoundationPath, MembersParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MembersParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?.file("members", asked).await
}

impl ListFile for MembersParams {
    const COLUMNS: &'static [&'static str] =
        &["member", "tier", "since", "until", "state", "application", "membership"];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let answer = members_page(list, self, page).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            vec![
                text(&row.member),
                text(row.tier.say(&list.lang)),
                FileCell::from(Some(row.since)),
                FileCell::from(row.until),
                word(&row.state),
                text(&row.application),
                text(&row.membership),
            ]
        }))
    }
}
