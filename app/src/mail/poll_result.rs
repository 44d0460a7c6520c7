//! The email about the result of an election or a resolution: to those who could vote, and to the foundation's staff.

use super::block::{Block, Letter, line};
use super::poll::PollMail;
use crate::format::number;
use crate::text::Texts;
use crate::words::{poll_kind, poll_outcome, say};
use domain::poll::PollResult;

/// A result.
#[derive(Clone, Copy, Debug)]
pub struct PollCountMail<'a> {
    pub result: &'a PollResult,
    /// The names of those who were elected, in this order. Empty for a resolution.
    pub elected: &'a [String],
    /// SHA-256 of the audit file, in hexadecimal.
    pub bundle_hash: &'a str,
}

/// The ballots of an election or a resolution were counted.
pub fn poll_counted(t: Texts, poll: &PollMail<'_>, count: &PollCountMail<'_>) -> Letter {
    let kind = poll_kind(t, poll.kind);
    let elected: Vec<String> = count.elected.iter().map(|name| line(name)).collect();
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, poll.foundation).to_owned()),
        (kind.into_owned(), line(poll.title)),
        (
            t.poll_count_mail_result().into_owned(),
            poll_outcome(t, count.result, &elected),
        ),
        (t.poll_count_turnout().into_owned(), count.turnout(t)),
        (t.poll_count_hash().into_owned(), count.bundle_hash.to_owned()),
    ];
    let content = vec![
        Block::Text(t.poll_count_mail_opening().into_owned()),
        Block::Pairs(pairs),
        Block::Text(t.poll_count_mail_check().into_owned()),
        Block::Link {
            label: t.poll_count_mail_link().into_owned(),
            address: poll.link.to_owned(),
        },
    ];
    let subject = t.poll_count_mail_subject(line(poll.title));
    Letter::new(t, subject, "", poll.foundation, content)
}

impl PollCountMail<'_> {
    fn turnout(&self, t: Texts) -> String {
        let turnout = &self.result.turnout;
        t.poll_count_mail_voted(
            number(t.locale(), turnout.members_voted()),
            turnout.members(),
            number(t.locale(), turnout.votes_cast()),
            number(t.locale(), turnout.votes()),
        )
    }
}
