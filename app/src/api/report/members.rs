//! Members by tier over time.

use super::index::ReportTier;
use super::range_parameters;
use crate::api::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::report::{Month, MonthRange};
use serde::{Deserialize, Serialize};

/// Members by tier at the end of each month.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMembersReport {
    pub foundation: String,
    /// How many months. `None` is 24.
    pub months: Option<u16>,
    /// The last one. `None` is the current one.
    pub until: Option<Month>,
    pub lang: String,
}

impl Endpoint for GetMembersReport {
    type Answer = MembersReportAnswer;

    fn path(&self) -> String {
        let range = range_parameters(self.months, self.until);
        format!(
            "/reports/{}/members?lang={}{range}",
            segment(&self.foundation),
            self.lang
        )
    }
}

/// Members by tier at the end of each month. Each counts from the first to the last day of their terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MembersReportAnswer {
    pub foundation: FoundationBrief,
    pub range: MonthRange,
    pub today: Date,
    /// The last day of each month. In the current one, that’s today; months to come are left out.
    pub days: Vec<Date>,
    /// The tiers that had members on one of these days: those with the most on the last day first.
    pub tiers: Vec<ReportedTierCounts>,
    /// All tiers together, on each of these days.
    pub totals: Vec<i64>,
    /// Whether the caller can read the reports about revenue and renewals.
    pub money: bool,
}

/// A tier’s members on each of the days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReportedTierCounts {
    pub tier: ReportTier,
    pub counts: Vec<i64>,
}
