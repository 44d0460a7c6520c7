//! The minutes as blocks of a document.

use super::content::{MinutesContent, MinutesItem};
use super::words::{end, facts, name, summary, votes};
use crate::pdf::{Block, RichText, TableBlock};
use app::text::{Texts, isolated};
use app::words::say;

/// Everything under the title.
pub fn blocks(t: Texts, content: &MinutesContent) -> Vec<Block> {
    let facts = facts(t, content).into_iter();
    let facts = facts.map(|(label, value)| (RichText::line(&label), RichText::line(&isolated(t.locale(), &value))));
    let mut blocks = vec![
        Block::Pairs(facts.collect()),
        Block::Lead(RichText::line(&summary(t, content))),
    ];
    let numbered = || content.items.iter().enumerate().map(|(at, item)| (at + 1, item));
    let consent: Vec<_> = numbered().filter(|(_, item)| item.taken_off.is_none()).collect();
    if !consent.is_empty() {
        blocks.push(heading(&t.minutes_consent()));
        blocks.push(Block::Table(table(t, content, &consent)));
    }
    let own: Vec<_> = numbered().filter(|(_, item)| item.taken_off.is_some()).collect();
    if !own.is_empty() {
        blocks.push(heading(&t.minutes_own()));
        for (number, item) in own {
            blocks.extend(taken_off(t, content, number, item));
        }
    }
    blocks
}

fn heading(text: &str) -> Block {
    Block::Heading {
        level: 2,
        text: RichText::line(text),
    }
}

/// Items that were decided together.
fn table(t: Texts, content: &MinutesContent, items: &[(usize, &MinutesItem)]) -> TableBlock {
    let head = [
        t.minutes_number(),
        t.vote_due_party(),
        t.minutes_votes(),
        t.minutes_result(),
    ];
    let rows = items.iter().map(|(number, item)| {
        let mut applicant = vec![
            isolated(t.locale(), name(item)),
            isolated(t.locale(), say(t, &item.tier)),
        ];
        // Without a name, the number is there already.
        if !item.name.is_empty() {
            applicant.push(item.reference.clone());
        }
        let votes = votes(t, item).join("\n");
        vec![
            RichText::line(&number.to_string()),
            RichText::plain(&applicant.join("\n")),
            RichText::plain(&votes),
            RichText::line(&end(t, content, item)),
        ]
    });
    TableBlock {
        head: head.iter().map(|label| RichText::line(label)).collect(),
        rows: rows.collect(),
        ..TableBlock::default()
    }
}

/// An item that was taken off the consent agenda.
fn taken_off(t: Texts, content: &MinutesContent, number: usize, item: &MinutesItem) -> Vec<Block> {
    let Some((who, why)) = &item.taken_off else {
        return Vec::new();
    };
    let votes = votes(t, item).join("\n");
    let tier = isolated(t.locale(), say(t, &item.tier));
    let pairs = [
        (t.mail_tier(), tier),
        (t.mail_reference(), item.reference.clone()),
        (t.minutes_taken_off_by(), who.clone()),
        (t.minutes_reason(), isolated(t.locale(), why)),
        (t.minutes_votes(), votes),
        (t.minutes_result(), end(t, content, item)),
    ];
    let pairs = pairs.into_iter();
    let pairs = pairs.map(|(label, value)| (RichText::line(&label), RichText::plain(&value)));
    vec![
        Block::Heading {
            level: 3,
            text: RichText::line(&t.minutes_item(name(item), number)),
        },
        Block::Pairs(pairs.collect()),
    ]
}
