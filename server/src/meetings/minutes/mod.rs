//! Minutes: who took part in a meeting, and what became of each item. They're written once, when the meeting is closed, and never
//! change.

mod collect;
mod content;
mod document;
mod downloads;
mod layout;
mod markdown;
#[cfg(test)]
mod samples;
mod words;
#[cfg(test)]
mod written;

pub(super) use collect::{LockedItem, collect};
pub(super) use content::MinutesContent;
pub(super) use document::files;
pub(super) use downloads::languages;
pub use downloads::{MinutesFile, minutes_file};
