//! How parts of the same build exchange data: postcard, which has no field names, so that
//! the browser needs little code to read it. Everyone else gets JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The media type that pages request, and that a page's data declares. Another build can have other positions, so the
/// layout has a version: a server test says when to increment it.
pub const MEDIA_TYPE: &str = concat!(
    "application/vnd.guildhall+postcard;version=",
    env!("CARGO_PKG_VERSION"),
    ";layout=9"
);

/// # Errors
/// If a type can't be written without field names.
pub fn write(value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(value)
}

/// `None` if the bytes can't be read. Data from another build has another [`MEDIA_TYPE`].
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// Encodes bytes as text for a page. Printable characters stay; all others are shifted up by 256 code points, so that
/// nothing has to be escaped in a script. So is `<`: Leptos would escape it as in JSON, which this isn't.
pub fn to_text(bytes: &[u8]) -> String {
    let letter = |byte: u8| match byte {
        b' '..=b';' | b'='..=b'~' => char::from(byte),
        _ => char::from_u32(0x100 + u32::from(byte)).unwrap_or_default(),
    };
    bytes.iter().copied().map(letter).collect()
}

/// Decodes such text.
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
