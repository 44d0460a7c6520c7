//! What happens to files that are edited in a hurry.

use proptest::prelude::*;
use proptest::sample::Index;

#[derive(Clone, Debug)]
pub enum Mutation {
    Delete(Index),
    Double(Index),
    Swap(Index, Index),
    Number {
        at: Index,
        number: String,
    },
    /// Replaces a word with another from the same file.
    Word(Index, Index),
    Cut(Index),
    Letter(Index, char),
}

pub fn number() -> impl Strategy<Value = String> {
    let edge = prop::sample::select(vec![
        "0",
        "1",
        "-1",
        "0.001",
        "0.01",
        "99",
        "65535",
        "65536",
        "4294967296",
        "9223372036854775807",
        "999999999999999999",
        "99999999999999.99",
        "1e30",
        "inf",
        "nan",
        "-0",
    ]);
    prop_oneof![
        edge.prop_map(str::to_owned),
        any::<u64>().prop_map(|number| (number >> (number % 64)).to_string())
    ]
}

pub fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let at = any::<Index>;
    let one = prop_oneof![
        at().prop_map(Mutation::Delete),
        at().prop_map(Mutation::Double),
        (at(), at()).prop_map(|(a, b)| Mutation::Swap(a, b)),
        (at(), number()).prop_map(|(at, number)| Mutation::Number { at, number }),
        (at(), at()).prop_map(|(a, b)| Mutation::Word(a, b)),
        at().prop_map(Mutation::Cut),
        (at(), any::<char>()).prop_map(|(at, letter)| Mutation::Letter(at, letter)),
    ];
    prop::collection::vec(one, 1..4)
}

impl Mutation {
    pub fn apply(&self, text: &str) -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        if lines.is_empty() {
            return String::new();
        }
        match self {
            Self::Delete(at) => {
                lines.remove(at.index(lines.len()));
            }
            Self::Double(at) => {
                let at = at.index(lines.len());
                lines.insert(at, lines[at]);
            }
            Self::Swap(a, b) => {
                let count = lines.len();
                lines.swap(a.index(count), b.index(count));
            }
            Self::Number { at, number } => {
                return replace(text, *at, number, |c| c.is_ascii_digit() || c == '_' || c == '.');
            }
            Self::Word(at, other) => {
                let word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
                let words: Vec<&str> = text.split(|c| !word(c)).filter(|word| !word.is_empty()).collect();
                let Some(other) = words.get(other.index(words.len().max(1))) else {
                    return text.to_owned();
                };
                return replace(text, *at, other, word);
            }
            Self::Cut(at) => lines.truncate(at.index(lines.len())),
            Self::Letter(at, letter) => {
                let mut letters: Vec<char> = text.chars().collect();
                let at = at.index(letters.len().max(1));
                letters.insert(at.min(letters.len()), *letter);
                return letters.into_iter().collect();
            }
        }
        lines.join("\n")
    }
}

/// Replaces a run of characters that belong together.
fn replace(text: &str, at: Index, by: &str, belongs: impl Fn(char) -> bool) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (place, c) in text.char_indices().filter(|(_, c)| belongs(*c)) {
        match runs.last_mut() {
            Some((_, end)) if *end == place => *end = place + c.len_utf8(),
            _ => runs.push((place, place + c.len_utf8())),
        }
    }
    if runs.is_empty() {
        return text.to_owned();
    }
    let (start, end) = runs[at.index(runs.len())];
    format!("{}{by}{}", &text[..start], &text[end..])
}
