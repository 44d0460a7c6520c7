//! The fulfilment board as CSV.

use super::list::{AskedList, ListFile, text, word};
use crate::api::benefits::BenefitUsesParams;
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::entitlements;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;

/// Downloads what a foundation’s members have asked for of their benefits as CSV.
#[utoipa::path(
    get,
    path = "/benefits/{foundation}/benefits.csv",
    operation_id = "benefit-uses-csv",
    tag = "benefits",
    params(FoundationPath, BenefitUsesParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<BenefitUsesParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?.file("benefits", asked).await
}

impl ListFile for BenefitUsesParams {
    const COLUMNS: &'static [&'static str] = &[
        "member",
        "benefit",
        "state",
        "wanted",
        "scheduled",
        "delivered",
        "what",
        "note",
        "link",
        "application",
    ];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let shown = self.shown(page);
        let about = list.about.clone();
        let answer = entitlements::benefit_uses(&list.state, &list.caller, &list.foundation, shown, about).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            vec![
                text(&row.member),
                text(row.asked.title.say(&list.lang)),
                word(&row.asked.state),
                FileCell::from(Some(row.asked.wanted)),
                FileCell::from(row.asked.scheduled),
                FileCell::from(row.asked.delivered),
                text(&row.asked.what),
                text(&row.asked.note),
                FileCell::from(row.asked.link.as_deref()),
                text(&row.application),
            ]
        }))
    }
}
