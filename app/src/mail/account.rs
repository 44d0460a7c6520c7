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

/// A passkey was added to the recipient's account. `link` leads to it.
pub fn passkey_added(t: Texts, sender: &Text, name: &str, link: &str) -> Letter {
    let texts = [t.passkey_mail_added(name), t.passkey_mail_added_other().into_owned()];
    about_passkey(t, t.passkey_mail_added_subject().into_owned(), sender, texts, link)
}

/// A passkey was removed from the recipient's account. `link` leads to it.
pub fn passkey_removed(t: Texts, sender: &Text, name: &str, link: &str) -> Letter {
    let texts = [
        t.passkey_mail_removed(name),
        t.passkey_mail_removed_other().into_owned(),
    ];
    about_passkey(t, t.passkey_mail_removed_subject().into_owned(), sender, texts, link)
}

fn about_passkey(t: Texts, subject: String, sender: &Text, texts: [String; 2], link: &str) -> Letter {
    let link = Block::Link {
        label: t.passkey_mail_button().into_owned(),
        address: link.to_owned(),
    };
    let content = texts.map(Block::Text).into_iter().chain([link]);
    Letter::new(t, subject, "", sender, content.collect())
}
