//! Time to decision.

use super::index::ReportTier;
use super::range_parameters;
use crate::api::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::report::{DecisionTimes, Month, MonthRange, QuarterTimes};
use serde::{Deserialize, Serialize};

/// How long decisions took, by quarter and by tier.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetDecisionsReport {
    pub foundation: String,
    /// How many months. `None` is 24.
    pub months: Option<u16>,
    /// The last one. `None` is the current one.
    pub until: Option<Month>,
    pub lang: String,
}

impl Endpoint for GetDecisionsReport {
    type Answer = DecisionsReportAnswer;

    fn path(&self) -> String {
        let range = range_parameters(self.months, self.until);
        format!(
            "/reports/{}/decisions?lang={}{range}",
            segment(&self.foundation),
            self.lang
        )
    }
}

/// How many days passed from the submission of applications to their outcome. Imported and withdrawn ones don’t count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DecisionsReportAnswer {
    pub foundation: FoundationBrief,
    pub range: MonthRange,
    pub today: Date,
    /// Each quarter with a month of the range, the earliest first, with all of its decisions.
    pub quarters: Vec<QuarterTimes>,
    /// All quarters together.
    pub all: DecisionTimes,
    /// The tiers with decisions.
    pub tiers: Vec<TierDecisionTimes>,
    /// Whether the caller can read the reports about revenue and renewals.
    pub money: bool,
}

/// How long decisions about a tier took.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierDecisionTimes {
    pub tier: ReportTier,
    /// In all quarters together.
    pub all: DecisionTimes,
    /// The quarters with decisions, the earliest first.
    pub quarters: Vec<QuarterTimes>,
}
