//! BLT, the format of most STV software.
//!
//! Described by Hill, Wichmann and Woodall in "Algorithm 123: Single Transferable Vote by Meek's method" (1987), with the
//! extensions of `OpenSTV` (`#` comments, ballot identifiers, equal and skipped ranks) and of Droop
//! (<https://github.com/jklundell/droop/wiki/BltFileFormat>: `/* comments */`, `[nick …]`, `[tie …]`, `[withdrawn …]`).

mod header;
mod read;
mod token;
mod write;

pub(super) use read::read;
pub use write::{NotInBlt, write_blt};
