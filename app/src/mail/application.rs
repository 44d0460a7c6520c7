//! Emails to the applicant of a draft.

use super::block::{Block, Letter, line, part};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::joining::Part;
use domain::text::Text;

/// The application that an email is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The title of the tier.
    pub tier: &'a Text,
    pub reference: &'a str,
    /// The applicant's name. Empty if it's not known yet.
    pub applicant: &'a str,
}

impl About<'_> {
    pub(super) fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (t.mail_tier().into_owned(), say(t, self.tier).to_owned()),
            (t.mail_reference().into_owned(), self.reference.to_owned()),
        ]
    }

    /// An email to the applicant.
    pub(super) fn letter(&self, t: Texts, subject: String, content: Vec<Block>) -> Letter {
        Letter::new(t, subject, self.applicant, self.foundation, content)
    }
}

/// The applicant's link.
#[derive(Clone, Copy, Debug)]
pub struct Resume<'a> {
    pub about: About<'a>,
    /// The full URL.
    pub link: &'a str,
    /// The last day on which it works.
    pub until: Date,
}

/// The applicant's resume link.
pub fn resume(t: Texts, resume: &Resume<'_>) -> Letter {
    let about = &resume.about;
    about.letter(
        t,
        t.resume_subject(say(t, about.tier), say(t, about.foundation)),
        vec![
            Block::Text(t.resume_opening().into_owned()),
            Block::Pairs(about.pairs(t)),
            Block::Link {
                label: t.resume_link().into_owned(),
                address: resume.link.to_owned(),
            },
            Block::Text(t.resume_until(date(t, resume.until))),
            Block::Text(t.resume_keep().into_owned()),
        ],
    )
}

/// Asks the applicant to confirm their email address. The link leads back to the application, too.
pub fn confirm(t: Texts, resume: &Resume<'_>) -> Letter {
    let about = &resume.about;
    about.letter(
        t,
        t.confirm_subject(say(t, about.tier), say(t, about.foundation)),
        vec![
            Block::Text(t.confirm_opening().into_owned()),
            Block::Pairs(about.pairs(t)),
            Block::Link {
                label: t.confirm_button().into_owned(),
                address: resume.link.to_owned(),
            },
            Block::Text(t.confirm_until(date(t, resume.until))),
            Block::Text(t.confirm_ignore().into_owned()),
            Block::Text(t.resume_keep().into_owned()),
        ],
    )
}

/// A colleague says that they're the wrong person for a section.
pub fn declined(t: Texts, about: &About<'_>, name: &str, handed: Part) -> Letter {
    let (name, handed) = (line(name), part(t, handed));
    about.letter(
        t,
        t.declined_subject(&name, &handed),
        vec![
            Block::Text(t.declined_opening(&name, &handed)),
            Block::Text(t.declined_next().into_owned()),
            Block::Pairs(about.pairs(t)),
            Block::Text(t.mail_own_link().into_owned()),
        ],
    )
}

/// A colleague has completed a section.
pub fn part_done(t: Texts, about: &About<'_>, name: &str, handed: Part) -> Letter {
    let (name, handed) = (line(name), part(t, handed));
    about.letter(
        t,
        t.part_done_subject(&name, &handed),
        vec![
            Block::Text(t.part_done_opening(&name, &handed)),
            Block::Pairs(about.pairs(t)),
            Block::Text(t.mail_own_link().into_owned()),
        ],
    )
}
