//! Files with the mistakes that people make. The messages have to help people who don't program.
//! The messages for `broken/NAME.toml` or the agreement `broken/NAME.md` are next to it, in `broken/NAME.snap`.

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
const AGREEMENTS: [&str; 2] = ["agreement-empty", "agreement-places"];

fn problems(name: &str, text: &str) -> Vec<Problem> {
    let file = format!("{name}.toml");
    let read = if AGREEMENTS.contains(&name) {
        read_agreement(&format!("{name}.md"), text).map(|_| ())
    } else if name.starts_with("foundation-") {
        read_foundation("example", &file, text, &BTreeMap::new()).map(|_| ())
    } else {
        read_programme("example", &file, text).map(|_| ())
    };
    read.expect_err(name)
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
