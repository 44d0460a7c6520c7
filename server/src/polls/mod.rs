//! Announced elections and resolutions: from the announcement to the certified result.
//!
//! `announce` and `steer` are what staff do, `roll` freezes and corrects the voting roll, `nominees` is everything about
//! candidates, `ballots` casts them, and `result` counts and certifies. `view` is what somebody sees of a poll.

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
mod nominees;
mod objections;
mod remind;
mod roll;
mod roll_file;
mod rows;
mod steps;
mod voice;

pub use ballots::{ballot_of, cast, is_ballot_key};
pub use done::{BallotDone, PollDone};
pub use nominees::{nominee_command, voice_command};
pub use roll_file::FrozenRoll;
