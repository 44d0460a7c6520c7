//! Changing the tier: what a change would mean, asking for it, and renewing. Staff who act on the member's behalf have the same page, worded
//! for them.

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
mod wording;

use crate::api::TierChangeAction;
use crate::text::Texts;
pub use details::{SHOW, stated};
pub(crate) use page::change_parts;
pub use page::tier_change_page;
pub use renew::renew_page;
pub(super) use section::{asked, confirm_by, renewal, section};
pub(crate) use start::reason_field;
pub(crate) use wording::ChangePage;

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
    /// Whether it's the form that withdraws what was asked for.
    pub withdraws: bool,
    pub problem: Option<TierProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TierProblem {
    /// Something has changed meanwhile.
    Conflict,
    /// The reason is too long.
    TooLong,
    /// Staff don't say how and when the member asked.
    NoReason,
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

/// What's wrong with the reason. `None` if nothing is.
fn reason_error(t: Texts, form: &TierForm) -> Option<String> {
    let error = match form.problem? {
        TierProblem::TooLong => t.leave_too_long(),
        TierProblem::NoReason => t.record_change_no_reason(),
        TierProblem::Conflict | TierProblem::Unsigned | TierProblem::Facts => return None,
    };
    Some(error.into_owned())
}

/// The ID of the field for a reason, and of the one for a name.
const REASON: &str = "reason";
const NAME: &str = "name";
