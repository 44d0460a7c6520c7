//! Voting rolls: who votes in an election on a record date, with how many votes and why, and what others are missing.
//!
//! They're worked out from what's stored whenever somebody asks, by [`domain::roll`]. Whatever the number of members,
//! that takes a few statements. The rolls of elections that were announced are stored once they're frozen
//! (`announced`). Those who may read a foundation's members may read its rolls, and everyone who acts for a member may
//! read the member's lines.

mod announced;
mod brief;
mod choice;
mod elections;
mod faults;
mod lines;
mod members;
mod names;
mod own;
mod page;
mod rows;
mod totals;
mod versions;
mod whole;

pub(crate) use announced::{RollFixes, StoredEntry, StoredFix};
pub(crate) use brief::election_brief;
pub(crate) use choice::ChosenElection;
pub use choice::has_election;
pub use elections::elections;
pub(crate) use elections::todays_rolls;
pub(crate) use faults::faults_of;
pub(crate) use names::Mentions;
pub(crate) use own::hide_others;
pub use own::own_rolls;
pub use page::{RollShown, roll};
pub(crate) use whole::{AnnouncedElection, announced_roll, stored_roll};
pub use whole::{RollDone, RollQuestion, whole_roll};
