//! The URLs of announced elections and resolutions.

use crate::api::segment;
use crate::site::{page_parameter, sort_parameter};

/// A foundation's elections and resolutions.
pub fn polls_address(foundation: &str) -> String {
    format!("/polls/{}", segment(foundation))
}

/// An election or a resolution.
pub fn poll_address(foundation: &str, number: i64) -> String {
    format!("{}/{number}", polls_address(foundation))
}

/// The form for different days.
pub fn change_address(foundation: &str, number: i64) -> String {
    format!("{}/change", poll_address(foundation, number))
}

/// A page of the list. An empty `sort` is the list's own order.
pub(super) fn list_page_address(foundation: &str, sort: &str, page: i64) -> String {
    let parameters = format!("{}{}", sort_parameter("sort", sort), page_parameter("page", page));
    let address = polls_address(foundation);
    match parameters.strip_prefix('&') {
        Some(parameters) => format!("{address}?{parameters}"),
        None => address,
    }
}

/// The form to announce something.
pub(super) fn new_address(foundation: &str) -> String {
    format!("{}/new", polls_address(foundation))
}

/// The same, filled in for an election of a programme.
pub(super) fn announce_address(foundation: &str, programme: &str, election: &str) -> String {
    let election = segment(&election_value(programme, election));
    format!("{}?election={election}", new_address(foundation))
}

/// An election of a programme, as forms and URLs name it.
pub(super) fn election_value(programme: &str, election: &str) -> String {
    format!("{programme}/{election}")
}

/// A member's ballot.
pub(crate) fn vote_address(foundation: &str, number: i64, membership: &str) -> String {
    format!("{}/vote/{}", poll_address(foundation, number), segment(membership))
}

/// The form to nominate somebody for a member.
pub(super) fn nominate_address(foundation: &str, number: i64, membership: &str) -> String {
    format!("{}/nominate/{}", poll_address(foundation, number), segment(membership))
}

/// The page of somebody who was nominated.
pub(super) fn nominee_address(foundation: &str, number: i64) -> String {
    format!("{}/nominee", poll_address(foundation, number))
}

/// The ID of a nominee's card on the page.
pub fn nominee_anchor(nominee: u32) -> String {
    format!("nominee-{nominee}")
}

/// A file about an election or a resolution.
pub(super) fn file_address(foundation: &str, number: i64, file: &str) -> String {
    format!("{}/{file}", poll_address(foundation, number))
}
