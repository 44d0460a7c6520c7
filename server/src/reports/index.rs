//! Which reports somebody can read.

use super::asked::AskedReport;
use crate::applications::CommandError;
use app::api::ReportsAnswer;
use domain::access::Action;

/// The reports that somebody can read.
///
/// # Errors
/// If they can't read any.
pub async fn reports(asked: AskedReport) -> Result<ReportsAnswer, CommandError> {
    let (tx, powers) = asked.read(Action::ReadApplications).await?;
    tx.rollback().await?;
    Ok(ReportsAnswer {
        foundation: asked.about,
        money: powers.may(Action::ReadMoney),
    })
}
