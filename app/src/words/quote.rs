//! Quotes: the price on one line, and why someone can't join.

use super::{Words, alternative, fact_label, money};
use crate::format;
use crate::text::{Texts, isolated};
use domain::price::{AlternativeMode, BillingInterval};
use domain::programme::Audience;
use domain::quote::{
    Amount, NeededFor, OpenComponent, PriceRange, Quote, QuoteOutcome, QuotedComponent, Refusal, Total,
};
use domain::ratio::Ratio;
use domain::text::Text;

/// The price on one line.
pub fn price(words: Words<'_>, quote: &Quote) -> String {
    let t = words.t;
    match quote.outcome {
        QuoteOutcome::Free => t.outcome_free().into_owned(),
        QuoteOutcome::NotOffered => t.outcome_not_offered().into_owned(),
        QuoteOutcome::NotEligible => not_open(words, quote),
        QuoteOutcome::NeedsFacts => waiting(words, quote),
        QuoteOutcome::ByAgreement if has_figures(quote) => with_besides(words, quote, amounts(words, quote)),
        QuoteOutcome::ByAgreement => agreement_hint(quote).map_or_else(
            || t.outcome_by_agreement().into_owned(),
            |hint| t.outcome_by_agreement_hint(words.say(hint)),
        ),
        QuoteOutcome::Priced | QuoteOutcome::Range => with_besides(words, quote, amounts(words, quote)),
    }
}

/// Nobody can apply for a tier that's closed or awarded. That isn't about the visitor.
fn not_open(words: Words<'_>, quote: &Quote) -> String {
    let t = words.t;
    let reason = quote.refusals.iter().find_map(|refusal| match refusal {
        Refusal::Closed(_) => Some(t.tier_closed()),
        Refusal::Awarded(_) => Some(t.tier_awarded()),
        _ => None,
    });
    reason.unwrap_or_else(|| t.outcome_not_eligible()).into_owned()
}

/// The price as a large headline. The usual amount and contributions on top are shown below it.
pub fn headline(words: Words<'_>, quote: &Quote) -> String {
    match quote.outcome {
        QuoteOutcome::ByAgreement if !has_figures(quote) => words.t.outcome_by_agreement().into_owned(),
        QuoteOutcome::ByAgreement | QuoteOutcome::Priced | QuoteOutcome::Range => amounts(words, quote),
        _ => price(words, quote),
    }
}

/// A price as a headline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Headline {
    /// One amount with its billing interval.
    Amount { amount: String, per: String },
    /// Everything else.
    Words(String),
}

/// The [`headline`]. If it's a single amount, the billing interval is separate.
pub fn headline_parts(words: Words<'_>, quote: &Quote) -> Headline {
    let t = words.t;
    let totals = quote.totals();
    let [total] = &totals[..] else {
        return Headline::Words(headline(words, quote));
    };
    let is_all =
        quote.outcome == QuoteOutcome::Priced && others(words, quote).is_empty() && quote.other_billing.is_empty();
    if !is_all || !total.sum.amount.is_exact() || total.per == BillingInterval::AtCost {
        return Headline::Words(headline(words, quote));
    }
    Headline::Amount {
        amount: super::range(words, total.sum.amount),
        per: interval(t, total.per),
    }
}

/// A billing interval next to an amount or above it.
pub(super) fn interval(t: Texts, per: BillingInterval) -> String {
    match per {
        BillingInterval::Year => t.per_year(),
        BillingInterval::TwoYears => t.per_two_years(),
        BillingInterval::Quarter => t.per_quarter(),
        BillingInterval::Month => t.per_month(),
        BillingInterval::Hour => t.per_hour(),
        BillingInterval::Once => t.per_once(),
        BillingInterval::AtCost => t.price_at_cost(),
    }
    .into_owned()
}

/// The usual amount of a price by agreement.
pub fn agreement_hint(quote: &Quote) -> Option<&Text> {
    quote.components.iter().find_map(|priced| match &priced.amount {
        Amount::ByAgreement { hint } => hint.as_ref(),
        _ => None,
    })
}

fn has_figures(quote: &Quote) -> bool {
    !quote.totals().is_empty()
}

/// The totals, and the components without a figure, at each billing interval that the payer can choose.
fn amounts(words: Words<'_>, quote: &Quote) -> String {
    let billed = quote.other_billing.iter().map(|other| &other.totals);
    let all = std::iter::once(&quote.totals())
        .chain(billed)
        .fold(None, |said: Option<String>, totals| {
            let totals = totals.iter().map(|total| super::total(words, total)).collect();
            let next = listed(words, totals, others(words, quote));
            Some(said.map_or(next.clone(), |said| words.t.price_or(said, next)))
        });
    all.unwrap_or_default()
}

/// The components without a figure, by name: at cost, or by agreement next to others.
fn others(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let parts = quote
        .components
        .iter()
        .filter(|part| matches!(part.amount, Amount::AtCost { .. } | Amount::ByAgreement { .. }));
    parts
        .map(|part| words.t.reason_of_part(words.say(&part.title), self::part(words, part)))
        .collect()
}

fn listed(words: Words<'_>, totals: Vec<String>, others: Vec<String>) -> String {
    let all = [totals, others].concat();
    match &all[..] {
        [one] => one.clone(),
        [first, second] => words.t.price_and(first, second),
        many => format::all_of(words.t.locale(), many),
    }
}

/// The range of what's possible. If that isn't known, the known totals and what the rest depends on.
fn waiting(words: Words<'_>, quote: &Quote) -> String {
    let t = words.t;
    if let ([], [open]) = (&quote.components[..], &quote.open[..])
        && open.rate.is_some()
    {
        return open_part(words, open);
    }
    if let Some(range) = &quote.range {
        return self::range(words, range, others(words, quote));
    }
    let depends = needs(words, quote);
    if !has_figures(quote) {
        return depends;
    }
    let open = quote.open.iter().map(|part| words.say(&part.title).to_owned());
    let open = format::all_of(t.locale(), &open.collect::<Vec<_>>());
    t.price_plus_open(amounts(words, quote), open, depends)
}

/// "From $500 to $4,000 a year, or by agreement".
fn range(words: Words<'_>, range: &PriceRange, others: Vec<String>) -> String {
    let t = words.t;
    let is_bounded = |total: &Total| total.sum.amount.to.is_some_and(|to| to > total.sum.amount.from);
    let totals = range.totals.iter().map(|total| super::total(words, total)).collect();
    let mut said = listed(words, totals, others);
    if range.totals.first().is_some_and(is_bounded) {
        said = t.price_range(said);
    }
    if range.or_by_agreement {
        said = t.or_by_agreement(said);
    }
    said
}

/// A component whose amount isn't known: its price for each unit, or what it depends on.
pub fn open_part(words: Words<'_>, open: &OpenComponent) -> String {
    let t = words.t;
    let rate = open.rate.as_ref().and_then(|rate| {
        let unit = words.programme.fact(&rate.fact)?.unit()?;
        let each = rhythm(t, open.per, money(t, rate.each));
        Some(t.price_for_each(each, words.say(unit)))
    });
    rate.unwrap_or_else(|| depends_on(words, &open.needs))
}

/// Required contributions on top of money, which belong to the price.
fn with_besides(words: Words<'_>, quote: &Quote, price: String) -> String {
    let besides = quote
        .alternatives
        .iter()
        .filter(|offer| offer.alternative.mode == AlternativeMode::Besides);
    besides.fold(price, |price, offer| {
        words.t.price_and(price, alternative(words, &offer.alternative))
    })
}

/// One component: the amount and its billing interval. If it's at cost, what it's for.
pub fn priced(words: Words<'_>, priced: &QuotedComponent) -> String {
    let amount = part(words, priced);
    match &priced.amount {
        Amount::AtCost { .. } => words.t.reason_of_part(words.say(&priced.title), amount),
        _ => amount,
    }
}

/// The same, next to the component's name.
pub fn part(words: Words<'_>, priced: &QuotedComponent) -> String {
    let t = words.t;
    let amount = match &priced.amount {
        Amount::Exact(amount) => money(t, *amount),
        Amount::AtLeast(amount) => t.amount_or_more(money(t, *amount)),
        Amount::Range { from, to } => t.amount_from_to(money(t, *from), money(t, *to)),
        Amount::Free => return t.outcome_free().into_owned(),
        Amount::ByAgreement { .. } => return t.outcome_by_agreement().into_owned(),
        Amount::NotOffered => return t.outcome_not_offered().into_owned(),
        Amount::AtCost { markup_percent } => {
            return if *markup_percent == Ratio::ZERO {
                t.price_at_cost().into_owned()
            } else {
                t.price_at_cost_plus(super::total::percentage(words, *markup_percent))
            };
        }
    };
    rhythm(t, priced.per, amount)
}

/// An amount and its billing interval.
pub(super) fn rhythm(t: Texts, per: BillingInterval, amount: String) -> String {
    match per {
        BillingInterval::Once => t.price_once(amount),
        BillingInterval::Year => t.price_a_year(amount),
        BillingInterval::TwoYears => t.price_two_years(amount),
        BillingInterval::Quarter => t.price_a_quarter(amount),
        BillingInterval::Month => t.price_a_month(amount),
        BillingInterval::Hour => t.price_an_hour(amount),
        BillingInterval::AtCost => amount,
    }
}

/// Which facts a price depends on.
pub fn needs(words: Words<'_>, quote: &Quote) -> String {
    depends_on(words, &needed_for_price(quote))
}

/// The facts that a price depends on: all that its range follows from, or those that are missing first.
pub fn needed_for_price(quote: &Quote) -> Vec<String> {
    if let Some(range) = &quote.range {
        return range.depends_on.clone();
    }
    let needs = quote.needs.iter().filter(|need| need.purpose == NeededFor::Price);
    needs.map(|need| need.fact.clone()).collect()
}

/// "Depends on" these facts.
pub fn depends_on(words: Words<'_>, facts: &[String]) -> String {
    let t = words.t;
    let facts: Vec<String> = facts
        .iter()
        .map(|fact| isolated(t.locale(), &fact_label(words, fact)))
        .collect();
    match &facts[..] {
        [one] => t.outcome_needs_fact(one),
        _ => t.outcome_needs(format::all_of(t.locale(), &facts)),
    }
}

/// Why someone can't join.
pub fn refusal(words: Words<'_>, refusal: &Refusal) -> String {
    let t = words.t;
    match refusal {
        Refusal::Closed(why) => t.refused_closed_reason(words.say(why)),
        Refusal::Awarded(how) => t.refused_awarded(words.say(how)),
        Refusal::Audience(Audience::Person) => t.refused_only_people().into_owned(),
        Refusal::Audience(_) => t.refused_only_organisations().into_owned(),
        Refusal::Qualification(text) => t.refused_condition(words.say(text)),
        Refusal::Parent(name) => t.refused_parent(words.say(name)),
    }
}
