//! Members by tier over time.

use super::asked::AskedReport;
use super::tiers::KnownTiers;
use crate::applications::CommandError;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::{MembersReportAnswer, ReportedTierCounts};
use domain::access::Action;
use domain::date::Date;
use domain::report::{Month, TierSpan, members_over_time};

/// The programme, the tier, the days, and how many terms have all of this in common.
type SpanRow = (String, String, StoredDay, Option<StoredDay>, i64);

/// The terms of a foundation's (`$1`) members that began by a day (`$2`) and last until another one (`$3`), grouped by tier and days.
/// A term ends with the membership. Terms before the member moved have their own tier.
const SPANS: &str = "SELECT m.programme, CASE WHEN t.number >= m.tier_term THEN m.tier ELSE COALESCE(t.tier, m.tier) END, t.first_day, \
     CASE WHEN COALESCE(m.ended_on, m.leaves_on) < COALESCE(t.last_day, '9999-12-31') \
     THEN COALESCE(m.ended_on, m.leaves_on) ELSE t.last_day END, COUNT(*) \
     FROM term t JOIN membership m ON m.id = t.membership \
     WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND t.first_day <= $2 \
     AND COALESCE(t.last_day, '9999-12-31') >= $3 GROUP BY 1, 2, 3, 4";

/// Members by tier at the end of each month: by default the last 24, up to this one.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn members_report(
    asked: AskedReport,
    months: Option<u16>,
    until: Option<Month>,
) -> Result<MembersReportAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let today = asked.state.clock.today();
    let range = asked.range(months, until);
    let days = range.days(today);
    let known = KnownTiers::of(&asked.state, &asked.foundation);
    let spans = match (days.first(), days.last()) {
        (Some(first), Some(last)) => spans(&mut tx, &asked.foundation, (*first, *last), &known).await?,
        _ => Vec::new(),
    };
    tx.rollback().await?;
    let report = members_over_time(&spans, days);
    let titles = known.titled(report.tiers.iter().map(|tier| &tier.tier));
    let tiers = titles
        .into_iter()
        .zip(report.tiers)
        .map(|(tier, series)| ReportedTierCounts {
            tier,
            counts: series.counts,
        });
    Ok(MembersReportAnswer {
        foundation: asked.about,
        range,
        today,
        days: report.days,
        tiers: tiers.collect(),
        totals: report.totals,
        money: powers.may(Action::ReadMoney),
    })
}

/// The terms with days between two others.
async fn spans(
    tx: &mut Tx,
    foundation: &str,
    (first, last): (Date, Date),
    known: &KnownTiers,
) -> Result<Vec<TierSpan>, CommandError> {
    let (first, last) = (first.to_string(), last.to_string());
    let rows: Vec<SpanRow> = tx
        .all(SPANS, &[foundation.into(), (&last).into(), (&first).into()])
        .await?;
    let spans = rows
        .into_iter()
        .map(|(programme, tier, first, last, members)| TierSpan {
            tier: known.newest(&programme, &tier),
            first_day: first.0,
            last_day: last.map(|day| day.0),
            members,
        });
    Ok(spans.collect())
}
