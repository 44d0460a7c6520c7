//! Boxes of ballots: the rows of a secret poll.

use super::receipt::Receipt;
use crate::applications::from_text;
use domain::poll::Choices;
use serde::{Deserialize, Serialize};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::collections::BTreeMap;
use std::ops::Bound;

/// The most ballots in a row.
const MOST: usize = 256;

/// A ballot of a secret poll. It has no `Debug`, so that it can't get into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BoxBallot {
    pub receipt: Receipt,
    /// SHA-256 of the key with which it was sent, in hexadecimal.
    pub key_hash: String,
    pub choices: Choices,
}

/// The ballots of a row, in the order of their receipts.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct BallotBox(Vec<BoxBallot>);
from_text!(BallotBox, |text| serde_json::from_str(text).ok());

impl BallotBox {
    /// Adds a ballot. Returns whether it was added: it isn't if there's one with its receipt.
    pub fn insert(&mut self, ballot: BoxBallot) -> bool {
        match self.place(&ballot.receipt) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, ballot);
                true
            }
        }
    }

    /// Removes the ballot with a receipt. Returns whether there was one.
    pub fn remove(&mut self, receipt: &Receipt) -> bool {
        let place = self.place(receipt);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    fn place(&self, receipt: &Receipt) -> Result<usize, usize> {
        self.0.binary_search_by(|ballot| ballot.receipt.cmp(receipt))
    }

    /// If there are too many ballots, moves the upper half to a new row, and returns that with the text from which on
    /// receipts are in it.
    pub fn split(&mut self) -> Option<(String, Self)> {
        if self.0.len() <= MOST {
            return None;
        }
        let middle = self.0.len() / 2;
        let (last, first) = (&self.0[middle - 1].receipt, &self.0[middle].receipt);
        let from = between(last.as_str(), first.as_str()).to_owned();
        Some((from, Self(self.0.split_off(middle))))
    }

    pub fn into_ballots(self) -> Vec<BoxBallot> {
        self.0
    }
}

/// The shortest start of a receipt that's after another one. A whole receipt would still be there after its ballot is
/// replaced.
fn between<'a>(last: &str, first: &'a str) -> &'a str {
    let pairs = last.bytes().zip(first.bytes());
    let shared = pairs.take_while(|(last, first)| last == first).count();
    first.get(..=shared).unwrap_or(first)
}

/// Rows of ballots with the same number of votes, by the text from which on receipts are in them.
#[derive(Default)]
pub(super) struct BoxRows(BTreeMap<String, BallotBox>);

impl BoxRows {
    pub fn has(&self, from: &str) -> bool {
        self.0.contains_key(from)
    }

    pub fn add(&mut self, from: String, ballots: BallotBox) {
        self.0.insert(from, ballots);
    }

    /// Adds a ballot to its row. Returns whether it was added: it isn't if there's one with its receipt, or no row for
    /// it.
    pub fn insert(&mut self, ballot: BoxBallot) -> bool {
        let row = self.row_of(&ballot.receipt);
        row.is_some_and(|row| row.insert(ballot))
    }

    /// Removes the ballot with a receipt. Returns whether there was one.
    pub fn remove(&mut self, receipt: &Receipt) -> bool {
        let row = self.row_of(receipt);
        row.is_some_and(|row| row.remove(receipt))
    }

    fn row_of(&mut self, receipt: &Receipt) -> Option<&mut BallotBox> {
        let up_to = (Bound::<&str>::Unbounded, Bound::Included(receipt.as_str()));
        let row = self.0.range_mut::<str, _>(up_to).next_back();
        row.map(|(_, row)| row)
    }

    /// The rows that there were, and those into which large ones are split.
    pub fn split(mut self) -> (Self, Self) {
        let new = self.0.values_mut().filter_map(BallotBox::split).collect();
        (self, Self(new))
    }

    pub fn into_rows(self) -> impl Iterator<Item = (String, BallotBox)> {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{BallotBox, BoxBallot, BoxRows, MOST, between};
    use crate::polls::ballots::receipt::Receipt;
    use crate::polls::json::as_json;
    use domain::poll::{Choices, YesNo};
    use std::collections::BTreeSet;

    /// The generator `SplitMix64`.
    struct Chance(u64);

    impl Chance {
        fn number(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        }

        /// If `close`, receipts only differ at their ends.
        fn receipt(&mut self, close: bool) -> Receipt {
            let mut bits = [0; 10];
            bits[2..].copy_from_slice(&self.number().to_be_bytes());
            if close {
                bits[..7].fill(0x5a);
            } else {
                bits[..2].copy_from_slice(&self.number().to_be_bytes()[..2]);
            }
            Receipt::of_bits(bits)
        }
    }

    fn ballot(receipt: &Receipt) -> BoxBallot {
        BoxBallot {
            receipt: receipt.clone(),
            key_hash: String::new(),
            choices: Choices::Answer(YesNo::Yes),
        }
    }

    /// As they're stored: split, written and read again.
    fn stored(rows: BoxRows) -> BoxRows {
        let (kept, new) = rows.split();
        let mut read = BoxRows::default();
        for (from, row) in kept.into_rows().chain(new.into_rows()) {
            assert!(!read.has(&from), "two rows start at {from:?}");
            read.add(from, serde_json::from_str(&as_json(&row).unwrap()).unwrap());
        }
        read
    }

    #[test]
    fn every_ballot_is_in_one_row_however_often_rows_are_split() {
        for close in [false, true] {
            let mut chance = Chance(41);
            let mut rows = BoxRows::default();
            rows.add(String::new(), BallotBox::default());
            let mut expected: BTreeSet<Receipt> = BTreeSet::new();
            for step in 0..4_000 {
                let receipt = chance.receipt(close);
                let next = expected.range(receipt.clone()..).next().cloned();
                if let Some(old) = next.filter(|_| step % 5 == 0) {
                    assert!(rows.remove(&old), "it was there");
                    assert!(!rows.remove(&old), "it's gone");
                    expected.remove(&old);
                }
                assert_eq!(rows.insert(ballot(&receipt)), expected.insert(receipt.clone()));
                assert!(!rows.insert(ballot(&receipt)), "it's there already");
                // Reading everything each time would take long.
                if step % 500 == 0 {
                    rows = stored(rows);
                } else {
                    let (kept, new) = rows.split();
                    rows = kept;
                    for (from, row) in new.into_rows() {
                        assert!(!rows.has(&from));
                        rows.add(from, row);
                    }
                }
            }
            let rows: Vec<(String, BallotBox)> = stored(rows).into_rows().collect();
            assert!(rows.len() > 10, "{}", rows.len());
            let ends = rows.iter().skip(1).map(|(from, _)| Some(from.clone())).chain([None]);
            let ends: Vec<Option<String>> = ends.collect();
            let mut found = Vec::new();
            for ((from, row), end) in rows.into_iter().zip(ends) {
                let ballots = row.into_ballots();
                assert!(ballots.len() <= MOST, "{}", ballots.len());
                for ballot in ballots {
                    let receipt = ballot.receipt.as_str();
                    assert!(receipt >= from.as_str(), "{receipt} isn't from {from} on");
                    assert!(
                        end.as_ref().is_none_or(|end| receipt < end.as_str()),
                        "{receipt} is in the next row"
                    );
                    found.push(ballot.receipt);
                }
            }
            assert!(
                found.iter().eq(expected.iter()),
                "{} of {}",
                found.len(),
                expected.len()
            );
        }
    }

    #[test]
    fn a_row_starts_between_two_receipts_and_reveals_neither() {
        for (last, first, from) in [
            ("K7QF-29MD-XW41-80RT", "K8AA-0000-0000-0000", "K8"),
            ("0000-0000-0000-0000", "Z000-0000-0000-0000", "Z"),
            ("0000-0000-0000-0000", "0000-0000-0000-0001", "0000-0000-0000-0001"),
        ] {
            assert_eq!(between(last, first), from);
        }
    }
}
