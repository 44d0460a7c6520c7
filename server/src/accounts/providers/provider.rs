//! A provider as it's configured.

use domain::access::AccountRole;
use std::fmt;

/// An identity provider that people can sign in with.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its name in URLs and in the ledger.
    pub id: String,
    /// As people know it.
    pub name: String,
    /// Its URL, as it's in the tokens.
    pub issuer: String,
    pub client_id: String,
    /// `None` for a public client.
    pub client_secret: Option<ProviderSecret>,
    /// What's requested besides `openid`.
    pub scopes: Vec<String>,
    /// The domains of the addresses that it may sign in, in one spelling. Empty if it may sign in all.
    pub domains: Vec<String>,
    /// The claim with the person's groups, such as `groups` or `realm_access.roles`. Empty if groups mean nothing.
    pub groups_claim: String,
    pub roles: Vec<GroupRole>,
}

impl Provider {
    /// Whether it may sign in somebody with this address, in one spelling.
    pub(super) fn may_sign_in(&self, address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
        self.domains.is_empty() || self.domains.iter().any(|known| known == domain)
    }
}

/// What a group means: everyone in it has this role for this foundation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupRole {
    pub group: String,
    pub foundation: String,
    pub role: AccountRole,
}

/// A client's secret. Its `Debug` output doesn't contain it.
#[derive(Clone)]
pub struct ProviderSecret(String);

impl ProviderSecret {
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The secret itself, for the provider's eyes.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ProviderSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ProviderSecret(…)")
    }
}
