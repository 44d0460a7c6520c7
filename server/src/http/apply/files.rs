//! Files behind links: uploads and documents. They're never cached or executed.

use super::Forms;
use super::fault::{FormError, Visitor};
use crate::applications::{
    CommandError, LinkSecret, UploadId, agreement_document, application_document, file as upload,
};
use crate::invoices::{InvoiceFile, own_invoice_file, own_pro_forma};
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

/// An upload, for a link that gives access to it.
pub(super) async fn file(
    State(forms): State<Forms>,
    path: Result<Path<(String, String)>, PathRejection>,
    parts: Parts,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path((secret, id)) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    let found = async {
        let id = UploadId::parse(&id);
        upload(&forms.state, &parsed(&secret)?, id.as_ref()).await
    };
    let (row, bytes) = found.await.map_err(|error| visitor.fault(error))?;
    Ok(attached(&row.kind, &row.name, Body::from(bytes)))
}

/// The application as a PDF.
pub(super) async fn application(
    State(forms): State<Forms>,
    path: Result<Path<String>, PathRejection>,
    parts: Parts,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path(secret) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    let document = async { application_document(&forms.state, &parsed(&secret)?).await };
    let bytes = document.await.map_err(|error| visitor.fault(error))?;
    Ok(attached("application/pdf", "application.pdf", Body::from(bytes)))
}

/// A signed agreement as a PDF.
pub(super) async fn agreement(
    State(forms): State<Forms>,
    path: Result<Path<(String, String)>, PathRejection>,
    parts: Parts,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path((secret, agreement)) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    let id = agreement.strip_suffix(".pdf").unwrap_or(&agreement);
    let document = async { agreement_document(&forms.state, &parsed(&secret)?, id).await };
    let bytes = document.await.map_err(|error| visitor.fault(error))?;
    Ok(attached("application/pdf", &format!("{id}.pdf"), Body::from(bytes)))
}

/// An invoice as it was issued: the PDF, or the data.
pub(super) async fn invoice(
    State(forms): State<Forms>,
    path: Result<Path<(String, String)>, PathRejection>,
    parts: Parts,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path((secret, invoice)) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    let (label, file) = match invoice.strip_suffix(".xml") {
        Some(label) => (label, InvoiceFile::Data),
        None => (invoice.strip_suffix(".pdf").unwrap_or(&invoice), InvoiceFile::Document),
    };
    let found = async { own_invoice_file(&forms.state, &parsed(&secret)?, label, file).await };
    let bytes = found.await.map_err(|error| visitor.fault(error))?;
    let bytes = bytes.ok_or_else(|| visitor.unread(StatusCode::NOT_FOUND))?;
    let name = format!("{label}.{}", file.extension());
    Ok(attached(file.media_type(), &name, Body::from(bytes)))
}

/// What the invoice will say, in the reader's language.
pub(super) async fn pro_forma(
    State(forms): State<Forms>,
    path: Result<Path<String>, PathRejection>,
    parts: Parts,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path(secret) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    let document = async { own_pro_forma(&forms.state, &parsed(&secret)?, visitor.locale).await };
    let bytes = document.await.map_err(|error| visitor.fault(error))?;
    let bytes = bytes.ok_or_else(|| visitor.unread(StatusCode::NOT_FOUND))?;
    Ok(attached("application/pdf", "pro-forma.pdf", Body::from(bytes)))
}

/// A secret from a path. If it can't be one, the response is the same as for a secret that no link has.
fn parsed(secret: &str) -> Result<LinkSecret, CommandError> {
    LinkSecret::parse(secret).ok_or(CommandError::NoSuchLink)
}

/// Headers to download the file instead of showing it, so that it can't run anything on this site.
pub(crate) fn attached(kind: &str, name: &str, body: Body) -> Response {
    let disposition = format!("attachment; filename*=UTF-8''{}", app::api::segment(name));
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, disposition),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body).into_response()
}
