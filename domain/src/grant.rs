//! Benefits, each defined once, and what tiers grant.

use crate::date::Date;
use crate::money::Money;
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
    /// How many members can have it at the same time.
    pub capacity: Option<u32>,
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
    Text,
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
    UpTo(i64),
    Unlimited,
    Level(String),
    Money(Money),
    Text(Text),
}
