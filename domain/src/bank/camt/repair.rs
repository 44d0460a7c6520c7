//! Damaged XML: what's intact in it, as well-formed XML with the same lines.

use super::tags::{Tag, TagKind, next_tag};
use crate::bank::decode::LineIndex;
use crate::bank::{BankProblem, BankProblemKind};
use roxmltree::Document;
use std::collections::HashMap;
use std::ops::Range;

/// The most attributes of a tag, and the most namespaces. The parser compares an element's attributes with each other, and
/// copies namespaces into elements, so it would take hours for a file that consists of them.
const MOST: usize = 200;

/// Whether the parser can read a text in good time.
pub(super) fn is_moderate(text: &str) -> bool {
    let has_few = |what: &str, text: &str| text.matches(what).take(MOST + 1).count() <= MOST;
    let mut tags = text.split('<').filter(|tag| !tag.starts_with('!'));
    has_few("xmlns", text) && tags.all(|tag| has_few("=", tag))
}

/// The elements that entries are in.
pub(super) const STATEMENTS: [&str; 3] = ["Rpt", "Stmt", "Ntfctn"];

/// Well-formed XML with the intact entries, and a problem for each of the others. Around the entries, elements that were
/// never closed are closed, and what isn't markup is dropped. Prefixes and namespaces are removed.
pub(super) fn repaired(text: &str) -> (String, Vec<BankProblem>) {
    let lines = LineIndex::new(text);
    let mut out = Skeleton::default();
    let mut problems = Vec::new();
    let mut at = 0;
    for entry in entries(text) {
        out.add(&text[at..entry.start]);
        let plain = without_prefixes(&text[entry.clone()]);
        if out.close_to_statement() && is_moderate(&plain) && Document::parse(&plain).is_ok() {
            out.xml.push_str(&plain);
        } else {
            out.xml.push_str(&line_feeds(&text[entry.clone()]));
            problems.push(BankProblem {
                line: lines.line(entry.start),
                kind: BankProblemKind::DamagedEntry,
            });
        }
        at = entry.end;
    }
    out.add(&text[at..]);
    (out.finished(), problems)
}

/// Where entries are. One that isn't closed ends before the next, or with the text.
fn entries(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    while let Some(tag) = next_tag(text, at) {
        at = tag.end;
        match (tag.name, tag.kind) {
            ("Ntry", TagKind::Open) => {
                found.extend(open.replace(tag.start).map(|start| start..tag.start));
            }
            ("Ntry", TagKind::Close) => found.extend(open.take().map(|start| start..tag.end)),
            // The end of a statement ends its last entry, too.
            (name, TagKind::Close) if STATEMENTS.contains(&name) => {
                found.extend(open.take().map(|start| start..tag.start));
            }
            _ => {}
        }
    }
    found.extend(open.map(|start| start..text.len()));
    found
}

fn without_prefixes(entry: &str) -> String {
    let mut plain = String::with_capacity(entry.len());
    let mut at = 0;
    while let Some(tag) = next_tag(entry, at) {
        plain.push_str(&escaped(&entry[at..tag.start]));
        match tag.kind {
            TagKind::Other | TagKind::Broken => plain.push_str(&entry[tag.start..tag.end]),
            _ => plain.push_str(&written(&tag)),
        }
        at = tag.end;
    }
    plain.push_str(&escaped(&entry[at..]));
    plain
}

fn written(tag: &Tag<'_>) -> String {
    match (tag.kind, tag.attributes) {
        (TagKind::Close, _) => format!("</{}>", tag.name),
        (TagKind::Empty, "") => format!("<{}/>", tag.name),
        (TagKind::Empty, attributes) => format!("<{} {}/>", tag.name, escaped(attributes)),
        (_, "") => format!("<{}>", tag.name),
        (_, attributes) => format!("<{} {}>", tag.name, escaped(attributes)),
    }
}

/// With every `&` as a character, except in the references that XML knows, and without characters that XML forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' if !is_reference(&text[at..]) => out.push_str("&amp;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn is_reference(text: &str) -> bool {
    ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]
        .iter()
        .any(|known| text.starts_with(known))
}

fn line_feeds(text: &str) -> String {
    text.chars().filter(|&c| c == '\n').collect()
}

/// What's around the entries.
#[derive(Default)]
struct Skeleton {
    xml: String,
    open: Vec<String>,
    /// How many elements of each name are open, so that looking for one that isn't takes no time.
    names: HashMap<String, usize>,
    /// Whether the root element has been closed: nothing can follow it.
    is_closed: bool,
}

impl Skeleton {
    fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    fn add(&mut self, text: &str) {
        let mut at = 0;
        while let Some(tag) = next_tag(text, at) {
            self.add_text(&text[at..tag.start]);
            self.add_tag(&tag);
            self.xml.push_str(&line_feeds(&text[tag.start..tag.end]));
            at = tag.end;
        }
        self.add_text(&text[at..]);
    }

    fn add_text(&mut self, text: &str) {
        let keeps = self.is_open() && !text.contains("]]>");
        self.xml.push_str(&if keeps { escaped(text) } else { line_feeds(text) });
    }

    fn add_tag(&mut self, tag: &Tag<'_>) {
        let plain = Tag {
            attributes: attributes(tag),
            ..*tag
        };
        match tag.kind {
            TagKind::Open if !self.is_closed => {
                self.xml.push_str(&written(&plain));
                self.open.push(tag.name.to_owned());
                *self.names.entry(tag.name.to_owned()).or_default() += 1;
            }
            TagKind::Empty if self.is_open() => self.xml.push_str(&written(&plain)),
            TagKind::Close => self.close(tag.name),
            _ => {}
        }
    }

    /// Closes an element, and the ones in it that weren't closed. What was never opened isn't closed.
    fn close(&mut self, name: &str) {
        if self.names.get(name).is_some_and(|count| *count > 0)
            && let Some(at) = self.open.iter().rposition(|open| open == name)
        {
            self.close_to(at);
        }
    }

    /// Closes what's open in the innermost statement, so that an entry is directly in it. Returns whether there's one.
    fn close_to_statement(&mut self) -> bool {
        let is_open = |name: &&str| self.names.get(*name).is_some_and(|count| *count > 0);
        if !STATEMENTS.iter().any(is_open) {
            return false;
        }
        let found = self.open.iter().rposition(|open| STATEMENTS.contains(&open.as_str()));
        if let Some(at) = found {
            self.close_to(at + 1);
        }
        found.is_some()
    }

    fn close_to(&mut self, depth: usize) {
        for name in self.open.drain(depth..).rev() {
            if let Some(count) = self.names.get_mut(&name) {
                *count -= 1;
            }
            self.xml.push_str("</");
            self.xml.push_str(&name);
            self.xml.push('>');
        }
        self.is_closed = self.open.is_empty();
    }

    fn finished(mut self) -> String {
        self.close_to(0);
        self.xml
    }
}

/// The attributes, if they're the currency of an amount. Everything else is dropped.
fn attributes<'a>(tag: &Tag<'a>) -> &'a str {
    let is_currency =
        tag.attributes.starts_with("Ccy") && tag.attributes.len() <= MOST && !tag.attributes.contains('\n');
    if is_currency && Document::parse(&format!("<Amt {}/>", tag.attributes)).is_ok() {
        tag.attributes
    } else {
        ""
    }
}
