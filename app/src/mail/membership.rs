//! Emails about a membership as a whole: its term ends soon, it was renewed, or it's over.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{Unconfirmed, date, say, unconfirmed};
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
    pub(super) fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (t.invoices_member().into_owned(), line(self.member)),
        ]
    }

    pub(super) fn letter(&self, t: Texts, subject: String, content: Vec<Block>) -> Letter {
        self.leading_to(t, &t.membership_mail_link(), subject, content)
    }

    /// The same with a link to the public page.
    fn page_letter(&self, t: Texts, subject: String, content: Vec<Block>) -> Letter {
        self.leading_to(t, &t.page_mail_link(), subject, content)
    }

    fn leading_to(&self, t: Texts, label: &str, subject: String, mut content: Vec<Block>) -> Letter {
        content.push(Block::Link {
            label: label.to_owned(),
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

/// What happens at the end of a term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TermEnd<'a> {
    /// It renews by itself, unless the member gives notice by a day, at a price. Each is `None` if there's none, or it isn't known.
    Renews {
        notice_by: Option<Date>,
        price: Option<String>,
    },
    /// The member moves to another tier. The price is `None` if it isn't known.
    Moves { tier: Text, price: Option<String> },
    /// The foundation, with this address, and the member talk about it.
    Asks(&'a str),
    /// It ends. Whoever wants to stay writes to this address.
    Ends(&'a str),
    /// It goes on if the member confirms something by a day, and, if people decide then, if they agree.
    Confirmed {
        what: String,
        by: Date,
        is_decided: bool,
        otherwise: Unconfirmed,
    },
    /// The member has given notice.
    Leaves,
}

/// The term ends soon.
pub fn term_reminder(t: Texts, about: &MembershipMail<'_>, last_day: Date, next: TermEnd<'_>) -> Letter {
    let day = date(t, last_day);
    let mut pairs = about.pairs(t);
    pairs.push((t.last_day().into_owned(), day.clone()));
    let mut content = Vec::new();
    let (subject, next) = match next {
        TermEnd::Confirmed {
            what,
            by,
            is_decided,
            otherwise,
        } => {
            let by = date(t, by);
            let until = if is_decided {
                t.reconfirm_by_decided(&by)
            } else {
                t.reconfirm_by(&by)
            };
            content.extend([Block::Text(what), Block::Text(until)]);
            (t.reconfirm_mail_subject(by), unconfirmed(t, &otherwise))
        }
        TermEnd::Renews { notice_by, price } => {
            if let Some(price) = price {
                pairs.push((t.reminder_price().into_owned(), price));
            }
            let text = notice_by.map_or_else(
                || t.reminder_renews().into_owned(),
                |by| t.reminder_renews_unless(date(t, by)),
            );
            (t.reminder_renews_subject(day), text)
        }
        TermEnd::Moves { tier, price } => {
            if let Some(price) = price {
                pairs.push((t.reminder_price().into_owned(), price));
            }
            (t.reminder_ends_subject(day), t.reminder_moves(say(t, &tier)))
        }
        TermEnd::Asks(email) => (t.reminder_ends_subject(day), t.reminder_asks(email)),
        TermEnd::Ends(email) => (t.reminder_ends_subject(day), t.reminder_ends(email)),
        TermEnd::Leaves => (t.reminder_ends_subject(day), t.reminder_leaves().into_owned()),
    };
    content.extend([Block::Text(next), Block::Pairs(pairs)]);
    about.letter(t, subject, content)
}

/// The member is in another tier from this day on.
pub fn membership_moved(t: Texts, about: &MembershipMail<'_>, tier: &Text, first_day: Date) -> Letter {
    let (tier, day) = (say(t, tier), date(t, first_day));
    let mut pairs = about.pairs(t);
    pairs.push((t.apply_tier().into_owned(), tier.to_owned()));
    pairs.push((t.first_day().into_owned(), day));
    let content = vec![
        Block::Text(t.moved_opening(say(t, about.foundation))),
        Block::Pairs(pairs),
        Block::Text(t.moved_next().into_owned()),
    ];
    about.letter(t, t.moved_subject(tier), content)
}

/// The membership has ended with this day. Whoever wants to come back writes to this address.
pub fn membership_ended(t: Texts, about: &MembershipMail<'_>, last_day: Date, contact: &str) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.last_day().into_owned(), date(t, last_day)));
    let content = vec![
        Block::Text(t.ended_opening(say(t, about.foundation))),
        Block::Pairs(pairs),
        Block::Text(t.ended_next(contact)),
    ];
    about.letter(t, t.ended_subject(say(t, about.foundation)), content)
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

/// What happened to a change of tier, or to a renewal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeNews {
    Asked,
    Approved,
    Declined,
    Withdrawn,
    /// The member has renewed, or staff approved that.
    Renewal,
    /// The member has asked for a renewal that staff decide about.
    RenewalAsked,
    RenewalDeclined,
}

/// Something happened to a change to this tier.
pub fn tier_change(t: Texts, about: &MembershipMail<'_>, news: ChangeNews, tier: &Text, reason: &str) -> Letter {
    let (tier, member) = (say(t, tier), line(about.member));
    let mut pairs = about.pairs(t);
    pairs.push((t.apply_tier().into_owned(), tier.to_owned()));
    let (subject, opening) = match news {
        ChangeNews::Asked => (t.change_mail_asked_subject(tier, member), t.change_mail_asked()),
        ChangeNews::Approved => (t.change_mail_approved_subject(tier, member), t.change_mail_approved()),
        ChangeNews::Declined => (t.change_mail_declined_subject(tier, member), t.change_mail_declined()),
        ChangeNews::Withdrawn => (t.change_mail_withdrawn_subject(tier, member), t.change_mail_withdrawn()),
        ChangeNews::Renewal => (t.change_mail_renewal_subject(tier, member), t.change_mail_renewal()),
        ChangeNews::RenewalAsked => (
            t.change_mail_renewal_asked_subject(tier, member),
            t.change_mail_renewal_asked(),
        ),
        ChangeNews::RenewalDeclined => (
            t.change_mail_renewal_declined_subject(tier, member),
            t.change_mail_renewal_declined(),
        ),
    };
    let mut content = vec![Block::Text(opening.into_owned())];
    if !reason.is_empty() {
        content.push(Block::Said(reason.to_owned()));
    }
    content.push(Block::Pairs(pairs));
    about.letter(t, subject, content)
}

/// To staff: a member's public page waits for their approval.
pub fn page_asked(t: Texts, about: &MembershipMail<'_>) -> Letter {
    let content = vec![
        Block::Text(t.page_mail_asked().into_owned()),
        Block::Pairs(about.pairs(t)),
    ];
    about.page_letter(t, t.page_mail_asked_subject(line(about.member)), content)
}

/// To the member: its public page was approved, or declined. The reason can be empty.
pub fn page_decided(t: Texts, about: &MembershipMail<'_>, approved: bool, reason: &str) -> Letter {
    let (subject, opening) = if approved {
        (t.page_mail_approved_subject(line(about.member)), t.page_mail_approved())
    } else {
        (t.page_mail_declined_subject(line(about.member)), t.page_mail_declined())
    };
    let mut content = vec![Block::Text(opening.into_owned())];
    if !reason.is_empty() {
        content.push(Block::Said(reason.to_owned()));
    }
    content.push(Block::Pairs(about.pairs(t)));
    about.page_letter(t, subject, content)
}
