//! Everything that a report is made from.

use crate::count::closeness::HowClose;
use crate::count::{Contest, NotApplied, Outcome, Rule};

/// A count, with everything that its report says.
#[derive(Clone, Copy, Debug)]
pub struct CountReport<'a> {
    pub title: Option<&'a str>,
    pub contest: &'a Contest,
    pub rule: &'a Rule,
    pub outcome: &'a Outcome,
    /// The options that the file states but the count doesn't apply.
    pub not_applied: &'a [NotApplied],
    pub how_close: Option<&'a HowClose>,
}
