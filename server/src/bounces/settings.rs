//! How bounces arrive.

use crate::applications::fingerprint;
use std::fmt;
use std::path::PathBuf;
use subtle::ConstantTimeEq;

/// Where bounces come from, besides the command line.
#[derive(Clone, Debug, Default)]
pub struct BounceSettings {
    /// A mailbox in Maildir format.
    pub mailbox: Option<PathBuf>,
    /// What a mail server sends with a bounce over HTTP. Without a secret, no bounce is accepted.
    pub secret: Option<BounceSecret>,
}

/// The secret of the configuration. Its `Debug` output doesn't contain it.
#[derive(Clone)]
pub struct BounceSecret(String);

impl BounceSecret {
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// Whether this text is the secret. The comparison takes the same time for every text.
    pub fn is(&self, sent: &str) -> bool {
        let [own, sent] = [self.0.as_str(), sent].map(fingerprint);
        own.as_bytes().ct_eq(sent.as_bytes()).into()
    }
}

impl fmt::Debug for BounceSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("BounceSecret(…)")
    }
}
