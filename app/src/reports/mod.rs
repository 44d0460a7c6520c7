//! Reports for a foundation's people: charts as SVG, and a table with all numbers under each. The pages have no scripts.

mod address;
mod chart;
mod concentration;
mod decisions_page;
mod index_page;
mod members_page;
mod nav;
mod range_form;
mod renewals_page;
mod retention_page;
mod revenue_page;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use chart::percent;
pub use decisions_page::decisions_page;
pub use index_page::reports_page;
pub use members_page::members_report_page;
pub use renewals_page::renewals_page;
pub use retention_page::retention_page;
pub use revenue_page::revenue_page;
