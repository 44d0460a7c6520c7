//! The email to somebody who objected to what a voting roll says about a member.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{poll_kind, say};
use domain::poll::PollKind;
use domain::text::Text;

/// An objection with its answer.
#[derive(Clone, Copy, Debug)]
pub struct ObjectionMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    pub kind: PollKind,
    /// Title of the election or the resolution.
    pub title: &'a str,
    /// The member's name.
    pub member: &'a str,
    pub objection: &'a str,
    pub answer: &'a str,
    /// The full URL of the page of the election or the resolution.
    pub link: &'a str,
}

/// An objection was answered.
pub fn objection_answered(t: Texts, about: &ObjectionMail<'_>) -> Letter {
    let kind = poll_kind(t, about.kind);
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, about.foundation).to_owned()),
        (kind.into_owned(), line(about.title)),
    ];
    let content = vec![
        Block::Text(t.poll_roll_mail_objected(line(about.member))),
        Block::Said(about.objection.to_owned()),
        Block::Text(t.poll_roll_mail_answer().into_owned()),
        Block::Said(about.answer.to_owned()),
        Block::Pairs(pairs),
        Block::Link {
            label: t.poll_roll_mail_link().into_owned(),
            address: about.link.to_owned(),
        },
    ];
    Letter::new(
        t,
        t.poll_roll_mail_subject(line(about.title)),
        "",
        about.foundation,
        content,
    )
}
