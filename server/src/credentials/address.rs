//! The URLs of a foundation as an issuer. Others keep them, so they never change.

/// Where a foundation's keys and status list are. The issuer's ID is a URL, too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IssuerAddress {
    origin: String,
    foundation: String,
}

impl IssuerAddress {
    /// `origin` is the site's public URL, without a trailing slash.
    pub fn new(origin: &str, foundation: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            foundation: foundation.to_owned(),
        }
    }

    /// The issuer's ID.
    pub fn id(&self) -> String {
        format!("{}/credentials/{}", self.origin, self.foundation)
    }

    /// The foundation's page.
    pub fn page(&self) -> String {
        format!("{}/{}", self.origin, self.foundation)
    }

    /// A key's ID, which is where it's published.
    pub fn key(&self, number: i64) -> String {
        format!("{}/keys/{number}", self.id())
    }

    /// The number of a key of this issuer. `None` if it isn't one of its keys.
    pub fn number_of(&self, key: &str) -> Option<i64> {
        let number = key.strip_prefix(&self.id())?.strip_prefix("/keys/")?;
        let parsed = number.parse().ok()?;
        // Only one spelling.
        (self.key(parsed) == key).then_some(parsed)
    }

    pub fn status_list(&self) -> String {
        format!("{}/status", self.id())
    }

    /// A credential's ID.
    pub fn proof(&self, id: &str) -> String {
        format!("{}/proofs/{id}", self.origin)
    }

    /// The proof that a credential is of. `None` if it has another form.
    pub fn proof_in<'a>(&self, credential: &'a str) -> Option<&'a str> {
        credential.strip_prefix(&self.origin)?.strip_prefix("/proofs/")
    }
}

#[cfg(test)]
mod tests {
    use super::IssuerAddress;

    #[test]
    fn a_key_is_recognised_in_one_spelling_only() {
        let address = IssuerAddress::new("https://members.example.org", "harbour");
        let key = address.key(3);
        assert_eq!(key, "https://members.example.org/credentials/harbour/keys/3");
        assert_eq!(address.number_of(&key), Some(3));
        for other in [
            "https://members.example.org/credentials/harbour/keys/03",
            "https://members.example.org/credentials/harbour/keys/+3",
            "https://members.example.org/credentials/harbour/keys/",
            "https://members.example.org/credentials/other/keys/3",
            "https://evil.example.org/credentials/harbour/keys/3",
            "3",
        ] {
            assert_eq!(address.number_of(other), None, "{other}");
        }
    }
}
