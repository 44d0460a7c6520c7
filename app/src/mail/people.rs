//! Emails about the people who act for a member.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::text::Text;

/// A member, and one of its roles.
#[derive(Clone, Copy, Debug)]
pub struct RoleMail<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    /// The name of the member.
    pub member: &'a str,
    /// The title of the role.
    pub role: &'a str,
    /// The full URL of the member's people.
    pub link: &'a str,
}

impl RoleMail<'_> {
    fn pairs(&self, t: Texts) -> Vec<(String, String)> {
        vec![
            (t.mail_foundation().into_owned(), say(t, self.foundation).to_owned()),
            (t.invoices_member().into_owned(), line(self.member)),
            (t.roles_role().into_owned(), line(self.role)),
        ]
    }
}

/// Somebody who has a role now or later.
#[derive(Clone, Copy, Debug)]
pub struct NamedContact<'a> {
    pub about: RoleMail<'a>,
    pub name: &'a str,
    pub deputy: bool,
    pub first_day: Date,
    pub last_day: Option<Date>,
}

/// To whoever was named for a role.
pub fn contact_named(t: Texts, named: &NamedContact<'_>) -> Letter {
    let about = &named.about;
    let (member, role) = (line(about.member), line(about.role));
    let opening = if named.deputy {
        t.people_mail_deputy(&role, &member)
    } else {
        t.people_mail_named(&role, &member)
    };
    let mut pairs = about.pairs(t);
    pairs.push((t.people_first_day().into_owned(), date(t, named.first_day)));
    if let Some(last_day) = named.last_day {
        pairs.push((t.people_last_day().into_owned(), date(t, last_day)));
    }
    let content = vec![
        Block::Text(opening),
        Block::Pairs(pairs),
        Block::Text(t.people_mail_how().into_owned()),
        member_link(t, about.link),
    ];
    Letter::new(
        t,
        t.people_mail_named_subject(&role, &member),
        named.name,
        about.foundation,
        content,
    )
}

/// To whoever's role ends: the last day.
pub fn contact_ends(t: Texts, about: &RoleMail<'_>, name: &str, last_day: Date) -> Letter {
    let (member, role) = (line(about.member), line(about.role));
    let mut pairs = about.pairs(t);
    pairs.push((t.people_last_day().into_owned(), date(t, last_day)));
    let content = vec![
        Block::Text(t.people_mail_ends(&role, &member)),
        Block::Pairs(pairs),
        Block::Text(t.people_mail_ends_wrong().into_owned()),
    ];
    Letter::new(
        t,
        t.people_mail_ends_subject(&role, &member),
        name,
        about.foundation,
        content,
    )
}

/// A change, for those who manage the membership.
#[derive(Clone, Copy, Debug)]
pub struct PeopleChange<'a> {
    pub about: RoleMail<'a>,
    /// What happened.
    pub what: &'a str,
    /// The people it's about, in one line.
    pub people: &'a str,
    /// The day that it's about. `None` if it's a correction.
    pub day: Option<Date>,
    /// The email address of whoever changed it.
    pub who: &'a str,
}

/// To those who manage the membership.
pub fn people_changed(t: Texts, change: &PeopleChange<'_>) -> Letter {
    let about = &change.about;
    let mut pairs = about.pairs(t);
    pairs.push((line(change.what), line(change.people)));
    if let Some(day) = change.day {
        pairs.push((t.people_mail_day().into_owned(), date(t, day)));
    }
    pairs.push((t.people_mail_who().into_owned(), line(change.who)));
    let content = vec![
        Block::Text(t.people_mail_changed(line(about.member))),
        Block::Pairs(pairs),
        Block::Text(t.people_mail_changed_wrong().into_owned()),
        member_link(t, about.link),
    ];
    let subject = t.people_mail_changed_subject(line(about.member));
    Letter::new(t, subject, "", about.foundation, content)
}

fn member_link(t: Texts, link: &str) -> Block {
    Block::Link {
        label: t.people_mail_link().into_owned(),
        address: link.to_owned(),
    }
}
