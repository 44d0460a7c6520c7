//! When an application is expected to be approved.

use super::{CommandError, LinkedApplication, State};
use crate::clock::Timestamp;
use crate::storage::Tx;
use domain::date::Date;

/// The day by which the foundation has promised to decide about a submitted application. `None` if nobody knows: it promises nothing, is
/// late, has the application on hold, or waits for the applicant.
///
/// # Errors
/// If the database fails.
pub(crate) async fn expected_approval(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Option<Date>, CommandError> {
    let application = &linked.opened.application;
    let (State::Submitted, Some(submitted)) = (application.state(), application.submitted_at) else {
        return Ok(None);
    };
    // The foundation's days start again when the applicant answers a question.
    let (answered,): (Option<i64>,) = tx
        .one(
            "SELECT MAX(answered_at) FROM request WHERE application = $1",
            &[(&application.reference).into()],
        )
        .await?;
    let complete = Timestamp(answered.map_or(submitted, |answered| answered.max(submitted)));
    Ok(linked.decided_by(complete.day()).filter(|day| *day >= linked.today))
}
