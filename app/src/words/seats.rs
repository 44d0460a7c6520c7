//! The seats of a body.

use super::Words;
use crate::format;
use crate::text::isolated;
use domain::seats::SeatCount;

/// The number of seats, or why there aren't any.
pub fn seats(words: Words<'_>, seats: &SeatCount) -> String {
    let t = words.t;
    match seats {
        SeatCount::Seats(seats) => t.seats_count(*seats),
        SeatCount::ConditionFails(_) => t.seats_condition_fails().into_owned(),
        SeatCount::NotComputable => t.seats_not_computable().into_owned(),
        SeatCount::Needs(names) => {
            let names = names.iter().map(|name| isolated(t.locale(), &words.tier_title(name)));
            t.seats_need(format::all_of(t.locale(), &names.collect::<Vec<_>>()))
        }
    }
}
