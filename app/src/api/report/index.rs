//! Which reports there are.

use crate::api::{Endpoint, FoundationBrief, segment};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The reports that the caller can read.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetReports {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetReports {
    type Answer = ReportsAnswer;

    fn path(&self) -> String {
        format!("/reports/{}?lang={}", segment(&self.foundation), self.lang)
    }
}

/// The reports that the caller can read. All reports without money are among them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReportsAnswer {
    pub foundation: FoundationBrief,
    /// Whether the caller can also read the reports about revenue and renewals.
    pub money: bool,
}

/// A tier in a report, by what it’s called now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ReportTier {
    /// The ID of the programme and of the tier, such as membership/gold.
    pub id: String,
    pub title: Text,
    /// Title of the programme. Null if all tiers of the report are in the same one.
    pub programme: Option<Text>,
}
