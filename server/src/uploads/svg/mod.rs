//! Drawings: checked with our own rules, filtered with svg-hush's allowlists of elements and attributes, and checked again.

mod clean;
mod graph;
mod links;
mod parts;
mod rewrite;
mod size;

pub(super) use clean::clean;
