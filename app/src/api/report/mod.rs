//! Reports for a foundation’s people.

mod decisions;
mod index;
mod members;
mod renewals;
mod retention;
mod revenue;

pub use decisions::{DecisionsReportAnswer, GetDecisionsReport, TierDecisionTimes};
pub use index::{GetReports, ReportTier, ReportsAnswer};
pub use members::{GetMembersReport, MembersReportAnswer, ReportedTierCounts};
pub use renewals::{GetRenewalsReport, RenewalsReportAnswer};
pub use retention::{GetRetentionReport, RetentionReportAnswer};
pub use revenue::{CurrencyRevenue, GetRevenueReport, MonthRevenue, RevenueReportAnswer, YearRevenue};

use domain::report::{Month, MonthRange};

/// How many months a report covers if nothing else is asked for.
pub const USUAL_MONTHS: u16 = 24;

/// The parameters of a URL for a range. `None` is the usual one.
fn range_parameters(months: Option<u16>, until: Option<Month>) -> String {
    let months = months.map(|months| format!("&months={months}")).unwrap_or_default();
    let until = until.map(|until| format!("&until={until}")).unwrap_or_default();
    format!("{months}{until}")
}

/// The same for the range of an answer.
pub fn parameters_of(range: MonthRange) -> String {
    range_parameters(Some(range.months), Some(range.last))
}
