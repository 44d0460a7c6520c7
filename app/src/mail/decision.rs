//! Emails to the applicant of a submitted application.

use super::application::About;
use super::block::{Block, Letter};
use crate::text::Texts;
use crate::words::{date, say, stage_title};
use domain::date::Date;
use domain::review::Stage;
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

/// The reviewers have a question.
pub fn asked(t: Texts, about: &About<'_>, question: &str) -> Letter {
    let foundation = say(t, about.foundation);
    let content = vec![
        Block::Text(t.asked_opening(foundation)),
        Block::Said(question.to_owned()),
        Block::Text(t.asked_next().into_owned()),
        Block::Pairs(about.pairs(t)),
        Block::Text(t.mail_own_link().into_owned()),
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
