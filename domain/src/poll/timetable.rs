//! The days of a poll.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// The days of a poll, in UTC. Each last day is included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timetable {
    /// The day that the voting roll is for.
    pub record_day: Date,
    /// The first and last day of the call for nominations. `None` if there isn't one.
    pub nominations: Option<(Date, Date)>,
    /// The first day of voting.
    pub opens: Date,
    /// The last day of voting.
    pub closes: Date,
}
