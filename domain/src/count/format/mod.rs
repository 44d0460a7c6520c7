//! The files that hold an election: the neutral format (JSON), BLT and ABIF.

mod abif;
mod blt;
mod builder;
mod error;
mod neutral;
mod read;
mod written_options;

pub use blt::{NotInBlt, write_blt};
pub use error::{FormatError, FormatProblem};
pub use read::{ElectionFile, FileKind, MOST_BYTES, read_election};
