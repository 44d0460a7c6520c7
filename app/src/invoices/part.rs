//! A term that's billed in parts: which part an invoice is about, and the bills to come.

use crate::api::{BillBrief, BillPart};
use crate::text::Texts;
use crate::words::{date, money};

/// Which of several bills it is: "Bill 2 of 4".
pub(crate) fn part_words(t: Texts, part: BillPart) -> String {
    t.bill_part(part.number.to_string(), part.of.to_string())
}

/// A bill that isn't issued yet: how much, when, and for which days.
pub(crate) fn bill_to_come(t: Texts, bill: &BillBrief) -> String {
    let days = t.period_dates(date(t, bill.first_day), date(t, bill.last_day));
    t.bill_to_come(money(t, bill.gross), date(t, bill.issued_on), days)
}
