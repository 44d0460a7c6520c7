//! How the parts of one build write answers to each other: postcard, which knows neither names nor field order, so that
//! the browser needs little code to read it. Everybody else is answered in JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Asked for by the renderer, and named by the data in a page. Positions mean nothing to a build that has other ones, so
/// the layout is counted: a test of the server tells when it changes.
pub const MEDIA_TYPE: &str = concat!(
    "application/vnd.guildhall+postcard;version=",
    env!("CARGO_PKG_VERSION"),
    ";layout=2"
);

/// # Errors
/// When a type cannot be written without names.
pub fn write(value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(value)
}

/// Nothing where the bytes cannot be read. What another build wrote is told by its [`MEDIA_TYPE`].
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// Bytes as text for a page: what is printable as it is, everything else as the letter 256 places further on, which
/// needs no escape in a script. So does `<`: the framework writes it as JSON would, and this is none.
pub fn to_text(bytes: &[u8]) -> String {
    let letter = |byte: u8| match byte {
        b' '..=b';' | b'='..=b'~' => char::from(byte),
        _ => char::from_u32(0x100 + u32::from(byte)).unwrap_or_default(),
    };
    bytes.iter().copied().map(letter).collect()
}

/// The bytes of such a text.
pub fn from_text(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u32::from(letter).to_le_bytes()[0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_from_its_letter() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = to_text(&bytes);
        assert_eq!(from_text(&text), bytes);
        assert!(text.chars().all(|letter| letter != '<' && !letter.is_control()));
    }
}
