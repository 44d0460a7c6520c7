//! Emails to a colleague, who's asked to complete a section.

use super::block::{Block, Letter, line, part};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::joining::Part;
use domain::text::Text;

/// A section that was delegated to a colleague.
#[derive(Clone, Copy, Debug)]
pub struct Handed<'a> {
    /// The colleague's name.
    pub name: &'a str,
    /// The applicant's name. Empty if it's not known yet.
    pub applicant: &'a str,
    /// The organisation that applies. Can be empty.
    pub organisation: &'a str,
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The title of the tier.
    pub tier: &'a Text,
    pub part: Part,
    /// The applicant's message to the colleague.
    pub message: Option<&'a str>,
    /// The full URL.
    pub link: &'a str,
    /// The last day on which it works.
    pub until: Date,
    /// What the colleague is asked to sign, if that's their section.
    pub signing: Option<Signing<'a>>,
}

/// What someone is asked to sign.
#[derive(Clone, Copy, Debug)]
pub struct Signing<'a> {
    /// The titles of the agreements.
    pub agreements: &'a str,
    /// The price in words. Empty if it's not known yet.
    pub price: &'a str,
}

impl Handed<'_> {
    /// The request: to complete a section, or to sign something with its price.
    fn subject(&self, t: Texts) -> String {
        let (applicant, foundation) = (self.applicant(t), say(t, self.foundation));
        match self.signing {
            Some(Signing { agreements, price: "" }) => t.sign_subject_unpriced(applicant, agreements),
            Some(Signing { agreements, price }) => t.sign_subject(applicant, agreements, price),
            None => t.part_subject(applicant, part(t, self.part), foundation),
        }
    }

    fn reminder_subject(&self, t: Texts) -> String {
        match self.signing {
            Some(_) => t.sign_reminder_subject(self.subject(t)),
            None => t.part_reminder_subject(self.applicant(t), part(t, self.part), say(t, self.foundation)),
        }
    }

    fn applicant(&self, t: Texts) -> String {
        let name = line(self.applicant);
        if name.is_empty() {
            t.mail_a_colleague().into_owned()
        } else {
            name
        }
    }

    fn pairs(&self, t: Texts) -> Block {
        let organisation = line(self.organisation);
        let mut pairs = vec![(t.mail_part().into_owned(), part(t, self.part))];
        if !organisation.is_empty() {
            pairs.push((t.mail_organisation().into_owned(), organisation));
        }
        pairs.push((t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()));
        pairs.push((t.mail_tier().into_owned(), say(t, self.tier).to_owned()));
        if let Some(Signing { agreements, price }) = self.signing {
            pairs.push((t.mail_agreement().into_owned(), agreements.to_owned()));
            if !price.is_empty() {
                pairs.push((t.mail_price().into_owned(), price.to_owned()));
            }
        }
        Block::Pairs(pairs)
    }

    fn message(&self, t: Texts) -> Vec<Block> {
        match self.message.map(str::trim) {
            Some(message) if !message.is_empty() => vec![
                Block::Text(t.handed_message(self.applicant(t))),
                Block::Said(message.to_owned()),
            ],
            _ => Vec::new(),
        }
    }

    fn link(&self, t: Texts) -> Block {
        let label = match self.part {
            Part::Signature => t.handed_link_signature(),
            _ => t.handed_link(),
        };
        Block::Link {
            label: label.into_owned(),
            address: self.link.to_owned(),
        }
    }

    /// What the colleague is asked to do: sign, or complete a section.
    fn opening(&self, t: Texts) -> String {
        match self.part {
            Part::Signature => t.handed_opening_signature(self.applicant(t), say(t, self.tier)),
            _ => t.handed_opening(self.applicant(t)),
        }
    }

    /// What follows the link.
    fn care(&self, t: Texts) -> [Block; 3] {
        [
            Block::Text(t.resume_until(date(t, self.until))),
            Block::Text(t.handed_scope().into_owned()),
            Block::Text(t.handed_wrong_person(self.applicant(t))),
        ]
    }

    fn letter(&self, t: Texts, subject: String, content: Vec<Block>) -> Letter {
        Letter::new(t, subject, self.name, self.foundation, content)
    }
}

/// Asks the colleague to complete a section.
pub fn handed_over(t: Texts, handed: &Handed<'_>) -> Letter {
    let mut content = vec![Block::Text(handed.opening(t)), handed.pairs(t)];
    content.extend(handed.message(t));
    content.push(handed.link(t));
    content.extend(handed.care(t));
    handed.letter(t, handed.subject(t), content)
}

/// Asks the colleague again. Links aren't stored, so this is a new one.
pub fn reminder(t: Texts, handed: &Handed<'_>, since: Date) -> Letter {
    let opening = match handed.part {
        Part::Signature => t.reminder_opening_signature(handed.applicant(t), date(t, since), say(t, handed.tier)),
        _ => t.reminder_opening(handed.applicant(t), date(t, since)),
    };
    let mut content = vec![Block::Text(opening), handed.pairs(t)];
    content.extend(handed.message(t));
    content.push(handed.link(t));
    content.push(Block::Text(t.reminder_link_replaced().into_owned()));
    content.extend(handed.care(t));
    handed.letter(t, handed.reminder_subject(t), content)
}

/// The colleague is no longer needed. It doesn't mention the link, its last day or the message.
pub fn recalled(t: Texts, handed: &Handed<'_>) -> Letter {
    let applicant = handed.applicant(t);
    handed.letter(
        t,
        t.part_recalled_subject(part(t, handed.part), say(t, handed.foundation)),
        vec![Block::Text(t.recalled_opening(&applicant)), handed.pairs(t)],
    )
}

/// A copy for the colleague who signed: the agreements, with links to their documents.
pub fn signed(t: Texts, handed: &Handed<'_>, documents: &[(String, String)]) -> Letter {
    let mut content = vec![Block::Text(t.signed_opening().into_owned()), handed.pairs(t)];
    content.extend(documents.iter().map(|(title, address)| Block::Link {
        label: title.clone(),
        address: address.clone(),
    }));
    content.push(Block::Text(t.signed_until(date(t, handed.until))));
    handed.letter(t, t.signed_subject(say(t, handed.foundation)), content)
}
