//! Announced elections and resolutions: from the announcement to the certified result.
//!
//! Everyone can read them (`list`, `view`, `history`). Those who run them announce (`announce`, `choices`), change (`change`, `extend`)
//! and cancel them; what's typed is checked in `form`. `command` is what they do with one, and `letters` emails those who vote
//! (`voters`).

mod access;
mod ballots;
mod confirm;
mod correction_rows;
mod corrections;
mod desk;
mod done;
mod freeze;
mod line_rows;
mod lines;
//! `announce` and `steer` are what staff do, `roll` freezes and corrects the voting roll, `nominees` is everything about
//! candidates, and `ballots` casts them. `count` counts them into a `bundle`, with `minutes`, which `certify` certifies.
//! `result_files` are what everyone can download. `view` is what somebody sees of a poll.

mod access;
mod ballots;
mod bundle;
mod certify;
mod count;
mod done;
mod minutes;
mod nominees;
mod objections;
mod remind;
mod roll;
mod roll_file;
mod rows;
mod steps;
mod voice;
mod announce;
mod cancel;
mod change;
mod choices;
mod command;
mod done;
mod extend;
mod form;
mod history;
mod letters;
mod list;
mod rows;
mod typed;
mod view;
mod voters;
mod result_files;
mod result_letters;
mod rows;
#[cfg(test)]
mod samples;

pub use ballots::{ballot_of, cast, is_ballot_key};
pub use count::{count_due, keep_up};
pub use done::{BallotDone, PollDone};
pub use nominees::{nominee_command, voice_command};
pub use roll_file::FrozenRoll;
pub use announce::{PollAnnounced, announce};
pub use choices::poll_choices;
pub use command::act;
pub use done::{BallotDone, PollDone};
pub use list::polls;
pub use view::poll_of;
pub use result_files::{ResultFile, result_file};
