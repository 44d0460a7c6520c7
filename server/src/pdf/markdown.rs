//! Parses Markdown into blocks, in the same way as the site.

use super::block::{Block, TableBlock};
use super::nesting::Nesting;
use super::text::{RichText, Weight};
use pulldown_cmark::{Alignment, Event, LinkType, Options, Parser, Tag, TagEnd};

pub fn read(markdown: &str) -> Vec<Block> {
    let mut reader = MarkdownReader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.flush();
    reader.nesting.finish()
}

#[derive(Default)]
struct MarkdownReader {
    nesting: Nesting,
    text: Option<RichText>,
    /// Where the open emphasis and links started.
    weights: Vec<(usize, Weight)>,
    links: Vec<(usize, String)>,
    table: TableBlock,
}

impl MarkdownReader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.text().push(&text),
            Event::SoftBreak => self.text().push(" "),
            Event::HardBreak => self.text().push("\n"),
            Event::Rule => {
                self.flush();
                self.nesting.add(Block::Rule);
            }
            Event::TaskListMarker(done) => self.text().push(if done { "☑ " } else { "☐ " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.weigh(Weight::Emphasis),
            Tag::Strong => self.weigh(Weight::Strong),
            Tag::Link {
                link_type, dest_url, ..
            } => {
                let from = self.text().string.len();
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.links.push((from, format!("{scheme}{dest_url}")));
            }
            Tag::Image { .. } | Tag::TableRow | Tag::TableHead | Tag::TableCell => {}
            Tag::Table(sides) => {
                self.flush();
                self.table.opposite = sides.iter().map(|side| *side == Alignment::Right).collect();
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.nesting.open_quote();
            }
            Tag::List(first) => {
                self.flush();
                self.nesting.open_list(first);
            }
            Tag::Item => {
                self.flush();
                if let Some(label) = self.nesting.open_item() {
                    self.text().push(&format!("{label} "));
                }
            }
            _ => self.flush(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                if let (Some((from, weight)), Some(text)) = (self.weights.pop(), &mut self.text) {
                    text.span(from, weight);
                }
            }
            TagEnd::Link => self.end_link(),
            TagEnd::Paragraph => {
                self.flush();
                self.nesting.loosen();
            }
            TagEnd::Heading(level) => {
                let text = self.take();
                self.nesting.add(Block::Heading {
                    level: level as u8,
                    text,
                });
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                let text = self.take();
                self.nesting.add(Block::Code(text));
            }
            TagEnd::TableCell => {
                let text = self.take();
                match self.table.rows.last_mut() {
                    Some(row) => row.push(text),
                    None => self.table.head.push(text),
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.table.rows.push(Vec::new()),
            TagEnd::Table => {
                let mut table = std::mem::take(&mut self.table);
                table.rows.retain(|row| !row.is_empty());
                self.nesting.add(Block::Table(table));
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.flush();
                self.nesting.close();
            }
            _ => {}
        }
    }

    fn text(&mut self) -> &mut RichText {
        self.text.get_or_insert_default()
    }

    fn weigh(&mut self, weight: Weight) {
        let from = self.text().string.len();
        self.weights.push((from, weight));
    }

    /// Links can't be hovered on paper, so the URL follows the words, unless they're the same.
    fn end_link(&mut self) {
        let (Some((from, address)), Some(text)) = (self.links.pop(), &mut self.text) else {
            return;
        };
        let words = text.string.get(from..).unwrap_or_default();
        let says_it = address.strip_prefix("mailto:").unwrap_or(&address) == words;
        if !says_it && !address.is_empty() && !address.starts_with('#') {
            // Isolated, because right-to-left words around it would reorder its parts.
            let (open, close) = if text.mixed {
                (" (\u{2066}", "\u{2069})")
            } else {
                (" (", ")")
            };
            text.push(open);
            text.push(&address);
            text.push(close);
        }
        text.link(from, &address);
    }

    /// The text since the last block.
    fn take(&mut self) -> RichText {
        self.weights.clear();
        self.links.clear();
        let mut text = self.text.take().unwrap_or_default();
        text.trim_end();
        text
    }

    /// Ends a paragraph that has no tag of its own, as in tight lists.
    fn flush(&mut self) {
        let text = self.take();
        if !text.string.is_empty() {
            self.nesting.add(Block::Paragraph(text));
        }
    }
}
