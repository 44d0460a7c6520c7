mod bad;
mod documents;
mod drawings;
mod encrypted;
mod files;
mod names;
mod pictures;
mod properties;
pub(in crate::uploads) mod samples;
