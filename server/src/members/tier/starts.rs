//! When a change to a tier could take effect, and what it would cost.

use super::renewal::{renew_by, renew_from};
use crate::applications::{AppState, CommandError, LinkedApplication};
use crate::members::access::StartedMembership;
use crate::members::lifecycle::{LastTerm, NextTerm, first_in, in_force};
use crate::storage::Tx;
use app::api::StartOffer;
use domain::application::{ApplicantKind, Contribution};
use domain::date::Date;
use domain::facts::Facts;
use domain::money::Money;
use domain::programme::{Programme, Tier};
use domain::quote::{Quote, QuoteOutcome, ScheduledBill, renewal_quote};
use domain::text::Text;
use domain::tier_change::{ChangeStart, ChangedTerm, RunningTerm, difference, term_now};
use serde::Deserialize;

/// When it could take effect.
pub(super) struct OfferedStart<'a> {
    pub starts: ChangeStart,
    pub next: NextTerm<'a>,
    /// Whether it's the rest of the running term. Then the only thing that's billed is the difference: as the programme states prices.
    pub rest: Option<Money>,
}

impl OfferedStart<'_> {
    /// What it costs, with tax. `None` if it's free, or isn't known.
    pub fn due(&self) -> Option<Money> {
        if let Some(difference) = self.rest {
            let bill = self.next.quote.bill_of_agreed(self.next.tier.title.clone(), difference);
            return Some(bill.gross()).filter(|gross| gross.minor > 0);
        }
        let due = self.next.quote.due_for(self.next.period)?;
        let gross = due.tax.map_or(due.amount, |tax| tax.gross);
        (gross.from > 0).then_some(Money {
            minor: gross.from,
            currency: gross.currency,
        })
    }

    /// The bills of the term. `title` is the line of a difference.
    pub fn bills(&self, title: Text, today: Date) -> Vec<ScheduledBill> {
        let NextTerm { period, quote, .. } = &self.next;
        match self.rest {
            None => quote.schedule(*period, period.start).unwrap_or_default(),
            Some(difference) if difference.minor > 0 => vec![ScheduledBill {
                number: 1,
                first_day: period.start,
                last_day: period.end,
                issued_on: today,
                bill: quote.bill_of_agreed(title, difference),
            }],
            Some(_) => Vec::new(),
        }
    }

    pub fn brief(&self) -> StartOffer {
        StartOffer {
            starts: self.starts,
            period: self.next.period,
            open: self.next.is_open,
            rest: self.rest.is_some(),
            due: self.due(),
            quote: self.next.quote.clone(),
        }
    }
}

/// A change that takes effect today, if that's possible.
pub(super) async fn now<'a>(
    tx: &mut Tx,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (programme, tier): (&'a Programme, &'a Tier),
) -> Result<Option<OfferedStart<'a>>, CommandError> {
    let today = linked.today;
    let old = agreed_price(tx, membership, last).await?;
    // What's given in kind was agreed on for the whole term.
    if Contribution::of(&old, linked.answers()).in_kind() {
        return Ok(None);
    }
    let running = RunningTerm {
        first_day: last.first_day,
        last_day: last.last_day,
        price: &old,
        counts_from: base(membership, linked),
        place: membership.place_in_tier(last.number),
    };
    let facts = facts_of(linked, programme, tier, today);
    let rules = tier.term_for(&facts).map(|rules| rules.into_owned().following());
    let Some(ChangedTerm {
        period,
        is_open,
        is_rest,
    }) = term_now(running, rules.as_ref(), today)
    else {
        return Ok(None);
    };
    let quote = renewal_quote(programme, tier, &facts, period);
    if Contribution::of(&quote, linked.answers()).in_kind() {
        return Ok(None);
    }
    let bills = quote.schedule(period, period.start);
    let rest = if is_rest {
        // It never costs less: the price of the running term was agreed on.
        let Some(more) = difference(&old, &quote, period).filter(|more| more.minor >= 0) else {
            return Ok(None);
        };
        Some(more)
    } else if bills.is_none() && quote.outcome != QuoteOutcome::Free {
        return Ok(None);
    } else {
        None
    };
    // Nothing is billed without knowing its tax.
    if quote.unknown_tax_now().is_some() && quote.outcome != QuoteOutcome::Free {
        return Ok(None);
    }
    Ok(Some(OfferedStart {
        starts: ChangeStart::Now,
        next: NextTerm {
            programme,
            tier,
            period,
            is_open,
            quote,
        },
        rest,
    }))
}

/// A change that takes effect at the next term. `None` if that isn't possible: a member who can't leave with the running term can't pay
/// less after it either.
pub(super) async fn at_next_term<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (to, asked_on): (&str, Date),
) -> Result<Option<NextTerm<'a>>, CommandError> {
    let Some(end) = last.last_day.filter(|end| *end >= linked.today) else {
        return Ok(None);
    };
    let next = first_in(state, membership, linked, to, (end, end))?;
    if leaves_on(membership, linked, asked_on) <= end {
        return Ok(next);
    }
    let old = agreed_price(tx, membership, last).await?;
    Ok(next.filter(|next| {
        let more = difference(&old, &next.quote, next.period);
        old.outcome == QuoteOutcome::Free || more.is_some_and(|more| more.minor >= 0)
    }))
}

/// The last day of a member who gives notice on a day.
fn leaves_on(membership: &StartedMembership, linked: &LinkedApplication<'_>, on: Date) -> Date {
    let facts = linked.answers().facts(linked.programme, linked.tier, on);
    let rules = linked.tier.term_for(&facts).map(|rules| membership.term_rules(rules));
    rules.map_or(on, |rules| rules.leaves_on(membership.counts_from(), on))
}

/// The tier in the version of the next term, with its first day. `None` if the member can't have it then, whatever is known about them.
pub(super) fn possible_next_term<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
    (to, renews): (&str, bool),
) -> Result<Option<(&'a Programme, &'a Tier, Date)>, CommandError> {
    let is_possible = if renews {
        renew_from(membership, linked, last).is_none() && renew_by(state, membership, linked, last)?.is_some()
    } else {
        last.last_day.is_some_and(|end| end >= linked.today)
    };
    let Some(first_day) = last.last_day.and_then(Date::next).filter(|_| is_possible) else {
        return Ok(None);
    };
    let next = in_force(state, membership, to, first_day)?;
    Ok(next.map(|(programme, tier)| (programme, tier, first_day)))
}

/// What was agreed on for a term.
#[derive(Deserialize)]
struct AgreedPrice {
    price: Quote,
}

/// The price that was agreed on for the last term.
async fn agreed_price(tx: &mut Tx, membership: &StartedMembership, last: LastTerm) -> Result<Quote, CommandError> {
    let (snapshot,): (String,) = tx
        .one(
            "SELECT snapshot FROM term WHERE membership = $1 AND number = $2",
            &[(&membership.id).into(), last.number.into()],
        )
        .await?;
    let agreed: AgreedPrice =
        serde_json::from_str(&snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
    Ok(agreed.price)
}

/// The first day of the terms that count, whichever day they were agreed on.
pub(super) fn base(membership: &StartedMembership, linked: &LinkedApplication<'_>) -> Date {
    let from = membership.counts_from();
    if membership.tier_from.is_some() {
        return from;
    }
    linked.first_day(from)
}

/// What's known about a member, for a tier.
pub(super) fn facts_of(linked: &LinkedApplication<'_>, programme: &Programme, tier: &Tier, on: Date) -> Facts {
    let mut facts = linked.answers().facts(programme, tier, on);
    if linked.answers().party(linked.tier) == ApplicantKind::Person {
        // Not every programme asks.
        let _ = facts.state(programme, "kind", "person");
    }
    facts
}
