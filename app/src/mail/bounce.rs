//! Emails to the foundation's staff about emails that came back.

use super::block::{Block, Letter, line};
use super::membership::MembershipMail;
use crate::text::Texts;

/// A reminder couldn't be delivered. The link leads to the member's page.
pub fn reminder_bounced(t: Texts, about: &MembershipMail<'_>) -> Letter {
    let content = vec![
        Block::Text(t.reminder_bounced_opening().into_owned()),
        Block::Pairs(about.pairs(t)),
        Block::Text(t.reminder_bounced_next().into_owned()),
    ];
    about.letter(t, t.reminder_bounced_subject(line(about.member)), content)
}

/// Emails to everybody in these roles bounce. The link leads to the member's page.
pub fn nobody_reached(t: Texts, about: &MembershipMail<'_>, roles: &str) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.nobody_reached_roles().into_owned(), line(roles)));
    let content = vec![
        Block::Text(t.nobody_reached_opening().into_owned()),
        Block::Pairs(pairs),
        Block::Text(t.nobody_reached_next().into_owned()),
    ];
    about.letter(t, t.nobody_reached_subject(line(about.member)), content)
}
