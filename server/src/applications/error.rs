//! Why a command failed.

use super::ids::ApplicationReference;
use crate::storage::StorageError;
use domain::catalogue::NotFound;

/// Callers put each variant into words: pages in the visitor's language, the API as a problem. `Display` is for logs.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// No link has this secret.
    #[error("no link has this secret")]
    NoSuchLink,
    /// The link has expired. A new one can be emailed to its recipient.
    #[error("the link has expired")]
    LinkExpired,
    /// The applicant revoked the link, or its recipient said they were the wrong person.
    #[error("the link was revoked")]
    LinkRevoked,
    /// The part is complete, so the link no longer works.
    #[error("the link's part is complete")]
    Done,
    /// The link doesn't give access to this.
    #[error("the link doesn't give access to this")]
    NotThisPart,
    /// The application's state doesn't allow this.
    #[error("the application's state doesn't allow this")]
    WrongState,
    /// The foundation, programme or version isn't in the catalogue.
    #[error("not in the catalogue: {0:?}")]
    NotInCatalogue(NotFound),
    #[error("there's no such tier")]
    NoSuchTier,
    /// The version or tier that an application is for isn't in the catalogue any more.
    #[error("{0}")]
    RulesMissing(Box<RulesMissing>),
    /// The tier is closed to new members.
    #[error("the tier is closed to new members")]
    Closed,
    /// A rate limit was reached. It can be tried again after this many seconds.
    #[error("a rate limit was reached; it can be tried again in {seconds} s")]
    TooOften { seconds: i64 },
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    NotSignedIn,
    /// Whoever is signed in has to prove again who they are.
    #[error("they have to prove again who they are")]
    NotConfirmed,
    /// The account's roles don't allow this.
    #[error("the account's roles don't allow this")]
    NoPermission,
    /// The account has a conflict of interest, so it can't decide.
    #[error("the account has a conflict of interest")]
    Recused,
    /// A foundation's last administrator tried to end their own role.
    #[error("a foundation's last administrator can't end their own role")]
    LastAdministrator,
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// A file can't be stored, read or created.
    #[error("a file couldn't be stored, read or created: {0}")]
    Files(String),
    /// A passkey that's stored can't be read, or one can't be asked for.
    #[error("a passkey couldn't be read or asked for: {0}")]
    Passkey(String),
    /// A key for credentials can't be read or made.
    #[error("a key for credentials couldn't be read or made: {0}")]
    CredentialKey(String),
    /// The system's random number generator failed.
    #[error("the random number generator failed: {0}")]
    Chance(#[from] getrandom::Error),
}

/// An application whose rules were deleted, or can't be read because of a mistake in the foundation's files.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error(
    "application {reference} is for {foundation}/{programme}@{version}, tier {tier}, which isn't in the programmes"
)]
pub struct RulesMissing {
    pub reference: ApplicationReference,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    /// The foundation's email address, if it's known.
    pub email: Option<String>,
}

impl CommandError {
    /// Whether an error is about the member or the row that was handled, so that the others can go on. Everything else is tried again later.
    pub(crate) fn is_about_one(&self) -> bool {
        !matches!(
            self,
            Self::Storage(StorageError::Busy | StorageError::Unavailable { .. } | StorageError::Schema { .. })
                | Self::Chance(_)
        )
    }
}

impl From<NotFound> for CommandError {
    fn from(missing: NotFound) -> Self {
        Self::NotInCatalogue(missing)
    }
}
