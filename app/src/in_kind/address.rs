//! The URLs of in-kind commitments.

use crate::api::{CommitmentFilter, segment};
use crate::site::{page_parameter, sort_parameter};

/// A foundation's commitments.
pub(super) fn commitments_address(foundation: &str) -> String {
    format!("/in-kind/{}", segment(foundation))
}

/// A page of a foundation's commitments. An empty `sort` is the filter's own order.
pub(super) fn list_address(foundation: &str, show: CommitmentFilter, sort: &str, page: i64) -> String {
    let (sort, page) = (sort_parameter("sort", sort), page_parameter("page", page));
    format!("{}?show={}{sort}{page}", commitments_address(foundation), show.id())
}

/// A commitment.
pub(crate) fn commitment_address(foundation: &str, id: &str) -> String {
    format!("{}/{}", commitments_address(foundation), segment(id))
}

/// The application that a commitment belongs to.
pub(super) fn application_address(foundation: &str, reference: &str) -> String {
    format!("/review/{}/{}", segment(foundation), segment(reference))
}

/// An invoice.
pub(super) fn invoice_address(foundation: &str, label: &str) -> String {
    format!("/invoices/{}/{}", segment(foundation), segment(label))
}
