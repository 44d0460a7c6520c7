//! How similar two names are, to point out likely duplicates to staff. Nobody else sees the result.

use domain::name::folded;

/// Words that don't identify anyone.
const FORMS: [&str; 18] = [
    "ltd",
    "limited",
    "inc",
    "llc",
    "gmbh",
    "ev",
    "ag",
    "sa",
    "sarl",
    "srl",
    "bv",
    "nv",
    "oy",
    "ab",
    "plc",
    "foundation",
    "stiftung",
    "the",
];

/// A name without its legal form, in lower case and sorted, for comparison.
pub fn normal(name: &str) -> String {
    let lower = folded(name).replace(['.', '\''], "");
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.filter(|word| !FORMS.contains(word)).collect();
    words.sort_unstable();
    if words.is_empty() { lower } else { words.join(" ") }
}

/// The Sørensen–Dice coefficient over letter pairs of two normalised names, in percent.
pub fn likeness(one: &str, other: &str) -> u32 {
    let pairs = |name: &str| {
        let letters: Vec<char> = format!(" {name} ").chars().collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        pairs
    };
    let (one, other) = (pairs(one), pairs(other));
    let (mut at, mut beside, mut same) = (0, 0, 0_usize);
    while at < one.len() && beside < other.len() {
        match one[at].cmp(&other[beside]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => beside += 1,
            std::cmp::Ordering::Equal => {
                same += 1;
                at += 1;
                beside += 1;
            }
        }
    }
    u32::try_from(200 * same / (one.len() + other.len())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_whatever_their_legal_form_and_script() {
        for (one, other, alike) in [
            ("Harbour Works Ltd.", "HARBOUR WORKS LIMITED", true),
            ("Works, Harbour GmbH", "Harbour Works", true),
            ("Красный Крест", "Красный Крёст", true),
            ("Zoe\u{308}s Bu\u{308}ro", "ZO\u{cb}S\u{ad} B\u{dc}RO", true),
            ("Harbour Works", "Harbour Lights", false),
            ("The Foundation", "The Stiftung", false),
        ] {
            assert_eq!(likeness(&normal(one), &normal(other)) >= 75, alike, "{one}, {other}");
        }
    }
}
