//! The guide as a list of what can be checked: examples, and the tables of outcomes below them.
//!
//! An HTML comment before an example says what it is:
//!
//! - `<!-- begins: FILE -->` the first lines of a file; `foundation.toml` or a programme
//! - `<!-- adds -->` further lines at its end
//! - `<!-- tries -->` what the finished programme would be with this in it (see `merge`)
//! - `<!-- agreement -->` an agreement, in Markdown, which must be read
//! - `<!-- mistake -->` a whole file that is wrong; the next example in `text` is what the check says
//!
//! A table whose heading is one of `CHECKED` speaks of the example above it.

/// Something in the guide that is checked, with its line in it.
#[derive(Debug)]
pub struct Item {
    pub line: usize,
    pub what: What,
}

#[derive(Debug)]
pub enum What {
    /// An example of TOML, and the comment above it.
    Example { comment: String, text: String },
    /// The text of an agreement.
    Agreement(String),
    /// What the check says of the mistake above.
    Said(String),
    /// One row of a table of outcomes: its heading and its cells.
    Outcome { heading: String, cells: Vec<String> },
}

/// Lines of a file, and conditions, in tables of their own.
pub const LINES: &str = "you write | to say";
pub const CONDITIONS: &str = "you write | it's true when";

/// The types of questions, and what they take.
pub const TYPES: &str = "type | the answer";

/// The headings of tables that are checked.
pub const CHECKED: &[&str] = &[
    LINES,
    CONDITIONS,
    TYPES,
    "tier | known | answer",
    "tier | known | instead of money",
    "tier | grants",
    "tier | agreed on | first term",
    "tier | changes",
    "members | body | seats",
];

pub fn items(guide: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut comment = String::new();
    let mut heading = String::new();
    let mut lines = guide.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let line_number = at + 1;
        if let Some(language) = line.strip_prefix("```") {
            let body: Vec<&str> = lines
                .by_ref()
                .map(|(_, line)| line)
                .take_while(|line| *line != "```")
                .collect();
            let text = body.join("\n") + "\n";
            let comment = std::mem::take(&mut comment);
            let what = match language {
                "toml" => What::Example { comment, text },
                "md" if comment == "agreement" => What::Agreement(text),
                "text" => What::Said(text),
                _ => continue,
            };
            items.push(Item {
                line: line_number,
                what,
            });
        } else if let Some(said) = line.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")) {
            said.trim().clone_into(&mut comment);
        } else if let Some(cells) = cells(line) {
            if heading.is_empty() {
                heading = cells.join(" | ");
                assert!(
                    CHECKED.contains(&heading.as_str()),
                    "line {line_number}: nothing checks the table \"{heading}\""
                );
            } else if !cells.iter().all(|cell| cell.starts_with("--")) {
                let what = What::Outcome {
                    heading: heading.clone(),
                    cells,
                };
                items.push(Item {
                    line: line_number,
                    what,
                });
            }
        } else {
            heading.clear();
        }
    }
    items
}

fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(|cell| cell.trim().replace('`', "")).collect())
}

/// A heading and the statements below it; the first section has none.
#[derive(Clone, Debug)]
struct Section {
    heading: String,
    statements: Vec<String>,
}

impl Section {
    /// The name in the brackets: `tiers.gold`.
    fn path(&self) -> &str {
        self.heading.trim_matches(['[', ']'])
    }

    fn is_list(&self) -> bool {
        self.heading.starts_with("[[")
    }
}

/// The name that a statement gives a value.
fn key(statement: &str) -> &str {
    statement.split(['=', '.']).next().unwrap_or_default().trim()
}

/// A file as its sections. A statement goes on until a line that is not indented; the guide is written so.
fn sections(text: &str) -> Vec<Section> {
    let mut sections = vec![Section {
        heading: String::new(),
        statements: Vec::new(),
    }];
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let Some(last) = sections.last_mut() else { continue };
        if line.starts_with('[') {
            sections.push(Section {
                heading: line.to_owned(),
                statements: Vec::new(),
            });
        } else if line.starts_with([' ', ']', '}'])
            && let Some(statement) = last.statements.last_mut()
        {
            *statement = format!("{statement}\n{line}");
        } else {
            last.statements.push(line.to_owned());
        }
    }
    sections
}

/// The finished programme with an example put into it: what the example names anew is added, what it names again is
/// replaced. Prices and terms are replaced as a whole.
pub fn merge(finished: &str, example: &str) -> String {
    let mut base = sections(finished);
    let added = sections(example);
    for section in &added {
        let path = section.path();
        if let Some(whole) = whole(path) {
            base.retain(|known| known.path() != whole && !below(known.path(), whole));
        }
        if let Some((above, last)) = path.rsplit_once('.') {
            for known in base.iter_mut().filter(|known| known.path() == above) {
                known.statements.retain(|statement| key(statement) != last);
            }
        }
        for statement in &section.statements {
            let inner = format!("{path}.{}", key(statement));
            base.retain(|known| known.path() != inner && !below(known.path(), &inner));
        }
    }
    for section in added {
        let known = base
            .iter_mut()
            .find(|known| known.heading == section.heading && !section.is_list());
        match known {
            Some(known) => {
                known
                    .statements
                    .retain(|old| !section.statements.iter().any(|new| key(new) == key(old)));
                known.statements.extend(section.statements);
            }
            None => base.push(section),
        }
    }
    let text = base
        .iter()
        .map(|section| format!("{}\n{}\n", section.heading, section.statements.join("\n")));
    text.collect::<Vec<_>>().join("\n")
}

/// The price or term that a section is part of.
fn whole(path: &str) -> Option<&str> {
    let end = |part: &str| path.find(part).map(|at| &path[..at + part.len()]);
    end(".price").or_else(|| end(".term"))
}

fn below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'))
}
