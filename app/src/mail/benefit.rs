//! Emails about what members ask for of their benefits: to the foundation's staff, and to the member.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::entitlement::UseStep;
use domain::text::Text;

/// Something that a member has asked for, or withdrawn.
#[derive(Clone, Copy, Debug)]
pub struct BenefitAsked<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the member.
    pub party: &'a str,
    /// The title of the benefit.
    pub benefit: &'a Text,
    pub wanted: Date,
    /// What it's about, in the member's words.
    pub what: &'a str,
    /// The full URL for the foundation's people.
    pub link: &'a str,
}

/// To the staff: a member asks for something.
pub fn benefit_asked(t: Texts, asked: &BenefitAsked<'_>) -> Letter {
    let subject = t.benefit_asked_subject(line(asked.party), say(t, asked.benefit));
    to_staff(t, asked, subject, t.benefit_asked_opening().into_owned())
}

/// To the staff: a member has withdrawn something.
pub fn benefit_withdrawn(t: Texts, asked: &BenefitAsked<'_>) -> Letter {
    let subject = t.benefit_withdrawn_subject(line(asked.party), say(t, asked.benefit));
    to_staff(t, asked, subject, t.benefit_withdrawn_opening().into_owned())
}

fn to_staff(t: Texts, asked: &BenefitAsked<'_>, subject: String, opening: String) -> Letter {
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, asked.foundation).to_owned()),
        (t.invoices_member().into_owned(), line(asked.party)),
        (t.benefit_column().into_owned(), say(t, asked.benefit).to_owned()),
        (t.use_wanted().into_owned(), date(t, asked.wanted)),
    ];
    let content = vec![
        Block::Text(opening),
        Block::Pairs(pairs),
        Block::Said(asked.what.to_owned()),
        Block::Link {
            label: t.benefit_mail_staff_link().into_owned(),
            address: asked.link.to_owned(),
        },
    ];
    Letter::new(t, subject, "", asked.foundation, content)
}

/// What the foundation has made of something that a member asked for.
#[derive(Clone, Copy, Debug)]
pub struct BenefitChanged<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the member.
    pub member: &'a str,
    /// The title of the benefit.
    pub benefit: &'a Text,
    pub step: UseStep,
    /// The day for which the member asked.
    pub wanted: Date,
    /// The day for which it's planned, or on which it took place.
    pub day: Option<Date>,
    /// A note, a reason, or what was delivered. Can be empty. The page has the link to evidence: emails only have links to our own pages.
    pub note: &'a str,
    /// The full URL of the member's benefits.
    pub link: &'a str,
}

/// To the member: what became of something they asked for.
pub fn benefit_changed(t: Texts, changed: &BenefitChanged<'_>) -> Letter {
    let (subject, opening) = wording(t, changed);
    let mut pairs = vec![
        (t.mail_foundation().into_owned(), say(t, changed.foundation).to_owned()),
        (t.invoices_member().into_owned(), line(changed.member)),
        (t.benefit_column().into_owned(), say(t, changed.benefit).to_owned()),
        (t.use_wanted().into_owned(), date(t, changed.wanted)),
    ];
    let day_label = match changed.step {
        UseStep::Deliver => t.use_delivered(),
        _ => t.use_scheduled(),
    };
    pairs.extend(changed.day.map(|day| (day_label.into_owned(), date(t, day))));
    let mut content = vec![Block::Text(opening)];
    if !changed.note.is_empty() {
        content.push(Block::Said(changed.note.to_owned()));
    }
    content.push(Block::Pairs(pairs));
    content.push(Block::Link {
        label: t.benefit_mail_link().into_owned(),
        address: changed.link.to_owned(),
    });
    Letter::new(t, subject, "", changed.foundation, content)
}

/// The subject, and the first sentence.
fn wording(t: Texts, changed: &BenefitChanged<'_>) -> (String, String) {
    let benefit = say(t, changed.benefit);
    let (subject, opening) = match changed.step {
        UseStep::Approve => (t.benefit_approved_subject(benefit), t.benefit_approved_opening()),
        UseStep::Schedule => (t.benefit_scheduled_subject(benefit), t.benefit_scheduled_opening()),
        UseStep::Refuse => (t.benefit_refused_subject(benefit), t.benefit_refused_opening()),
        UseStep::Deliver => (t.benefit_delivered_subject(benefit), t.benefit_delivered_opening()),
        UseStep::Miss => (t.benefit_missed_subject(benefit), t.benefit_missed_opening()),
        UseStep::Withdraw => (t.benefit_gone_subject(benefit), t.benefit_gone_opening()),
    };
    (subject, opening.into_owned())
}
