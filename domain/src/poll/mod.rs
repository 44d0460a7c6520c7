//! Votes that a foundation has announced: elections for seats, and resolutions. What each needs from its first day to
//! its result.

mod bundle;
mod choices;
#[cfg(feature = "count")]
mod contest;
#[cfg(feature = "count")]
mod finding;
mod fix;
mod groups;
#[cfg(feature = "count")]
mod margin;
mod phase;
mod resolution;
mod result;
mod rules;
#[cfg(feature = "count")]
mod tally;
#[cfg(feature = "count")]
mod tally_error;
#[cfg(feature = "count")]
mod ties;
mod timetable;
mod turnout;
#[cfg(feature = "count")]
mod verify;

pub use bundle::{AUDIT_FORMAT, AuditBundle, BundleBallot, BundleCandidate, BundleCorrection, BundleWeight};
pub use choices::{Choices, ChoicesFault, YesNo};
#[cfg(feature = "count")]
pub use contest::PollContest;
#[cfg(feature = "count")]
pub use finding::{AuditFinding, ResultPart, TurnoutPart};
pub use fix::RollFix;
pub use groups::{AffiliationGroup, SMALLEST_CLASS, affiliation_groups, count_by_votes, small_weights};
pub use phase::{PollPhase, PollStand};
pub use result::{
    AnswerSum, ClassTurnout, PassedOver, PollResult, QuorumResult, ResolutionResult, ResultMargin, ResultRound,
    ResultTie, ResultTransfer, Turnout,
};
pub use rules::{Majority, MajorityShare, PaperKind, PollKind, PollRules, Secrecy};
#[cfg(feature = "count")]
pub use tally::{tally, tally_without_margin};
#[cfg(feature = "count")]
pub use tally_error::TallyError;
#[cfg(feature = "count")]
pub use ties::{tie_commitment, tie_order, tie_seed};
pub use timetable::{DayFault, FURTHEST_POLL_MONTHS, PollDay, Timetable};
pub use turnout::TurnoutLine;
#[cfg(feature = "count")]
pub use verify::verify;
