//! How long a membership lasts, and what happens at the end.

mod confirming;
#[cfg(test)]
mod end_tests;
mod ending;
mod notices;
mod periods;
#[cfg(test)]
mod tests;

use crate::date::YearDay;
use crate::text::Text;
pub use confirming::Confirmation;
pub use ending::AfterTerm;
pub use notices::{NoticeDay, REMINDERS};
pub(crate) use periods::last_day;
pub use periods::{FeeShare, TermPeriod};
use serde::{Deserialize, Serialize};

/// The rules for a tier's terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Term {
    pub kind: TermKind,
    /// The years that an applicant can choose from. The first is the default, and in `kind`. Empty if there's no choice.
    pub choose_years: Vec<u16>,
    pub start: StartRule,
    /// What a first term or stub costs that's shorter than a year. The full fee if it's `None`.
    pub proration: Option<Proration>,
    /// The days before the end by which a member must give notice.
    pub notice_days: Option<u16>,
    /// The day of the year by which a member must give notice.
    pub notice_by: Option<YearDay>,
    /// The days after the end in which a renewal still counts.
    pub grace_days: Option<u16>,
    /// The day of the year, after the end, until which a renewal still counts.
    pub grace_until: Option<YearDay>,
    /// The minimum commitment, in months.
    pub commitment_months: Option<u16>,
    /// How long a member can stay in the tier at most, in months. The term in which that ends is cut short.
    pub longest_months: Option<u16>,
    /// What happens if a member does nothing.
    pub silence: RenewalDefault,
    pub lapse: Option<Lapse>,
    /// How many days before the day by which a member has to act they're reminded, the earliest first. Empty if they aren't.
    pub reminders: Vec<u16>,
    pub text: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// This many months from the start.
    Rolling {
        months: u16,
    },
    /// Until the day before a year starts: the calendar year, or a fiscal year that starts in another month (1 to 12).
    Years {
        years: u16,
        first_month: u8,
        first_year: FirstYear,
    },
    /// The first term has this many months, then a stub ends on 31 December, then calendar years follow.
    RollingThenCalendar {
        months: u16,
    },
    Life,
    /// As long as a condition is met. Members confirm it at this interval, and each term goes on until the next time.
    While {
        condition: Text,
        confirm_months: Option<u16>,
    },
    Custom,
}

/// What becomes of the rest of the year in which a membership starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FirstYear {
    /// It's the first year of the term.
    #[default]
    Counts,
    /// It's added to the first term.
    OnTop,
    /// It's the first year, but if the membership starts in this month (1 to 12) or later in the year, it's added.
    OnTopFrom(u8),
}

/// What a period costs that's shorter than a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Proration {
    /// A twelfth of the yearly fee for each month that it touches.
    Months,
    /// Its days' share of the year that ends with it.
    Days,
    /// Nothing.
    Free,
}

/// The day a term starts, counted from the day of the agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StartRule {
    #[default]
    SameDay,
    /// The first of the month if agreed before this day of the month, otherwise the first of the next month.
    MonthSplit { day: u8 },
    /// The same day if it's the first of a month, otherwise the first of the next month.
    FirstOfMonth,
    /// The first day of the next month.
    NextMonth,
    /// The next 1 January.
    NextYear,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RenewalDefault {
    Renews,
    Ends,
    /// Nothing happens automatically: the foundation and the member talk about a renewal.
    Asks,
    /// The member moves to the tier in `lapse`.
    Moves,
    /// The programme doesn't say.
    Unstated,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lapse {
    Suspended,
    Ended,
    Tier(String),
}
