//! The blocks of an email.

use crate::text::Texts;
use crate::words::say;
use domain::joining::Part;
use domain::text::Text;

/// An email. Its text part and its HTML part say the same, because both are rendered from the same blocks (M1).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// The language it's in.
    pub t: Texts,
    pub blocks: Vec<Block>,
}

/// A block of an email.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Text.
    Text(String),
    /// A link: its label and the full URL, which is on its own line.
    Link { label: String, address: String },
    /// Labels and values, which can be in any script.
    Pairs(Vec<(String, String)>),
    /// A quotation of what someone wrote.
    Said(String),
    /// What someone wrote, with its line breaks, as the email's own text.
    Written(String),
}

impl Letter {
    /// An email to someone whose name can be empty. It ends with the foundation's contact details.
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

/// Reduces typed text to one line, so that a strange name can't add lines to someone else's email.
pub(super) fn line(typed: &str) -> String {
    let words: Vec<&str> = typed
        .split(|c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}'))
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The name of a section.
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
