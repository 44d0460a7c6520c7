//! Finds names that are like another one, without comparing each with each.

use crate::applications::{likeness, name_keys, normal};
use std::collections::HashMap;

/// The similarity, in percent, from which somebody has to look. Higher than for applications, because a list has many names.
const ALIKE: u32 = 85;

/// Names, by what they share with those like them.
#[derive(Debug, Default)]
pub(super) struct AlikeNames {
    names: Vec<(String, String)>,
    by_key: HashMap<i64, Vec<usize>>,
}

impl AlikeNames {
    pub fn add(&mut self, name: &str) {
        let normal = normal(name);
        for key in name_keys("", &normal) {
            self.by_key.entry(key).or_default().push(self.names.len());
        }
        self.names.push((normal, name.to_owned()));
    }

    /// The name that's most like this one. `None` if none is.
    pub fn find(&self, name: &str) -> Option<&str> {
        let normal = normal(name);
        let keys = name_keys("", &normal);
        let mut places: Vec<usize> = keys.iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let alike = places.into_iter().filter_map(|place| {
            let (known, shown) = self.names.get(place)?;
            let percent = likeness(&normal, known);
            (percent >= ALIKE).then_some((percent, shown.as_str()))
        });
        alike.max_by_key(|(percent, _)| *percent).map(|(_, shown)| shown)
    }
}

#[cfg(test)]
mod tests {
    use super::AlikeNames;

    #[test]
    fn names_are_found_by_those_that_are_like_them() {
        let mut names = AlikeNames::default();
        for name in ["Harbour Works GmbH", "Lighthouse Trust", "Bank of Harbour"] {
            names.add(name);
        }
        for (name, like) in [
            ("Harbour Works, Inc.", Some("Harbour Works GmbH")),
            ("Lighthause Trust", Some("Lighthouse Trust")),
            ("Bank of Quay", None),
            ("", None),
        ] {
            assert_eq!(names.find(name), like, "{name}");
        }
    }
}
