//! Why a command did nothing, as far as callers tell it apart. Each variant is told in words by its caller: a page in the
//! reader's language, the API as a problem.

use crate::storage::StorageError;

#[derive(Debug)]
pub enum DeskError {
    /// No link has this secret.
    NoSuchLink,
    /// It was one, and has run out. A new one can be sent to who has it.
    RanOut,
    /// It was taken back by the applicant, or was not for who got it.
    TakenBack,
    /// The part was done; the link has done its work.
    Done,
    /// This link does not reach so far.
    NotThisPart,
    /// The application is not in a state in which this can be done.
    WrongState,
    /// Nobody offers this.
    NotOffered(domain::catalogue::NotFound),
    NoSuchTier,
    /// Nobody new may join it, or not any more.
    Closed,
    /// It was done too often; it can be done again after so many seconds.
    TooOften {
        seconds: i64,
    },
    Storage(StorageError),
    /// A file cannot be kept, read or made.
    Files(String),
    /// The system has no chance to give.
    Chance(getrandom::Error),
}

impl From<StorageError> for DeskError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<getrandom::Error> for DeskError {
    fn from(error: getrandom::Error) -> Self {
        Self::Chance(error)
    }
}

impl From<domain::catalogue::NotFound> for DeskError {
    fn from(missing: domain::catalogue::NotFound) -> Self {
        Self::NotOffered(missing)
    }
}
