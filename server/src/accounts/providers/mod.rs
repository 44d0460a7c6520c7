//! Signing in with a foundation's own identity provider (OpenID Connect).
//!
//! The browser goes to the provider and comes back with a code, which this server exchanges for what the provider says about
//! the person. What the browser left with only exists as hashes: the nonce and the PKCE verifier follow from its cookie and
//! from the state in the URL. An account belongs to an issuer and a subject. An email address finds an account only if the
//! provider has verified it.

mod exchange;
mod groups;
mod http;
mod identity;
mod provider;
mod visit;

pub use provider::{GroupRole, Provider, ProviderSecret};
pub use visit::{Departure, ProviderReturn, VisitRequest, begin_visit, finish_visit};

use app::account::ProviderProblem;

/// What a visit to a provider led to, or why nobody was signed in.
pub type Visited<T> = Result<Result<T, ProviderProblem>, crate::applications::CommandError>;

/// Who granted a role that comes from a provider's group, as it's recorded.
pub(crate) fn granter(provider: &str) -> String {
    format!("{GRANTED_BY}{provider}")
}

/// The provider that granted a role. `None` if a person did.
pub(crate) fn provider_of(granted_by: &str) -> Option<&str> {
    granted_by.strip_prefix(GRANTED_BY)
}

const GRANTED_BY: &str = "provider:";
