//! Bad uploads, each with the reason that it is refused for.

mod any;
mod documents;
mod drawings;
mod pictures;
