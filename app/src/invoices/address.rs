//! The URLs of invoices.

use crate::api::{InvoiceFilter, segment};
use crate::site::{page_parameter, sort_parameter};

/// A page of a foundation's invoices. An empty `sort` is the filter's own order.
pub(super) fn list_address(foundation: &str, show: InvoiceFilter, sort: &str, page: i64) -> String {
    let (sort, page) = (sort_parameter("sort", sort), page_parameter("page", page));
    format!("{}?show={}{sort}{page}", invoices_address(foundation), show.id())
}

/// A foundation's invoices.
pub(super) fn invoices_address(foundation: &str) -> String {
    format!("/invoices/{}", segment(foundation))
}

/// An invoice or a credit note.
pub(crate) fn invoice_address(foundation: &str, label: &str) -> String {
    format!("{}/{}", invoices_address(foundation), segment(label))
}

/// The application that an invoice is for.
pub(super) fn application_address(foundation: &str, reference: &str) -> String {
    format!("/review/{}/{}", segment(foundation), segment(reference))
}

/// The sums of a year. An empty programme is all of them.
pub(super) fn books_address(foundation: &str, year: u16, programme: &str) -> String {
    let programme = if programme.is_empty() {
        String::new()
    } else {
        format!("&programme={}", segment(programme))
    };
    format!("{}/months?year={year}{programme}", invoices_address(foundation))
}

/// Every entry of a year as a file, by its extension.
pub(super) fn journal_address(foundation: &str, year: u16, extension: &str) -> String {
    format!("{}/journal.{extension}?year={year}", invoices_address(foundation))
}
