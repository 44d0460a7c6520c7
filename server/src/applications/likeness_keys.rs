//! Keys by which likely duplicates are found without reading every application: two applications that are alike share one.
//!
//! - The same register number, VAT number or website gives the same key.
//! - Two names are alike if enough of their letter pairs are the same. So pairs are put in an order that's the same for all names,
//!   and each two of a name's first pairs make a key. Names that are alike share most of their pairs, so they share at least two of the
//!   first ones. Names that only share common pairs seldom share a key.
//!
//! Keys are hashes. Applications with the same key are compared before they're shown.

use super::duplicates::ComparedApplicant;
use super::website::website_key;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How many of a name's letter pairs make keys. More would find names that are hardly alike a little more reliably, at the cost of more
/// keys.
const FIRST_PAIRS: usize = 10;

/// A key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct LikenessKey {
    pub key: i64,
    /// Whether one that's shared is enough, without comparing names.
    pub exact: bool,
}

/// The keys of an applicant of a foundation, without repetitions.
pub(super) fn keys(foundation: &str, applicant: &ComparedApplicant) -> Vec<LikenessKey> {
    let website = applicant.website.as_deref().and_then(website_key);
    let exact = [
        ("register", applicant.register.as_deref()),
        ("vat", applicant.vat.as_deref()),
        ("website", website.as_deref()),
    ];
    let exact = exact.into_iter().filter_map(|(kind, value)| {
        Some(LikenessKey {
            key: hash(&[foundation, kind, value?]),
            exact: true,
        })
    });
    let names = name_keys(foundation, &applicant.name).into_iter();
    let names = names.map(|key| LikenessKey { key, exact: false });
    let mut keys: Vec<LikenessKey> = exact.chain(names).collect();
    keys.sort_unstable();
    keys.dedup_by_key(|key| key.key);
    keys
}

/// A key for each two of the first letter pairs of a name.
pub(crate) fn name_keys(foundation: &str, name: &str) -> Vec<i64> {
    if name.is_empty() {
        return Vec::new();
    }
    let letters: Vec<char> = format!(" {name} ").chars().collect();
    let mut times: BTreeMap<[char; 2], u32> = BTreeMap::new();
    let mut pairs: Vec<(i64, String)> = Vec::new();
    for pair in letters.windows(2) {
        // The same pair again is another one.
        let time = times.entry([pair[0], pair[1]]).or_default();
        let pair = format!("{}{}{time}", pair[0], pair[1]);
        *time += 1;
        pairs.push((hash(&[&pair]), pair));
    }
    pairs.sort_unstable();
    pairs.truncate(FIRST_PAIRS);
    let mut keys = Vec::new();
    for (at, (_, one)) in pairs.iter().enumerate() {
        for (_, other) in &pairs[at + 1..] {
            keys.push(hash(&[foundation, "name", one, other]));
        }
    }
    keys
}

/// It's stored, so it must never change.
fn hash(parts: &[&str]) -> i64 {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let first = digest.first_chunk().copied().unwrap_or_default();
    i64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::super::likeness::{likeness, normal};
    use super::*;
    use proptest::prelude::*;

    fn shares(one: &str, other: &str) -> bool {
        let (one, other) = (name_keys("harbour", one), name_keys("harbour", other));
        one.iter().any(|key| other.contains(key))
    }

    proptest! {
        /// Any change that leaves names alike: letters are replaced, left out or added.
        #[test]
        fn names_that_are_alike_share_a_key(
            name in "[a-z]{3,12}( [a-z]{2,12}){0,3}",
            changes in prop::collection::vec((any::<prop::sample::Index>(), 0..3, prop::char::range('a', 'z')), 0..3),
        ) {
            let mut letters: Vec<char> = name.chars().collect();
            for (at, change, letter) in changes {
                let at = at.index(letters.len());
                match change {
                    0 => letters[at] = letter,
                    1 if letters.len() > 1 => { letters.remove(at); }
                    _ => letters.insert(at, letter),
                }
            }
            let (one, other) = (normal(&name), normal(&letters.into_iter().collect::<String>()));
            // Those that are only just alike can be missed.
            prop_assume!(likeness(&one, &other) >= 80);
            prop_assert!(shares(&one, &other), "{one}, {other}");
        }
    }

    #[test]
    fn other_names_seldom_share_a_key() {
        for (one, other) in [("harbour works", "lighthouse trust"), ("python", "quay"), ("x", "y")] {
            assert!(!shares(one, other), "{one}, {other}");
        }
        assert!(name_keys("harbour", "").is_empty());
        assert!(shares("x", "x"));
        assert!(!name_keys("harbour", "x").contains(&name_keys("quay", "x")[0]));
    }

    #[test]
    fn keys_do_not_change() {
        assert_eq!(hash(&["harbour", "vat", "de1"]), KNOWN);
    }

    const KNOWN: i64 = -4_511_188_517_748_632_605;
}
