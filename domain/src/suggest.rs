//! "Did you mean …": finds the known name most similar to the one written.

/// The most similar known name, if it's similar enough.
pub fn nearest<S: AsRef<str>>(written: &str, known: &[S]) -> Option<String> {
    known
        .iter()
        .map(|name| (distance(written, name.as_ref()), name.as_ref()))
        .filter(|(distance, name)| *distance <= (name.chars().count().max(written.chars().count()) / 3).max(1))
        .min()
        .map(|(_, name)| name.to_owned())
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other (Damerau, Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.to_lowercase().chars().take(64).collect();
    let to: Vec<char> = to.to_lowercase().chars().take(64).collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, a) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in to.iter().enumerate() {
            let mut best = (last[column] + usize::from(a != b))
                .min(last[column + 1] + 1)
                .min(current[column] + 1);
            if row > 0 && column > 0 && *a == to[column - 1] && from[row - 1] == *b {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[to.len()]
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
