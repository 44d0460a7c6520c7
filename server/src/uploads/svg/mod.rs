//! Drawings: read with our own rules, filtered by svg-hush's lists of elements and attributes, read again.

mod clean;
mod graph;
mod links;
mod parts;
mod rewrite;
mod size;

pub(super) use clean::clean;
