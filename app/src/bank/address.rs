//! The URLs of bank statements.

use crate::api::{BankFilter, PaymentLine, segment};
use crate::site::{page_parameter, sort_parameter};

/// The ID of the section with the lines.
pub(super) const LINES: &str = "lines";

/// The ID of the section with the files.
pub(super) const FILES: &str = "files";

/// A foundation's bank statements.
pub fn bank_address(foundation: &str) -> String {
    format!("/bank/{}", segment(foundation))
}

/// A file.
pub fn import_address(foundation: &str, import: &str) -> String {
    format!("{}/imports/{}", bank_address(foundation), segment(import))
}

/// Which lines are shown, in which order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineListAddress {
    pub show: BankFilter,
    /// The column, with a minus for descending. Empty for the filter's own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
}

impl LineListAddress {
    fn query(&self) -> String {
        format!(
            "show={}{}{}",
            self.show.id(),
            sort_parameter("sort", &self.sort),
            page_parameter("page", self.page)
        )
    }
}

/// A foundation's lines, or those of a file, with more parameters such as `&done=record`.
pub fn lines_address(foundation: &str, import: Option<&str>, list: &LineListAddress, more: &str) -> String {
    let path = import.map_or_else(|| bank_address(foundation), |import| import_address(foundation, import));
    format!("{path}?{}{more}#{LINES}", list.query())
}

/// A page of a foundation's files, with its lines as they are.
pub(super) fn files_address(foundation: &str, lines: &LineListAddress, files: &str) -> String {
    format!("{}?{}{files}#{FILES}", bank_address(foundation), lines.query())
}

/// Which files are shown, in which order, as more parameters.
pub(super) fn files_parameters(sort: &str, page: i64) -> String {
    format!(
        "{}{}",
        sort_parameter("files", sort),
        page_parameter("files_page", page)
    )
}

/// A line on the page of its file.
pub(crate) fn line_link(foundation: &str, line: &PaymentLine) -> String {
    let list = LineListAddress {
        show: BankFilter::All,
        sort: String::new(),
        page: line.page,
    };
    let page = lines_address(foundation, Some(&line.import), &list, "");
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

/// The IDs of the elements that say what a line is about, for the forms about it.
pub(super) fn line_title(line: &str) -> String {
    let id = line_id(line);
    format!("{id}-sum {id}-title")
}

/// The ID of a line's element, and the start of the IDs of its fields.
pub(super) fn line_id(line: &str) -> String {
    format!("line-{line}")
}
