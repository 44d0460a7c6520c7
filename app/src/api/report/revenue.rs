//! Revenue and its concentration.

use super::range_parameters;
use crate::api::{Endpoint, FoundationBrief, segment};
use domain::date::Date;
use domain::money::Currency;
use domain::report::{Concentration, Month, MonthRange, RevenueSums};
use serde::{Deserialize, Serialize};

/// Revenue by month and year, and how much of it depends on a few members.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRevenueReport {
    pub foundation: String,
    /// How many months. `None` is 24.
    pub months: Option<u16>,
    /// The last one. `None` is the current one.
    pub until: Option<Month>,
    pub lang: String,
}

impl Endpoint for GetRevenueReport {
    type Answer = RevenueReportAnswer;

    fn path(&self) -> String {
        let range = range_parameters(self.months, self.until);
        format!(
            "/reports/{}/revenue?lang={}{range}",
            segment(&self.foundation),
            self.lang
        )
    }
}

/// Revenue: what was invoiced, less credit notes, without tax. What’s in several currencies isn’t added up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RevenueReportAnswer {
    pub foundation: FoundationBrief,
    pub range: MonthRange,
    pub today: Date,
    /// One for each currency in which something was ever invoiced.
    pub currencies: Vec<CurrencyRevenue>,
}

/// The revenue in one currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CurrencyRevenue {
    pub currency: Currency,
    /// Every month of the range, the earliest first.
    pub months: Vec<MonthRevenue>,
    /// Every year with an invoice or a credit note, the newest first, whatever the range is.
    pub years: Vec<YearRevenue>,
    /// How much of the range’s revenue comes from the largest members. Null if there’s none.
    pub concentration: Option<Concentration>,
}

/// The revenue of a month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MonthRevenue {
    pub month: Month,
    pub sums: RevenueSums,
}

/// The revenue of a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct YearRevenue {
    pub year: u16,
    pub sums: RevenueSums,
}
