//! The URLs of the directory.

use crate::api::{GetDirectory, segment};

/// A page of a foundation's directory.
pub fn directory_address(asked: &GetDirectory) -> String {
    let path = format!("/directory/{}", segment(&asked.foundation));
    match asked.query() {
        query if query.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}

/// A member's page in the directory.
pub fn listed_address(foundation: &str, member: &str) -> String {
    format!("/directory/{}/{}", segment(foundation), segment(member))
}
