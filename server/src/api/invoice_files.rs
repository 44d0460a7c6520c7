//! The files of invoices: PDF and data, for those who handle money and for applicants.

use super::extract::Path;
use super::failure::Failure;
use super::invoices::{InvoicePath, not_found};
use super::problems::{Database, Link, Problems};
use super::reply::NO_STORE;
use super::session::Caller;
use crate::applications::{AppState, CommandError, LinkSecret};
use crate::invoices::{InvoiceFile, invoice_file, own_invoice_file};
use app::api::kinds::{NoPermission, NotFound, NotSignedIn, NotThisPart};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of an applicant's invoice.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct OwnInvoicePath {
    /// Secret of a link. Treat it like a password and never log it
    pub secret: String,
    /// Number of the invoice or credit note
    pub label: String,
}

/// Downloads an invoice or credit note as it was issued, as a PDF with the data in it (Factur-X, ZUGFeRD).
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/{label}/document.pdf",
    operation_id = "invoice-document",
    tag = "invoices",
    params(InvoicePath),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, Database)>,
    ),
)]
pub(super) async fn document(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicePath>,
) -> Result<Response, Failure> {
    let file = InvoiceFile::Document;
    let found = invoice_file(&state, &caller, &path.foundation, &path.label, file).await?;
    sent(file, found)
}

/// Downloads the data of an invoice or credit note: EN 16931, as UBL 2.1.
///
/// There’s none if something was missing when it was issued. Then `has_data` is false, and `gaps` says what.
#[utoipa::path(
    get,
    path = "/invoices/{foundation}/{label}/invoice.xml",
    operation_id = "invoice-data",
    tag = "invoices",
    params(InvoicePath),
    responses(
        (status = OK, body = String, content_type = "application/xml", description = "Success"),
        Problems<(NotSignedIn, NoPermission, NotFound, Database)>,
    ),
)]
pub(super) async fn data(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<InvoicePath>,
) -> Result<Response, Failure> {
    let file = InvoiceFile::Data;
    let found = invoice_file(&state, &caller, &path.foundation, &path.label, file).await?;
    sent(file, found)
}

/// Downloads one of the applicant’s invoices or credit notes, as a PDF with the data in it (Factur-X, ZUGFeRD).
#[utoipa::path(
    get,
    path = "/applications/{secret}/invoices/{label}/document.pdf",
    operation_id = "own-invoice-document",
    tag = "applications",
    params(OwnInvoicePath),
    responses(
        (status = OK, body = Vec<u8>, content_type = "application/pdf", description = "Success"),
        Problems<(Link, NotThisPart, Database)>,
    ),
)]
pub(super) async fn own_document(
    State(state): State<AppState>,
    Path(path): Path<OwnInvoicePath>,
) -> Result<Response, Failure> {
    own(&state, &path, InvoiceFile::Document).await
}

/// Downloads the data of one of the applicant’s invoices or credit notes: EN 16931, as UBL 2.1.
#[utoipa::path(
    get,
    path = "/applications/{secret}/invoices/{label}/invoice.xml",
    operation_id = "own-invoice-data",
    tag = "applications",
    params(OwnInvoicePath),
    responses(
        (status = OK, body = String, content_type = "application/xml", description = "Success"),
        Problems<(Link, NotThisPart, Database)>,
    ),
)]
pub(super) async fn own_data(
    State(state): State<AppState>,
    Path(path): Path<OwnInvoicePath>,
) -> Result<Response, Failure> {
    own(&state, &path, InvoiceFile::Data).await
}

async fn own(state: &AppState, path: &OwnInvoicePath, file: InvoiceFile) -> Result<Response, Failure> {
    let secret = LinkSecret::parse(&path.secret).ok_or(CommandError::NoSuchLink)?;
    let found = own_invoice_file(state, &secret, &path.label, file).await?;
    sent(file, found)
}

fn sent(file: InvoiceFile, found: Option<bytes::Bytes>) -> Result<Response, Failure> {
    let bytes = found.ok_or_else(not_found)?;
    Ok((NO_STORE, [(CONTENT_TYPE, file.media_type())], bytes).into_response())
}
