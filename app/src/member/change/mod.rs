//! Changing the tier: what a change would mean, asking for it, and renewing.

mod approval;
mod choose;
mod details;
mod page;
mod renew;
mod section;
mod shifts;
mod sign;
mod start;
#[cfg(test)]
mod tests;

use crate::api::TierChangeAction;
pub use details::{SHOW, stated};
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
    /// What was typed about facts: the keys of answers, and the answers.
    pub facts: Vec<(String, String)>,
    /// Whether the form with the facts was sent.
    pub states: bool,
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
    /// Something that the price or a condition depends on is missing or isn't valid.
    Facts,
}

impl TierForm {
    /// Whether more was typed than facts.
    fn has_more(&self) -> bool {
        !self.reason.is_empty() || !self.name.is_empty() || !self.signed.is_empty()
    }
}

/// The ID of the field for a reason, and of the one for a name.
const REASON: &str = "reason";
const NAME: &str = "name";
