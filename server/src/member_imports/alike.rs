//! Finds names that are like another one, without comparing each with each.

use crate::applications::{likeness, name_keys, normal};
use std::collections::HashMap;

/// The similarity, in percent, from which somebody has to look. Higher than for applications, because a list has many names.
const ALIKE: u32 = 85;

/// How many names with the same key are kept. What more names share says nothing about them, and a list of them would take forever.
const MOST_SHARING: usize = 100;

/// How many names are compared with one: those that share the most with it.
const MOST_COMPARED: usize = 20;

/// Names, by what they share with those like them.
#[derive(Debug, Default)]
pub(super) struct AlikeNames {
    names: Vec<(String, String)>,
    by_key: HashMap<i64, Vec<usize>>,
}

impl AlikeNames {
    /// Adds a name. Returns the one before it that's most like it, or `None` if none is.
    pub fn add(&mut self, name: &str) -> Option<String> {
        let normal = normal(name);
        let keys = name_keys("", &normal);
        let found = self.most_like(&normal, &keys).map(str::to_owned);
        for key in keys {
            let sharing = self.by_key.entry(key).or_default();
            if sharing.len() < MOST_SHARING {
                sharing.push(self.names.len());
            }
        }
        self.names.push((normal, name.to_owned()));
        found
    }

    fn most_like(&self, normal: &str, keys: &[i64]) -> Option<&str> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for place in keys.iter().filter_map(|key| self.by_key.get(key)).flatten() {
            *shared.entry(*place).or_default() += 1;
        }
        let mut places: Vec<(usize, usize)> = shared.into_iter().collect();
        // Those that share the most, then the earliest, so that the result is always the same.
        places.sort_unstable_by_key(|(place, shared)| (std::cmp::Reverse(*shared), *place));
        let alike = places.into_iter().take(MOST_COMPARED).filter_map(|(place, _)| {
            let (known, shown) = self.names.get(place)?;
            let percent = likeness(normal, known);
            (percent >= ALIKE).then_some((percent, std::cmp::Reverse(place), shown.as_str()))
        });
        alike.max().map(|(_, _, shown)| shown)
    }
}

#[cfg(test)]
mod tests {
    use super::AlikeNames;

    #[test]
    fn names_are_found_by_those_that_are_like_them() {
        for (name, like) in [
            ("Harbour Works, Inc.", Some("Harbour Works GmbH")),
            ("Lighthause Trust", Some("Lighthouse Trust")),
            ("Bank of Quay", None),
            ("", None),
        ] {
            let mut names = AlikeNames::default();
            for known in ["Harbour Works GmbH", "Lighthouse Trust", "Bank of Harbour"] {
                assert_eq!(names.add(known), None);
            }
            assert_eq!(names.add(name).as_deref(), like, "{name}");
        }
    }

    #[test]
    fn many_names_that_share_everything_but_little_are_no_problem() {
        let mut names = AlikeNames::default();
        for number in 0..2_000 {
            names.add(&format!("harbour harbour {number}"));
        }
        assert!(
            names
                .by_key
                .values()
                .all(|sharing| sharing.len() <= super::MOST_SHARING)
        );
    }
}
