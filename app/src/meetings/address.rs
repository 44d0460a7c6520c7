//! The URLs of meetings.

use crate::api::segment;
use domain::review::Reviewer;

/// A foundation's meetings.
pub fn meetings_address(foundation: &str) -> String {
    format!("/meetings/{}", segment(foundation))
}

/// A meeting.
pub fn meeting_address(foundation: &str, meeting: &str) -> String {
    format!("{}/{}", meetings_address(foundation), segment(meeting))
}

/// A page of the list.
pub(super) fn list_page_address(foundation: &str, page: i64) -> String {
    format!("{}?page={page}", meetings_address(foundation))
}

/// The form for a new meeting of a body.
pub(super) fn new_address(foundation: &str, body: Reviewer) -> String {
    format!("{}/new?body={}", meetings_address(foundation), body.id())
}

/// An application in the review console.
pub(super) fn application_address(foundation: &str, reference: &str) -> String {
    format!("/review/{}/{}", segment(foundation), segment(reference))
}
