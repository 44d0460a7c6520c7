//! How close a result was, in words.

use super::change::{HowClose, ResultChange};
use crate::count::CandidateId;
use crate::count::report::and;

/// A heading, and a sentence for each kind of change that was found. One sentence if there's none.
pub fn closeness_sentences(found: &HowClose, name: impl Fn(CandidateId) -> String) -> Vec<String> {
    let changes = [&found.added, &found.moved].into_iter().flatten();
    let sentences: Vec<_> = changes.map(|change| sentence(change, &name)).collect();
    if sentences.is_empty() {
        let recounts = if found.recounts == 1 { "recount" } else { "recounts" };
        return vec![format!(
            "How close was it? No change that alters the result was found in {} {recounts}.",
            found.recounts
        )];
    }
    let heading = "How close was it? The smallest changes found that alter the result:".to_owned();
    std::iter::once(heading).chain(sentences).collect()
}

fn sentence(change: &ResultChange, name: &impl Fn(CandidateId) -> String) -> String {
    let to = name(change.to);
    let cause = match (change.from, change.votes) {
        (None, 1) => format!("With 1 more vote for {to} alone"),
        (None, votes) => format!("With {votes} more votes for {to} alone"),
        (Some(from), 1) => format!("If 1 vote for {} went to {to} instead", name(from)),
        (Some(from), votes) => format!("If {votes} votes for {} went to {to} instead", name(from)),
    };
    format!("- {cause}, {}.", effect(change, name))
}

fn effect(change: &ResultChange, name: &impl Fn(CandidateId) -> String) -> String {
    let all = |candidates: &[CandidateId]| {
        let names: Vec<_> = candidates.iter().map(|candidate| name(*candidate)).collect();
        and(&names)
    };
    match (&change.instead[..], &change.out[..]) {
        ([], out) => format!("{} wouldn't be elected", all(out)),
        (instead, []) => format!("{} would be elected, too", all(instead)),
        (instead, out) => format!("{} would be elected instead of {}", all(instead), all(out)),
    }
}
