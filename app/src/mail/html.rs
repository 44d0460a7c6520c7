//! The HTML part of an email: the same blocks as a small, complete document. It loads nothing, so it can't reveal that it was
//! opened.

use super::block::{Block, Letter, line};
use crate::html::Html;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

impl Letter {
    /// The HTML part: a whole document.
    pub fn html(&self) -> String {
        Html::of(|| document(self)).to_string()
    }
}

fn document(letter: &Letter) -> AnyView {
    let locale = letter.t.locale();
    let blocks = letter.blocks.iter().map(|block| paragraph(letter.t, block));
    let blocks = blocks.collect_view();
    // Without a declared colour scheme, dark mode can make text unreadable.
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() dir=locale.dir()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <meta name="color-scheme" content="light dark" />
                <title>{letter.subject.clone()}</title>
            </head>
            <body>{blocks}</body>
        </html>
    }
    .into_any()
}

fn paragraph(t: Texts, block: &Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{isolate(line(text))}</p> }.into_any(),
        // The URL is shown as text, too, for print and for copying.
        Block::Link { label, address } => {
            let (label, address) = (label.clone(), address.clone());
            view! { <p><a href=address.clone()>{label}</a> <br /> {address}</p> }.into_any()
        }
        Block::Pairs(pairs) => {
            let pairs = pairs.iter().map(|(label, value)| {
                view! {
                    <dt>{t.mail_label(label)}</dt>
                    <dd><bdi>{line(value)}</bdi></dd>
                }
            });
            view! { <dl>{pairs.collect_view()}</dl> }.into_any()
        }
        // People can write in any language, so its direction is detected.
        Block::Said(said) => {
            let lines = said.trim().lines().map(typed);
            view! { <blockquote>{lines.collect_view()}</blockquote> }.into_any()
        }
        Block::Written(text) => {
            let lines = text.trim().lines().map(typed);
            view! { <div>{lines.collect_view()}</div> }.into_any()
        }
    }
}

fn typed(said: &str) -> AnyView {
    if said.is_empty() {
        // An empty paragraph would be invisible.
        view! { <div dir="auto"><br /></div> }.into_any()
    } else {
        view! { <div dir="auto">{line(said)}</div> }.into_any()
    }
}
