//! The renewal forecast.

use crate::api::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::report::ForecastMonth;
use serde::{Deserialize, Serialize};

/// The terms that end in the next twelve months.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRenewalsReport {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetRenewalsReport {
    type Answer = RenewalsReportAnswer;

    fn path(&self) -> String {
        format!("/reports/{}/renewals?lang={}", segment(&self.foundation), self.lang)
    }
}

/// The terms that end in the next twelve months, and what happens then if nobody does anything.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RenewalsReportAnswer {
    pub foundation: FoundationBrief,
    pub today: Date,
    /// This month, from today on, and the eleven after it.
    pub months: Vec<ForecastMonth>,
    /// How many memberships aren’t counted, because only the first 20,000 were looked at.
    pub unseen: i64,
}
