//! Retention by cohort.

use super::asked::AskedReport;
use crate::applications::CommandError;
use crate::reviews::StoredDay;
use app::api::RetentionReportAnswer;
use domain::access::Action;
use domain::report::{MemberSpan, cohorts};

/// The party, the first and the last day of its last term, and the day on which the membership ended.
type MembershipRow = (String, StoredDay, Option<StoredDay>, Option<StoredDay>);

/// A foundation's (`$1`) memberships. Their terms follow each other without gaps, so each is one row.
const MEMBERSHIPS: &str = "SELECT m.party, MIN(t.first_day), CASE WHEN COUNT(*) > COUNT(t.last_day) THEN NULL ELSE MAX(t.last_day) END, \
     COALESCE(m.ended_on, m.leaves_on) FROM membership m JOIN term t ON t.membership = m.id \
     WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
     GROUP BY m.id, m.party, m.ended_on, m.leaves_on";

/// How many of those who joined in a year are still members.
///
/// # Errors
/// If the caller may not read the foundation's applications.
pub async fn retention_report(asked: AskedReport) -> Result<RetentionReportAnswer, CommandError> {
    let (mut tx, powers) = asked.read(Action::ReadApplications).await?;
    let rows: Vec<MembershipRow> = tx.all(MEMBERSHIPS, &[(&asked.foundation).into()]).await?;
    tx.rollback().await?;
    let today = asked.state.clock.today();
    let spans: Vec<MemberSpan> = rows
        .into_iter()
        .map(|(member, first, last, ended)| MemberSpan {
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
