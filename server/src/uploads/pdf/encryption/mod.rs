//! The standard security handler, for documents that open without a password (ISO 32000-1, 7.6, and ISO 32000-2, 7.6).

mod cipher;
mod dictionary;
mod find;
mod key;

pub(super) use cipher::Encryption;
pub(super) use find::find;
