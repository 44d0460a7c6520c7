//! Seats that depend on member counts.

use crate::counts::SeatName;
use crate::expr::{Evaluation, Expr, Value, Values};
use crate::programme::{GoverningBody, Programme};
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// No programme has more members than this.
pub const MOST_MEMBERS: i64 = 1_000_000_000;

/// How many members each tier has, by tier id, and how many of them have a status, by names like `gold.end_user`.
pub type MemberCounts = BTreeMap<String, i64>;

/// The seats of one body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seats {
    pub body: String,
    pub seats: SeatCount,
    /// The formula as written.
    pub formula: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatCount {
    /// Rounded down, never negative.
    Seats(i64),
    /// The body's condition, as written, isn't met, so there are no seats.
    ConditionFails(String),
    /// These counts are missing.
    Needs(Vec<String>),
    /// The arithmetic has no result.
    NotComputable,
}

impl SeatCount {
    /// The number of seats, if it's known.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Seats(seats) => Some(*seats),
            Self::ConditionFails(_) => Some(0),
            Self::Needs(_) | Self::NotComputable => None,
        }
    }
}

struct SeatValues<'a> {
    programme: &'a Programme,
    counts: &'a MemberCounts,
    earlier: &'a [Seats],
}

impl SeatValues<'_> {
    /// The number behind a name, if it's known.
    fn number(&self, name: SeatName<'_>) -> Option<i64> {
        if let SeatName::Body(body) = name {
            let computed = self.earlier.iter().find(|seats| seats.body == body.id);
            return computed.and_then(|seats| seats.seats.number());
        }
        let counts = name.counts(self.programme).into_iter();
        let mut numbers = counts.map(|count| count.number(self.counts));
        numbers.try_fold(0_i64, |sum, number| sum.checked_add(number?))
    }

    /// The missing counts behind names whose numbers aren't known.
    fn missing(&self, names: Vec<String>) -> SeatCount {
        let missing = names.into_iter().flat_map(|name| {
            let parts = SeatName::parse(self.programme, &name).map(|name| name.counts(self.programme));
            let parts = parts.unwrap_or_default().into_iter();
            let missing = parts.filter(|count| count.number(self.counts).is_none());
            let missing: Vec<String> = missing.map(|count| count.name()).collect();
            if missing.is_empty() { vec![name] } else { missing }
        });
        let mut needs: Vec<String> = Vec::new();
        for name in missing {
            if !needs.contains(&name) {
                needs.push(name);
            }
        }
        SeatCount::Needs(needs)
    }
}

impl Values for SeatValues<'_> {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        let number = self.number(SeatName::parse(self.programme, name)?);
        Some(number.map(|number| Value::Number(Ratio::whole(number))))
    }
}

/// The seats of every body, in file order. A formula can use the bodies before it, as in `seats.gold`.
pub fn seats(programme: &Programme, counts: &MemberCounts) -> Vec<Seats> {
    let mut all: Vec<Seats> = Vec::new();
    for body in &programme.bodies {
        let seats = body_seats(
            body,
            &SeatValues {
                programme,
                counts,
                earlier: &all,
            },
        );
        all.push(Seats {
            body: body.id.clone(),
            seats,
            formula: body.seats.text().to_owned(),
        });
    }
    all
}

fn body_seats(body: &GoverningBody, live: &SeatValues<'_>) -> SeatCount {
    if let Some(when) = &body.when {
        match when.test(live) {
            Ok(Evaluation::Known(true)) => {}
            Ok(Evaluation::Known(false)) => return SeatCount::ConditionFails(when.text().to_owned()),
            Ok(Evaluation::Unknown(names)) => return live.missing(names),
            Err(_) => return SeatCount::NotComputable,
        }
    }
    seats_of(&body.seats, live)
}

fn seats_of(formula: &Expr, live: &SeatValues<'_>) -> SeatCount {
    match formula.number(live) {
        Ok(Evaluation::Known(number)) => {
            i64::try_from(number.floor().max(0)).map_or(SeatCount::NotComputable, SeatCount::Seats)
        }
        Ok(Evaluation::Unknown(names)) => live.missing(names),
        Err(_) => SeatCount::NotComputable,
    }
}
