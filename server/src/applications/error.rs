//! Why a command failed. Callers put each variant into words: pages in the visitor's language, the API as a problem.
//! reader's language, the API as a problem.

use crate::storage::StorageError;

#[derive(Debug)]
pub enum CommandError {
    /// No link has this secret.
    NoSuchLink,
    /// The link has expired. A new one can be emailed to its recipient.
    RanOut,
    /// The applicant revoked the link, or its recipient said they were the wrong person.
    TakenBack,
    /// The part is complete, so the link no longer works.
    Done,
    /// The link doesn't give access to this.
    NotThisPart,
    /// The application's state doesn't allow this.
    WrongState,
    /// There's no such tier.
    NotOffered(domain::catalogue::NotFound),
    NoSuchTier,
    /// The tier is closed to new members.
    Closed,
    /// A rate limit was reached. It can be tried again after this many seconds.
    TooOften {
        seconds: i64,
    },
    Storage(StorageError),
    /// A file can't be stored, read or created.
    Files(String),
    /// The system's random number generator failed.
    Chance(getrandom::Error),
}

impl From<StorageError> for CommandError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<getrandom::Error> for CommandError {
    fn from(error: getrandom::Error) -> Self {
        Self::Chance(error)
    }
}

impl From<domain::catalogue::NotFound> for CommandError {
    fn from(missing: domain::catalogue::NotFound) -> Self {
        Self::NotOffered(missing)
    }
}
