//! The email about a webhook.

use super::block::{Block, Letter};
use crate::text::Texts;
use crate::words::say;
use domain::text::Text;

/// A webhook was turned off: because it answered 410 Gone (`is_gone`), or because nothing could be delivered for days. `link` leads to it.
pub fn webhook_turned_off(
    t: Texts,
    foundation: &Text,
    (host, description): (&str, &str),
    is_gone: bool,
    link: &str,
) -> Letter {
    let why = if is_gone {
        t.webhook_mail_gone()
    } else {
        t.webhook_mail_failing()
    };
    let pairs = [(t.webhook_mail_host(), host), (t.webhook_description(), description)];
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    let pairs = pairs.map(|(name, value)| (name.into_owned(), value.to_owned()));
    let content = vec![
        Block::Text(why.into_owned()),
        Block::Pairs(pairs.collect()),
        Block::Text(t.webhook_mail_what_now().into_owned()),
        Block::Link {
            label: t.webhook_mail_button().into_owned(),
            address: link.to_owned(),
        },
    ];
    Letter::new(t, t.webhook_mail_subject(say(t, foundation)), "", foundation, content)
}
