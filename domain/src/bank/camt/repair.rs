//! Damaged XML: what's intact in it, as well-formed XML with the same lines.

use super::tags::{Tag, TagKind, next_tag};
use crate::bank::decode::LineIndex;
use crate::bank::{BankProblem, BankProblemKind};
use roxmltree::Document;
use std::ops::Range;

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
        if out.is_open() && Document::parse(&plain).is_ok() {
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
            ("Stmt" | "Rpt" | "Ntfctn", TagKind::Close) => found.extend(open.take().map(|start| start..tag.start)),
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
            }
            TagKind::Empty if self.is_open() => self.xml.push_str(&written(&plain)),
            TagKind::Close => self.close(tag.name),
            _ => {}
        }
    }

    /// Closes an element, and the ones in it that weren't closed. What was never opened isn't closed.
    fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open == name) else {
            return;
        };
        self.close_to(at);
    }

    fn close_to(&mut self, depth: usize) {
        for name in self.open.drain(depth..).rev() {
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
    let is_intact = Document::parse(&format!("<Amt {}/>", tag.attributes)).is_ok();
    if is_intact && tag.attributes.starts_with("Ccy") && !tag.attributes.contains('\n') {
        tag.attributes
    } else {
        ""
    }
}
