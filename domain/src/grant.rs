//! Benefits, defined once, and what tiers grant of them.

use crate::date::Date;
use crate::money::Money;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A thing that a tier can grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Benefit {
    pub id: String,
    pub title: Text,
    pub group: String,
    pub kind: BenefitKind,
    pub summary: Option<Text>,
    /// A condition or footnote that belongs to the benefit, whichever tier grants it.
    pub condition: Option<Text>,
    /// Benefits that cannot be used together with this one.
    pub excludes: Vec<String>,
    /// How many holders can have it at once.
    pub capacity: Option<u32>,
    pub url: Option<String>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What kind of value a grant of the benefit has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
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
pub struct Level {
    pub id: String,
    pub title: Text,
}

/// What is counted: one webinar, two webinars.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Unit {
    pub one: Text,
    pub other: Text,
}

/// For what a quantity holds, and after what it starts again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Month,
    Quarter,
    Year,
    Term,
    Event,
    /// Each open seat of an election.
    Seat,
    Election,
    /// Each member, whatever its size.
    Member,
}

/// That a tier gives a benefit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Grant {
    pub benefit: String,
    pub value: GrantValue,
    /// What is not used is kept for the next period, at most so many.
    pub carry_over: Option<i64>,
    /// Days of membership before the right begins.
    pub after_days: Option<u16>,
    /// The first day on which the right can begin.
    pub from: Option<Date>,
    /// A condition or remark that belongs to this tier's grant only.
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// The value of a grant; its kind is that of the benefit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantValue {
    Yes,
    /// So many, as a count or as votes.
    Exactly(i64),
    UpTo(i64),
    Unlimited,
    Level(String),
    Money(Money),
    Text(Text),
}
