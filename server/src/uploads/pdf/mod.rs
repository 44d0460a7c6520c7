//! PDFs: checked but not changed, because nothing can reliably clean a PDF. They're only served as attachments.
//!
//! [`judge`] reads the whole file and its object streams, without memory of its own and in one pass. [`streams`] has the limits.
//! [`encryption`] decrypts the streams of documents that open without a password.
//!
//! Not checked: strings that viewers treat as scripts, bugs in viewers, and objects in streams that use filters other than
//! Flate and have neither the type nor the entries of an object stream.

mod check;
mod encryption;
mod judge;
mod names;
mod objects;
mod streams;
mod strings;
mod tokens;

pub(super) use check::{check, header};
