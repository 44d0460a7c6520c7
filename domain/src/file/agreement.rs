//! Checks agreement templates: their placeholders, and that nobody signs an empty line.

use super::input::{LARGEST_FILE, unmarked};
use super::problem::{Location, MOST_PROBLEMS, Problem};
use crate::suggest::nearest;
use crate::template::{FilledLine, OPTIONAL_PLACEHOLDERS, PLACEHOLDERS, TemplateTag, filled_lines};
use crate::typed::cleaned;
use std::ops::Range;

/// Placeholders for paragraphs, lists or tables, which need a line of their own.
const BLOCKS: [&str; 5] = ["price", "alternatives", "benefits", "responsibilities", "term"];

/// Reads the template of an agreement in one language. `file` is the name of its file.
///
/// # Errors
/// Every problem found, in the order of the file.
pub fn read_agreement(file: &str, text: &str) -> Result<String, Vec<Problem>> {
    let text = unmarked(text);
    let mut reader = TemplateReader {
        file,
        text,
        parts: Vec::new(),
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
    /// The parts that we're in, the innermost last.
    parts: Vec<TemplatePart<'r>>,
    problems: Vec<Problem>,
}

/// A part that only appears if a placeholder has a value, or only if it has none.
struct TemplatePart<'r> {
    span: Range<usize>,
    placeholder: &'r str,
    given: bool,
}

impl TemplatePart<'_> {
    /// Whether it only appears if this placeholder has a value. An unknown condition has been reported already.
    fn covers(&self, name: &str) -> bool {
        self.given && (self.placeholder == name || !PLACEHOLDERS.contains(&self.placeholder))
    }
}

impl<'r> TemplateReader<'r> {
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
                self.tag(
                    start + open..start + close + 2,
                    line[open + 2..close].trim(),
                    line.trim(),
                );
                from = close + 2;
            }
            start += line.len();
        }
        let open = std::mem::take(&mut self.parts);
        for part in &open {
            self.report(
                part.span.clone(),
                "this part has no end".to_owned(),
                "write {{end}} after the last words of this part".to_owned(),
            );
        }
        if self.problems.is_empty() {
            self.remains();
        }
        self.problems
            .sort_by_key(|problem| (problem.place.line, problem.place.column));
    }

    fn tag(&mut self, span: Range<usize>, inside: &'r str, line: &str) {
        match TemplateTag::read(inside) {
            TemplateTag::Placeholder(name) => self.placeholder(span, name, line),
            TemplateTag::OnlyIf { placeholder, given } => {
                if !PLACEHOLDERS.contains(&placeholder) {
                    self.unknown(span.clone(), placeholder, |meant| {
                        format!("{{{{only if {}{meant}}}}}", if given { "" } else { "no " })
                    });
                } else if !OPTIONAL_PLACEHOLDERS.contains(&placeholder) {
                    self.report(
                        span.clone(),
                        format!("\"{placeholder}\" is never empty, so this part would always be the same"),
                        format!(
                            "delete this and its {{{{end}}}}. Can be empty: {}",
                            OPTIONAL_PLACEHOLDERS.join(", ")
                        ),
                    );
                }
                self.parts.push(TemplatePart {
                    span,
                    placeholder,
                    given,
                });
            }
            TemplateTag::End => {
                if self.parts.pop().is_none() {
                    let help = "delete it, or write {{only if registration}} before the first words of the part";
                    self.report(span, "there's no part that ends here".to_owned(), help.to_owned());
                }
            }
        }
    }

    fn unknown(&mut self, span: Range<usize>, name: &str, written: impl Fn(&str) -> String) {
        let help = nearest(name, &PLACEHOLDERS).map_or_else(
            || format!("available placeholders: {}", PLACEHOLDERS.join(", ")),
            |meant| format!("did you mean {}?", written(&meant)),
        );
        self.report(span, format!("there's no placeholder called \"{name}\""), help);
    }

    fn placeholder(&mut self, span: Range<usize>, name: &str, line: &str) {
        let words: Vec<&str> = name.split_whitespace().collect();
        if words.len() > 1 && (words[0] == "if" || words[0] == "only") {
            let help = "write {{only if registration}} or {{only if no registration}}, and {{end}} after the part";
            self.report(span, format!("this condition can't be read: {name}"), help.to_owned());
        } else if !PLACEHOLDERS.contains(&name) {
            self.unknown(span, name, |meant| format!("{{{{{meant}}}}}"));
        } else if BLOCKS.contains(&name) && !is_alone(line) {
            self.report(
                span,
                format!("\"{name}\" needs a line of its own"),
                "move it to its own line".to_owned(),
            );
        } else if OPTIONAL_PLACEHOLDERS.contains(&name) && !self.parts.iter().any(|part| part.covers(name)) {
            self.report(
                span,
                format!("\"{name}\" can be empty, and then what's around it would have a gap"),
                format!(
                    "write {{{{only if {name}}}}} before it and {{{{end}}}} after it. Heading, bracket and label go inside, too"
                ),
            );
        }
    }

    /// Reports what would remain around placeholders without a value, for each of them and for all.
    fn remains(&mut self) {
        let mut found: Vec<(usize, String)> = Vec::new();
        let alone = OPTIONAL_PLACEHOLDERS.iter().map(std::slice::from_ref);
        for empty in alone.chain([&OPTIONAL_PLACEHOLDERS[..]]) {
            let lines = filled_lines(self.text, |name| {
                if empty.contains(&name) {
                    String::new()
                } else {
                    "x".to_owned()
                }
            });
            found.extend(gaps(&lines).map(|(line, what)| (line, format!("without \"{}\", {what}", empty[0]))));
        }
        found.sort_by_key(|(line, _)| *line);
        found.dedup_by_key(|(line, _)| *line);
        for (line, message) in found {
            let before: usize = self.text.split_inclusive('\n').take(line).map(str::len).sum();
            let length = self.text[before..].lines().next().map_or(0, str::len);
            let help = "put it between {{only if …}} and {{end}}, too";
            self.report(before..before + length, message, help.to_owned());
        }
    }
}

/// Whether there's nothing on this line but one placeholder and the start or end of parts.
fn is_alone(line: &str) -> bool {
    let tags = line.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
    let mut placeholders = 0;
    let mut around = line.split("{{").next().unwrap_or_default().trim().is_empty();
    for (inside, after) in tags {
        placeholders += usize::from(matches!(TemplateTag::read(inside.trim()), TemplateTag::Placeholder(_)));
        around &= after.trim().is_empty();
    }
    around && placeholders == 1
}

/// The lines with a gap, and what's wrong with each.
fn gaps(lines: &[FilledLine]) -> impl Iterator<Item = (usize, &'static str)> {
    lines.iter().enumerate().filter_map(|(place, line)| {
        let text = line.text.trim();
        let empty_brackets = ["()", "( )", "[]", "[ ]", "\u{ff08}\u{ff09}"];
        if line.shortened && empty_brackets.iter().any(|brackets| text.contains(brackets)) {
            return Some((line.line, "this line has empty brackets"));
        }
        let next = lines[place + 1..].iter().find(|line| !line.text.trim().is_empty());
        let next = next.map_or("", |line| line.text.trim());
        if line.shortened && text.ends_with(':') {
            return Some((line.line, "nothing follows this colon"));
        }
        let nothing_below =
            next.is_empty() || level(next).is_some_and(|below| level(text).is_some_and(|own| below <= own));
        if level(text).is_some() && nothing_below {
            return Some((line.line, "nothing is left under this heading"));
        }
        let announces = text.ends_with(':') && (next.is_empty() || level(next).is_some());
        announces.then_some((line.line, "nothing follows this colon"))
    })
}

/// The level of a heading. `None` for other lines.
fn level(line: &str) -> Option<usize> {
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    let after = &line[signs..];
    ((1..=6).contains(&signs) && (after.is_empty() || after.starts_with([' ', '\t']))).then_some(signs)
}
