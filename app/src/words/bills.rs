//! How a term is billed, if it's in parts.

use super::{Words, date, money};
use crate::api::BillBrief;
use crate::format;
use crate::text::Texts;
use domain::date::Date;
use domain::money::Money;
use domain::quote::Quote;
use domain::term::TermPeriod;

/// As many days as a sentence lists.
const FEW: usize = 6;

/// The bills of a period at this price, if it's agreed on this day: how many, how much each, and when. `None` if it's billed at once,
/// or the amount isn't known.
pub fn bills(words: Words<'_>, quote: &Quote, period: TermPeriod, agreed: Date) -> Option<String> {
    let bills = quote.schedule(period, agreed)?;
    let bills = bills.iter().map(|bill| (bill.issued_on, bill.bill.gross()));
    in_words(words.t, &bills.collect::<Vec<_>>())
}

/// The same for bills that the server has planned.
pub fn planned_bills(t: Texts, bills: &[BillBrief]) -> Option<String> {
    let bills = bills.iter().map(|bill| (bill.issued_on, bill.gross));
    in_words(t, &bills.collect::<Vec<_>>())
}

/// The day and amount of each bill. `None` if there's only one.
fn in_words(t: Texts, bills: &[(Date, Money)]) -> Option<String> {
    let [(first, start), (_, amount), ..] = bills else {
        return None;
    };
    let (last, _) = bills.last()?;
    let count = bills.len().to_string();
    let regular = bills.iter().skip(1).all(|(_, other)| other == amount);
    let few = bills.len() <= FEW;
    Some(if regular && start == amount && few {
        let days: Vec<String> = bills.iter().map(|(day, _)| date(t, *day)).collect();
        t.bills_equal(money(t, *amount), count, format::all_of(t.locale(), &days))
    } else if regular && start == amount {
        t.bills_many(money(t, *amount), count, date(t, *first), date(t, *last))
    } else if regular && !few {
        t.bills_first_then(
            money(t, *amount),
            count,
            date(t, *first),
            date(t, *last),
            money(t, *start),
        )
    } else {
        let each = bills
            .iter()
            .map(|(day, amount)| t.bill_on(money(t, *amount), date(t, *day)));
        t.bills_each(format::all_of(t.locale(), &each.collect::<Vec<_>>()), count)
    })
}
