//! Whose page it is, and what it says: the member's own, or the one for staff who act on the member's behalf.

use crate::api::{MemberAnswer, TierPreview, segment};
use crate::member::member_address;
use crate::text::Texts;
use domain::tier_change::ChangeStart;
use std::borrow::Cow;

/// A page about a change of tier, for a reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChangePage<'a> {
    pub t: Texts,
    pub member: &'a MemberAnswer,
    /// Whether it's for staff who act on the member's behalf.
    pub on_behalf: bool,
}

impl ChangePage<'_> {
    /// The page's URL, which its forms are sent to.
    pub fn address(self) -> String {
        let membership = &self.member.membership;
        if self.on_behalf {
            let [foundation, membership] = [&self.member.foundation.id, membership].map(|part| segment(part));
            format!("/members/{foundation}/{membership}/change")
        } else {
            member_address(membership, "change")
        }
    }

    /// Whether a start can be asked for here: staff can't sign for the member what the member hasn't signed yet.
    pub fn can_ask(self, preview: &TierPreview, starts: ChangeStart) -> bool {
        let mut agreements = preview.agreements.iter();
        !self.on_behalf || agreements.all(|agreement| agreement.again || agreement.starts != starts)
    }

    /// One of two texts: the one for the member, or the one for staff.
    fn of<T>(self, own: impl FnOnce(Texts) -> T, on_behalf: impl FnOnce(Texts) -> T) -> T {
        if self.on_behalf { on_behalf(self.t) } else { own(self.t) }
    }

    pub fn not_suiting(self, tier: &str) -> String {
        self.of(|t| t.change_not_for_you(tier), |t| t.record_change_not_for_them(tier))
    }

    pub fn gained(self) -> Cow<'static, str> {
        self.of(Texts::change_gained, Texts::record_change_gained)
    }

    pub fn lost(self) -> Cow<'static, str> {
        self.of(Texts::change_lost, Texts::record_change_lost)
    }

    pub fn votes(self) -> Cow<'static, str> {
        self.of(Texts::change_votes, Texts::record_change_votes)
    }

    pub fn no_shifts(self) -> Cow<'static, str> {
        self.of(Texts::change_no_shifts, Texts::record_change_no_shifts)
    }

    pub fn taken(self, count: i64) -> String {
        self.of(|t| t.change_taken(count), |t| t.record_change_taken(count))
    }

    pub fn automatic(self) -> Cow<'static, str> {
        self.of(Texts::change_automatic, Texts::record_change_automatic)
    }

    pub fn waits(self) -> Cow<'static, str> {
        self.of(Texts::change_waits, Texts::record_change_waits)
    }

    pub fn refused(self) -> Cow<'static, str> {
        self.of(Texts::change_refused, Texts::record_change_refused)
    }

    pub fn needs(self, details: &str) -> String {
        let email = &self.member.foundation.email;
        self.of(|t| t.change_needs(details, email), |t| t.record_change_needs(details))
    }

    pub fn no_start(self) -> String {
        let email = &self.member.foundation.email;
        self.of(
            |t| t.change_no_start(email),
            |t| t.record_change_no_start().into_owned(),
        )
    }

    pub fn starts(self, starts: ChangeStart, day: &str) -> String {
        match starts {
            ChangeStart::Now => self.of(|t| t.change_now(day), |t| t.record_change_now(day)),
            ChangeStart::NextTerm => self.of(|t| t.change_next(day), |t| t.record_change_next(day)),
        }
    }

    pub fn rest(self, price: &str, share: &str, last: &str) -> String {
        self.of(
            |t| t.change_rest(price, share, last),
            |t| t.record_change_rest(price, share, last),
        )
    }

    pub fn rest_free(self, last: &str) -> String {
        self.of(|t| t.change_rest_free(last), |t| t.record_change_rest_free(last))
    }

    pub fn rest_later(self) -> Cow<'static, str> {
        self.of(Texts::change_rest_later, Texts::record_change_rest_later)
    }

    pub fn term(self, first: &str, last: &str, price: &str) -> String {
        self.of(
            |t| t.change_term(first, last, price),
            |t| t.record_change_term(first, last, price),
        )
    }

    pub fn term_free(self, first: &str, last: &str) -> String {
        self.of(
            |t| t.change_term_free(first, last),
            |t| t.record_change_term_free(first, last),
        )
    }

    pub fn down(self) -> Cow<'static, str> {
        self.of(Texts::change_down, Texts::record_change_down)
    }

    pub fn reason(self) -> Cow<'static, str> {
        self.of(Texts::change_reason, Texts::record_change_reason)
    }

    pub fn reason_hint(self) -> Cow<'static, str> {
        self.of(Texts::leave_reason_hint, Texts::record_change_reason_hint)
    }

    /// The text of the button that asks for the tier, or changes to it if nobody has to approve that.
    pub fn button(self, tier: &str, automatic: bool) -> String {
        if automatic {
            self.of(|t| t.change_do(tier), |t| t.record_change_do(tier))
        } else {
            self.of(|t| t.change_ask(tier), |t| t.record_change_ask(tier))
        }
    }
}
