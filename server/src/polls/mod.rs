//! Announced elections and resolutions: from the announcement to the certified result.
//!
//! Everyone can read them (`list`, `view`, `history`). Those who run them announce (`announce`, `choices`), change
//! (`change`, `extend`) and cancel them; what's typed is checked in `form` and `typed`. `command` is what they do with
//! one, `record` what the ledger says about it, and `letters` emails those who vote (`voters`).
//!
//! The roll is in `roll`, `lines` and `line_rows`: it's objected to (`objections`), corrected (`corrections`,
//! `confirm`) and frozen (`freeze`). Candidates are in `nominees`, and voting in `ballots`. Then the ballots are
//! counted (`count`, `bundle`), and the result is certified (`certify`) and published (`result_files`, `minutes`).

mod access;
mod announce;
mod announcement;
mod ballots;
mod bundle;
mod cancel;
mod certify;
mod change;
mod choices;
mod command;
mod confirm;
mod correction_rows;
mod corrections;
mod count;
mod desk;
mod done;
mod extend;
mod form;
mod freeze;
mod history;
mod json;
mod letters;
mod line_rows;
mod lines;
mod list;
mod minutes;
mod nominees;
mod objections;
mod record;
mod remind;
mod result_files;
mod result_letters;
mod roll;
mod roll_file;
mod rows;
#[cfg(test)]
mod samples;
mod steps;
mod typed;
mod view;
mod voice;
mod voters;

pub use announce::{PollAnnounced, announce};
pub use ballots::{ballot_of, cast};
pub use choices::poll_choices;
pub use command::act;
pub use count::{count_due, keep_up};
pub use done::{BallotDone, PollDone};
pub use list::polls;
pub use nominees::{nominee_command, voice_command};
pub use result_files::{ResultFile, result_file};
pub use roll_file::FrozenRoll;
pub use view::poll_of;
