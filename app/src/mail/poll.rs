//! Emails about announced elections and resolutions, to those who vote.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, poll_kind, say};
use domain::date::Date;
use domain::poll::{PollKind, Timetable};
use domain::text::Text;

/// An election or a resolution that was announced.
#[derive(Clone, Copy, Debug)]
pub struct PollMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    pub kind: PollKind,
    pub title: &'a str,
    pub days: Timetable,
    /// The full URL of its page.
    pub link: &'a str,
}

/// One was announced.
pub fn poll_announced(t: Texts, poll: &PollMail<'_>) -> Letter {
    let title = line(poll.title);
    let (subject, opening) = match poll.kind {
        PollKind::Election => (t.poll_letter_election_subject(title), t.poll_letter_election()),
        PollKind::Resolution => (t.poll_letter_resolution_subject(title), t.poll_letter_resolution()),
    };
    let content = vec![
        Block::Text(opening.into_owned()),
        Block::Pairs(poll.pairs(t)),
        Block::Text(t.poll_letter_record(date(t, poll.days.record_day))),
        utc(t),
    ];
    poll.letter(t, subject, content)
}

/// One has other days, or another title or text.
pub fn poll_changed(t: Texts, poll: &PollMail<'_>) -> Letter {
    let title = line(poll.title);
    let (subject, opening) = match poll.kind {
        PollKind::Election => (
            t.poll_letter_election_changed_subject(title),
            t.poll_letter_election_changed(),
        ),
        PollKind::Resolution => (
            t.poll_letter_resolution_changed_subject(title),
            t.poll_letter_resolution_changed(),
        ),
    };
    let content = vec![Block::Text(opening.into_owned()), Block::Pairs(poll.pairs(t)), utc(t)];
    poll.letter(t, subject, content)
}

/// Voting closes later, for this reason.
pub fn poll_extended(t: Texts, poll: &PollMail<'_>, reason: &str) -> Letter {
    let closes = date(t, poll.days.closes);
    let subject = t.poll_letter_extended_subject(closes.clone(), line(poll.title));
    let content = vec![
        Block::Text(t.poll_letter_extended(closes)),
        Block::Said(reason.to_owned()),
        Block::Pairs(poll.pairs(t)),
        utc(t),
    ];
    poll.letter(t, subject, content)
}

/// One was cancelled, for this reason.
pub fn poll_cancelled(t: Texts, poll: &PollMail<'_>, reason: &str) -> Letter {
    let title = line(poll.title);
    let (subject, opening) = match poll.kind {
        PollKind::Election => (
            t.poll_letter_election_cancelled_subject(title),
            t.poll_letter_election_cancelled(),
        ),
        PollKind::Resolution => (
            t.poll_letter_resolution_cancelled_subject(title),
            t.poll_letter_resolution_cancelled(),
        ),
    };
    let pairs = vec![poll.foundation_pair(t), poll.title_pair(t)];
    let content = vec![
        Block::Text(opening.into_owned()),
        Block::Said(reason.to_owned()),
        Block::Pairs(pairs),
    ];
    poll.letter(t, subject, content)
}

/// Which days are meant.
fn utc(t: Texts) -> Block {
    Block::Text(t.poll_letter_utc().into_owned())
}

/// The first and the last day.
fn between(t: Texts, first: Date, last: Date) -> String {
    if first == last {
        return date(t, first);
    }
    t.poll_letter_between(date(t, first), date(t, last))
}

impl PollMail<'_> {
    fn foundation_pair(&self, t: Texts) -> (String, String) {
        (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned())
    }

    fn title_pair(&self, t: Texts) -> (String, String) {
        (poll_kind(t, self.kind).into_owned(), line(self.title))
    }

    /// What it's about, and its days.
    fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        let days = &self.days;
        let mut pairs = vec![self.foundation_pair(t), self.title_pair(t)];
        let record_day = (t.poll_letter_record_day().into_owned(), date(t, days.record_day));
        let nominations = days.nominations.map(|(first, last)| {
            let label = t.poll_letter_nominations().into_owned();
            (label, between(t, first, last))
        });
        let voting = (t.poll_letter_voting().into_owned(), between(t, days.opens, days.closes));
        pairs.push(record_day);
        pairs.extend(nominations);
        pairs.push(voting);
        pairs
    }

    fn letter(&self, t: Texts, subject: String, mut content: Vec<Block>) -> Letter {
        content.push(Block::Link {
            label: t.poll_letter_link().into_owned(),
            address: self.link.to_owned(),
        });
        Letter::new(t, subject, "", self.foundation, content)
    }
}
