//! Puts a quote into words, for the API and the command line.

use super::quote_answer::{
    AppliedTax, BillingChoice, ComponentTax, InKind, OpenPart, People, PriceListRow, QuoteAnswer, QuotedOffer,
    QuotedPart, QuotedTotal, TaxedAmount, TotalAmount,
};
use app::words::{self, Words};
use domain::facts::Facts;
use domain::price::{AlternativeMode, AlternativeValue, BillingInterval};
use domain::programme::Tier;
use domain::quote::{Amount, ComponentRate, Quote, QuotedAlternative, QuotedComponent, Sum, Total, price_list};
use domain::ratio::Ratio;

impl QuoteAnswer {
    /// Puts the quote of a tier into words.
    pub fn new(words: Words<'_>, tier: &Tier, facts: &Facts, quote: &Quote) -> Self {
        let components: Vec<QuotedPart> = quote
            .components
            .iter()
            .map(|priced| part(words, tier, priced))
            .collect();
        let range = components.iter().find(|part| part.from.is_some());
        Self {
            foundation: words.programme.foundation.clone(),
            programme: words.programme.id.clone(),
            version: words.programme.version.clone(),
            tier: tier.id.clone(),
            outcome: quote.outcome,
            price: words::price(words, quote),
            from: range.and_then(|part| part.from),
            to: range.and_then(|part| part.to),
            components,
            totals: quote.totals().iter().map(|sum| total(words, sum)).collect(),
            other_billing: quote
                .other_billing
                .iter()
                .map(|other| BillingChoice {
                    payment: other.per.word(),
                    totals: other.totals.iter().map(|sum| total(words, sum)).collect(),
                })
                .collect(),
            first_year: quote.years.map(|years| amount(years.first_year)),
            later_years: quote.years.and_then(|years| years.later_years).map(amount),
            tax: quote.tax.as_ref().map(|tax| AppliedTax {
                name: words.say(&tax.name).to_owned(),
                prices: tax.basis,
                treatment: tax.general.treatment,
                line: tax.general.line,
                by_component: tax.by_component.iter().map(component_tax).collect(),
            }),
            open: quote
                .open
                .iter()
                .map(|part| OpenPart {
                    id: part.id.clone(),
                    title: words.say(&part.title).to_owned(),
                    per: part.per,
                    needs: part.needs.clone(),
                })
                .collect(),
            range: quote
                .range
                .iter()
                .flat_map(|range| &range.totals)
                .map(|sum| total(words, sum))
                .collect(),
            or_by_agreement: quote.range.as_ref().is_some_and(|range| range.or_by_agreement),
            price_list: listed(words, tier, facts),
            alternatives: quote
                .alternatives
                .iter()
                .map(|offer| alternative(words, offer))
                .collect(),
            needs: quote.needs.clone(),
            refusals: quote
                .refusals
                .iter()
                .map(|refusal| words::refusal(words, refusal))
                .collect(),
            notes: quote.notes.iter().map(|note| words.say(note).to_owned()).collect(),
        }
    }
}

fn part(words: Words<'_>, tier: &Tier, priced: &QuotedComponent) -> QuotedPart {
    let (minor, from, to) = match &priced.amount {
        Amount::Exact(money) => (Some(money.minor), None, None),
        Amount::Free => (Some(0), None, None),
        Amount::AtLeast(money) => (None, Some(money.minor), None),
        Amount::Range { from, to } => (None, Some(from.minor), Some(to.minor)),
        Amount::ByAgreement { .. } | Amount::AtCost { .. } | Amount::NotOffered => (None, None, None),
    };
    let component = tier.price.iter().find(|component| component.id == priced.id);
    let currency = component.map_or(words.programme.currency, |component| component.currency);
    QuotedPart {
        id: priced.id.clone(),
        title: words.say(&priced.title).to_owned(),
        minor,
        from,
        to,
        currency: currency.code().to_owned(),
        per: match priced.amount {
            Amount::AtCost { .. } => BillingInterval::AtCost,
            _ => priced.per,
        },
        text: words::priced(words, priced),
        because: in_a_line(&words::because(words, priced)),
        line: priced.because.line,
    }
}

fn listed(words: Words<'_>, tier: &Tier, facts: &Facts) -> Vec<PriceListRow> {
    let Ok(list) = price_list(words.programme, tier, facts) else {
        return Vec::new();
    };
    let rows = list.rows.iter().map(|row| PriceListRow {
        facts: list
            .axes
            .iter()
            .zip(&row.pieces)
            .map(|(axis, place)| (axis.fact.clone(), words::piece(words, axis, *place)))
            .collect(),
        price: words::headline(words, &row.quote),
        totals: row.quote.totals().iter().map(|sum| total(words, sum)).collect(),
    });
    rows.collect()
}

fn total(words: Words<'_>, total: &Total) -> QuotedTotal {
    QuotedTotal {
        per: total.per,
        amount: amount(total.sum),
        text: words::total(words, total),
    }
}

fn component_tax(own: &ComponentRate) -> ComponentTax {
    ComponentTax {
        component: own.component.clone(),
        treatment: own.rate.treatment,
        line: own.rate.line,
    }
}

fn amount(Sum { amount, tax }: Sum) -> TotalAmount {
    TotalAmount {
        currency: amount.currency.code().to_owned(),
        from: amount.from,
        to: amount.to,
        taxed: tax.map(|tax| TaxedAmount {
            net: tax.net.from,
            tax: tax.tax.from,
            gross: tax.gross.from,
        }),
    }
}

/// Joins reasons: a space after a full sentence, a semicolon after anything else.
fn in_a_line(reasons: &[String]) -> String {
    let mut line = String::new();
    for reason in reasons {
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', '!', '?']) { " " } else { "; " });
        }
        line.push_str(reason);
    }
    line
}

fn alternative(words: Words<'_>, offer: &QuotedAlternative) -> QuotedOffer {
    let alternative = &offer.alternative;
    let (people, worth) = match &alternative.gives {
        AlternativeValue::People(people) => (people_of(*people), None),
        AlternativeValue::Worth(worth) => (None, Some(*worth)),
        AlternativeValue::Equivalent | AlternativeValue::Other => (None, None),
    };
    QuotedOffer {
        id: alternative.id.clone(),
        mode: match alternative.mode {
            AlternativeMode::InsteadOf => InKind::Instead,
            AlternativeMode::Besides => InKind::Besides,
        },
        text: words::alternative(words, alternative),
        people,
        worth,
        share_percent: alternative.share_percent,
        approval: alternative.approval.clone(),
        open: offer.open,
        remarks: words::offer(words, offer),
    }
}

/// Part of a person's time becomes a float, because JSON has no exact decimals.
fn people_of(people: Ratio) -> Option<People> {
    let part = || people.to_string().parse().ok().map(People::Part);
    people.to_i64().map(People::Whole).or_else(part)
}
