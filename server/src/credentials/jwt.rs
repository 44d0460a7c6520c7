//! Signed JSON (JWS, RFC 7515) with `EdDSA` (RFC 8037), as credentials use it (VC-JOSE-COSE).

use data_encoding::BASE64URL_NOPAD;
use ring::signature::{ED25519, UnparsedPublicKey};
use serde_json::{Value, json};

/// The media type of a signed credential.
pub const CREDENTIAL_TYPE: &str = "application/vc+jwt";

/// Longer ones aren't read, in bytes.
const LONGEST: usize = 32 * 1024;

/// Signs a credential. `key` is the ID of the key.
pub(crate) fn signed(payload: &Value, key: &str, sign: impl FnOnce(&[u8]) -> Vec<u8>) -> String {
    let header = json!({ "alg": "EdDSA", "typ": "vc+jwt", "kid": key });
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let input = format!("{}.{}", part(&header), part(payload));
    let signature = BASE64URL_NOPAD.encode(&sign(input.as_bytes()));
    format!("{input}.{signature}")
}

/// A credential that somebody has, before its signature is checked.
#[derive(Debug)]
pub(crate) struct ReadCredential<'a> {
    /// The ID of the key.
    pub key: String,
    pub payload: Value,
    input: &'a str,
    signature: Vec<u8>,
}

impl<'a> ReadCredential<'a> {
    /// `None` if it isn't a credential signed with `EdDSA`.
    pub fn parse(text: &'a str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (input, signature) = text.rsplit_once('.')?;
        let (header, payload) = input.split_once('.')?;
        let header: Value = json_of(header)?;
        // Nothing else is ever accepted, least of all "none". What's critical isn't understood.
        if header["alg"] != "EdDSA" || header["typ"] != "vc+jwt" || header.get("crit").is_some() {
            return None;
        }
        Some(Self {
            key: header["kid"].as_str()?.to_owned(),
            payload: json_of(payload)?,
            input,
            signature: BASE64URL_NOPAD.decode(signature.as_bytes()).ok()?,
        })
    }

    /// Whether the key with this public half has signed it.
    pub fn is_signed_with(&self, public_key: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, public_key)
            .verify(self.input.as_bytes(), &self.signature)
            .is_ok()
    }
}

fn json_of(part: &str) -> Option<Value> {
    serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{ReadCredential, signed};
    use data_encoding::BASE64URL_NOPAD;
    use ring::signature::{Ed25519KeyPair, KeyPair};
    use serde_json::json;

    fn example() -> (String, Vec<u8>) {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let jwt = signed(&json!({ "name": "Silver" }), "k", |input| {
            pair.sign(input).as_ref().to_vec()
        });
        (jwt, pair.public_key().as_ref().to_vec())
    }

    #[test]
    fn what_is_signed_can_be_checked() {
        let (jwt, public) = example();
        let read = ReadCredential::parse(&jwt).unwrap();
        assert_eq!((read.key.as_str(), &read.payload["name"]), ("k", &json!("Silver")));
        assert!(read.is_signed_with(&public));
        assert!(!read.is_signed_with(&[1; 32]) && !read.is_signed_with(&[]));
    }

    #[test]
    fn what_was_changed_is_not_signed() {
        let (jwt, public) = example();
        let [header, _, signature] = jwt.split('.').collect::<Vec<_>>()[..] else {
            panic!("{jwt}")
        };
        let golden = BASE64URL_NOPAD.encode(br#"{"name":"Golden"}"#);
        let tampered = format!("{header}.{golden}.{signature}");
        assert!(!ReadCredential::parse(&tampered).unwrap().is_signed_with(&public));
        let none = BASE64URL_NOPAD.encode(br#"{"alg":"none","typ":"vc+jwt","kid":"k"}"#);
        for unreadable in [
            format!("{none}.{golden}.{signature}"),
            format!("{none}.{golden}."),
            format!("{header}.{golden}"),
            format!("{header}.{golden}.{signature}="),
            format!("{header}.{golden}.{signature}").repeat(500),
            "a.b.c".to_owned(),
            String::new(),
        ] {
            assert!(ReadCredential::parse(&unreadable).is_none(), "{unreadable}");
        }
    }
}
