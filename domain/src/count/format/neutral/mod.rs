//! The neutral format: JSON, `"format": "neutral-election/1"`.

mod contest;
mod file;
mod options;
mod read;
mod rule;
mod runoff;
mod scalar;
mod transferable;

pub(super) use read::read;
