//! The HTML part of a letter: the same blocks as small, complete HTML. It loads nothing, so it tells nobody that it was
//! read.

use super::block::{Block, Letter, line};
use crate::markup::{Element, el};
use crate::text::Texts;

impl Letter {
    /// The HTML part: a whole document.
    pub fn html(&self) -> String {
        let locale = self.t.locale();
        let head = el("head").children([
            el("meta").attr("charset", "utf-8"),
            el("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width"),
            // Light letters on dark screens hurt.
            el("meta").attr("name", "color-scheme").attr("content", "light dark"),
            el("title").text(&self.subject),
        ]);
        let body = el("body").children(self.blocks.iter().map(|block| written(self.t, block)));
        let document = el("html").attr("lang", locale.tag()).attr("dir", locale.dir());
        format!("<!DOCTYPE html>{}", document.child(head).child(body))
    }
}

fn written(t: Texts, block: &Block) -> Element {
    match block {
        Block::Text(text) => el("p").said(line(text)),
        // The address is shown too: who reads it on paper, or passes it to another program, has all of it.
        Block::Link { label, address } => el("p")
            .child(el("a").attr("href", address).text(label))
            .child(el("br"))
            .text(address),
        Block::Pairs(pairs) => el("dl").children(pairs.iter().flat_map(|(label, value)| {
            [
                el("dt").text(t.mail_label(label)),
                el("dd").child(el("bdi").text(line(value))),
            ]
        })),
        // What somebody wrote may be in any language, and then in its direction.
        Block::Said(said) => el("blockquote").children(said.trim().lines().map(quoted)),
    }
}

fn quoted(said: &str) -> Element {
    let (element, said) = (el("div").attr("dir", "auto"), line(said));
    if said.is_empty() {
        // An empty line would not be seen.
        element.child(el("br"))
    } else {
        element.text(said)
    }
}
