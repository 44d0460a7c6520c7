//! What a price adds up to, and its tax.

use super::quote::rhythm;
use super::{Words, fact_label, money, needs, number};
use crate::format;
use crate::text::{Texts, isolated};
use domain::money::Money;
use domain::quote::{Amount, MoneyRange, Quote, QuotedRate, Sum, Total};
use domain::ratio::Ratio;
use domain::tax::{PriceBasis, TaxTreatment};

/// An amount, a range, or "… or more".
pub fn range(words: Words<'_>, range: MoneyRange) -> String {
    let t = words.t;
    let show = |minor| {
        money(
            t,
            Money {
                minor,
                currency: range.currency,
            },
        )
    };
    match range.to {
        Some(to) if to == range.from => show(to),
        Some(to) => t.amount_from_to(show(range.from), show(to)),
        None => t.amount_or_more(show(range.from)),
    }
}

/// A total with its billing interval.
pub fn total(words: Words<'_>, total: &Total) -> String {
    rhythm(words.t, total.per, range(words, total.sum.amount))
}

/// What the first year and later years cost, if that isn't clear from the price.
fn year_totals(words: Words<'_>, quote: &Quote) -> Option<String> {
    let t = words.t;
    let years = quote.years?;
    let first = range(words, years.first_year.amount);
    let totals = match years.later_years {
        Some(later) => t.first_and_later_years(first, range(words, later.amount)),
        None => t.total_a_year(first),
    };
    let without = quote
        .components
        .iter()
        .filter(|part| MoneyRange::of(&part.amount).is_none_or(|_| part.per.times_in_first_year().is_none()))
        .filter(|part| part.amount != Amount::Free);
    let without: Vec<String> = without.map(|part| words.say(&part.title).to_owned()).collect();
    Some(if without.is_empty() {
        totals
    } else {
        t.total_without(totals, format::all_of(t.locale(), &without))
    })
}

/// What belongs below a price: what a range depends on, the totals of the first and later years, and the tax.
pub fn price_notes(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let depends = quote.range.is_some().then(|| needs(words, quote));
    depends.into_iter().chain(sum_notes(words, quote)).collect()
}

/// The totals of the first and later years, and a line about tax.
pub fn sum_notes(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let notes = [year_totals(words, quote), tax(words, quote)];
    notes.into_iter().flatten().collect()
}

/// One line about tax: whether it's included, at which rates, or what it depends on.
fn tax(words: Words<'_>, quote: &Quote) -> Option<String> {
    let t = words.t;
    let tax = quote.tax.as_ref()?;
    let name = words.say(&tax.name);
    let rates = quote.rates();
    if let [(only, _)] = rates[..] {
        return Some(match only.treatment {
            Some(TaxTreatment::Rate(percent)) if percent != Ratio::ZERO => {
                with_tax(t, tax.basis, tax_rate(words, quote))
            }
            Some(TaxTreatment::ReverseCharge) => t.tax_reverse_charge(name),
            Some(TaxTreatment::Rate(_) | TaxTreatment::OutOfScope) => t.tax_none(name),
            None => t.tax_depends(name, open_facts(words, only)),
        });
    }
    let is_untaxed = |rate: &QuotedRate| match rate.treatment {
        Some(TaxTreatment::Rate(percent)) => percent == Ratio::ZERO,
        Some(TaxTreatment::OutOfScope) => true,
        Some(TaxTreatment::ReverseCharge) | None => false,
    };
    if rates.iter().all(|(rate, _)| is_untaxed(rate)) {
        return Some(t.tax_none(name));
    }
    let parts = rates.into_iter().map(|(rate, parts)| {
        let titles = parts
            .into_iter()
            .map(|part| isolated(t.locale(), words.say(part.title)));
        let titles = format::all_of(t.locale(), &titles.collect::<Vec<_>>());
        t.letter_line(titles, short_rate(words, rate))
    });
    let parts = parts.collect::<Vec<_>>().join("; ");
    Some(with_tax(t, tax.basis, t.tax_by_part(parts, name)))
}

fn with_tax(t: Texts, basis: PriceBasis, tax: String) -> String {
    match basis {
        PriceBasis::Net => t.tax_added(tax),
        PriceBasis::Gross => t.tax_included(tax),
    }
}

/// "7 %", "none", or what it depends on.
fn short_rate(words: Words<'_>, rate: &QuotedRate) -> String {
    let t = words.t;
    match rate.treatment {
        Some(TaxTreatment::Rate(percent)) if percent != Ratio::ZERO => percentage(words, percent),
        Some(TaxTreatment::ReverseCharge) => t.rate_reverse_charge().into_owned(),
        Some(TaxTreatment::Rate(_) | TaxTreatment::OutOfScope) => t.rate_none().into_owned(),
        None => t.rate_depends(open_facts(words, rate)),
    }
}

/// The facts that a rate depends on.
fn open_facts(words: Words<'_>, rate: &QuotedRate) -> String {
    let locale = words.t.locale();
    let facts = rate.needs.iter().map(|fact| isolated(locale, &fact_label(words, fact)));
    format::all_of(locale, &facts.collect::<Vec<_>>())
}

/// "7 % VAT", or the name alone if there are several rates or it isn't known. Empty if the programme doesn't charge any tax.
pub fn tax_rate(words: Words<'_>, quote: &Quote) -> String {
    let Some(tax) = &quote.tax else {
        return String::new();
    };
    let name = words.say(&tax.name);
    match quote.rates()[..] {
        [
            (
                QuotedRate {
                    treatment: Some(TaxTreatment::Rate(percent)),
                    ..
                },
                _,
            ),
        ] => words.t.tax_rate(percentage(words, *percent), name),
        _ => name.to_owned(),
    }
}

pub(super) fn percentage(words: Words<'_>, percent: Ratio) -> String {
    words.t.format_percent(number(words.t, percent))
}

/// The totals of the first and later years, and each total with its tax, as lines for documents and the terminal.
pub fn totals_in_full(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let t = words.t;
    let rate = tax_rate(words, quote);
    let taxed = taxed_totals(words, quote).into_iter().map(|(name, [net, tax, gross])| {
        t.letter_line(format::capitalised(&name), t.net_tax_gross(net, &rate, tax, gross))
    });
    sum_notes(words, quote).into_iter().chain(taxed).collect()
}

/// Totals with their tax: for each a name, and the net amount, the tax and the gross amount. Empty if no tax is charged
/// or the rate isn't known.
pub fn taxed_totals(words: Words<'_>, quote: &Quote) -> Vec<(String, [String; 3])> {
    let t = words.t;
    let percents = quote
        .rates()
        .into_iter()
        .filter_map(|(rate, _)| rate.treatment.map(TaxTreatment::percent));
    if percents.into_iter().all(|percent| percent == Ratio::ZERO) {
        return Vec::new();
    }
    let row = |name: String, sum: Sum| {
        let tax = sum.tax?;
        Some((name, [tax.net, tax.tax, tax.gross].map(|amount| range(words, amount))))
    };
    let totals = quote.totals();
    let by_interval = totals
        .iter()
        .filter_map(|total| row(super::quote::interval(t, total.per), total.sum));
    let first = quote
        .years
        .and_then(|years| row(t.first_year().into_owned(), years.first_year));
    let later = quote
        .years
        .and_then(|years| row(t.later_years().into_owned(), years.later_years?));
    by_interval.chain(first).chain(later).collect()
}
