//! Emails about in-kind commitments: to the member, and to the foundation's people.

use super::application::About;
use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, money, say};
use domain::date::Date;
use domain::money::Money;
use domain::text::Text;

/// A delivery that somebody has decided about.
#[derive(Clone, Copy, Debug)]
pub struct DeliveryDecided<'a> {
    pub about: About<'a>,
    /// The day on which it was delivered.
    pub day: Date,
    /// What it counts for. `None` if it was sent back.
    pub accepted: Option<Money>,
    /// What's still to be delivered.
    pub open: Money,
    /// Why. Can be empty if it was accepted.
    pub reason: &'a str,
    /// The full URL of the commitment.
    pub link: &'a str,
}

/// A delivery was accepted or sent back.
pub fn delivery_decided(t: Texts, decided: &DeliveryDecided<'_>) -> Letter {
    let about = &decided.about;
    let foundation = say(t, about.foundation);
    let (subject, opening) = match decided.accepted {
        Some(_) => (
            t.delivery_accepted_subject(about.reference, foundation),
            t.delivery_accepted_opening(),
        ),
        None => (
            t.delivery_sent_back_subject(about.reference, foundation),
            t.delivery_sent_back_opening(),
        ),
    };
    let mut pairs = about.pairs(t);
    pairs.push((t.delivery_day().into_owned(), date(t, decided.day)));
    if let Some(accepted) = decided.accepted {
        pairs.push((t.in_kind_accepted().into_owned(), money(t, accepted)));
    }
    pairs.push((t.in_kind_open().into_owned(), money(t, decided.open)));
    let mut content = vec![Block::Text(opening.into_owned())];
    if !decided.reason.is_empty() {
        content.push(Block::Said(decided.reason.to_owned()));
    }
    content.push(Block::Pairs(pairs));
    content.push(commitment_link(t, decided.link));
    about.letter(t, subject, content)
}

/// A milestone that isn't reached.
#[derive(Clone, Copy, Debug)]
pub struct MilestoneDue<'a> {
    pub about: About<'a>,
    pub title: &'a str,
    pub by: Date,
    /// What's missing for it.
    pub missing: Money,
    /// Whether the day has passed.
    pub is_overdue: bool,
    /// The full URL of the commitment.
    pub link: &'a str,
}

/// A milestone is due soon, or overdue.
pub fn milestone_due(t: Texts, due: &MilestoneDue<'_>) -> Letter {
    let about = &due.about;
    let (title, foundation) = (line(due.title), say(t, about.foundation));
    let (subject, opening) = if due.is_overdue {
        (
            t.milestone_overdue_subject(foundation, &title),
            t.milestone_overdue_opening(),
        )
    } else {
        (t.milestone_due_subject(foundation, &title), t.milestone_due_opening())
    };
    let mut pairs = about.pairs(t);
    pairs.extend([
        (t.milestone_title().into_owned(), title.clone()),
        (t.invoice_due().into_owned(), date(t, due.by)),
        (t.in_kind_open().into_owned(), money(t, due.missing)),
    ]);
    let content = vec![
        Block::Text(opening.into_owned()),
        Block::Pairs(pairs),
        commitment_link(t, due.link),
    ];
    about.letter(t, subject, content)
}

/// A commitment whose difference is billed.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceBilled<'a> {
    pub about: About<'a>,
    /// What's missing, as the programme states prices.
    pub open: Money,
    /// The full URL of the commitment.
    pub link: &'a str,
}

/// The foundation has billed what's missing.
pub fn difference_billed(t: Texts, billed: &DifferenceBilled<'_>) -> Letter {
    let about = &billed.about;
    let mut pairs = about.pairs(t);
    pairs.push((t.in_kind_difference().into_owned(), money(t, billed.open)));
    let content = vec![
        Block::Text(t.difference_billed_opening().into_owned()),
        Block::Pairs(pairs),
        commitment_link(t, billed.link),
    ];
    let subject = t.difference_billed_subject(about.reference, say(t, about.foundation));
    about.letter(t, subject, content)
}

fn commitment_link(t: Texts, link: &str) -> Block {
    Block::Link {
        label: t.in_kind_mail_link().into_owned(),
        address: link.to_owned(),
    }
}

/// A delivery that waits for a decision.
#[derive(Clone, Copy, Debug)]
pub struct DeliveryReported<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the member.
    pub party: &'a str,
    pub day: Date,
    /// What it's worth, as reported.
    pub value: Money,
    /// The full URL of the commitment for the foundation's people.
    pub link: &'a str,
}

/// A member has reported a delivery.
pub fn delivery_reported(t: Texts, reported: &DeliveryReported<'_>) -> Letter {
    let party = line(reported.party);
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, reported.foundation).to_owned()),
        (t.invoices_member().into_owned(), party.clone()),
        (t.delivery_day().into_owned(), date(t, reported.day)),
        (t.delivery_value().into_owned(), money(t, reported.value)),
    ];
    let content = vec![
        Block::Text(t.delivery_reported_opening().into_owned()),
        Block::Pairs(pairs),
        commitment_link(t, reported.link),
    ];
    Letter::new(t, t.delivery_reported_subject(&party), "", reported.foundation, content)
}

/// A commitment that has fallen short.
#[derive(Clone, Copy, Debug)]
pub struct FallenShort<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the member.
    pub party: &'a str,
    /// What's missing.
    pub open: Money,
    /// The full URL of the commitment for the foundation's people.
    pub link: &'a str,
}

/// A commitment has fallen short, and finance decides what to do.
pub fn fallen_short(t: Texts, short: &FallenShort<'_>) -> Letter {
    let party = line(short.party);
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, short.foundation).to_owned()),
        (t.invoices_member().into_owned(), party.clone()),
        (t.in_kind_difference().into_owned(), money(t, short.open)),
    ];
    let content = vec![
        Block::Text(t.fallen_short_opening().into_owned()),
        Block::Pairs(pairs),
        commitment_link(t, short.link),
    ];
    Letter::new(t, t.fallen_short_subject(&party), "", short.foundation, content)
}
