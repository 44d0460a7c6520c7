//! Emails about accounts.

use super::block::{Block, Letter};
use crate::text::Texts;
use crate::words::{role, say};
use domain::access::AccountRole;
use domain::text::Text;

/// A code and a link to sign in. They work for this many minutes.
pub fn sign_in(t: Texts, sender: &Text, code: &str, link: &str, minutes: i64) -> Letter {
    let content = vec![
        Block::Text(t.sign_in_mail_opening().into_owned()),
        Block::Pairs(vec![(t.sign_in_code().into_owned(), code.to_owned())]),
        Block::Text(t.sign_in_mail_or_link().into_owned()),
        Block::Link {
            label: t.sign_in_button().into_owned(),
            address: link.to_owned(),
        },
        Block::Text(t.sign_in_mail_until(minutes)),
        Block::Text(t.sign_in_mail_ignore().into_owned()),
    ];
    Letter::new(t, t.sign_in_mail_subject(say(t, sender)), "", sender, content)
}

/// Someone has a new role for a foundation.
pub fn role_granted(t: Texts, foundation: &Text, granted: AccountRole, link: &str) -> Letter {
    let name = say(t, foundation);
    let content = vec![
        Block::Text(t.role_mail_opening(name, role(t, granted))),
        Block::Text(t.role_mail_how().into_owned()),
        Block::Link {
            label: t.sign_in_button().into_owned(),
            address: link.to_owned(),
        },
    ];
    Letter::new(t, t.role_mail_subject(name), "", foundation, content)
}
