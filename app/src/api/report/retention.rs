//! Retention by cohort.

use crate::api::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::report::Cohort;
use serde::{Deserialize, Serialize};

/// How many of those who joined in a year are still members.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRetentionReport {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetRetentionReport {
    type Answer = RetentionReportAnswer;

    fn path(&self) -> String {
        format!("/reports/{}/retention?lang={}", segment(&self.foundation), self.lang)
    }
}

/// How many of those who joined in a year were still members after one, two and more years.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RetentionReportAnswer {
    pub foundation: FoundationBrief,
    pub today: Date,
    /// The newest first.
    pub cohorts: Vec<Cohort>,
    /// Whether the caller can read the reports about revenue and renewals.
    pub money: bool,
}
