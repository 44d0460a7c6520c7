//! Files with the mistakes that people make. The messages have to help people who don't program.
//! The messages for `broken/NAME.toml` or the agreement `broken/NAME.md` are next to it, in `broken/NAME.snap`.
//!
//! `# fix 12: price = "free"` at the end of a file is what its line 12 becomes if you follow the advice; `# fix 12: -` deletes
//! it. Then the file has no problems.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failed unwrap fails the test")]

use domain::file::{Problem, read_agreement, read_foundation, read_programme};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every broken file, by the name of its snapshot.
fn broken() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml" || end == "md"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// The ones that are Markdown.
const AGREEMENTS: [&str; 5] = [
    "agreement-empty",
    "agreement-gaps",
    "agreement-leftovers",
    "agreement-parts",
    "agreement-places",
];

fn problems(name: &str, text: &str) -> Vec<Problem> {
    check(name, text).expect_err(name)
}

fn check(name: &str, text: &str) -> Result<(), Vec<Problem>> {
    let file = format!("{name}.toml");
    if AGREEMENTS.contains(&name) {
        read_agreement(&format!("{name}.md"), text).map(|_| ())
    } else if name.starts_with("foundation-") {
        read_foundation("example", &file, text, &BTreeMap::new()).map(|_| ())
    } else {
        read_programme("example", &file, text).map(|_| ())
    }
}

/// The lines that change if you follow the advice, from 1, and what they become.
fn fixes(text: &str) -> BTreeMap<usize, &str> {
    let fixes = text
        .lines()
        .filter_map(|line| line.strip_prefix("# fix ")?.split_once(": "));
    fixes.map(|(line, fixed)| (line.parse().unwrap(), fixed)).collect()
}

#[test]
fn f13_following_the_advice_passes_the_check() {
    let mut fixed = 0;
    for (name, text) in broken() {
        let fixes = fixes(&text);
        if fixes.is_empty() {
            continue;
        }
        fixed += 1;
        let lines = text
            .lines()
            .enumerate()
            .filter_map(|(place, line)| match fixes.get(&(place + 1)) {
                Some(&"-") => None,
                Some(fix) => Some(*fix),
                None => Some(line),
            });
        let followed = lines.collect::<Vec<_>>().join("\n");
        if let Err(problems) = check(&name, &followed) {
            panic!("{}", problems.iter().map(ToString::to_string).collect::<String>());
        }
    }
    assert!(fixed >= 50, "{fixed}");
}

/// What's new in a fixed line is in the advice, so that nobody has to guess it.
#[test]
fn f13_the_advice_says_what_to_write() {
    let words = |line: &str| -> Vec<String> {
        let plain = line.replace(['\u{200b}', '\u{2060}'], "");
        let plain = if plain.starts_with('[') {
            plain.replace('.', " ")
        } else {
            plain
        };
        let plain = plain.replace(['{', '}', '[', ']', ',', '(', ')', '"'], " ");
        plain.split_whitespace().map(str::to_owned).collect()
    };
    let mut unsaid = Vec::new();
    for (name, text) in broken() {
        let fixes = fixes(&text);
        // Nobody can say which prices a table lacks.
        if fixes.is_empty() || name.starts_with("table-") {
            continue;
        }
        let advice: Vec<String> = problems(&name, &text)
            .into_iter()
            .filter_map(|problem| problem.help)
            .collect();
        let advice = advice.join("\n");
        for (line, fix) in fixes {
            let before = words(text.lines().nth(line - 1).unwrap());
            let new = words(fix).into_iter().filter(|word| !before.contains(word));
            unsaid.extend(
                new.filter(|word| *word != "-" && !advice.contains(word.as_str()))
                    .map(|word| format!("{name}:{line}: {word}")),
            );
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

#[test]
fn every_mistake_is_told_where_it_is_and_with_what_to_do() {
    let files = broken();
    assert!(files.len() >= 22);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("broken");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, text) in files {
            let shown: Vec<String> = problems(&name, &text).iter().map(ToString::to_string).collect();
            insta::assert_snapshot!(name, shown.join("\n"));
        }
    });
}

#[test]
fn all_problems_of_a_file_are_told_in_its_order() {
    for (name, text) in broken() {
        let places: Vec<(u32, u32)> = problems(&name, &text)
            .iter()
            .map(|problem| (problem.place.line, problem.place.column))
            .collect();
        assert!(places.is_sorted(), "{name}: {places:?}");
    }
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/several-at-once.toml"));
    let told = problems("several-at-once", &text.unwrap());
    let about: Vec<&str> = told.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(about.len(), 7, "{about:#?}");
}

/// Windows editors end lines with two characters, and some add a byte order mark.
#[test]
fn line_ends_and_marks_of_editors_change_no_place() {
    for (name, text) in broken() {
        let plain = problems(&name, &text);
        let windows = problems(&name, &text.replace('\n', "\r\n"));
        assert_eq!(plain, windows, "{name}");
        let marked = problems(&name, &format!("\u{feff}{text}"));
        assert_eq!(plain, marked, "{name}");
    }
}

#[test]
fn every_problem_says_what_to_do() {
    for (name, text) in broken() {
        for problem in problems(&name, &text) {
            assert!(problem.help.is_some(), "{problem}");
            let mark: String = problem
                .place
                .text
                .chars()
                .skip(problem.place.column as usize - 1)
                .collect();
            assert!(problem.place.width as usize <= mark.chars().count().max(1), "{problem}");
        }
    }
}
