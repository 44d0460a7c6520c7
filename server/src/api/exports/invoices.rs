//! Invoices and credit notes as CSV.

use super::list::{AskedList, ListFile, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::invoices::InvoicesParams;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage};
use crate::applications::{AppState, CommandError};
use crate::invoices;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::response::Response;

/// Downloads a foundation’s invoices and credit notes as CSV. For accounting, download the journal.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/invoices.csv",
    operation_id = "invoices-csv",
    tag = "invoices",
    params(FoundationPath, InvoicesParams, LanguageParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<InvoicesParams>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
) -> Result<Response, Failure> {
    AskedList::new(state, caller, path, lang)?.file("invoices", asked).await
}

impl ListFile for InvoicesParams {
    const COLUMNS: &'static [&'static str] = &[
        "number",
        "state",
        "member",
        "currency",
        "gross",
        "unpaid",
        "issued",
        "due",
        "reference",
        "other",
        "application",
    ];

    async fn page(&self, list: &AskedList, page: i64) -> Result<SheetPage, CommandError> {
        let about = list.about.clone();
        let shown = (self.show, self.sort.as_str(), page);
        let answer = invoices::invoices(&list.state, &list.caller, &list.foundation, shown, about).await?;
        Ok(SheetPage::of(&answer.rows, answer.pages, |row| {
            vec![
                text(&row.label),
                word(&row.state),
                text(&row.name),
                text(row.gross.currency.code()),
                FileCell::Number(row.gross.decimal()),
                FileCell::Number(row.unpaid.decimal()),
                FileCell::from(Some(row.issued_on)),
                FileCell::from(Some(row.due_on)),
                text(&row.payment_reference),
                FileCell::from(row.other.as_deref()),
                text(&row.application),
            ]
        }))
    }
}
