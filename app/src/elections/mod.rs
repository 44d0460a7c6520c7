//! The elections of a foundation's programmes, for its people: the list, and the voting roll of an election. The pages
//! have no scripts.

mod address;
mod choice;
mod differences;
mod entry;
mod faults;
mod lines;
mod list_page;
mod roll_page;
mod totals;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod tests;

pub use choice::{RollForm, WrongDay};
pub(crate) use entry::reasons;
pub use list_page::elections_page;
pub use roll_page::roll_page;
