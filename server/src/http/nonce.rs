//! Nonces for the Content-Security-Policy.

/// 128 random bits as text. `None` if the system has no randomness.
pub(crate) fn fresh_nonce() -> Option<String> {
    let mut bits = [0_u8; 16];
    getrandom::fill(&mut bits).ok()?;
    Some(format!("{:032x}", u128::from_be_bytes(bits)))
}
