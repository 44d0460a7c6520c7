//! Bad uploads, each with the reason for refusing it.

mod any;
mod documents;
mod drawings;
mod pictures;
