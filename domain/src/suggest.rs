//! "Did you mean …": finds the known name most similar to the one written.

use crate::unicode::lowercase;

/// Only the beginning of a name is compared: comparing takes time in proportion to the product of both lengths.
const LONGEST: usize = 64;

/// The most similar known name, if it's similar enough: insertions, deletions, replacements and swaps of neighbours
/// count (Damerau, Levenshtein).
pub fn nearest<S: AsRef<str>>(written: &str, known: &[S]) -> Option<String> {
    let beginning = |name: &str| lowercase(name).chars().take(LONGEST).collect::<String>();
    let (start, length) = (beginning(written), written.chars().count());
    known
        .iter()
        .map(AsRef::as_ref)
        .map(|name| (strsim::osa_distance(&start, &beginning(name)), name))
        .filter(|(distance, name)| *distance <= (name.chars().count().max(length) / 3).max(1))
        .min()
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_keyboard_finds_what_was_meant() {
        let known = ["headcount", "stage", "revenue", "kind"];
        for (written, meant) in [
            ("headcout", Some("headcount")),
            ("satge", Some("stage")),
            ("Kind", Some("kind")),
            ("colour", None),
        ] {
            assert_eq!(nearest(written, &known).as_deref(), meant, "{written}");
        }
    }
}
