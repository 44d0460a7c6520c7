mod bad;
mod documents;
mod drawings;
mod files;
mod names;
mod pictures;
mod properties;
pub(in crate::uploads) mod samples;
