//! The seats of a body, and the members that they depend on.

use super::Words;
use crate::format;
use crate::text::isolated;
use domain::counts::CountOf;
use domain::seats::SeatCount;

/// The number of seats, or why there aren't any.
pub fn seats(words: Words<'_>, seats: &SeatCount) -> String {
    let t = words.t;
    match seats {
        SeatCount::Seats(seats) => t.seats_count(*seats),
        SeatCount::ConditionFails(_) => t.seats_condition_fails().into_owned(),
        SeatCount::NotComputable => t.seats_not_computable().into_owned(),
        SeatCount::Needs(names) => {
            let names = names
                .iter()
                .map(|name| isolated(t.locale(), &group_called(words, name)));
            t.seats_need(format::all_of(t.locale(), &names.collect::<Vec<_>>()))
        }
    }
}

/// The members that a count is of, for the label of its field: "Members in General with the status “End user”".
pub fn members(words: Words<'_>, count: CountOf<'_>) -> String {
    words.t.seats_members(group(words, count))
}

/// A tier, or its members with a status: "General with the status “End user”".
fn group(words: Words<'_>, CountOf { tier, status }: CountOf<'_>) -> String {
    let tier = words.say(&tier.title);
    match status {
        Some(status) => words.t.tier_with_status(words.say(&status.label), tier),
        None => tier.to_owned(),
    }
}

fn group_called(words: Words<'_>, name: &str) -> String {
    CountOf::parse(words.programme, name).map_or_else(|| words.tier_title(name), |count| group(words, count))
}
