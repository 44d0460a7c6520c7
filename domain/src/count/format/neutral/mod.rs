//! The neutral format: JSON, `"format": "neutral-election/1"`.

mod contest;
mod file;
mod method;
mod options;
mod read;
mod rule;
mod runoff;
mod transferable;

pub(super) use read::read;
