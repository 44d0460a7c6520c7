//! Why there was no response.

use super::url::UrlRefusal;
use std::error::Error;

/// Why there was no response from an address.
#[derive(Debug, thiserror::Error)]
pub enum OutsideError {
    #[error("requests aren't sent to this address: {0}")]
    Refused(UrlRefusal),
    /// The name leads to no public address.
    #[error("the name leads to no public address")]
    NotPublic,
    #[error("there was no response in time")]
    TooSlow,
    /// Only checks follow redirects, and only a few.
    #[error("it leads on to too many other addresses")]
    TooManyRedirects,
    /// The same: where it leads on to isn't asked for.
    #[error("it leads on to an address that requests aren't sent to")]
    BadRedirect,
    /// The name is unknown, nothing listens there, or the certificate isn't valid.
    #[error("no connection could be made: {0}")]
    NoConnection(String),
    #[error("the request failed: {0}")]
    Broken(String),
}

/// A name only has addresses that requests aren't sent to.
#[derive(Debug, thiserror::Error)]
#[error("no address of this name is public")]
pub(super) struct NoPublicAddress;

impl From<reqwest::Error> for OutsideError {
    fn from(error: reqwest::Error) -> Self {
        // The URL can contain a secret.
        let error = error.without_url();
        if causes(&error).any(<dyn Error>::is::<NoPublicAddress>) {
            Self::NotPublic
        } else if error.is_timeout() {
            Self::TooSlow
        } else if error.is_connect() {
            Self::NoConnection(root_cause(&error))
        } else {
            Self::Broken(root_cause(&error))
        }
    }
}

/// What led to an error.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    fn cause<'a>(of: &&'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
        let of: &'a (dyn Error + 'static) = *of;
        of.source()
    }
    std::iter::successors(error.source(), cause)
}

/// The last cause, which says most.
fn root_cause(error: &reqwest::Error) -> String {
    let last = causes(error)
        .last()
        .map_or_else(|| error.to_string(), ToString::to_string);
    last.chars().take(200).collect()
}
