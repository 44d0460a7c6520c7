//! Emails about a submitted application: to its applicant, and to its reviewers.

use super::application::About;
use super::block::{Block, Letter, line};
use super::invoice::InvoiceNotice;
use crate::text::Texts;
use crate::words::{date, say, stage_title};
use domain::date::Date;
use domain::review::Stage;
use domain::term::TermPeriod;
use domain::text::Text;

/// A submitted application, and what happens next.
#[derive(Clone, Copy, Debug)]
pub struct Submitted<'a> {
    pub about: About<'a>,
    pub stages: &'a [Stage],
    /// The title of the officer who reviews applications, if there is one.
    pub officer: Option<&'a Text>,
    /// The date by which there'll be a decision, if promised.
    pub by: Option<Date>,
    /// The foundation's email address.
    pub contact: &'a str,
    /// The full URL of the status page.
    pub link: &'a str,
}

/// The application has been submitted.
pub fn submitted(t: Texts, submitted: &Submitted<'_>) -> Letter {
    let about = &submitted.about;
    let mut pairs = about.pairs(t);
    pairs.push((t.mail_contact().into_owned(), submitted.contact.to_owned()));
    let mut content = vec![Block::Text(t.submitted_opening().into_owned()), Block::Pairs(pairs)];
    content.extend(next(t, submitted));
    content.push(Block::Link {
        label: t.submitted_link().into_owned(),
        address: submitted.link.to_owned(),
    });
    content.push(Block::Text(t.resume_keep().into_owned()));
    let subject = t.submitted_subject(about.reference, say(t, about.foundation));
    about.letter(t, subject, content)
}

fn next(t: Texts, submitted: &Submitted<'_>) -> Vec<Block> {
    let stages: Vec<(String, String)> = submitted
        .stages
        .iter()
        .filter(|stage| stage.is_by_people())
        .map(|stage| {
            let when = stage.days.map_or_else(
                || t.submitted_stage_open().into_owned(),
                |days| t.submitted_stage_days(i64::from(days)),
            );
            (stage_title(t, submitted.officer, stage.reviewer), when)
        })
        .collect();
    if stages.is_empty() {
        return vec![Block::Text(t.submitted_automatic().into_owned())];
    }
    let by = submitted
        .by
        .map_or_else(|| t.submitted_by_open().into_owned(), |by| t.submitted_by(date(t, by)));
    vec![
        Block::Text(t.submitted_stages().into_owned()),
        Block::Pairs(stages),
        Block::Text(by),
    ]
}

/// The applicant has withdrawn the application.
pub fn withdrawn(t: Texts, about: &About<'_>) -> Letter {
    let subject = t.withdrawn_subject(about.reference, say(t, about.foundation));
    let content = vec![
        Block::Text(t.withdrawn_opening().into_owned()),
        Block::Pairs(about.pairs(t)),
        Block::Text(t.withdrawn_mistake().into_owned()),
    ];
    about.letter(t, subject, content)
}

/// A reviewer's question.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub about: About<'a>,
    pub question: &'a str,
    /// The full URL of the status page.
    pub link: &'a str,
}

/// The reviewers have a question.
pub fn asked(t: Texts, asked: &Asked<'_>) -> Letter {
    let about = &asked.about;
    let foundation = say(t, about.foundation);
    let content = vec![
        Block::Text(t.asked_opening(foundation)),
        Block::Said(asked.question.to_owned()),
        Block::Text(t.asked_next().into_owned()),
        Block::Pairs(about.pairs(t)),
        status_link(t, asked.link),
    ];
    about.letter(t, t.asked_subject(about.reference, foundation), content)
}

/// The applicant's reply has arrived.
pub fn answered(t: Texts, about: &About<'_>) -> Letter {
    let subject = t.answered_subject(about.reference, say(t, about.foundation));
    let content = vec![
        Block::Text(t.answered_opening().into_owned()),
        Block::Pairs(about.pairs(t)),
    ];
    about.letter(t, subject, content)
}

/// An approved application, and what its membership still needs.
#[derive(Clone, Copy, Debug)]
pub struct Approved<'a> {
    pub about: About<'a>,
    /// Whether the first payment is missing.
    pub payment_missing: bool,
    /// The first invoice, if it has been issued.
    pub invoice: Option<InvoiceNotice<'a>>,
    /// Whether the first invoice waits for details from the applicant.
    pub details_missing: bool,
    /// Whether the foundation's signature is missing.
    pub signature_missing: bool,
    /// The full URL of the status page.
    pub link: &'a str,
}

/// The foundation has approved the application.
pub fn approved(t: Texts, approved: &Approved<'_>) -> Letter {
    let about = &approved.about;
    let foundation = say(t, about.foundation);
    let missing = match (approved.payment_missing, approved.signature_missing) {
        (true, true) => t.approved_needs_both(),
        (true, false) => t.approved_needs_payment(),
        (false, true) => t.approved_needs_signature(),
        (false, false) => t.approved_needs_nothing(),
    };
    let mut content = vec![
        Block::Text(t.approved_opening(foundation)),
        Block::Pairs(about.pairs(t)),
        Block::Text(missing.into_owned()),
    ];
    if let Some(invoice) = &approved.invoice {
        content.push(Block::Text(t.approved_invoice().into_owned()));
        content.push(Block::Pairs(invoice.pairs(t)));
    }
    if approved.details_missing {
        content.push(Block::Text(t.approved_needs_details().into_owned()));
    }
    content.push(status_link(t, approved.link));
    about.letter(t, t.approved_subject(about.reference, foundation), content)
}

/// A membership that has become active.
#[derive(Clone, Copy, Debug)]
pub struct Welcome<'a> {
    pub about: About<'a>,
    /// `None` if the term has no fixed end.
    pub first_term: Option<TermPeriod>,
    pub since: Date,
    /// The full URL of the status page.
    pub link: &'a str,
}

/// The membership is active.
pub fn welcome(t: Texts, welcome: &Welcome<'_>) -> Letter {
    let about = &welcome.about;
    let foundation = say(t, about.foundation);
    let mut pairs = about.pairs(t);
    pairs.push((t.welcome_since().into_owned(), date(t, welcome.since)));
    if let Some(term) = welcome.first_term {
        let dates = t.status_dates(date(t, term.start), date(t, term.end));
        pairs.push((t.welcome_term().into_owned(), dates));
    }
    let content = vec![
        Block::Text(t.welcome_opening(foundation)),
        Block::Pairs(pairs),
        Block::Link {
            label: t.welcome_first_steps().into_owned(),
            address: format!("{}/first-steps", welcome.link),
        },
        status_link(t, welcome.link),
    ];
    about.letter(t, t.welcome_subject(foundation), content)
}

/// A declined application.
#[derive(Clone, Copy, Debug)]
pub struct DeclinedApplication<'a> {
    pub about: About<'a>,
    /// One text for each reviewer who gave a reason.
    pub reasons: &'a [String],
    /// The foundation's email address.
    pub contact: &'a str,
}

/// The foundation has declined the application.
pub fn declined_application(t: Texts, declined: &DeclinedApplication<'_>) -> Letter {
    let about = &declined.about;
    let foundation = say(t, about.foundation);
    let mut content = vec![
        Block::Text(t.declined_application_opening(foundation)),
        Block::Pairs(about.pairs(t)),
    ];
    if !declined.reasons.is_empty() {
        content.push(Block::Text(t.declined_application_reasons().into_owned()));
    }
    content.extend(declined.reasons.iter().cloned().map(Block::Said));
    content.push(Block::Text(t.status_decision_ask(declined.contact)));
    about.letter(t, t.declined_application_subject(about.reference, foundation), content)
}

/// The applicant moves up from the waiting list.
pub fn place_free(t: Texts, about: &About<'_>) -> Letter {
    let subject = t.place_free_subject(about.reference, say(t, about.foundation));
    let content = vec![
        Block::Text(t.place_free_opening().into_owned()),
        Block::Pairs(about.pairs(t)),
        Block::Text(t.mail_own_link().into_owned()),
    ];
    about.letter(t, subject, content)
}

pub(super) fn status_link(t: Texts, link: &str) -> Block {
    Block::Link {
        label: t.submitted_link().into_owned(),
        address: link.to_owned(),
    }
}

/// An application that waits for a decider's vote.
#[derive(Clone, Copy, Debug)]
pub struct VoteDue<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the person or organisation that applies.
    pub party: &'a str,
    /// The title of the tier.
    pub tier: &'a Text,
    /// The date by which the vote is due, if the foundation has promised one.
    pub by: Option<Date>,
    /// The full URL of the application in the review console.
    pub link: &'a str,
    /// Whether that date has passed.
    pub late: bool,
}

/// An application waits for the recipient's vote.
pub fn vote_due(t: Texts, due: &VoteDue<'_>) -> Letter {
    let (party, tier) = (line(due.party), say(t, due.tier));
    let (subject, opening) = if due.late {
        (t.vote_late_subject(&party, tier), t.vote_late_opening())
    } else {
        (t.vote_due_subject(&party, tier), t.vote_due_opening())
    };
    let by = due.by.map_or_else(|| t.no_deadline().into_owned(), |day| date(t, day));
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, due.foundation).to_owned()),
        (t.vote_due_party().into_owned(), party),
        (t.mail_tier().into_owned(), tier.to_owned()),
        (t.vote_due_by().into_owned(), by),
    ];
    let content = vec![
        Block::Text(opening.into_owned()),
        Block::Pairs(pairs),
        Block::Link {
            label: t.vote_due_link().into_owned(),
            address: due.link.to_owned(),
        },
    ];
    Letter::new(t, subject, "", due.foundation, content)
}
