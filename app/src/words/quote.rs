//! Quotes: the price on one line, and its reasons.

use super::{Words, fact_label, money, number};
use crate::format;
use crate::text::{Texts, isolated};
use domain::fact::FactKind;
use domain::money::{Currency, Money};
use domain::price::{Alternative, AlternativeMode, AlternativeValue, BillingInterval, Bounds};
use domain::programme::Audience;
use domain::quote::{Amount, PriceStep, Quote, QuoteOutcome, QuotedAlternative, QuotedComponent, Refusal};
use domain::ratio::Ratio;
use domain::review::Reviewer;
use domain::text::Text;

/// The price on one line.
pub fn price(words: Words<'_>, quote: &Quote) -> String {
    let t = words.t;
    match quote.outcome {
        QuoteOutcome::Free => t.outcome_free().into_owned(),
        QuoteOutcome::NotOffered => t.outcome_not_offered().into_owned(),
        QuoteOutcome::NotEligible => t.outcome_not_eligible().into_owned(),
        QuoteOutcome::NeedsFacts => needs(words, quote),
        QuoteOutcome::ByAgreement => agreement_hint(quote).map_or_else(
            || t.outcome_by_agreement().into_owned(),
            |hint| t.outcome_by_agreement_hint(words.say(hint)),
        ),
        QuoteOutcome::Priced | QuoteOutcome::Range => with_besides(words, quote, amounts(words, quote)),
    }
}

/// The price as a large headline. The usual amount and contributions on top are shown below it.
pub fn headline(words: Words<'_>, quote: &Quote) -> String {
    match quote.outcome {
        QuoteOutcome::ByAgreement => words.t.outcome_by_agreement().into_owned(),
        QuoteOutcome::Priced | QuoteOutcome::Range => amounts(words, quote),
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
    let parts: Vec<&QuotedComponent> = quote
        .components
        .iter()
        .filter(|part| !is_nothing(&part.amount))
        .collect();
    let [
        QuotedComponent {
            amount: Amount::Exact(amount),
            per,
            ..
        },
    ] = &parts[..]
    else {
        return Headline::Words(headline(words, quote));
    };
    let per = match (quote.outcome, per) {
        (QuoteOutcome::Priced, BillingInterval::Year) => t.per_year(),
        (QuoteOutcome::Priced, BillingInterval::Month) => t.per_month(),
        (QuoteOutcome::Priced, BillingInterval::Hour) => t.per_hour(),
        (QuoteOutcome::Priced, BillingInterval::Once) => t.per_once(),
        _ => return Headline::Words(headline(words, quote)),
    };
    Headline::Amount {
        amount: money(t, *amount),
        per: per.into_owned(),
    }
}

/// The usual amount of a price by agreement.
pub fn agreement_hint(quote: &Quote) -> Option<&Text> {
    quote.components.iter().find_map(|priced| match &priced.amount {
        Amount::ByAgreement { hint } => hint.as_ref(),
        _ => None,
    })
}

/// All components that cost something.
fn amounts(words: Words<'_>, quote: &Quote) -> String {
    let parts = quote.components.iter().filter(|part| !is_nothing(&part.amount));
    let parts: Vec<String> = parts.map(|part| priced(words, part)).collect();
    match &parts[..] {
        [one] => one.clone(),
        [first, second] => words.t.price_and(first, second),
        many => format::all_of(words.t.locale(), many),
    }
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

fn is_nothing(amount: &Amount) -> bool {
    matches!(amount, Amount::Free) || matches!(amount, Amount::Exact(money) if money.minor == 0)
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
                t.price_at_cost_plus(format::percent(t.locale(), markup_percent.to_i64().unwrap_or_default()))
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
        BillingInterval::Month => t.price_a_month(amount),
        BillingInterval::Hour => t.price_an_hour(amount),
        BillingInterval::AtCost => amount,
    }
}

/// Which facts a price depends on.
pub fn needs(words: Words<'_>, quote: &Quote) -> String {
    let t = words.t;
    let facts: Vec<String> = quote
        .needs
        .iter()
        .map(|need| isolated(t.locale(), &fact_label(words, &need.fact)))
        .collect();
    match &facts[..] {
        [one] => t.outcome_needs_fact(one),
        _ => t.outcome_needs(format::all_of(t.locale(), &facts)),
    }
}

/// Why a component costs what it costs, step by step.
pub fn because(words: Words<'_>, priced: &QuotedComponent) -> Vec<String> {
    let t = words.t;
    let currency = match &priced.amount {
        Amount::Exact(money) | Amount::AtLeast(money) | Amount::Range { from: money, .. } => money.currency,
        _ => words.programme.currency,
    };
    let own = priced.because.text.as_ref().map(|text| words.say(text).to_owned());
    let all = &priced.because.steps;
    let is_figure = matches!(
        priced.amount,
        Amount::Exact(_) | Amount::AtLeast(_) | Amount::Range { .. }
    );
    // The programme's own reason beats a formula, and a computed amount isn't "the same for everyone".
    let told = all.iter().filter(|step| match step {
        PriceStep::Flat => own.is_none() && is_figure && all.len() == 1,
        PriceStep::Otherwise | PriceStep::Matched(_) => own.is_none(),
        _ => true,
    });
    let steps: Vec<String> = told.map(|step| self::step(words, step, currency)).collect();
    let mut lines: Vec<String> = own.into_iter().chain(steps).collect();
    if lines.is_empty() {
        lines.push(if is_figure {
            t.because_flat().into_owned()
        } else {
            part(words, priced)
        });
    }
    lines
}

fn step(words: Words<'_>, step: &PriceStep, currency: Currency) -> String {
    let t = words.t;
    let minor = |minor: i64| money(t, Money { minor, currency });
    match step {
        PriceStep::Flat => t.because_flat().into_owned(),
        PriceStep::Otherwise => t.because_otherwise().into_owned(),
        PriceStep::Matched(rule) => t.because_rule(rule),
        PriceStep::Band { fact, value, bounds } => band(words, fact, *value, bounds),
        PriceStep::Table { table } => {
            let found = words.programme.tables.iter().find(|known| known.id == *table);
            t.because_table(found.map_or(table.as_str(), |found| words.say(&found.title)))
        }
        PriceStep::Units {
            fact,
            units,
            each,
            minor: total,
        } => t.because_units(
            format::number(t.locale(), *units),
            fact_label(words, fact),
            each.times(Ratio::whole(currency.scale()))
                .filter(|each| each.is_whole())
                .and_then(Ratio::to_i64)
                .map_or_else(|| number(t, *each), minor),
            minor(*total),
        ),
        PriceStep::Formula { formula, minor: total } => t.because_formula(formula, minor(*total)),
        PriceStep::Times { factor, because } => match because {
            Some(reason) => t.because_times_reason(number(t, *factor), words.say(reason)),
            None => t.because_times(number(t, *factor)),
        },
        PriceStep::Override { because } => match because {
            Some(reason) => t.because_override_reason(words.say(reason)),
            None => t.because_override().into_owned(),
        },
        PriceStep::Floor(floor) => t.because_floor(minor(*floor)),
        PriceStep::Ceiling(ceiling) => t.because_ceiling(minor(*ceiling)),
        PriceStep::Rounded { from, to } => {
            let exact = from
                .over(Ratio::whole(currency.scale()))
                .map_or_else(String::new, |exact| number(t, exact));
            t.because_rounded(exact, minor(*to))
        }
    }
}

fn band(words: Words<'_>, fact: &str, value: Ratio, bounds: &Bounds) -> String {
    let t = words.t;
    let label = fact_label(words, fact);
    let currency = match words.programme.fact(fact).map(|fact| &fact.kind) {
        Some(FactKind::Money { currency }) => Some(*currency),
        _ => None,
    };
    let show = |number: Ratio| {
        currency
            .and_then(|currency| {
                Some(Money {
                    minor: currency.minor(number)?,
                    currency,
                })
            })
            .map_or_else(|| super::number(t, number), |amount| money(t, amount))
    };
    let value = show(value);
    let low = bounds.from.or(bounds.above);
    match (low, bounds.to, bounds.below) {
        (Some(low), Some(to), _) | (Some(low), None, Some(to)) => t.because_band(label, value, show(low), show(to)),
        (Some(low), None, None) => t.because_band_from(label, value, show(low)),
        (None, Some(to), _) => t.because_band_to(label, value, show(to)),
        (None, None, Some(below)) => t.because_band_below(label, value, show(below)),
        (None, None, None) => t.because_flat().into_owned(),
    }
}

/// An alternative, in the programme's words.
pub fn alternative(words: Words<'_>, alternative: &Alternative) -> String {
    let text = words.say(&alternative.text);
    if !text.is_empty() {
        return text.to_owned();
    }
    let t = words.t;
    match &alternative.gives {
        AlternativeValue::People(people) => people.to_i64().map_or_else(
            || t.gives_people_part(number(t, *people)),
            |people| t.gives_people(people),
        ),
        AlternativeValue::Worth(worth) => t.gives_worth(money(t, *worth)),
        AlternativeValue::Equivalent | AlternativeValue::Other => t.gives_equivalent().into_owned(),
    }
}

/// An alternative with its details: share, approval, whether it depends on missing facts.
pub fn offer(words: Words<'_>, offer: &QuotedAlternative) -> Vec<String> {
    let note = offer.alternative.note.as_ref().map(|note| words.say(note).to_owned());
    offer_rules(words, offer).into_iter().chain(note).collect()
}

/// The same without the programme's own note, which can be in another language.
pub fn offer_rules(words: Words<'_>, offer: &QuotedAlternative) -> Vec<String> {
    let t = words.t;
    let alternative = &offer.alternative;
    let share = alternative
        .share_percent
        .map(|share| t.at_most_share(format::percent(t.locale(), i64::from(share))));
    let open = offer.open.then(|| t.alternative_open().into_owned());
    [share, approval(words, &alternative.approval), open]
        .into_iter()
        .flatten()
        .collect()
}

/// Who must approve it, if anyone.
pub fn approval(words: Words<'_>, approval: &[Reviewer]) -> Option<String> {
    (!approval.is_empty()).then(|| words.t.needs_approval_by(reviewers(words, approval)))
}

/// Who decides, in order.
pub fn reviewers(words: Words<'_>, reviewers: &[Reviewer]) -> String {
    let t = words.t;
    let names: Vec<String> = reviewers
        .iter()
        .map(|reviewer| match reviewer {
            Reviewer::Automatic => t.reviewer_automatic().into_owned(),
            Reviewer::Staff => t.reviewer_staff().into_owned(),
            Reviewer::Committee => t.reviewer_committee().into_owned(),
            Reviewer::Board => t.reviewer_board().into_owned(),
        })
        .collect();
    format::all_of(t.locale(), &names)
}

/// Why someone can't join.
pub fn refusal(words: Words<'_>, refusal: &Refusal) -> String {
    let t = words.t;
    match refusal {
        Refusal::Closed(why) => t.refused_closed_reason(words.say(why)),
        Refusal::Audience(Audience::Person) => t.refused_only_people().into_owned(),
        Refusal::Audience(_) => t.refused_only_organisations().into_owned(),
        Refusal::Qualification(text) => t.refused_condition(words.say(text)),
        Refusal::Parent(name) => t.refused_parent(words.say(name)),
    }
}
