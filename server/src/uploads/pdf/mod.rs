//! PDFs: checked but not changed, because nothing can reliably clean a PDF. They're only served as attachments.
//!
//! [`structure`] looks at the objects that lopdf finds. If lopdf can't find all of them, [`names`] looks for words anywhere in
//! the file. [`streams`] has the limits for both.
//!
//! Not checked: strings that viewers treat as scripts, and bugs in viewers. Without a usable table of objects, also objects in
//! streams that use filters other than Flate and aren't declared as object streams.

mod check;
mod names;
mod streams;
mod structure;

pub(super) use check::{check, header};
