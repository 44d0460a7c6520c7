//! PDFs: checked but not changed, because nothing can reliably clean a PDF. They're only served as attachments.
//!
//! [`judge`] reads the whole file and its object streams, without memory of its own and in one pass. [`streams`] has the limits.
//!
//! Not checked: strings that viewers treat as scripts, bugs in viewers, and objects in streams that use filters other than
//! Flate and aren't declared as object streams.

mod check;
mod judge;
mod names;
mod streams;
mod tokens;

pub(super) use check::{check, header};
