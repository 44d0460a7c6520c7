//! Who asks for a report, and about which foundation.

use crate::accounts::{Powers, Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::{StorageError, Tx};
use app::api::{FoundationBrief, USUAL_MONTHS};
use domain::access::Action;
use domain::report::{Month, MonthRange};
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

/// How long to wait for another report to finish.
const PATIENCE: Duration = Duration::from_secs(10);

/// A report that somebody asks for.
#[derive(Clone, Debug)]
pub struct AskedReport {
    pub state: AppState,
    pub caller: Session,
    /// ID of the foundation.
    pub foundation: String,
    pub about: FoundationBrief,
}

impl AskedReport {
    /// Begins to read, and says what the caller may do.
    ///
    /// # Errors
    /// If they may not do this for the foundation.
    pub(super) async fn read(&self, action: Action) -> Result<(Tx, Powers), CommandError> {
        let mut tx = self.state.database.read().await?;
        let powers = powers_for(&mut tx, &self.caller, &self.foundation).await?;
        if !powers.may(action) {
            return Err(CommandError::NoPermission);
        }
        Ok((tx, powers))
    }

    /// The same for a report that looks at every member: one at a time, so that the database has time for people who only open a page.
    /// Its turn ends when the permit that's returned is dropped.
    ///
    /// # Errors
    /// If they may not do this for the foundation, or others take too long.
    pub(crate) async fn read_in_turn(
        &self,
        action: Action,
    ) -> Result<(Tx, Powers, OwnedSemaphorePermit), CommandError> {
        let turn = timeout(PATIENCE, self.state.reports.clone().acquire_owned()).await;
        let Ok(Ok(turn)) = turn else {
            return Err(CommandError::Storage(StorageError::Busy));
        };
        let (tx, powers) = self.read(action).await?;
        Ok((tx, powers, turn))
    }

    /// The range that's asked for: by default the last 24 months.
    pub(super) fn range(&self, months: Option<u16>, until: Option<Month>) -> MonthRange {
        let this_month = Month::of(self.state.clock.today());
        MonthRange::until(until.unwrap_or(this_month), months.unwrap_or(USUAL_MONTHS))
    }
}
