//! `docs/programme-guide.md` is correct: every example is read, every result is computed, and no
//! part of the format is missing.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "guide/outcome.rs"]
mod outcome;
#[path = "guide/page.rs"]
mod page;
#[path = "guide/used.rs"]
mod used;

use domain::expr::parse;
use domain::file::{
    Problem, foundation_schema, programme_schema, read_agreement, read_foundation, read_programme, read_programme_with,
};
use domain::programme::Programme;
use domain::template::PLACEHOLDERS;
use outcome::outcome;
use page::{Item, What, items, merge};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use toml::de::DeTable;
use used::Used;

fn guide() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/programme-guide.md");
    std::fs::read_to_string(path).unwrap()
}

/// What the guide has built up so far.
#[derive(Default)]
struct Reading {
    /// The name and text of the current file.
    file: String,
    written: String,
    /// The finished programme so far.
    finished: String,
    /// The programme that the tables of results are about.
    programme: Option<Programme>,
    /// The CSV files so far. The guide has one.
    tables: BTreeMap<String, String>,
    /// The messages for a mistake.
    said: String,
    /// The parts of the format that have been shown.
    used: Used,
}

fn words(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

impl Reading {
    fn example(&mut self, line: usize, comment: &str, example: &str) {
        match comment.split_once(": ").unwrap_or((comment, "")) {
            ("begins", file) => {
                file.clone_into(&mut self.file);
                example.clone_into(&mut self.written);
                self.read(line);
            }
            ("adds", _) => {
                self.written.push('\n');
                self.written.push_str(example);
                self.read(line);
            }
            ("tries", _) => self.programme = Some(self.clean(line, &merge(&self.finished, example))),
            ("mistake", _) => {
                let Err(problems) = read_programme("lantern", "membership-2026.toml", example) else {
                    panic!("line {line}: this is no mistake")
                };
                self.said = words(&problems);
            }
            _ => panic!("line {line}: what is this example? ({comment})"),
        }
    }

    /// Tries out a question of this type.
    fn question(&mut self, line: usize, kind: &str) {
        let choices = if kind == "choice" {
            "choices = { a = \"A\" }\n"
        } else {
            ""
        };
        let question = format!("[questions.q]\ntype = \"{kind}\"\nquestion = \"?\"\nlabel = \"?\"\n{choices}");
        self.clean(line, &merge(&self.finished, &question));
    }

    /// Reads the current file.
    fn read(&mut self, line: usize) {
        if self.file.ends_with("foundation.toml") {
            if let Err(problems) = read_foundation("lantern", "foundation.toml", &self.written, &BTreeMap::new()) {
                panic!("line {line}:\n{}", words(&problems));
            }
            self.used.note(&foundation_schema(), &self.written);
            return;
        }
        self.programme = Some(self.clean(line, &self.written.clone()));
        self.written.clone_into(&mut self.finished);
    }

    fn clean(&mut self, line: usize, text: &str) -> Programme {
        let read = read_programme_with("lantern", "membership-2026.toml", text, &self.tables);
        self.used.note(&programme_schema(), text);
        read.unwrap_or_else(|problems| panic!("line {line}:\n{}", words(&problems)))
    }
}

#[test]
fn every_example_is_read_and_every_outcome_is_computed() {
    let mut reading = Reading::default();
    let mut wrong = Vec::new();
    let (mut outcomes, mut agreements) = (0, 0);
    for Item { line, what } in items(&guide()) {
        match what {
            What::Example { comment, text } => reading.example(line, &comment, &text),
            What::Agreement(text) => {
                let read = read_agreement("membership-agreement.md", &text);
                read.unwrap_or_else(|problems| panic!("line {line}:\n{}", words(&problems)));
                let missing = PLACEHOLDERS
                    .iter()
                    .find(|place| !text.contains(&format!("{{{{{place}}}}}")));
                assert_eq!(missing, None, "line {line}: no example of it");
                agreements += 1;
            }
            What::Table(text) => {
                reading.tables.insert("income-groups".to_owned(), text);
            }
            What::Said(text) => {
                if text.trim() != reading.said.trim() {
                    wrong.push(format!("line {line}: the check says\n{}", reading.said));
                }
            }
            What::Outcome { heading, cells } if heading == page::LINES => {
                assert!(DeTable::parse(&cells[0]).is_ok(), "line {line}: {}", cells[0]);
            }
            What::Outcome { heading, cells } if heading == page::CONDITIONS => {
                assert!(parse(&cells[0]).is_ok(), "line {line}: {}", cells[0]);
            }
            What::Outcome { heading, cells } if heading == page::TYPES => {
                reading.question(line, &cells[0]);
            }
            What::Outcome { heading, cells } => {
                outcomes += 1;
                let finished = read_programme("lantern", "membership-2026.toml", &reading.finished).unwrap();
                let programme = reading.programme.as_ref().unwrap();
                let answer = outcome(&heading, &cells, programme, &finished);
                if cells.last() != Some(&answer) {
                    wrong.push(format!("line {line}: {} → {answer}", cells.join(" | ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(outcomes > 50, "{outcomes} outcomes only");
    assert_eq!(agreements, 1);
    let missing = reading.used.missing(&[programme_schema(), foundation_schema()]);
    assert!(missing.is_empty(), "no example shows:\n{}", missing.join("\n"));
}

/// Words that no example uses must at least be mentioned.
#[test]
fn every_word_of_the_format_is_in_the_guide() {
    let guide = guide();
    let mut words = BTreeSet::new();
    used::words(&serde_json::from_str(&programme_schema()).unwrap(), &mut words);
    let missing: Vec<&String> = words
        .iter()
        .filter(|word| !guide.contains(&format!("`{word}`")) && !guide.contains(&format!("\"{word}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
