//! The draw by lot for ties. It starts from a random seed, whose hash is published before anyone votes, so nobody can
//! choose the order afterwards, and everyone can repeat the draw.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The order for ties: of those who are tied, the candidate named first loses. Candidates are sorted by the SHA-256 of
/// the seed followed by their number as four bytes, the most significant first.
pub fn tie_order(seed: &[u8; 32], candidates: &[u32]) -> Vec<u32> {
    let mut order = candidates.to_vec();
    order.sort_by_cached_key(|number| lot(seed, *number));
    order
}

fn lot(seed: &[u8; 32], number: u32) -> [u8; 32] {
    let mut drawn = seed.to_vec();
    drawn.extend(number.to_be_bytes());
    Sha256::digest(drawn).into()
}

/// What's published before the count: the SHA-256 of the seed, in hexadecimal.
pub fn tie_commitment(seed: &[u8; 32]) -> String {
    let digest: [u8; 32] = Sha256::digest(seed).into();
    digest.iter().fold(String::new(), |mut written, byte| {
        let _ = write!(written, "{byte:02x}");
        written
    })
}

/// Reads a seed. `None` if it isn't 32 bytes in hexadecimal.
pub fn tie_seed(written: &str) -> Option<[u8; 32]> {
    if !is_digest(written) {
        return None;
    }
    let mut seed = [0; 32];
    for (byte, place) in seed.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(&written[place..place + 2], 16).ok()?;
    }
    Some(seed)
}

/// Whether this is 32 bytes in hexadecimal, such as a SHA-256: 64 digits in lower case.
pub(super) fn is_digest(written: &str) -> bool {
    written.len() == 64 && written.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_follows_from_its_seed() {
        let seed = [7; 32];
        assert_eq!(tie_order(&seed, &[1, 2, 3, 4, 5, 300]), [1, 2, 5, 4, 3, 300]);
        assert_eq!(tie_order(&seed, &[5, 4, 3, 300, 2, 1]), [1, 2, 5, 4, 3, 300]);
        assert_ne!(tie_order(&[8; 32], &[1, 2, 3, 4, 5, 300]), [1, 2, 5, 4, 3, 300]);
    }

    #[test]
    fn a_commitment_is_the_hash_of_the_bytes() {
        assert_eq!(
            tie_commitment(&[7; 32]),
            "4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0"
        );
    }

    #[test]
    fn a_seed_is_read_as_it_is_written() {
        let written = "00ff".repeat(16);
        let seed = tie_seed(&written).unwrap();
        assert_eq!((seed[0], seed[1], seed[31]), (0, 255, 255));
        for wrong in ["", "00", &"00FF".repeat(16), &"0x".repeat(32), &"é".repeat(32)] {
            assert_eq!(tie_seed(wrong), None, "{wrong}");
        }
    }
}
