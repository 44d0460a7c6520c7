//! The renewal forecast.

use super::asked::AskedReport;
use crate::applications::CommandError;
use crate::members::ending_terms;
use app::api::RenewalsReportAnswer;
use domain::access::Action;
use domain::report::{Month, forecast};

/// The terms that end from today on until the end of the eleventh month after this one, and what happens then if nobody does anything.
///
/// # Errors
/// If the caller may not read the foundation's invoices.
pub async fn renewals_report(asked: AskedReport) -> Result<RenewalsReportAnswer, CommandError> {
    let (mut tx, _, _turn) = asked.read_in_turn(Action::ReadMoney).await?;
    let today = asked.state.clock.today();
    let first = Month::of(today);
    let days = (today, first.plus(11).last_day());
    let (terms, unseen) = ending_terms(&mut tx, &asked.state, &asked.foundation, days).await?;
    tx.rollback().await?;
    Ok(RenewalsReportAnswer {
        foundation: asked.about,
        today,
        months: forecast(&terms, first),
        unseen,
    })
}
