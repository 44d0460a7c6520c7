//! The secret that a webhook's requests are signed with. It's stored as it is, because signing needs it.

use crate::applications::Secrets;
use data_encoding::BASE64;
use std::fmt;

/// A secret: 256 random bits. It never gets into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(Vec<u8>);

impl WebhookSecret {
    /// # Errors
    /// If the system has no random data.
    pub fn random(secrets: &Secrets) -> Result<Self, getrandom::Error> {
        Ok(Self(secrets.bytes::<32>()?.to_vec()))
    }

    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn bytes(&self) -> &Vec<u8> {
        &self.0
    }

    /// As people copy it: `whsec_` and base64.
    pub fn expose(&self) -> String {
        format!("whsec_{}", BASE64.encode(&self.0))
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("WebhookSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::WebhookSecret;
    use crate::applications::Secrets;

    #[test]
    fn a_secret_is_shown_as_the_standard_says_and_never_in_a_log() {
        let secret = WebhookSecret::from_bytes(vec![7; 32]);
        assert_eq!(secret.expose(), "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=");
        assert_eq!(format!("{secret:?}"), "WebhookSecret(…)");
        let random = || WebhookSecret::random(&Secrets::system()).unwrap();
        assert_eq!(random().bytes().len(), 32);
        assert_ne!(random(), random());
    }
}
