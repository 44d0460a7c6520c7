//! Everything about candidates: who's nominated, who supports them, what they're asked, and who's on the ballot.

mod ask;
mod candidates;
mod letters;
mod member;
mod names;
mod nominate;
mod own;
mod rows;
mod ruling;
mod support;
mod views;
mod voice;

pub(super) use candidates::{CandidateRow, candidates, cap_effects};
pub use own::nominee_command;
pub(super) use ruling::{reinstate, rule_out};
pub(super) use views::{Viewer, nominee_views};
pub use voice::voice_command;
