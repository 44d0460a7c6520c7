//! Checks of members' addresses: the answers to questions that the programme marks as checked, such as the URL of a mirror. A task requests
//! each of them regularly, from one server, and people get an email if one fails for days. Nothing else follows from it: the
//! foundation's staff decide.

mod again;
mod ahead;
mod asked;
mod brief;
mod claim;
mod keep_up;
mod letters;
mod outcome;
mod pass;
mod plan;
mod rows;
mod stated;

pub use again::{CheckAgainDone, check_again};
pub(super) use ahead::checks_until;
pub(super) use brief::check_briefs;
pub use keep_up::keep_up as keep_checking;
pub use pass::check_due;
pub use plan::plan_checks;
pub(super) use rows::has_reported;
pub use stated::{AddressStated, state_address};
