//! Time to decision.

use super::asked::AskedReport;
use super::tiers::KnownTiers;
use crate::applications::CommandError;
use crate::clock::DAY;
use app::api::{DecisionsReportAnswer, TierDecisionTimes};
use domain::access::Action;
use domain::date::Date;
use domain::report::{
    DecidedApplications, Month, MonthRange, Quarter, all_decision_times, decision_times, times_by_tier,
};

/// The programme, the tier, the day of the decision in days since 1970, how many days it took, and how many applications have all of this
/// in common.
type DecidedRow = (String, String, i64, i64, i64);

/// A foundation's (`$1`) applications that were decided between two times (`$2` and before `$3`), by the days (`$4`, in milliseconds) on
/// which they were submitted and decided. Imported ones were decided elsewhere.
const DECIDED: &str = "SELECT a.programme, a.tier, a.decided_at / $4, a.decided_at / $4 - a.submitted_at / $4, COUNT(*) \
     FROM application a WHERE a.foundation = $1 AND a.outcome IN ('approved', 'declined') AND a.import IS NULL \
     AND a.submitted_at IS NOT NULL AND a.decided_at >= $2 AND a.decided_at < $3 GROUP BY 1, 2, 3, 4";

/// How long decisions took, by quarter and by tier: by default in the last 24 months.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn decisions_report(
    asked: AskedReport,
    months: Option<u16>,
    until: Option<Month>,
) -> Result<DecisionsReportAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let range = asked.range(months, until);
    let (first, last) = days_of_quarters(range);
    let rows: Vec<DecidedRow> = tx
        .all(
            DECIDED,
            &[
                (&asked.foundation).into(),
                (first.unix_days() * DAY).into(),
                ((last.unix_days() + 1) * DAY).into(),
                DAY.into(),
            ],
        )
        .await?;
    tx.rollback().await?;
    let known = KnownTiers::of(&asked.state, &asked.foundation);
    let decided: Vec<DecidedApplications> = rows
        .into_iter()
        .map(|(programme, tier, day, days, applications)| DecidedApplications {
            tier: known.newest(&programme, &tier),
            decided_on: Date::from_unix_days(day),
            days,
            applications,
        })
        .collect();
    let quarters = Quarter::each(range);
    let tiers = times_by_tier(&decided, &quarters);
    let titles = known.titled(tiers.iter().map(|times| &times.tier));
    let tiers = titles.into_iter().zip(tiers).map(|(tier, times)| TierDecisionTimes {
        tier,
        all: times.all,
        quarters: times.quarters,
    });
    Ok(DecisionsReportAnswer {
        foundation: asked.about,
        range,
        today: asked.state.clock.today(),
        quarters: decision_times(&decided, &quarters),
        all: all_decision_times(&decided, &quarters),
        tiers: tiers.collect(),
        money: powers.may(Action::ReadMoney),
    })
}

/// The first day of the first quarter with a month of the range, and the last day of the last one.
fn days_of_quarters(range: MonthRange) -> (Date, Date) {
    let into_quarter = |month: Month| u16::from((month.month() - 1) % 3);
    let first = range.first().minus(into_quarter(range.first()));
    let last = range.last.plus(2 - into_quarter(range.last));
    (first.first_day(), last.last_day())
}
