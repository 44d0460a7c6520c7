//! The URLs of the value report.

use crate::member::{MemberPage, member_address};

/// The report about a term.
pub(super) fn report_address(membership: &str, term: i64) -> String {
    format!("{}?term={term}", member_address(membership, MemberPage::Value.id()))
}

/// The same as a PDF.
pub(super) fn pdf_address(membership: &str, term: i64, lang: &str) -> String {
    let page = format!("{}/document.pdf", MemberPage::Value.id());
    format!("{}?term={term}&lang={lang}", member_address(membership, &page))
}
