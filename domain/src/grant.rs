//! Benefits, each defined once, and what tiers grant.

use crate::date::Date;
use crate::expr::{Evaluation, Expr};
use crate::facts::{Facts, KnownFacts};
use crate::money::Money;
use crate::programme::{Programme, Tier};
use crate::quote::askable;
use crate::ratio::Ratio;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// Something that a tier can grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Benefit {
    pub id: String,
    pub title: Text,
    pub group: String,
    pub kind: BenefitKind,
    pub summary: Option<Text>,
    /// A condition or footnote that applies whichever tier grants the benefit.
    pub condition: Option<Text>,
    /// Benefits that can't be combined with this one.
    pub excludes: Vec<String>,
    /// What each one costs members who don't have it, or want more.
    pub sold_separately: Option<Money>,
    /// How many members can have it at the same time.
    pub capacity: Option<u32>,
    /// Whether organisations that have it are listed in the public directory, unless they decide otherwise.
    pub directory: bool,
    pub url: Option<String>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The kind of value that grants of the benefit have.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BenefitKind {
    YesNo,
    Count {
        unit: Unit,
        per: Option<Period>,
    },
    /// Named levels, from low to high.
    Level {
        levels: Vec<Level>,
    },
    Votes {
        per: Option<Period>,
    },
    Money {
        per: Option<Period>,
    },
    /// A share of something, such as a discount, in percent.
    Percent,
    Text,
}

impl BenefitKind {
    /// The period that quantities are for.
    pub fn per(&self) -> Option<Period> {
        match self {
            Self::Count { per, .. } | Self::Votes { per } | Self::Money { per } => *per,
            Self::YesNo | Self::Level { .. } | Self::Percent | Self::Text => None,
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Level {
    pub id: String,
    pub title: Text,
}

/// What's counted: one webinar, two webinars.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unit {
    pub one: Text,
    pub other: Text,
}

/// The period that a quantity is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Month,
    Quarter,
    Year,
    Term,
    Event,
    /// Each open seat in an election.
    Seat,
    Election,
    /// Each member, whatever its size.
    Member,
}

/// A benefit that a tier grants.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Grant {
    pub benefit: String,
    pub value: GrantValue,
    /// How much of an unused quantity carries over to the next period, at most.
    pub carry_over: Option<i64>,
    /// The days of membership before the right starts.
    pub after_days: Option<u16>,
    /// The first day on which the right can start.
    pub from: Option<Date>,
    /// A condition or remark that only applies to this tier's grant.
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The value of a grant. Its kind is the benefit's kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GrantValue {
    Yes,
    /// An exact number, as a count or as votes.
    Exactly(i64),
    Percent(Ratio),
    UpTo(i64),
    Unlimited,
    Level(String),
    Money(Money),
    Text(Text),
    /// It depends on facts. The first case that applies counts; if none does, the benefit isn't included.
    Cases(Vec<GrantCase>),
}

/// What a member gets if a condition is true.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GrantCase {
    /// Only the last case can do without.
    pub when: Option<Expr>,
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    pub value: GrantValue,
}

/// What a member with certain facts gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Granted<'g> {
    Value(&'g GrantValue),
    NotIncluded,
    /// These facts are missing, in order of appearance.
    Needs(Vec<String>),
}

impl Grant {
    /// The day on which a member's right begins: this many days after the first day of the membership, but not before the day that
    /// the programme states.
    pub fn starts_on(&self, first_day: Date) -> Date {
        right_starts_on(first_day, self.after_days, self.from)
    }
}

/// The day on which a right begins. `after_days` counts from the first day of the membership: on that day, none has passed.
pub(crate) fn right_starts_on(first_day: Date, after_days: Option<u16>, from: Option<Date>) -> Date {
    let waited = Date::from_unix_days(first_day.unix_days() + i64::from(after_days.unwrap_or_default()));
    from.map_or(waited, |from| from.max(waited))
}

impl GrantValue {
    /// The value for a member of a tier with these facts.
    pub fn for_facts<'g>(&'g self, programme: &Programme, tier: &Tier, facts: &Facts) -> Granted<'g> {
        let Self::Cases(cases) = self else {
            return Granted::Value(self);
        };
        let known = KnownFacts::new(programme, tier, facts);
        for GrantCase { when, value } in cases {
            match when.as_ref().map(|when| when.test(&known)) {
                None | Some(Ok(Evaluation::Known(true))) => return Granted::Value(value),
                Some(Ok(Evaluation::Known(false)) | Err(_)) => {}
                Some(Ok(Evaluation::Unknown(names))) => return Granted::Needs(askable(names, &known)),
            }
        }
        Granted::NotIncluded
    }

    /// The conditions it depends on.
    pub fn conditions(&self) -> impl Iterator<Item = &Expr> {
        let cases = match self {
            Self::Cases(cases) => cases.as_slice(),
            _ => &[],
        };
        cases.iter().filter_map(|case| case.when.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::right_starts_on;
    use crate::date::Date;

    #[test]
    fn a_right_begins_after_the_waiting_time_but_not_before_its_first_day() {
        let day = |text: &str| Date::parse(text).unwrap();
        let starts = |days, from: Option<&str>| right_starts_on(day("2027-01-01"), days, from.map(day));
        assert_eq!(starts(None, None), day("2027-01-01"));
        assert_eq!(starts(Some(180), None), day("2027-06-30"));
        assert_eq!(starts(None, Some("2026-06-01")), day("2027-01-01"));
        assert_eq!(starts(Some(180), Some("2027-06-30")), day("2027-06-30"));
        assert_eq!(starts(Some(180), Some("2028-01-01")), day("2028-01-01"));
    }
}
