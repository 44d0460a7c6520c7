//! Randomness: link secrets and unguessable names.

use data_encoding::{BASE32_NOPAD, Encoding, HEXLOWER, Specification};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Fills bytes with random data, or fails if the system has none.
type Fill = dyn Fn(&mut [u8]) -> Result<(), getrandom::Error> + Send + Sync;

/// The source of randomness: the system's, or a test's.
#[derive(Clone)]
pub struct Secrets(Arc<Fill>);

/// Letters and digits that can't be confused (Crockford's base 32).
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static READABLE: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut letters = Specification::new();
    letters.symbols.push_str(LETTERS);
    letters.encoding().ok()
});

impl Secrets {
    pub fn system() -> Self {
        Self(Arc::new(getrandom::fill))
    }

    /// For tests: uses the bytes that `fill` provides.
    pub fn from(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(move |bytes| {
            fill(bytes);
            Ok(())
        }))
    }

    /// A secret: 160 bits in 32 letters.
    pub(crate) fn token(&self) -> Result<String, getrandom::Error> {
        Ok(BASE32_NOPAD.encode(&self.bytes::<20>()?).to_ascii_lowercase())
    }

    /// An internal ID: 80 bits in 16 letters.
    pub(crate) fn id(&self) -> Result<String, getrandom::Error> {
        Ok(BASE32_NOPAD.encode(&self.bytes::<10>()?).to_ascii_lowercase())
    }

    /// 40 bits in eight letters and digits, such as `7KQ2-M9XW`: easy to read aloud.
    pub(crate) fn readable(&self) -> Result<String, getrandom::Error> {
        let bytes = self.bytes::<5>()?;
        let letters = READABLE
            .as_ref()
            .map(|readable| readable.encode(&bytes))
            .unwrap_or_default();
        Ok(format!("{}-{}", &letters[..4], &letters[4..]))
    }

    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], getrandom::Error> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }
}

/// Whether text could be an ID from [`Secrets::id`]. Anything else isn't looked up, because PostgreSQL rejects some text.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Whether text could be a secret from [`Secrets::token`].
pub(crate) fn is_token(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
}

/// Whether text could be from [`Secrets::readable`].
pub(crate) fn is_readable(text: &str) -> bool {
    let is_half = |half: &str| half.len() == 4 && half.bytes().all(|b| LETTERS.as_bytes().contains(&b));
    text.split_once('-')
        .is_some_and(|(first, second)| is_half(first) && is_half(second))
}

/// The SHA-256 hash of text that's counted but not stored, in hexadecimal digits.
pub(crate) fn fingerprint(text: &str) -> String {
    HEXLOWER.encode(&digest(text))
}

/// The SHA-256 hash of text that's counted but not stored.
pub(crate) fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

impl fmt::Debug for Secrets {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secrets")
    }
}
