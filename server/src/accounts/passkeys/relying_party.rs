//! The site, as authenticators know it.

use std::sync::Arc;
use url::Url;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

/// The site that passkeys are for: its host, and the origin that browsers have to name, with its port.
#[derive(Clone, Debug)]
pub struct RelyingParty(Arc<Webauthn>);

impl RelyingParty {
    /// `None` if the host is an IP address: browsers have no passkeys for it.
    pub fn at(origin: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let host = origin.domain()?;
        let built = WebauthnBuilder::new(host, &origin).and_then(|builder| builder.rp_name(host).build());
        built.ok().map(|webauthn| Self(Arc::new(webauthn)))
    }

    pub(super) fn webauthn(&self) -> &Webauthn {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::RelyingParty;

    #[test]
    fn passkeys_need_a_host_name() {
        for (origin, works) in [
            ("https://members.example.org", true),
            ("http://localhost:3000", true),
            ("http://127.0.0.1:3000", false),
            ("https://[::1]", false),
            ("members.example.org", false),
        ] {
            assert_eq!(RelyingParty::at(origin).is_some(), works, "{origin}");
        }
    }
}
