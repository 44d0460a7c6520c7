//! Stripe's signatures: HMAC-SHA256 of a time and the body, in the header `Stripe-Signature`
//! (<https://docs.stripe.com/webhooks#verify-manually>).

use crate::clock::Timestamp;
use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How far a signature's time can be from ours, in seconds.
const TOLERANCE: i64 = 300;

/// Why a signature isn't accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SignatureProblem {
    #[error("the header Stripe-Signature is missing, or isn't one that Stripe sends")]
    Malformed,
    #[error("no signature is that of the body")]
    Wrong,
    #[error("it was signed more than five minutes ago, or is from the future; check this server's clock")]
    OtherTime,
}

/// Checks that Stripe signed this body not long ago. While a secret is being replaced, Stripe signs with both: one has to fit.
///
/// # Errors
/// Why the signature isn't accepted.
pub fn verify(header: &str, body: &[u8], secret: &str, now: Timestamp) -> Result<(), SignatureProblem> {
    let pairs = || header.split(',').filter_map(|pair| pair.trim().split_once('='));
    let time = pairs().find(|(key, _)| *key == "t").map(|(_, value)| value);
    let time = time.ok_or(SignatureProblem::Malformed)?;
    if !time.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(SignatureProblem::Malformed);
    }
    let signed_at: i64 = time.parse().map_err(|_| SignatureProblem::Malformed)?;
    let signatures: Vec<Vec<u8>> = pairs()
        .filter(|(key, _)| *key == "v1")
        .filter_map(|(_, value)| HEXLOWER_PERMISSIVE.decode(value.as_bytes()).ok())
        .collect();
    if signatures.is_empty() {
        return Err(SignatureProblem::Malformed);
    }
    let mut expected = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).map_err(|_| SignatureProblem::Malformed)?;
    expected.update(time.as_bytes());
    expected.update(b".");
    expected.update(body);
    // Takes the same time wherever they differ.
    let fits = |signature: &Vec<u8>| expected.clone().verify_slice(signature).is_ok();
    if !signatures.iter().any(fits) {
        return Err(SignatureProblem::Wrong);
    }
    // Only now: who can't sign learns nothing about our clock.
    if (now.0 / 1000).abs_diff(signed_at) > TOLERANCE.unsigned_abs() {
        return Err(SignatureProblem::OtherTime);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    const NOW: Timestamp = Timestamp(1_784_116_800_000);
    const SECRET: &str = "whsec_test";
    const BODY: &[u8] = br#"{"id":"evt_1"}"#;

    fn signed(at: i64, body: &[u8], secret: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(format!("{at}.").as_bytes());
        mac.update(body);
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }

    #[test]
    fn only_fresh_signatures_of_this_body_are_accepted() {
        use SignatureProblem::{Malformed, OtherTime, Wrong};
        let now = NOW.0 / 1000;
        let header = |at: i64| format!("t={at},v1={}", signed(at, BODY, SECRET));
        let good = signed(now, BODY, SECRET);
        let other = signed(now, BODY, "whsec_other");
        for (header, expected) in [
            (header(now), Ok(())),
            (header(now - 300), Ok(())),
            (header(now + 300), Ok(())),
            (header(now - 301), Err(OtherTime)),
            (header(now + 301), Err(OtherTime)),
            (header(-now), Err(Malformed)),
            (format!("t={now}, v1={good}"), Ok(())),
            (format!("t={now},v1={}", good.to_uppercase()), Ok(())),
            (format!("t={now},v1={other},v1={good},v0=abc"), Ok(())),
            (format!("v1={good},t={now}"), Ok(())),
            (format!("t={now},v1={other}"), Err(Wrong)),
            (format!("t={},v1={good}", now - 1), Err(Wrong)),
            (format!("t={now},v1={}", signed(now, b"{}", SECRET)), Err(Wrong)),
            (format!("t={now},v1={}", &good[..32]), Err(Wrong)),
            (format!("t={now},v1="), Err(Wrong)),
            (format!("t={now},v0={good}"), Err(Malformed)),
            (format!("t={now},v1=not-hexadecimal"), Err(Malformed)),
            (format!("t=,v1={good}"), Err(Malformed)),
            (format!("t=now,v1={good}"), Err(Malformed)),
            (format!("t=99999999999999999999,v1={good}"), Err(Malformed)),
            (format!("v1={good}"), Err(Malformed)),
            (good.clone(), Err(Malformed)),
            (String::new(), Err(Malformed)),
        ] {
            assert_eq!(verify(&header, BODY, SECRET, NOW), expected, "{header}");
        }
    }

    #[test]
    fn stripes_own_example_is_accepted() {
        // From stripe-node's `generateTestHeaderString`, with this payload and secret.
        let header = "t=1784116800,v1=52d0985936c1cf324833cdfee3d4acacd10ccba09dd132ab958cf4a10cc46cd1";
        assert_eq!(verify(header, BODY, SECRET, NOW), Ok(()));
    }
}
