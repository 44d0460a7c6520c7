//! A foundation’s members as CSV.

use super::list::{AskedList, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::{AppState, CommandError};
use crate::members::{self, MembersShown};
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{MEMBERS_COLUMNS, MembersAnswer, MembersFilter};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, MEMBERS_COLUMNS);

/// Which members to export.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct MembersFileParams {
    /// Which members to list. Default: those whose membership goes on
    #[serde(default)]
    #[param(inline)]
    show: MembersFilter,
    /// The only tier to list, such as membership/gold. Default: all
    #[serde(default)]
    tier: String,
    /// A part of the member’s name. Default: all members
    #[serde(default)]
    member: String,
    /// The only memberships to list: their IDs with commas between them. Default: all
    #[serde(default)]
    only: String,
    /// The column to sort by: member, tier, since, until or state. With a minus, such as -until, in descending order. Default: member
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

impl MembersFileParams {
    /// A page of the list.
    pub(super) async fn page(&self, list: &AskedList, page: i64) -> Result<MembersAnswer, CommandError> {
        let shown = MembersShown {
            show: self.show,
            tier: &self.tier,
            member: &self.member,
            only: &self.only,
            sort: &self.sort,
            page,
        };
        members::members(&list.state, &list.caller, &list.foundation, shown, list.about.clone()).await
    }

    pub(super) fn lang(&self) -> String {
        self.lang.clone()
    }
}

/// Downloads a foundation’s members as CSV. Importing the file again recognises its columns.
#[utoipa::path(
    get,
    path = "/memberships/{foundation}/members.csv",
    operation_id = "memberships-csv",
    tag = "memberships",
    params(FoundationPath, MembersFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<MembersFileParams>,
) -> Result<Response, Failure> {
    let list = AskedList::new(state, caller, path, asked.lang())?;
    let name = list.name("members");
    let header = ["member", "tier", "since", "until", "state", "application", "membership"];
    sheet(&name, &header, move |page| {
        let (list, asked) = (list.clone(), asked.clone());
        async move {
            let answer = asked.page(&list, page).await?;
            let rows = answer.rows.iter().map(|row| {
                vec![
                    text(&row.member),
                    text(row.tier.say(&list.lang)),
                    FileCell::from(Some(row.since)),
                    FileCell::from(row.until),
                    word(&row.state),
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
