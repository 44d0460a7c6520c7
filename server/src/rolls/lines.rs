//! The lines of a roll that somebody looks for, in the order of a column.

use crate::storage::name_key;
use domain::date::Date;
use domain::roll::{RollDifference, RollEntry};

/// How many lines a page shows.
const PAGE: usize = 50;

/// Something that's about a member's line.
pub(super) trait AboutEntry {
    /// The line: of a difference, the later one. `None` if there's neither.
    fn entry(&self) -> Option<&RollEntry>;
}

impl AboutEntry for RollEntry {
    fn entry(&self) -> Option<&RollEntry> {
        Some(self)
    }
}

impl AboutEntry for RollDifference {
    fn entry(&self) -> Option<&RollEntry> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// What lines are searched for.
pub(super) struct LineSearch {
    /// A part of a name, as names are sorted.
    name: String,
    /// Letters and digits of an application number.
    number: String,
}

impl LineSearch {
    /// A part of a name, or an application number. Empty for all.
    pub fn typed(text: &str) -> Self {
        Self {
            name: name_key(text.trim()),
            number: plain(text),
        }
    }

    fn finds(&self, name: &str, reference: &str) -> bool {
        name.contains(&self.name) || !self.number.is_empty() && plain(reference) == self.number
    }
}

/// Letters and digits in capitals.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

/// A line with the key that its member's name is sorted by.
struct KeyedLine<T> {
    key: String,
    line: T,
}

/// Lines in the order of their members' names. Those of members whose names were erased are last.
pub(super) struct SortedLines<T>(Vec<KeyedLine<T>>);

impl<T: AboutEntry> SortedLines<T> {
    /// The lines that are searched for.
    pub fn found(lines: impl IntoIterator<Item = T>, search: &LineSearch) -> Self {
        let keyed = lines.into_iter().map(|line| KeyedLine {
            key: line.entry().map_or_else(String::new, |entry| name_key(entry.name())),
            line,
        });
        let mut found: Vec<KeyedLine<T>> = keyed
            .filter(|keyed| {
                let reference = keyed.line.entry().map_or("", RollEntry::reference);
                search.finds(&keyed.key, reference)
            })
            .collect();
        found.sort_by(|one, two| one.own_order().cmp(&two.own_order()));
        Self(found)
    }

    /// These lines and others.
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self.0.sort_by(|one, two| one.own_order().cmp(&two.own_order()));
        self
    }

    pub fn count(&self) -> i64 {
        i64::try_from(self.0.len()).unwrap_or(i64::MAX)
    }

    /// A page of them by a column, such as `votes`, or `-votes` for descending. Returns its lines, its number and how
    /// many there are.
    pub fn page(mut self, sort: &str, page: i64) -> (Vec<T>, i64, i64) {
        self.sort(sort);
        let pages = self.0.len().div_ceil(PAGE).max(1);
        let number = usize::try_from(page).unwrap_or(1).clamp(1, pages);
        let lines = self.0.into_iter().skip((number - 1) * PAGE).take(PAGE);
        let lines = lines.map(|keyed| keyed.line).collect();
        let as_number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        (lines, as_number(number), as_number(pages))
    }

    /// Lines without a value come last in both directions, and lines with the same value are in the order of names.
    fn sort(&mut self, sort: &str) {
        let (column, descends) = match sort.strip_prefix('-') {
            Some(column) => (column, true),
            None => (sort, false),
        };
        match column {
            "tier" => self.by(descends, |keyed| Some(keyed.line.entry()?.tier().to_owned())),
            "votes" => self.by(descends, |keyed| Some(keyed.line.entry()?.votes())),
            "fix_by" => self.by(descends, |keyed| fix_by(keyed.line.entry()?)),
            // They're in ascending order already.
            _ if descends => self.by(true, |keyed| Some(keyed.key.clone()).filter(|key| !key.is_empty())),
            _ => {}
        }
    }

    fn by<K: Ord>(&mut self, descends: bool, key: impl Fn(&KeyedLine<T>) -> Option<K>) {
        self.0.sort_by_cached_key(|keyed| {
            let key = key(keyed);
            (key.is_none(), Directed { key, descends })
        });
    }
}

impl<T: AboutEntry> KeyedLine<T> {
    fn own_order(&self) -> (bool, &str, &str) {
        let membership = self.line.entry().map_or("", RollEntry::membership);
        (self.key.is_empty(), self.key.as_str(), membership)
    }
}

fn fix_by(entry: &RollEntry) -> Option<Date> {
    match entry {
        RollEntry::Votes(_) => None,
        RollEntry::Missing(other) => other.fix_by(),
    }
}

/// A key that's compared in one of both directions.
#[derive(PartialEq, Eq)]
struct Directed<K> {
    key: Option<K>,
    descends: bool,
}

impl<K: Ord> Ord for Directed<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let ascending = self.key.cmp(&other.key);
        if self.descends { ascending.reverse() } else { ascending }
    }
}

impl<K: Ord> PartialOrd for Directed<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
