//! Invoices and credit notes as CSV.

use super::list::{AskedList, text, word};
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, english, language, sort_reader};
use crate::api::session::Caller;
use crate::api::sheet::{FileCell, SheetPage, sheet};
use crate::applications::AppState;
use crate::invoices;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use app::api::{INVOICE_COLUMNS, InvoiceFilter};
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

sort_reader!(sort, INVOICE_COLUMNS);

/// Which invoices to export.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct InvoicesFileParams {
    /// Which invoices to list. Default: unpaid
    #[serde(default)]
    #[param(inline)]
    show: InvoiceFilter,
    /// The column to sort by: number, member, amount, unpaid, issued or due. With a minus, such as -member, in descending order. Default: the filter’s own order
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Downloads a foundation’s invoices and credit notes as CSV. For accounting, download the journal.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/invoices.csv",
    operation_id = "invoices-csv",
    tag = "invoices",
    params(FoundationPath, InvoicesFileParams),
    responses(
        (status = OK, body = String, content_type = "text/csv", description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn file(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<InvoicesFileParams>,
) -> Result<Response, Failure> {
    let InvoicesFileParams { show, sort, lang } = asked;
    let list = AskedList::new(state, caller, path, lang)?;
    let name = list.name("invoices");
    let header = [
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
            let shown = (show, sort.as_str(), page);
            let answer = invoices::invoices(&state, &caller, &foundation, shown, about).await?;
            let rows = answer.rows.iter().map(|row| {
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
            });
            Ok(SheetPage {
                rows: rows.collect(),
                pages: answer.pages,
            })
        }
    })
    .await
}
