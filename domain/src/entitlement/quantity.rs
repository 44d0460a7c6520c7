//! Which grants have a quantity, and how much of it there is.

use crate::date::Date;
use crate::grant::{Benefit, BenefitKind, Grant, GrantValue, Period};

/// A grant with a quantity, in a term of a membership.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entitlement {
    pub quantity: Quantity,
    pub cycle: Cycle,
    /// How much of what's unused of a period carries over to the next one, at most.
    pub carry_over: u32,
    /// What carries over to the first period from the term before.
    pub brought_forward: u32,
    /// The first day on which it can be used. Before the term's first day if the right has always been there.
    pub starts: Date,
    pub first_day: Date,
    /// `None` if the term has no fixed end.
    pub last_day: Option<Date>,
}

/// How much of something there is in each period.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quantity {
    Limited(u32),
    Unlimited,
}

/// How long the periods of a quantity are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cycle {
    /// This many months, counted from the first day of the term. Never 0.
    Months(u16),
    /// The whole term.
    Term,
}

impl Cycle {
    /// The cycle of a count. A count without a period is for the term. `None` for counts that don't follow the calendar: each event
    /// or election has its own.
    fn of(per: Option<Period>) -> Option<Self> {
        match per {
            Some(Period::Month) => Some(Self::Months(1)),
            Some(Period::Quarter) => Some(Self::Months(3)),
            Some(Period::Year) => Some(Self::Months(12)),
            Some(Period::Term) | None => Some(Self::Term),
            Some(Period::Event | Period::Seat | Period::Election | Period::Member) => None,
        }
    }
}

impl Entitlement {
    /// What a grant entitles a member to in a term. `value` is the grant's value for this member, which can depend on facts.
    ///
    /// `None` if there's nothing to request: only counts have uses, and only if they're for a part of the calendar.
    pub fn of(
        benefit: &Benefit,
        grant: &Grant,
        value: &GrantValue,
        member_since: Date,
        (first_day, last_day): (Date, Option<Date>),
    ) -> Option<Self> {
        let BenefitKind::Count { per, .. } = benefit.kind else {
            return None;
        };
        Some(Self {
            quantity: Quantity::of(value)?,
            cycle: Cycle::of(per)?,
            carry_over: grant.carry_over.map_or(0, limited),
            brought_forward: 0,
            starts: grant.starts_on(member_since),
            first_day,
            last_day,
        })
    }
}

impl Quantity {
    fn of(value: &GrantValue) -> Option<Self> {
        match value {
            GrantValue::Exactly(count) | GrantValue::UpTo(count) => Some(Self::Limited(limited(*count))),
            GrantValue::Unlimited => Some(Self::Unlimited),
            GrantValue::Yes
            | GrantValue::Percent(_)
            | GrantValue::Level(_)
            | GrantValue::Money(_)
            | GrantValue::Text(_)
            | GrantValue::Cases(_) => None,
        }
    }
}

fn limited(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
