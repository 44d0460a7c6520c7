//! Reports for a foundation's people: as far as possible, the database adds up what the rules of [`domain::report`] need.
//!
//! Everyone who reads applications can read the reports about members and decisions. Those about money are for people who read invoices.

mod asked;
mod decisions;
mod index;
mod members;
mod renewals;
mod retention;
mod revenue;
mod tiers;

pub use asked::AskedReport;
pub use decisions::decisions_report;
pub use index::reports;
pub use members::members_report;
pub use renewals::renewals_report;
pub use retention::retention_report;
pub use revenue::revenue_report;
