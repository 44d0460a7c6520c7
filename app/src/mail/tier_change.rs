//! Emails about a change of tier, a renewal or a confirmation.

use super::block::{Block, Letter, line};
use super::membership::MembershipMail;
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::text::Text;

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
    /// The member has confirmed the membership, or staff approved that.
    Confirmed(ConfirmedTerm),
    /// The same, to staff.
    MemberConfirmed(ConfirmedTerm),
    /// The member has confirmed the membership, and staff decide.
    ToDecide,
    /// The same, to staff.
    MemberToDecide,
}

/// Why it happened, and who says so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeReason<'a> {
    /// What the member, or staff who decided, wrote. Empty if they wrote nothing.
    Stated(&'a str),
    /// Staff did it for the member, and this is how and when the member asked for it.
    OnBehalf(&'a str),
}

/// What follows from a confirmation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConfirmedTerm {
    /// Until when the membership now goes on.
    pub until: Date,
    /// When the member is asked again. `None` if the programme has no reminders.
    pub again: Option<Date>,
    /// Whether staff had to agree.
    pub is_approved: bool,
}

impl ChangeNews {
    /// The same for the foundation's staff.
    #[must_use]
    pub fn for_staff(self) -> Self {
        match self {
            Self::Confirmed(term) => Self::MemberConfirmed(term),
            Self::ToDecide => Self::MemberToDecide,
            news => news,
        }
    }
}

/// The opening of an email about a confirmation, to the member.
fn confirmed(t: Texts, term: ConfirmedTerm) -> String {
    let until = date(t, term.until);
    let opening = if term.is_approved {
        t.change_mail_confirmed_approved(until)
    } else {
        t.change_mail_confirmed(until)
    };
    with_next(
        opening,
        term.again.map(|day| t.change_mail_confirmed_again(date(t, day))),
    )
}

/// The same to staff.
fn member_confirmed(t: Texts, term: ConfirmedTerm) -> String {
    let again = term.again.map(|day| t.change_mail_member_confirmed_again(date(t, day)));
    with_next(t.change_mail_member_confirmed(date(t, term.until)), again)
}

fn with_next(opening: String, next: Option<String>) -> String {
    match next {
        Some(next) => format!("{opening} {next}"),
        None => opening,
    }
}

/// Something happened to a change to this tier.
pub fn tier_change(
    t: Texts,
    about: &MembershipMail<'_>,
    news: ChangeNews,
    tier: &Text,
    reason: ChangeReason<'_>,
) -> Letter {
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
        ChangeNews::Confirmed(term) => (t.change_mail_confirmed_subject(tier, member), confirmed(t, term).into()),
        ChangeNews::MemberConfirmed(term) => (
            t.change_mail_member_confirmed_subject(tier, member),
            member_confirmed(t, term).into(),
        ),
        ChangeNews::ToDecide => (t.change_mail_to_decide_subject(tier, member), t.change_mail_to_decide()),
        ChangeNews::MemberToDecide => (
            t.change_mail_to_decide_subject(tier, member),
            t.change_mail_member_to_decide(),
        ),
    };
    let mut content = vec![Block::Text(opening.into_owned())];
    let reason = match reason {
        ChangeReason::Stated(reason) => reason,
        ChangeReason::OnBehalf(reason) => {
            content.push(Block::Text(t.change_mail_on_behalf().into_owned()));
            reason
        }
    };
    if !reason.is_empty() {
        content.push(Block::Said(reason.to_owned()));
    }
    content.push(Block::Pairs(pairs));
    about.letter(t, subject, content)
}
