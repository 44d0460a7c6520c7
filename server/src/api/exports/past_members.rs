//! A foundation’s members on a day in the past as CSV.

use super::list::{AskedList, ListFile, text};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::past_members::{PastMembersParams, future};
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::members;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;

/// Downloads as CSV who was a member on a day in the past, and in which tier.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/past.csv",
    operation_id = "past-memberships-csv",
    tag = "memberships",
    params(FoundationPath, PastMembersParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(mut asked): Query<PastMembersParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    let today = state.clock.today();
    let on = asked.on.unwrap_or(today);
    if on > today {
        return Err(future());
    }
    // The day of all pages, even if midnight passes meanwhile.
    asked.on = Some(on);
    let name = format!("members-{on}");
    AskedList::new(state, caller, path, lang)?.file(&name, asked).await
}

impl ListFile for PastMembersParams {
    const COLUMNS: &'static [&'static str] = &[
        "member",
        "tier",
        "since",
        "first_day",
        "last_day",
        "application",
        "membership",
    ];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let about = list.about.clone();
        let shown = self.shown(list.state.clock.today(), page);
        let answer = members::past_members(&list.state, &list.caller, &list.foundation, shown, about).await?;
        let answer = answer.ok_or(CommandError::WrongState)?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            vec![
                text(&row.member),
                text(row.tier.say(&list.lang)),
                FileCell::from(Some(row.since)),
                FileCell::from(Some(row.first_day)),
                FileCell::from(row.last_day),
                text(&row.application),
                text(&row.membership),
            ]
        }))
    }
}
