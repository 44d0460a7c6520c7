//! What a price adds up to, and its tax.

use super::quote::rhythm;
use super::{Words, fact_label, money, needs, number};
use crate::format;
use crate::text::isolated;
use domain::money::Money;
use domain::quote::{Amount, MoneyRange, Quote, QuotedTax, Sum, Total};
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

/// One line about tax: whether it's included, at which rate, or what it depends on.
fn tax(words: Words<'_>, quote: &Quote) -> Option<String> {
    let tax = quote.tax.as_ref()?;
    let t = words.t;
    let name = words.say(&tax.name);
    Some(match (tax.treatment, tax.basis) {
        (Some(TaxTreatment::Rate(percent)), _) if percent == Ratio::ZERO => t.tax_none(name),
        (Some(TaxTreatment::Rate(_)), PriceBasis::Net) => t.tax_added(tax_rate(words, tax)),
        (Some(TaxTreatment::Rate(_)), PriceBasis::Gross) => t.tax_included(tax_rate(words, tax)),
        (Some(TaxTreatment::ReverseCharge), _) => t.tax_reverse_charge(name),
        (Some(TaxTreatment::OutOfScope), _) => t.tax_none(name),
        (None, _) => {
            let facts = tax.needs.iter();
            let facts: Vec<String> = facts
                .map(|fact| isolated(t.locale(), &fact_label(words, fact)))
                .collect();
            t.tax_depends(name, format::all_of(t.locale(), &facts))
        }
    })
}

/// "7 % VAT", or the name alone if the rate isn't known.
pub fn tax_rate(words: Words<'_>, tax: &QuotedTax) -> String {
    let name = words.say(&tax.name);
    match tax.treatment {
        Some(TaxTreatment::Rate(percent)) => words.t.tax_rate(percentage(words, percent), name),
        _ => name.to_owned(),
    }
}

pub(super) fn percentage(words: Words<'_>, percent: Ratio) -> String {
    words.t.format_percent(number(words.t, percent))
}

/// The totals of the first and later years, and each total with its tax, as lines for documents and the terminal.
pub fn totals_in_full(words: Words<'_>, quote: &Quote) -> Vec<String> {
    let t = words.t;
    let rate = quote.tax.as_ref().map(|tax| tax_rate(words, tax)).unwrap_or_default();
    let taxed = taxed_totals(words, quote).into_iter().map(|(name, [net, tax, gross])| {
        t.letter_line(format::capitalised(&name), t.net_tax_gross(net, &rate, tax, gross))
    });
    sum_notes(words, quote).into_iter().chain(taxed).collect()
}

/// Totals with their tax: for each a name, and the net amount, the tax and the gross amount. Empty if no tax is charged
/// or the rate isn't known.
pub fn taxed_totals(words: Words<'_>, quote: &Quote) -> Vec<(String, [String; 3])> {
    let t = words.t;
    if quote
        .tax
        .as_ref()
        .and_then(|tax| tax.treatment)
        .is_none_or(|treatment| treatment.percent() == Ratio::ZERO)
    {
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
