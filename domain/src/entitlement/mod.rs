//! Entitlements: grants with a quantity in a term, the uses of them, and what's left.

mod balance;
mod period;
mod problem;
mod quantity;
mod read;
mod request;
mod state;

pub use balance::PeriodBalance;
pub use period::EntitledPeriod;
pub use problem::UseProblem;
pub use quantity::{Cycle, Entitlement, Quantity};
pub use read::{
    EvidenceField, LONGEST_USE_TEXT, TypedEvidence, UseEvidence, read_evidence, read_scheduled_day, read_wanted_day,
    read_what,
};
pub use request::{MONTHS_AHEAD, MOST_PLANNED, RequestRefusal};
pub use state::{UseParty, UseState, UseStep};

use crate::date::Date;

/// A use of an entitlement, as far as it counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CountedUse {
    pub state: UseState,
    /// The day for which the member asked. The use counts for the period with this day, even if it takes place on another: moving
    /// a use doesn't take anything from another period, and a foundation that's late doesn't either.
    pub wanted: Date,
}
