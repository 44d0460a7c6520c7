//! Agreement templates: Markdown with placeholders.

use super::input::{LARGEST_FILE, unmarked};
use super::problem::{Location, MOST_PROBLEMS, Problem};
use crate::joining::PLACEHOLDERS;
use crate::suggest::nearest;
use crate::typed::cleaned;
use std::ops::Range;

/// Placeholders for paragraphs, lists or tables, which need a line of their own.
const BLOCKS: [&str; 4] = ["price", "alternatives", "benefits", "responsibilities"];

/// Reads the template of an agreement in one language. `file` is the name of its file.
///
/// # Errors
/// Every problem found, in the order of the file.
pub fn read_agreement(file: &str, text: &str) -> Result<String, Vec<Problem>> {
    let text = unmarked(text);
    let mut reader = TemplateReader {
        file,
        text,
        problems: Vec::new(),
    };
    if text.len() > LARGEST_FILE {
        reader.report(
            0..0,
            "this file is larger than 500 KB".to_owned(),
            "shorten it".to_owned(),
        );
    } else if text.trim().is_empty() {
        let help = "write the agreement in Markdown; {{party}} is replaced with the new member's name";
        reader.report(0..0, "this agreement is empty".to_owned(), help.to_owned());
    } else {
        reader.places();
    }
    if reader.problems.is_empty() {
        Ok(cleaned(text))
    } else {
        Err(reader.problems)
    }
}

struct TemplateReader<'r> {
    file: &'r str,
    text: &'r str,
    problems: Vec<Problem>,
}

impl TemplateReader<'_> {
    fn report(&mut self, span: Range<usize>, message: String, help: String) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            place: Location::of(self.text, self.file, span),
            message,
            help: Some(help),
        });
    }

    fn places(&mut self) {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let mut from = 0;
            while let Some(open) = line[from..].find("{{").map(|at| from + at) {
                let inside = &line[open + 2..];
                let end = inside.find("}}").filter(|end| !inside[..*end].contains('{'));
                let Some(close) = end.map(|end| open + 2 + end) else {
                    self.report(
                        start + open..start + open + 2,
                        "this placeholder isn't closed".to_owned(),
                        "close it on the same line: {{party}}".to_owned(),
                    );
                    from = open + 2;
                    continue;
                };
                let name = &line[open + 2..close];
                self.place(start + open..start + close + 2, name, line.trim());
                from = close + 2;
            }
            start += line.len();
        }
    }

    fn place(&mut self, span: Range<usize>, name: &str, line: &str) {
        if !PLACEHOLDERS.contains(&name) {
            let help = nearest(name, &PLACEHOLDERS).map_or_else(
                || format!("available placeholders: {}", PLACEHOLDERS.join(", ")),
                |meant| format!("did you mean {{{{{meant}}}}}?"),
            );
            self.report(span, format!("there's no placeholder called \"{}\"", name.trim()), help);
        } else if BLOCKS.contains(&name) && line.len() > name.len() + 4 {
            self.report(
                span,
                format!("\"{name}\" needs a line of its own"),
                "move it to its own line".to_owned(),
            );
        }
    }
}
