//! Invoice numbers as payers write them.

use super::compact::compacted;
use super::groups::{Group, groups};

/// Words that stand directly before a number without being a part of it.
const WORDS: &[&str] = &[
    "BILL",
    "FACTURA",
    "FACTURE",
    "FACTUUR",
    "FAKTURA",
    "FATTURA",
    "FRA",
    "INV",
    "INVNO",
    "INVOICE",
    "INVOICENO",
    "NO",
    "NR",
    "NUMBER",
    "NUMMER",
    "RE",
    "RECHNR",
    "RECHNUNG",
    "RECHNUNGNR",
    "RECHNUNGSNR",
    "RECHNUNGSNUMMER",
    "REF",
    "RENR",
    "RG",
    "RGNR",
    "RN",
    "RNR",
];

/// The most groups in front of a year that can be one prefix: `Alma Linux 2026 1`.
const LONGEST_PREFIX: usize = 4;

/// A number such as `AL-2026-0001`: a prefix, which can be empty, a year, and a count within the year.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct YearNumber {
    prefix: String,
    year: String,
    /// As on the invoice, with its zeros.
    count: String,
}

/// How a number can be found.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum NumberKey {
    /// With its prefix. Zeros before the count don't matter.
    Full {
        prefix: String,
        year: String,
        count: String,
    },
    /// Without it. The count has all its digits.
    Bare { year: String, count: String },
}

impl YearNumber {
    /// `None` if it's another kind of number.
    pub fn parse(number: &str) -> Option<Self> {
        let groups = groups(number);
        let [prefix @ .., year, count] = groups.as_slice() else {
            return None;
        };
        let is_year = year.is_digits && year.text.len() == 4 && matches!(&year.text[..2], "19" | "20");
        (is_year && count.is_digits).then(|| Self {
            prefix: concatenated(prefix),
            year: year.text.clone(),
            count: count.text.clone(),
        })
    }

    /// Without a prefix, a short count would also be a month.
    pub fn keys(&self) -> Vec<NumberKey> {
        let full = NumberKey::full(&self.prefix, &self.year, &self.count);
        let bare = NumberKey::Bare {
            year: self.year.clone(),
            count: self.count.clone(),
        };
        let full = full.filter(|_| !self.prefix.is_empty());
        let bare = Some(bare).filter(|_| self.count.len() > 2);
        full.into_iter().chain(bare).collect()
    }
}

impl NumberKey {
    fn full(prefix: &str, year: &str, count: &str) -> Option<Self> {
        let count = count.trim_start_matches('0');
        (!count.is_empty()).then(|| Self::Full {
            prefix: prefix.to_owned(),
            year: year.to_owned(),
            count: count.to_owned(),
        })
    }
}

/// Every number that a text could contain. A part of a day is never a part of a number.
pub(super) fn numbers_in(groups: &[Group]) -> Vec<NumberKey> {
    let mut found = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        if !group.is_digits || group.in_date || group.text.len() < 4 {
            continue;
        }
        let (year, rest) = group.text.split_at(4);
        let next = groups.get(at + 1).filter(|next| next.is_digits && !next.in_date);
        let (count, end) = match (rest, next) {
            ("", Some(next)) => (next.text.as_str(), at + 1),
            ("", None) => continue,
            (rest, _) => (rest, at),
        };
        for length in 1..=at.min(LONGEST_PREFIX) {
            let prefix = &groups[at - length..at];
            if prefix.iter().all(|group| !group.in_date) {
                found.extend(NumberKey::full(&concatenated(prefix), year, count));
            }
        }
        if can_be_bare(groups, at, end) {
            found.push(NumberKey::Bare {
                year: year.to_owned(),
                count: count.to_owned(),
            });
        }
    }
    found
}

/// Whether a year and a count don't belong to something longer: another number's prefix, or a row of digits such as an
/// account number.
fn can_be_bare(groups: &[Group], at: usize, end: usize) -> bool {
    let is_spaced = |group: &Group| group.gap.trim().is_empty();
    let has_spaces = at == end || is_spaced(&groups[end]);
    let before = at.checked_sub(1).map(|before| &groups[before]);
    let is_free_before = before.is_none_or(|before| {
        if groups[at].gap.contains([' ', ',', ';', ':', '(']) {
            !(before.is_digits && has_spaces && is_spaced(&groups[at]))
        } else {
            WORDS.contains(&before.text.as_str())
        }
    });
    let is_free_after = groups
        .get(end + 1)
        .is_none_or(|after| !(after.is_digits && has_spaces && is_spaced(after)));
    is_free_before && is_free_after
}

fn concatenated(groups: &[Group]) -> String {
    compacted(&groups.iter().map(|group| group.text.as_str()).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contains(text: &str, number: &str) -> bool {
        let keys = YearNumber::parse(number).unwrap().keys();
        numbers_in(&groups(text)).iter().any(|found| keys.contains(found))
    }

    #[test]
    fn numbers_are_found_as_payers_write_them() {
        for text in [
            "AL-2026-0001",
            "Rechnung AL-2026-0001",
            "al 2026 1",
            "AL20260001",
            "AL 2026/1, danke",
            "AL-2026-0001 vom 01.12.2026",
            "Invoice 2026-0001",
            "INV2026/0001",
            "(2026 0001)",
            "20260001",
        ] {
            assert!(contains(text, "AL-2026-0001"), "{text}");
        }
        for text in [
            "AL-2026-0010",
            "AL-2025-0001",
            "BL-2026-0001",
            "2026-1",
            "12026-0001",
            "2026-00011",
            "01.12.2026 0001",
            "01.01.2026",
            "2026-01-01",
            "DE89 3704 2026 0001 3000",
            "20260101",
        ] {
            assert!(!contains(text, "AL-2026-0001"), "{text}");
        }
        assert!(contains("Alma Linux 2026 7", "ALMALINUX-2026-0007"));
        assert!(contains("AL20261201", "AL-2026-1201"));
        for text in ["20261201", "2026-12-01", "AL 2026-12-01", "01.12.2026"] {
            assert!(
                !contains(text, "AL-2026-1201") && !contains(text, "AL-2026-0012"),
                "{text}"
            );
        }
    }

    #[test]
    fn only_numbers_with_a_year_are_parsed() {
        for number in ["2026", "M042", "539007547034", "AL-2026", "INV-12345", ""] {
            assert_eq!(YearNumber::parse(number), None, "{number}");
        }
    }
}
