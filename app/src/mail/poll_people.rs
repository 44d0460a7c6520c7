//! Emails to people who were nominated in an election.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, poll_kind, say};
use domain::date::Date;
use domain::poll::PollKind;
use domain::text::Text;

/// An election, and somebody who was nominated in it.
#[derive(Clone, Copy, Debug)]
pub struct NomineeMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The election's title.
    pub title: &'a str,
    /// The nominee's name.
    pub name: &'a str,
    /// The full URL of the page where nominees accept and answer.
    pub link: &'a str,
}

/// A nomination.
#[derive(Clone, Copy, Debug)]
pub struct NominationMail<'a> {
    pub about: NomineeMail<'a>,
    /// The name of the member who nominates.
    pub member: &'a str,
    /// The last day on which the nominee can accept.
    pub accept_by: Date,
    /// How many other members have to support a candidate, and the last day for that. Perhaps none has to.
    pub support: Option<(i64, Date)>,
}

/// A member has nominated them.
pub fn nominated(t: Texts, nomination: &NominationMail<'_>) -> Letter {
    let about = &nomination.about;
    let mut pairs = about.pairs(t);
    pairs.push((
        t.poll_people_mail_accept_by().into_owned(),
        date(t, nomination.accept_by),
    ));
    let mut content = vec![
        Block::Text(t.poll_people_mail_nominated(line(nomination.member))),
        Block::Pairs(pairs),
    ];
    if let Some((supporters, last)) = nomination.support.filter(|(supporters, _)| *supporters > 0) {
        content.push(Block::Text(t.poll_people_mail_supporters(supporters, date(t, last))));
    }
    content.push(Block::Text(t.poll_people_mail_how().into_owned()));
    content.push(about.link(t.poll_people_mail_nominated_link().into_owned()));
    about.letter(t, t.poll_people_mail_nominated_subject(line(about.title)), content)
}

/// A member asks them a question.
pub fn nominee_asked(t: Texts, about: &NomineeMail<'_>, member: &str, question: &str) -> Letter {
    let content = vec![
        Block::Text(t.poll_people_mail_asked(line(member))),
        Block::Said(question.to_owned()),
        Block::Pairs(about.pairs(t)),
        about.link(t.poll_people_mail_asked_link().into_owned()),
    ];
    about.letter(t, t.poll_people_mail_asked_subject(line(about.title)), content)
}

/// The foundation has ruled that they can't be elected.
pub fn nominee_ruled_out(t: Texts, about: &NomineeMail<'_>, reason: &str) -> Letter {
    let content = vec![
        Block::Text(t.poll_people_mail_ruled_out().into_owned()),
        Block::Said(reason.to_owned()),
        Block::Pairs(about.pairs(t)),
        Block::Text(t.poll_people_mail_ruled_out_wrong().into_owned()),
        about.link(t.poll_people_mail_link().into_owned()),
    ];
    about.letter(t, t.poll_people_mail_ruled_out_subject(line(about.title)), content)
}

/// The foundation has reversed that. The reason can be empty.
pub fn nominee_reinstated(t: Texts, about: &NomineeMail<'_>, reason: &str) -> Letter {
    let mut content = vec![Block::Text(t.poll_people_mail_reinstated().into_owned())];
    if !reason.is_empty() {
        content.push(Block::Said(reason.to_owned()));
    }
    content.push(Block::Pairs(about.pairs(t)));
    content.push(about.link(t.poll_people_mail_link().into_owned()));
    about.letter(t, t.poll_people_mail_reinstated_subject(line(about.title)), content)
}

impl NomineeMail<'_> {
    fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (poll_kind(t, PollKind::Election).into_owned(), line(self.title)),
        ]
    }

    fn link(&self, label: String) -> Block {
        Block::Link {
            label,
            address: self.link.to_owned(),
        }
    }

    fn letter(&self, t: Texts, subject: String, content: Vec<Block>) -> Letter {
        Letter::new(t, subject, self.name, self.foundation, content)
    }
}
