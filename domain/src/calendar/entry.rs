//! One entry of a calendar.

use crate::date::Date;
use crate::entitlement::UseState;
use crate::money::Money;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Something with a day in a member's calendar.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarEntry {
    /// Unique in the calendar. It stays the same if the day changes.
    pub id: String,
    pub day: Date,
    pub event: CalendarEvent,
    /// Counts changes, as far as they're counted.
    pub sequence: i64,
}

/// What's on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CalendarEvent {
    TermBegins,
    /// The last day of a term.
    TermEnds(AfterTermEnds),
    /// The last day of a membership that somebody ended, or that has ended.
    MembershipEnds,
    /// The last day on which notice ends the membership with the term.
    LastNotice,
    /// The foundation emails a reminder that the term ends, this many days before the member has to act.
    Reminder(u16),
    /// The last day on which a renewal after the term still counts.
    GraceEnds,
    /// From this day on, the member can use a benefit.
    BenefitBegins(Text),
    /// What’s left of a benefit expires after this day.
    QuantityEnds {
        /// Title of the benefit.
        title: Text,
        left: u32,
        /// How much of it carries over to the next period, at most.
        carries: u32,
    },
    /// Something that was asked for.
    Use {
        /// ID of the use.
        id: String,
        /// Title of the benefit.
        title: Text,
        state: UseState,
        /// What it’s about, in the member’s words.
        what: String,
    },
    /// The last day to pay an invoice.
    InvoiceDue {
        /// Its number.
        label: String,
        /// What’s still to be paid.
        unpaid: Money,
    },
    /// A bill of a term that’s billed in parts is issued.
    BillIssued {
        /// From 1.
        number: i64,
        /// How many there are.
        of: i64,
        /// With tax, as planned.
        gross: Money,
    },
    /// By this day, something that was promised in kind has to be delivered.
    DeliveryDue,
    /// From this day on, the member can vote in an election, by its title.
    VotingBegins(Text),
}

/// What follows a term if nobody does anything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AfterTermEnds {
    Renews,
    /// The member moves to another tier.
    Moves,
    /// The foundation and the member talk about it.
    Asks,
    Ends,
    /// The next term is there already.
    Followed,
}

impl CalendarEntry {
    pub fn new(id: impl Into<String>, day: Date, event: CalendarEvent) -> Self {
        Self {
            id: id.into(),
            day,
            event,
            sequence: 0,
        }
    }

    /// The earliest first; those of a day by their IDs.
    pub fn sort(entries: &mut [Self]) {
        entries.sort_by(|one, other| (one.day.unix_days(), &one.id).cmp(&(other.day.unix_days(), &other.id)));
    }
}

impl CalendarEvent {
    /// Whether somebody still has something to do, even if its day has passed.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Use { state, .. } => state.is_planned(),
            Self::InvoiceDue { .. } | Self::DeliveryDue => true,
            Self::TermBegins
            | Self::TermEnds(_)
            | Self::MembershipEnds
            | Self::LastNotice
            | Self::Reminder(_)
            | Self::GraceEnds
            | Self::BenefitBegins(_)
            | Self::QuantityEnds { .. }
            | Self::BillIssued { .. }
            | Self::VotingBegins(_) => false,
        }
    }
}
