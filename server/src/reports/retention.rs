//! Retention by cohort.

use super::asked::AskedReport;
use crate::applications::CommandError;
use crate::reviews::StoredDay;
use app::api::RetentionReportAnswer;
use domain::access::Action;
use domain::report::{MemberSpan, cohorts};

/// The party if it has several memberships, the first and the last day of its last term, the day on which the membership ended, and how many
/// memberships have all of this in common.
type MembershipRow = (String, StoredDay, Option<StoredDay>, Option<StoredDay>, i64);

/// A foundation's (`$1`) memberships. Their terms follow each other without gaps, so each has one first and one last day. Those with the same
/// days are one row, unless their member has others: there can be a million of them.
const MEMBERSHIPS: &str = "WITH span AS (SELECT m.party AS party, MIN(t.first_day) AS first_day, \
     CASE WHEN COUNT(*) > COUNT(t.last_day) THEN NULL ELSE MAX(t.last_day) END AS last_day, \
     COALESCE(m.ended_on, m.leaves_on) AS left_on FROM membership m JOIN term t ON t.membership = m.id \
     WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
     GROUP BY m.id, m.party, m.ended_on, m.leaves_on), \
     often AS (SELECT party FROM span GROUP BY party HAVING COUNT(*) > 1), \
     known AS (SELECT CASE WHEN party IN (SELECT party FROM often) THEN party ELSE '' END AS member, first_day, last_day, left_on FROM span) \
     SELECT member, first_day, last_day, left_on, COUNT(*) FROM known GROUP BY member, first_day, last_day, left_on";

/// How many of those who joined in a year are still members.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn retention_report(asked: AskedReport) -> Result<RetentionReportAnswer, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let rows: Vec<MembershipRow> = tx.all(MEMBERSHIPS, &[(&asked.foundation).into()]).await?;
    tx.rollback().await?;
    let today = asked.state.clock.today();
    let spans: Vec<MemberSpan> = rows
        .into_iter()
        .map(|(member, first, last, ended, alike)| MemberSpan {
            members: if member.is_empty() { alike } else { 1 },
            member,
            first_day: first.0,
            last_day: match (last, ended) {
                (Some(last), Some(ended)) => Some(last.0.min(ended.0)),
                (last, ended) => last.or(ended).map(|day| day.0),
            },
        })
        .collect();
    Ok(RetentionReportAnswer {
        foundation: asked.about,
        today,
        cohorts: cohorts(&spans, today),
        money: powers.may(Action::ReadMoney),
    })
}
