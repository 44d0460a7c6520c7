//! Votes that a foundation has announced: elections for seats, and resolutions. What each needs from its first day to its
//! result.

mod bundle;
mod choices;
mod fix;
mod groups;
mod phase;
mod resolution;
mod result;
mod rules;
mod timetable;
mod turnout;

pub use bundle::{AUDIT_FORMAT, AuditBundle, BundleBallot, BundleCandidate, BundleCorrection, BundleWeight};
pub use choices::{Choices, ChoicesFault, YesNo};
pub use fix::RollFix;
pub use groups::{AffiliationGroup, SMALLEST_CLASS, affiliation_groups, small_weights};
pub use phase::{PollPhase, PollStand};
pub use result::{
    AnswerSum, ClassTurnout, PassedOver, PollResult, QuorumResult, ResolutionResult, ResultMargin, ResultRound,
    ResultTie, ResultTransfer, Turnout,
};
pub use rules::{Majority, MajorityShare, PaperKind, PollKind, PollRules, Secrecy};
pub use timetable::{DayFault, FURTHEST_POLL_MONTHS, PollDay, Timetable};
pub use turnout::TurnoutLine;
