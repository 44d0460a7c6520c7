//! The URLs of bank statements.

use crate::api::{BankFilter, PaymentLine, segment};

/// The ID of the section with the lines.
pub(super) const LINES: &str = "lines";

/// A foundation's bank statements.
pub fn bank_address(foundation: &str) -> String {
    format!("/bank/{}", segment(foundation))
}

/// A file.
pub fn import_address(foundation: &str, import: &str) -> String {
    format!("{}/imports/{}", bank_address(foundation), segment(import))
}

/// A page of a foundation's lines, or of those of a file, with more parameters such as `&done=record`.
pub fn lines_address(foundation: &str, import: Option<&str>, show: BankFilter, page: i64, more: &str) -> String {
    let path = import.map_or_else(|| bank_address(foundation), |import| import_address(foundation, import));
    let page = if page > 1 {
        format!("&page={page}")
    } else {
        String::new()
    };
    format!("{path}?show={}{page}{more}#{LINES}", show.id())
}

/// A line on the page of its file.
pub(crate) fn line_link(foundation: &str, line: &PaymentLine) -> String {
    let page = lines_address(foundation, Some(&line.import), BankFilter::All, line.page, "");
    let page = page.split_once('#').map_or(page.as_str(), |(page, _)| page);
    format!("{page}#{}", line_id(&line.id))
}

/// Where the forms about a line are sent.
pub(super) fn line_address(foundation: &str, line: &str) -> String {
    format!("{}/lines/{}", bank_address(foundation), segment(line))
}

/// An invoice.
pub(super) fn invoice_address(foundation: &str, label: &str) -> String {
    format!("/invoices/{}/{}", segment(foundation), segment(label))
}

/// The ID of a line's element, and the start of the IDs of its fields.
pub(super) fn line_id(line: &str) -> String {
    format!("line-{line}")
}
