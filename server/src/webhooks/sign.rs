//! Signatures: HMAC-SHA256 of ID, time and body (Standard Webhooks 1.0.0, "Signature scheme").

use super::secret::WebhookSecret;
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The signature of a message, such as `v1,K5oZ…=`. `seconds` is when it's sent, since 1970.
///
/// # Errors
/// None of the lengths that a key can have is refused.
pub fn sign(
    secret: &WebhookSecret,
    message: &str,
    seconds: i64,
    body: &str,
) -> Result<String, hmac::digest::InvalidLength> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.bytes())?;
    mac.update(format!("{message}.{seconds}.").as_bytes());
    mac.update(body.as_bytes());
    Ok(format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_vector_of_standard_webhooks_is_signed_alike() {
        // From the standard's own libraries, such as libraries/go/webhook_test.go.
        let key = BASE64.decode(b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature = sign(
            &WebhookSecret::from_bytes(key),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(signature.unwrap(), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
