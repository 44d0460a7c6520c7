//! Quarters of a year.

use super::month::{Month, MonthRange};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// Three months of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quarter {
    pub year: u16,
    /// From 1 to 4.
    pub quarter: u8,
}

impl Quarter {
    /// The quarter with this day.
    pub fn of(day: Date) -> Self {
        Self::with(Month::of(day))
    }

    /// The quarter with this month.
    pub fn with(month: Month) -> Self {
        Self {
            year: month.year(),
            quarter: month.month().div_ceil(3),
        }
    }

    /// The quarters with months of a range, the earliest first.
    pub fn each(range: MonthRange) -> Vec<Self> {
        let mut quarters: Vec<Self> = range.each().map(Self::with).collect();
        quarters.dedup();
        quarters
    }
}
