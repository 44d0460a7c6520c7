//! The URLs of these pages.

use crate::api::segment;

/// Which reports there are.
pub(super) fn reports_address(foundation: &str) -> String {
    format!("/reports/{}", segment(foundation))
}

/// A report, by its name in URLs. Its file has the same address in the API.
pub(super) fn report_address(foundation: &str, report: &str) -> String {
    format!("{}/{report}", reports_address(foundation))
}
