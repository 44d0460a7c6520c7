//! What a letter is made of.

use crate::text::Texts;
use crate::words::say;
use domain::joining::Part;
use domain::text::Text;

/// A letter. Its text part and its HTML part say the same, because both are made of the same blocks (M1).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// The language it is written in.
    pub t: Texts,
    pub blocks: Vec<Block>,
}

/// A paragraph of a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Sentences.
    Text(String),
    /// Where to go: what one does there, and the whole address, which stands on a line of its own.
    Link { label: String, address: String },
    /// Labels and what they say, which may be in any script.
    Pairs(Vec<(String, String)>),
    /// What somebody wrote, shown as a quotation.
    Said(String),
}

impl Letter {
    /// A letter to somebody whose name may be empty, which ends with how the foundation is reached.
    pub(super) fn new(t: Texts, subject: String, name: &str, foundation: &Text, content: Vec<Block>) -> Self {
        let greeting = if name.trim().is_empty() {
            t.mail_greeting_nobody().into_owned()
        } else {
            t.mail_greeting(line(name))
        };
        let closing = t.mail_closing(say(t, foundation));
        let mut blocks = vec![Block::Text(greeting)];
        blocks.extend(content);
        blocks.push(Block::Text(closing));
        Self {
            subject: line(&subject),
            t,
            blocks,
        }
    }
}

/// What was typed, as one line: whoever has a strange name gets no lines of their own in somebody else's letter.
pub(super) fn line(typed: &str) -> String {
    let words: Vec<&str> = typed
        .split(|c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}'))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// What a part of an application is called.
pub(super) fn part(t: Texts, part: Part) -> String {
    match part {
        Part::Applicant => t.mail_part_applicant(),
        Part::Legal => t.mail_part_legal(),
        Part::Billing => t.mail_part_billing(),
        Part::Marketing => t.mail_part_marketing(),
        Part::Signature => t.mail_part_signature(),
    }
    .into_owned()
}
