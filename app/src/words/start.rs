//! When a change of tier starts, and what it costs then, in an agreement and for those who decide.

use super::{Words, date, headline, money, period};
use crate::api::StartOffer;

/// The price for a year, the first day, and what's due for which days: labels and values.
pub fn start_pairs(words: Words<'_>, start: &StartOffer) -> Vec<(String, String)> {
    let t = words.t;
    vec![
        (t.agreement_change_price().into_owned(), headline(words, &start.quote)),
        (t.first_day().into_owned(), date(t, start.period.start)),
        start_days(words, start),
    ]
}

/// The days of the term that begins, and what they cost: a label and a value.
pub fn start_days(words: Words<'_>, start: &StartOffer) -> (String, String) {
    let t = words.t;
    if start.rest {
        let due = match start.due {
            Some(due) => t.agreement_change_difference(money(t, due), start.period.share.to_string()),
            None => t.agreement_change_nothing().into_owned(),
        };
        return (t.agreement_change_rest(date(t, start.period.end)), due);
    }
    let days = match (start.open, start.due) {
        (true, Some(due)) => t.change_life(money(t, due)),
        (true, None) => t.change_life_free().into_owned(),
        (false, _) => period(words, &start.quote, start.period),
    };
    (t.term_heading().into_owned(), days)
}
