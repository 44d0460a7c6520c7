//! An authenticator in software: it makes passkeys and signs with them, as a browser and a device would (the Web Authentication standard, level 3).

use data_encoding::BASE64URL_NOPAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// User present and verified; with a new credential, that there is one.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
const WITH_CREDENTIAL: u8 = 0b0100_0000;

pub struct Authenticator {
    origin: String,
    host: String,
    id: [u8; 16],
    key: EcdsaKeyPair,
    user: Option<String>,
    /// What it sends next. A device that can be copied counts.
    pub counter: u32,
}

impl Authenticator {
    /// In a browser that shows this origin.
    pub fn new(origin: &str, id: u8) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let host = origin.split("://").nth(1).unwrap().split(':').next().unwrap();
        Self {
            origin: origin.to_owned(),
            host: host.to_owned(),
            id: [id; 16],
            key,
            user: None,
            counter: 0,
        }
    }

    /// The response to options for a new passkey.
    pub fn make(&mut self, options: &Value) -> Value {
        assert_eq!(options["rp"]["id"], self.host.as_str());
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        self.user = Some(options["user"]["id"].as_str().unwrap().to_owned());
        let mut data = self.data(PRESENT_AND_VERIFIED | WITH_CREDENTIAL);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": …} in CBOR.
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(data);
        json!({
            "id": encoded(&self.id),
            "rawId": encoded(&self.id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": { "credProps": { "rk": true } },
            "response": {
                "clientDataJSON": encoded(&self.client_data("webauthn.create", options)),
                "attestationObject": encoded(&attestation),
                "transports": ["internal"],
            },
        })
    }

    /// The response to options that ask for a passkey.
    pub fn sign(&self, options: &Value) -> Value {
        assert_eq!(options["rpId"], self.host.as_str());
        let data = self.data(PRESENT_AND_VERIFIED);
        let client_data = self.client_data("webauthn.get", options);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": encoded(&self.id),
            "rawId": encoded(&self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encoded(&client_data),
                "authenticatorData": encoded(&data),
                "signature": encoded(signature.as_ref()),
                "userHandle": self.user,
            },
        })
    }

    /// The same device, whose browser shows another origin.
    pub fn at(mut self, origin: &str) -> Self {
        origin.clone_into(&mut self.origin);
        self
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.host.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let data = json!({
            "type": kind,
            "challenge": options["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        });
        data.to_string().into_bytes()
    }

    /// As a COSE key: ES256 on P-256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(&point[1..33]);
        key.extend(b"\x22\x58\x20");
        key.extend(&point[33..]);
        key
    }
}

fn encoded(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}
