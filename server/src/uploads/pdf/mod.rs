//! Documents: looked through and kept as they are, for nothing can clean a PDF. Only ever served as an attachment.
//!
//! What is not looked through: objects in streams that are packed otherwise than by Flate and do not say that they
//! hold objects; predictors in such streams; strings that a viewer itself takes for scripts; faults of viewers.

mod check;
mod names;
mod streams;

pub(super) use check::check;
