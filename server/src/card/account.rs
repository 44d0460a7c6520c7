//! The foundations' accounts at Stripe.

use std::fmt;
use std::sync::Arc;
use tokio::sync::Notify;

/// A foundation's account at Stripe.
#[derive(Clone, Debug)]
pub struct StripeAccount {
    /// The foundation's ID.
    pub foundation: String,
    /// The key for requests.
    pub secret_key: StripeSecret,
    /// What Stripe signs its events with.
    pub webhook_secret: StripeSecret,
    /// Where Stripe's API is, without a slash at the end.
    pub url: String,
}

/// A secret that Stripe has issued. Its `Debug` output doesn't contain it.
#[derive(Clone)]
pub struct StripeSecret(String);

impl StripeSecret {
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for StripeSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("StripeSecret(…)")
    }
}

/// The accounts of all foundations that take cards. Clones share them.
#[derive(Clone, Debug)]
pub struct StripeAccounts {
    accounts: Arc<[StripeAccount]>,
    /// Wakes the task that sends refunds.
    pub(crate) wake: Arc<Notify>,
}

impl StripeAccounts {
    pub fn new(accounts: &[StripeAccount]) -> Self {
        Self {
            accounts: accounts.into(),
            wake: Arc::default(),
        }
    }

    /// A foundation's account. `None` if it takes no cards.
    pub fn of(&self, foundation: &str) -> Option<&StripeAccount> {
        self.accounts.iter().find(|account| account.foundation == foundation)
    }
}
