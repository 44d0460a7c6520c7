//! PDFs: checked but not changed, because nothing can reliably clean a PDF. They're only served as attachments.
//!
//! Not checked: objects in streams that use filters other than Flate and aren't declared as object streams; predictors
//! in such streams; strings that viewers treat as scripts; bugs in viewers.

mod check;
mod names;
mod streams;

pub(super) use check::check;
