//! Announced elections and resolutions: from the announcement to the certified result.
//!
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
mod remind;
mod result_files;
mod result_letters;
mod rows;
#[cfg(test)]
mod samples;

pub use ballots::{ballot_of, cast, is_ballot_key};
pub use count::{count_due, keep_up};
pub use done::{BallotDone, PollDone};
pub use nominees::{nominee_command, voice_command};
pub use result_files::{ResultFile, result_file};
