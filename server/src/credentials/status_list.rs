//! A list of bits that says which credentials have been revoked (W3C Bitstring Status List 1.0). It's so long that nobody who asks for
//! it tells us which credential they're checking.

use data_encoding::BASE64URL_NOPAD;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// How many credentials a list has room for: the fewest that the standard allows.
pub(crate) const LIST_LENGTH: u32 = 131_072;

/// The bits of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StatusBits(Vec<u8>);

impl StatusBits {
    /// A list in which these credentials have been revoked. Places that it doesn't have are left out.
    pub fn with(revoked: impl IntoIterator<Item = u32>) -> Self {
        let mut bytes = vec![0; LIST_LENGTH as usize / 8];
        for place in revoked {
            // The first place is the leftmost bit of the first byte.
            if let Some(byte) = bytes.get_mut(place as usize / 8) {
                *byte |= 0x80 >> (place % 8);
            }
        }
        Self(bytes)
    }

    /// Compressed and encoded: GZIP, then base64url without padding, after the `u` that says so (Multibase).
    pub fn encoded(&self) -> std::io::Result<String> {
        let mut zip = GzEncoder::new(Vec::new(), Compression::best());
        zip.write_all(&self.0)?;
        Ok(format!("u{}", BASE64URL_NOPAD.encode(&zip.finish()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    fn decoded(list: &str) -> Vec<u8> {
        let zip = BASE64URL_NOPAD
            .decode(list.strip_prefix('u').unwrap().as_bytes())
            .unwrap();
        let mut bytes = Vec::new();
        GzDecoder::new(&zip[..]).read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_first_place_is_the_leftmost_bit() {
        let bytes = decoded(&StatusBits::with([0, 9, 94_567, LIST_LENGTH - 1]).encoded().unwrap());
        assert_eq!(bytes.len(), 16_384);
        assert_eq!((bytes[0], bytes[1]), (0b1000_0000, 0b0100_0000));
        assert_eq!(bytes[94_567 / 8], 0b0000_0001);
        assert_eq!(bytes[16_383], 1);
        assert_eq!(bytes.iter().map(|byte| byte.count_ones()).sum::<u32>(), 4);
    }

    #[test]
    fn a_list_is_small_and_has_the_same_bytes_each_time() {
        let list = StatusBits::with([LIST_LENGTH, u32::MAX]);
        assert_eq!(list, StatusBits::with([]));
        let encoded = list.encoded().unwrap();
        assert!(encoded.len() < 200, "{encoded}");
        assert_eq!(encoded, list.encoded().unwrap());
    }
}
