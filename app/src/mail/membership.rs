//! Emails about a membership as a whole: it was renewed, or its member leaves.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::term::TermPeriod;
use domain::text::Text;

/// The membership that an email is about.
#[derive(Clone, Copy, Debug)]
pub struct MembershipMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The member's name.
    pub member: &'a str,
    /// The full URL of the page to open.
    pub link: &'a str,
}

impl MembershipMail<'_> {
    fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (t.invoices_member().into_owned(), line(self.member)),
        ]
    }

    fn letter(&self, t: Texts, subject: String, mut content: Vec<Block>) -> Letter {
        content.push(Block::Link {
            label: t.membership_mail_link().into_owned(),
            address: self.link.to_owned(),
        });
        Letter::new(t, subject, "", self.foundation, content)
    }
}

/// The next term has begun.
pub fn membership_renewed(t: Texts, about: &MembershipMail<'_>, period: TermPeriod) -> Letter {
    let mut pairs = about.pairs(t);
    let dates = t.status_dates(date(t, period.start), date(t, period.end));
    pairs.push((t.renewed_term().into_owned(), dates));
    let content = vec![
        Block::Text(t.renewed_opening(say(t, about.foundation))),
        Block::Pairs(pairs),
        Block::Text(t.renewed_next().into_owned()),
    ];
    about.letter(t, t.renewed_subject(say(t, about.foundation)), content)
}

/// The member has given notice, and leaves after this day.
pub fn notice_given(t: Texts, about: &MembershipMail<'_>, last_day: Date, reason: &str) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.last_day().into_owned(), date(t, last_day)));
    let mut content = vec![Block::Text(t.notice_given_opening().into_owned())];
    if !reason.is_empty() {
        content.push(Block::Said(reason.to_owned()));
    }
    content.push(Block::Pairs(pairs));
    content.push(Block::Text(t.notice_given_undo(date(t, last_day))));
    about.letter(t, t.notice_given_subject(line(about.member)), content)
}

/// The member stays after all.
pub fn notice_withdrawn(t: Texts, about: &MembershipMail<'_>) -> Letter {
    let content = vec![
        Block::Text(t.notice_withdrawn_opening().into_owned()),
        Block::Pairs(about.pairs(t)),
    ];
    about.letter(t, t.notice_withdrawn_subject(line(about.member)), content)
}
