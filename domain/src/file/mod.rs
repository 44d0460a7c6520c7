//! Reads programme files: a checked programme, or every problem at once.
//!
//! Three passes: the shape of the file (known keys, right kinds of values), decoding into the types of this
//! crate, and the checks that need the whole file (names, cycles, bands, reachability). The JSON Schema comes from the same
//! description of the format, so editors and this module agree.

mod agreement;
mod bare;
mod colour;
mod conform;
mod copied;
mod decode;
mod expression;
mod format;
mod input;
mod lint;
mod problem;
mod read;
mod schema;
mod shape;
mod syntax;
mod value;
mod view;
mod wording;
mod written;

pub use agreement::read_agreement;
pub use input::LARGEST_FILE;
pub use lint::officer_without_title;
pub use problem::{Location, Problem};
pub use read::{read_foundation, read_programme, read_programme_with};
pub use schema::{foundation_schema, programme_schema};
