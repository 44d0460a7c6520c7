//! Reports for a foundation's staff: series and sums of what's stored, computed from plain rows.

mod concentration;
mod decisions;
mod forecast;
mod members;
mod month;
mod quarter;
mod retention;
mod revenue;
mod share;
mod tier;

pub use concentration::{Concentration, EqualRevenues, LARGEST, MemberRevenue, MemberShare, Spread, concentration};
pub use decisions::{
    DecidedApplications, DecisionTimes, FEWEST_FOR_MEDIAN, FEWEST_FOR_NINETIETH, QuarterTimes, TierTimes,
    all_decision_times, decision_times, times_by_tier,
};
pub use forecast::{EndingPrice, EndingTerm, ForecastMonth, OutcomeSums, RenewalOutcome, forecast};
pub use members::{MembersOverTime, TierSeries, TierSpan, members_over_time};
pub use month::{LONGEST_RANGE, Month, MonthRange};
pub use quarter::Quarter;
pub use retention::{Cohort, MOST_YEARS_STAYED, MemberSpan, cohorts};
pub use revenue::{InvoicedSum, Revenue, RevenueSums, revenue};
pub use share::permille;
pub use tier::ReportedTier;
