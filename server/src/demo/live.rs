//! Living through the days.

use super::admit::step;
use super::apply::{Attempt, apply};
use super::bounce::bounce;
use super::cast::CAST;
use super::crew::Crew;
use super::deeds::{of_crew, of_member};
use super::dice::Dice;
use super::elections::elect;
use super::night::night;
use super::tiers::renewing;
use crate::applications::{AppState, CommandError};
use crate::clock::Clock;
use domain::date::Date;

/// How many days are invented.
const DAYS: i64 = 1_096;

/// What was invented.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DemoDone {
    pub applications: usize,
    pub members: usize,
}

/// Fills an empty database. `None` if there's an application in it already. `told` is called with each day.
///
/// # Errors
/// If the database or the file store fails.
pub async fn live(state: &AppState, mut told: impl FnMut(Date)) -> Result<Option<DemoDone>, CommandError> {
    let mut tx = state.database.read().await?;
    let (applications,): (i64,) = tx.one("SELECT COUNT(*) FROM application", &[]).await?;
    tx.rollback().await?;
    if applications > 0 {
        return Ok(None);
    }
    let last = state.clock.today();
    let mut dice = Dice::new();
    let mut attempts: Vec<Attempt> = Vec::new();
    let mut crew = None;
    for ago in (0..DAYS).rev() {
        let today = Date::from_unix_days(last.unix_days() - ago);
        told(today);
        let state = AppState {
            clock: Clock::Fixed(today),
            ..state.clone()
        };
        let crew = match &mut crew {
            Some(crew) => crew,
            None => crew.insert(Crew::hired(&state).await?),
        };
        for role in CAST.iter().filter(|role| role.ago == ago) {
            attempts.push(apply(&state, role).await?);
        }
        let renewing = renewing(&state).await?;
        for attempt in &mut attempts {
            step(&state, crew, attempt).await?;
            of_member(&state, attempt, &renewing, ago, &mut dice).await?;
        }
        for shelf in state.loaded.catalogue.foundations() {
            of_crew(&state, crew, &shelf.foundation.id, ago, &mut dice).await?;
        }
        elect(&state, &attempts, ago).await?;
        night(&state).await?;
        bounce(&state, ago).await?;
    }
    let members = attempts.iter().filter(|attempt| attempt.membership.is_some());
    Ok(Some(DemoDone {
        applications: attempts.len(),
        members: members.count(),
    }))
}
