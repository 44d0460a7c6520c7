//! Public keys as JSON Web Keys (RFC 8037).

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

/// An Ed25519 public key. `id` is the one in the header of what it has signed.
pub(super) fn jwk(id: &str, public_key: &[u8]) -> Value {
    json!({
        "kty": "OKP",
        "crv": "Ed25519",
        "x": BASE64URL_NOPAD.encode(public_key),
        "kid": id,
        "alg": "EdDSA",
        "use": "sig",
    })
}

#[cfg(test)]
mod tests {
    use super::jwk;
    use data_encoding::HEXLOWER;

    /// RFC 8037, appendix A.2.
    #[test]
    fn the_example_of_the_standard() {
        let public = HEXLOWER
            .decode(b"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            .unwrap();
        let key = jwk("a", &public);
        assert_eq!(key["x"], "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!((&key["kty"], &key["crv"]), (&"OKP".into(), &"Ed25519".into()));
        assert!(key.get("d").is_none());
    }
}
