//! Changing the tier: what a change would mean, asking for it, and renewing.

mod approval;
mod choose;
mod page;
mod renew;
mod section;
mod shifts;
mod sign;
mod start;
#[cfg(test)]
mod tests;

use crate::api::TierChangeAction;
pub use page::tier_change_page;
pub use renew::renew_page;
pub(super) use section::{asked, confirm_by, renewal, section};

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TierForm {
    /// What has been done. `None` if nothing has.
    pub done: Option<TierChangeAction>,
    /// The choice of when it starts, as it was sent.
    pub start: String,
    pub reason: String,
    pub name: String,
    /// The hashes of the agreements that were accepted.
    pub signed: Vec<String>,
    pub problem: Option<TierProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TierProblem {
    /// Something has changed meanwhile.
    Conflict,
    /// The reason is too long.
    TooLong,
    /// An agreement isn't accepted, or the name is missing.
    Unsigned,
}

/// The ID of the field for a reason, and of the one for a name.
const REASON: &str = "reason";
const NAME: &str = "name";
