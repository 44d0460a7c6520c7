//! Whether two names could belong to the same payer. Banks use capitals, drop accents and cut names off.

use crate::name::folded;
use crate::unicode::nfkd;

/// Legal forms, as [`normal`] writes words.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "as",
    "asbl",
    "aps",
    "bv",
    "co",
    "corp",
    "corporation",
    "company",
    "ev",
    "foundation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "llp",
    "ltd",
    "mbh",
    "nv",
    "oy",
    "oyj",
    "plc",
    "pty",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "sp",
    "spa",
    "spol",
    "srl",
    "sro",
    "stichting",
    "stiftung",
    "the",
    "ug",
    "und",
    "and",
];

/// A name's words without accents, umlauts and legal forms, sorted. If nothing else is left, the legal forms stay.
pub(super) fn normal(name: &str) -> String {
    let letters: String = nfkd(&folded(name))
        .chars()
        .filter(|c| !is_accent(*c) && *c != '.' && *c != '\'')
        .collect();
    let words: Vec<String> = letters
        .split(|c: char| !c.is_alphanumeric())
        .map(without_umlauts)
        .collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    let mut kept: Vec<&str> = words.iter().copied().filter(|word| !FORMS.contains(word)).collect();
    if kept.is_empty() {
        kept = words;
    }
    kept.sort_unstable();
    kept.join(" ")
}

/// Whether normal names are alike: all words of one are in the other, or most of their letter pairs are the same.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    contains_words(one, other) || contains_words(other, one) || letter_pairs_in_common(one, other) >= 75
}

fn contains_words(whole: &str, part: &str) -> bool {
    let has_long_word = part.split(' ').any(|word| word.chars().count() >= 4);
    has_long_word && part.split(' ').all(|word| whole.split(' ').any(|known| known == word))
}

/// The Sørensen–Dice coefficient over pairs of letters, in percent.
fn letter_pairs_in_common(one: &str, other: &str) -> usize {
    let pairs = |name: &str| {
        let letters: Vec<char> = format!(" {name} ").chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    let mut common = 0;
    for pair in one {
        if let Some(at) = other.iter().position(|known| *known == pair) {
            other.swap_remove(at);
            common += 1;
        }
    }
    200 * common / all
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Müller, Mueller and Muller are the same.
fn without_umlauts(word: &str) -> String {
    word.replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u")
        .replace('ø', "o")
        .replace('ł', "l")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_as_banks_write_them() {
        for (one, other) in [
            ("Müller & Söhne GmbH", "MUELLER UND SOEHNE GMBH"),
            ("Müller & Söhne GmbH", "MULLER SOHNE"),
            ("Harbour Works Ltd.", "Works, Harbour Limited"),
            ("Société Étoile S.A.S.", "SOCIETE ETOILE SAS"),
        ] {
            assert_eq!(normal(one), normal(other), "{one}, {other}");
        }
        for (one, other, alike) in [
            ("Harbour Works International", "HARBOUR WORKS INTERNATIO", true),
            ("Harbour Works", "Harbour Works Rotterdam", true),
            ("Harbour Works", "Lighthouse Systems", false),
            ("Example AG", "Sample AG", false),
            ("GmbH", "AG", false),
            ("", "", false),
            ("", "Example", false),
        ] {
            assert_eq!(are_alike(&normal(one), &normal(other)), alike, "{one}, {other}");
        }
    }
}
