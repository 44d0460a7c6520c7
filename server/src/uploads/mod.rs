//! Uploads: which files are accepted or refused, and where they're stored.

mod accept;
mod budget;
mod checker;
mod format;
mod name;
mod pdf;
mod picture;
mod refused;
mod s3;
mod store;
mod svg;
#[cfg(test)]
mod tests;

pub use accept::{Accepted, accept};
pub use budget::Budget;
pub use checker::UploadChecker;
pub use format::{StoredFormat, UploadFormat};
pub use refused::Refused;
pub use s3::S3Settings;
pub use store::{FileStore, FilesError};
