//! No text crashes a reader, and what can be read can be counted or is refused.

use domain::count::format::read_election;
use domain::count::{Rule, count};
use proptest::prelude::*;

/// Files to damage.
const FILES: [&str; 5] = [
    "3 1\n[nick a b c]\n-2\n2 1=2 - 3 0 # c\n(id) 3 0\n1 (1 3) 2 0\n0\n\"A\" B \"C\"\n\"T\"",
    "{\"title\": \"x\", \"seats\": 2}\n=A:[Ann B]\n27: A>B=C # c\n6: [Ann B] > \"é\" : {\"p\": 1}\n",
    "3: A*2, B*1\n2: C*3\n",
    include_str!("../votes/condorcet-schulze-result-1.json"),
    "{\"format\": \"neutral-election/1\", \"seats\": 1, \"method\": \"meek-stv\", \"candidates\": [\"A\", \"B\"],
    \"options\": {\"rule\": \"meek-parametric\", \"omega\": \"1e-6\", \"precision\": 9, \"tie_order\": [\"A\", \"B\"]},
    \"ballots\": [{\"weight\": 1, \"ranking\": [[\"A\"]]}]}",
];

/// Counts by a few rules. Results and errors are fine, panics aren't.
fn exercise(text: &str) {
    if let Ok(file) = read_election(text) {
        for rule in ["schulze", "ranked-pairs", "condorcet-irv", "plurality", "cumulative"] {
            let rule = Rule::named(rule).unwrap();
            let _ = (count(&file.contest, &rule), file.not_applied(&rule));
        }
    }
}

/// A file with one piece replaced. Places are shares of its length.
fn damaged(file: &str, begin: f64, length: usize, instead: &str) -> String {
    let chars: Vec<char> = file.chars().collect();
    let last = f64::from(u32::try_from(chars.len()).unwrap_or(u32::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it's a place in a short text"
    )]
    let begin = (begin * last) as usize;
    let end = (begin + length).min(chars.len());
    chars[..begin].iter().collect::<String>() + instead + &chars[end..].iter().collect::<String>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text(text in any::<String>()) {
        exercise(&text);
    }

    #[test]
    fn text_of_the_marks_that_formats_use(text in "[0-9 \\-=>:*/#\"\\[\\](){},ABé\n]{0,60}") {
        exercise(&text);
    }

    #[test]
    fn text_that_begins_like_blt(text in "[1-4] [1-2]\n[0-9 \\-=#\"\\[\\](a-c\n]{0,60}0\n0\n\"A\" \"B\" C D") {
        exercise(&text);
    }

    #[test]
    fn damaged_files(
        file in prop::sample::select(FILES.to_vec()),
        begin in 0.0..1.0,
        length in 0_usize..20,
        instead in "[0-9 \\-=>:*\"\\[\\](){}a-c\n]{0,8}",
    ) {
        exercise(&damaged(file, begin, length, &instead));
    }
}
