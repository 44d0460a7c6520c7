//! What a roll is built from.

use super::OtherMembership;
use crate::date::Date;
use crate::facts::Facts;
use crate::member::MemberContact;
use crate::programme::Programme;

/// A membership, as it is on the record date.
#[derive(Clone, Debug)]
pub struct RollMember<'a> {
    /// The membership's ID.
    pub membership: String,
    /// The application number.
    pub reference: String,
    /// The member's name. Empty if it was erased.
    pub name: String,
    /// ID of the person or organisation. All its memberships have the same.
    pub party: String,
    /// The group of related companies that the member belongs to, by any name that all of them have.
    pub group: Option<String>,
    pub is_person: bool,
    /// The version of the programme that the membership has.
    pub programme: &'a Programme,
    /// ID of the tier in that version.
    pub tier: String,
    /// The first day of the membership.
    pub first_day: Date,
    /// How the membership ends, if that's known.
    pub end: Option<MembershipEnd>,
    /// What's known about the member.
    pub facts: Facts,
    /// The benefits that the member hasn't had since the first day, by their IDs: since when they've had them without a
    /// break.
    pub held_since: Vec<(String, Date)>,
    /// All people who act for the member, whenever that is.
    pub contacts: Vec<MemberContact>,
    /// The day on which the oldest of the invoices is due that aren't paid at the end of the record date, as far as
    /// it's known. It can be later than today.
    pub overdue: Option<Date>,
}

/// How a membership ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MembershipEnd {
    pub last_day: Date,
    pub why: EndReason,
    /// The last day on which the member can still do something so that the membership goes on: take the notice back,
    /// renew or confirm. `None` if nothing helps.
    pub fix_by: Option<Date>,
}

/// Why a membership ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndReason {
    /// It has ended, or nothing can prevent it.
    Ended,
    /// The member has given notice.
    Notice,
    /// The term only goes on if the member renews or confirms the membership.
    Unconfirmed,
}

impl RollMember<'_> {
    /// Since when the member has had a benefit without a break. Without a benefit, the first day of the membership.
    pub(super) fn since(&self, benefit: Option<&str>) -> Date {
        let mut later = self.held_since.iter();
        let found = later.find(|(known, _)| benefit == Some(known.as_str()));
        found.map_or(self.first_day, |(_, since)| *since)
    }

    pub(super) fn brief(&self) -> OtherMembership {
        OtherMembership {
            membership: self.membership.clone(),
            name: self.name.clone(),
            reference: self.reference.clone(),
        }
    }
}
