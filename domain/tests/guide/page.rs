//! The guide as a list of things to check: examples, and the tables of results below them.
//!
//! An HTML comment before an example says what it is:
//!
//! - `<!-- begins: FILE -->` the first lines of a file, `foundation.toml` or a programme
//! - `<!-- adds -->` more lines at its end
//! - `<!-- tries -->` changes to the finished programme (see `merge`)
//! - `<!-- agreement -->` an agreement in Markdown, which must be valid
//! - `<!-- mistake -->` a whole file with mistakes; the next `text` example contains the messages
//!
//! A table with one of the headings in `CHECKED` is about the example above it.

/// Something to check in the guide, with its line.
#[derive(Debug)]
pub struct Item {
    pub line: usize,
    pub what: What,
}

#[derive(Debug)]
pub enum What {
    /// A TOML example, and the comment above it.
    Example { comment: String, text: String },
    /// The text of an agreement.
    Agreement(String),
    /// A CSV file next to the programme file.
    Table(String),
    /// The messages for the mistake above.
    Said(String),
    /// One row of a table of results: its heading and its cells.
    Outcome { heading: String, cells: Vec<String> },
}

/// Tables of file lines and of conditions.
pub const LINES: &str = "you write | to say";
pub const CONDITIONS: &str = "you write | it's true when";

/// The types of questions, and what they accept.
pub const TYPES: &str = "type | the answer";

/// The headings of the tables to check.
pub const CHECKED: &[&str] = &[
    LINES,
    CONDITIONS,
    TYPES,
    "tier | known | answer",
    "tier | known | total",
    "tier | known | with tax",
    "tier | known | instead of money",
    "tier | grants",
    "tier | agreed on | first term",
    "tier | changes",
    "members | body | seats",
    "members | election | votes",
    "members | election | quorum",
    "election | seats | year | up for election",
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
                "csv" => What::Table(text),
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

/// A heading and the statements below it. The first section has no heading.
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

/// The name that a statement sets.
fn key(statement: &str) -> &str {
    statement.split(['=', '.']).next().unwrap_or_default().trim()
}

/// Splits a file into sections. In the guide, a statement ends before the next line that isn't indented.
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

/// Merges an example into the finished programme: new names are added, and existing ones
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
