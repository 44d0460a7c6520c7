//! Seats that follow live counts of members.

use crate::expr::{Answer, Expr, Value, Values};
use crate::programme::{Body, Programme};
use crate::ratio::Ratio;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many members each tier has, by tier id.
pub type Counts = BTreeMap<String, i64>;

/// The seats of one body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seats {
    pub body: String,
    pub seats: BodySeats,
    /// The formula, as written.
    pub formula: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodySeats {
    /// Rounded down, never below zero.
    Seats(i64),
    /// The condition of the body, as written, does not hold: no seats.
    ConditionFails(String),
    /// Counts that were not given.
    Needs(Vec<String>),
    /// The arithmetic has no result.
    NotComputable,
}

impl BodySeats {
    /// The number of seats, when there is one.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Seats(seats) => Some(*seats),
            Self::ConditionFails(_) => Some(0),
            Self::Needs(_) | Self::NotComputable => None,
        }
    }
}

struct Live<'a> {
    programme: &'a Programme,
    counts: &'a Counts,
    earlier: &'a [Seats],
}

impl Values for Live<'_> {
    fn value(&self, name: &str) -> Option<Option<Value>> {
        let number = if let Some(body) = name.strip_prefix("seats.") {
            self.programme.bodies.iter().find(|known| known.id == body)?;
            let computed = self.earlier.iter().find(|seats| seats.body == body);
            computed.and_then(|seats| seats.seats.number())
        } else {
            self.programme.tier(name)?;
            self.counts.get(name).copied()
        };
        Some(number.map(|number| Value::Number(Ratio::whole(number))))
    }
}

/// The seats of every body, in the order of the file; a formula may use the bodies before it as `seats.gold`.
pub fn seats(programme: &Programme, counts: &Counts) -> Vec<Seats> {
    let mut all: Vec<Seats> = Vec::new();
    for body in &programme.bodies {
        let seats = body_seats(
            body,
            &Live {
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

fn body_seats(body: &Body, live: &Live<'_>) -> BodySeats {
    if let Some(when) = &body.when {
        match when.test(live) {
            Ok(Answer::Known(true)) => {}
            Ok(Answer::Known(false)) => return BodySeats::ConditionFails(when.text().to_owned()),
            Ok(Answer::Unknown(names)) => return BodySeats::Needs(names),
            Err(_) => return BodySeats::NotComputable,
        }
    }
    seats_of(&body.seats, live)
}

fn seats_of(formula: &Expr, live: &Live<'_>) -> BodySeats {
    match formula.number(live) {
        Ok(Answer::Known(number)) => {
            i64::try_from(number.floor().max(0)).map_or(BodySeats::NotComputable, BodySeats::Seats)
        }
        Ok(Answer::Unknown(names)) => BodySeats::Needs(names),
        Err(_) => BodySeats::NotComputable,
    }
}
