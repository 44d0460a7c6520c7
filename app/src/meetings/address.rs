//! The URLs of meetings.

use crate::api::segment;
use crate::site::{page_parameter, sort_parameter};
use domain::review::Reviewer;

/// A foundation's meetings.
pub fn meetings_address(foundation: &str) -> String {
    format!("/meetings/{}", segment(foundation))
}

/// A meeting.
pub fn meeting_address(foundation: &str, meeting: &str) -> String {
    format!("{}/{}", meetings_address(foundation), segment(meeting))
}

/// A page of the list. An empty `sort` is the list's own order.
pub(super) fn list_page_address(foundation: &str, sort: &str, page: i64) -> String {
    let parameters = format!("{}{}", sort_parameter("sort", sort), page_parameter("page", page));
    let address = meetings_address(foundation);
    match parameters.strip_prefix('&') {
        Some(parameters) => format!("{address}?{parameters}"),
        None => address,
    }
}

/// The form for a new meeting of a body.
pub(super) fn new_address(foundation: &str, body: Reviewer) -> String {
    format!("{}/new?body={}", meetings_address(foundation), body.id())
}

/// An application in the review console.
pub(super) fn application_address(foundation: &str, reference: &str) -> String {
    format!("/review/{}/{}", segment(foundation), segment(reference))
}
