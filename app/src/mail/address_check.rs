//! Emails about an address that's checked: it fails, or works again.

use super::block::{Block, Letter, line};
use super::membership::MembershipMail;
use crate::api::CheckTrouble;
use crate::text::Texts;
use crate::words::{check_result, date, say};
use domain::date::Date;
use domain::text::Text;

/// The address that an email is about.
#[derive(Clone, Copy, Debug)]
pub struct AddressMail<'a> {
    /// What it's called, such as "Mirror URL".
    pub label: &'a Text,
    /// Its host. Emails only lead to our own pages, so they don't contain the address.
    pub host: &'a str,
    /// When it failed first.
    pub since: Date,
    /// The status of the last response, or why there was none.
    pub status: Option<u16>,
    pub trouble: Option<CheckTrouble>,
}

/// An address has failed for days.
pub fn address_failed(t: Texts, about: &MembershipMail<'_>, address: &AddressMail<'_>) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.check_mail_host().into_owned(), line(address.host)));
    pairs.push((t.check_mail_since().into_owned(), date(t, address.since)));
    let result = check_result(t, address.status, address.trouble);
    pairs.push((t.check_mail_result().into_owned(), result));
    let content = vec![Block::Text(t.check_mail_failed().into_owned()), Block::Pairs(pairs)];
    let subject = t.check_mail_failed_subject(say(t, address.label), line(about.member));
    about.letter(t, subject, content)
}

/// An address that had failed for days works again.
pub fn address_recovered(t: Texts, about: &MembershipMail<'_>, address: &AddressMail<'_>) -> Letter {
    let mut pairs = about.pairs(t);
    pairs.push((t.check_mail_host().into_owned(), line(address.host)));
    let content = vec![Block::Text(t.check_mail_recovered().into_owned()), Block::Pairs(pairs)];
    let subject = t.check_mail_recovered_subject(say(t, address.label), line(about.member));
    about.letter(t, subject, content)
}
