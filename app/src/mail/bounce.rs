//! Emails to the foundation's staff about emails that came back.

use super::block::{Block, Letter, line};
use super::membership::MembershipMail;
use crate::text::Texts;

/// A reminder couldn't be delivered to this address, which needn't be that of a contact. The status is empty if the mail server stated none.
/// The link leads to the page of the member or the application.
pub fn reminder_bounced(t: Texts, about: &MembershipMail<'_>, address: &str, status: &str) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.reminder_bounced_address().into_owned(), line(address)));
    if !status.is_empty() {
        pairs.push((t.reminder_bounced_status().into_owned(), line(status)));
    }
    let content = vec![
        Block::Text(t.reminder_bounced_opening().into_owned()),
        Block::Pairs(pairs),
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
