//! Chance: secrets of links, and names that nobody can guess.

use data_encoding::{BASE32_NOPAD, Encoding, Specification};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Fills bytes with what nobody can foresee; an error where the system has no such bytes.
type Fill = dyn Fn(&mut [u8]) -> Result<(), getrandom::Error> + Send + Sync;

/// The source of chance. The system's, or one that a test made.
#[derive(Clone)]
pub struct Secrets(Arc<Fill>);

/// Letters and digits that are not taken for one another (Crockford's base 32).
static READABLE: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut letters = Specification::new();
    letters.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    letters.encoding().ok()
});

impl Secrets {
    pub fn system() -> Self {
        Self(Arc::new(getrandom::fill))
    }

    /// For tests: the bytes that `fill` gives.
    pub fn from(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(move |bytes| {
            fill(bytes);
            Ok(())
        }))
    }

    /// The secret of a link: 160 bits in 32 letters.
    pub fn token(&self) -> Result<String, getrandom::Error> {
        Ok(BASE32_NOPAD.encode(&self.bytes::<20>()?).to_ascii_lowercase())
    }

    /// A name within the database: 80 bits in 16 letters.
    pub fn id(&self) -> Result<String, getrandom::Error> {
        Ok(BASE32_NOPAD.encode(&self.bytes::<10>()?).to_ascii_lowercase())
    }

    /// A reference that people read to each other, as `7KQ2-M9XW`. It protects nothing.
    pub fn reference(&self) -> Result<String, getrandom::Error> {
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

/// Whether a text could be a name that [`Secrets::id`] gave. What could not is not asked for: PostgreSQL refuses some.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// What is stored of a secret.
pub fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

impl fmt::Debug for Secrets {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secrets")
    }
}
