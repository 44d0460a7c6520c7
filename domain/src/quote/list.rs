//! The whole price list of a tier: what it costs for every combination of the facts that its price depends on.
//!
//! It's computed with the same rules as any other quote: the facts are cut into pieces within which no rule changes,
//! every combination is quoted, and pieces with the same price are joined.

use super::axes::{End, ListAxis, Piece, axes};
use super::total::{MoneyRange, Total};
use super::{Amount, Quote, QuoteOutcome, QuotedComponent, tier::quote_only};
use crate::facts::Facts;
use crate::money::Money;
use crate::price::BillingInterval;
use crate::programme::{Programme, Tier};
use serde::{Deserialize, Serialize};

/// With more quotes than this, nobody would read the list, and computing it would take too long in a browser.
const MOST_QUOTES: usize = 500;

/// The prices of a tier by the facts that they depend on.
#[derive(Clone, PartialEq, Debug)]
pub struct PriceList {
    /// What the price depends on, in file order. Never empty.
    pub axes: Vec<ListAxis>,
    /// One for each combination of pieces. The last axis varies fastest.
    pub rows: Vec<ListedPrice>,
}

/// The price for one combination.
#[derive(Clone, PartialEq, Debug)]
pub struct ListedPrice {
    /// For each axis, the place of the piece.
    pub pieces: Vec<usize>,
    /// Amounts that change within a piece are ranges.
    pub quote: Quote,
}

/// Why there's no price list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoPriceList {
    /// The price doesn't depend on anything that isn't stated.
    OnePrice,
    /// It depends on too much, or in a way that can't be listed.
    TooMuch,
}

/// The lowest and highest totals that are possible with what's known.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceRange {
    /// Never empty.
    pub totals: Vec<Total>,
    /// Whether the price is by agreement for some.
    pub or_by_agreement: bool,
    /// The facts that decide where in the range the price is. They aren't stated yet.
    pub depends_on: Vec<String>,
}

/// The price list for what's not stated yet.
///
/// # Errors
/// If there's nothing to list, or too much.
pub fn price_list(programme: &Programme, tier: &Tier, facts: &Facts) -> Result<PriceList, NoPriceList> {
    let axes = listable(programme, tier, facts)?;
    let mut list = PriceList {
        rows: rows(programme, tier, facts, &axes),
        axes,
    };
    if list
        .rows
        .iter()
        .any(|row| row.quote.outcome == QuoteOutcome::NeedsFacts)
    {
        return Err(NoPriceList::TooMuch);
    }
    for axis in (0..list.axes.len()).rev() {
        list.join_pieces(axis);
    }
    list.drop_single_pieces();
    if list.axes.is_empty() {
        return Err(NoPriceList::OnePrice);
    }
    Ok(list)
}

/// The facts that a price depends on, unless it takes too many quotes to list their combinations.
fn listable(programme: &Programme, tier: &Tier, facts: &Facts) -> Result<Vec<ListAxis>, NoPriceList> {
    let axes = axes(programme, tier, facts).ok_or(NoPriceList::TooMuch)?;
    let quotes = |axis: &ListAxis| {
        let of_piece = |piece: &Piece| if axis.varies { piece.ends().len() } else { 1 };
        axis.pieces.iter().map(of_piece).sum()
    };
    match axes.iter().map(quotes).try_fold(1_usize, usize::checked_mul) {
        _ if axes.is_empty() => Err(NoPriceList::OnePrice),
        Some(number) if number <= MOST_QUOTES => Ok(axes),
        _ => Err(NoPriceList::TooMuch),
    }
}

/// The range of what's possible for what's not stated yet. `None` if that isn't known, or if prices have nothing in common.
pub(super) fn range(programme: &Programme, tier: &Tier, facts: &Facts) -> Option<PriceRange> {
    let axes = listable(programme, tier, facts).ok()?;
    let rows = rows(programme, tier, facts, &axes);
    let mut quotes = rows.iter().map(|row| &row.quote);
    if quotes.any(|quote| quote.outcome == QuoteOutcome::NeedsFacts) {
        return None;
    }
    let offered = rows.iter().map(|row| &row.quote);
    let offered =
        offered.filter(|quote| !matches!(quote.outcome, QuoteOutcome::NotOffered | QuoteOutcome::NotEligible));
    let (agreed, priced): (Vec<&Quote>, Vec<&Quote>) =
        offered.partition(|quote| quote.outcome == QuoteOutcome::ByAgreement);
    let totals: Vec<Vec<Total>> = priced.iter().map(|quote| quote.totals()).collect();
    let totals = hull(&totals)?;
    Some(PriceRange {
        totals,
        or_by_agreement: !agreed.is_empty(),
        depends_on: axes.iter().map(|axis| axis.fact.clone()).collect(),
    })
}

/// For each billing interval, the smallest range that contains the total of every combination. A combination without it
/// costs nothing there. `None` if there are several currencies, or nothing that all prices have in common.
fn hull(all: &[Vec<Total>]) -> Option<Vec<Total>> {
    let mut hull: Vec<Total> = Vec::new();
    for total in all.iter().flatten() {
        if !hull.iter().any(|known| is_same_kind(known, total)) {
            hull.insert(hull.partition_point(|known| known.per <= total.per), *total);
        }
    }
    let currency = hull.first()?.sum.amount.currency;
    let priced = || all.iter().filter(|totals| !totals.is_empty());
    let is_common = |kind: &Total| priced().all(|totals| totals.iter().any(|total| is_same_kind(kind, total)));
    if !hull.iter().any(is_common) || hull.iter().any(|kind| kind.sum.amount.currency != currency) {
        return None;
    }
    for bounds in &mut hull {
        let nothing = MoneyRange {
            from: 0,
            to: Some(0),
            ..bounds.sum.amount
        };
        let found = all.iter().map(|totals| {
            let same = totals.iter().find(|total| is_same_kind(bounds, total));
            same.map_or(nothing, |total| total.sum.amount)
        });
        bounds.sum.amount = found.reduce(MoneyRange::around).unwrap_or(nothing);
        bounds.sum.tax = None;
    }
    Some(hull)
}

fn is_same_kind(one: &Total, other: &Total) -> bool {
    one.per == other.per && one.sum.amount.currency == other.sum.amount.currency
}

/// A quote for every combination.
fn rows(programme: &Programme, tier: &Tier, facts: &Facts, axes: &[ListAxis]) -> Vec<ListedPrice> {
    let count = axes.iter().map(|axis| axis.pieces.len()).product();
    let quoted = (0..count).map(|place| {
        let pieces = places(axes, place);
        let quotes = points(axes, &pieces).into_iter().map(|point| {
            let is_beyond = point.iter().any(|end| end.is_beyond);
            let mut facts = facts.clone();
            for (axis, end) in axes.iter().zip(point) {
                facts.set(&axis.fact, end.value);
            }
            (quote_only(programme, tier, &facts), is_beyond)
        });
        ListedPrice {
            quote: spread(quotes.collect()),
            pieces,
        }
    });
    quoted.collect()
}

/// Where to quote a combination: at one value of each piece, and at the ends of those within which an amount changes.
fn points(axes: &[ListAxis], pieces: &[usize]) -> Vec<Vec<End>> {
    let mut points: Vec<Vec<End>> = vec![Vec::new()];
    for (axis, place) in axes.iter().zip(pieces) {
        let piece = &axis.pieces[*place];
        let ends = if axis.varies {
            piece.ends()
        } else {
            vec![End::at(piece.first())]
        };
        let longer = points.iter().flat_map(|point| {
            ends.iter().map(|end| {
                let mut point = point.clone();
                point.push(end.clone());
                point
            })
        });
        points = longer.collect();
    }
    points
}

/// The place on each axis, from the place in the list.
fn places(axes: &[ListAxis], mut place: usize) -> Vec<usize> {
    let mut places: Vec<usize> = axes
        .iter()
        .rev()
        .map(|axis| {
            let own = place % axis.pieces.len();
            place /= axis.pieces.len();
            own
        })
        .collect();
    places.reverse();
    places
}

/// One quote whose amounts reach from the lowest to the highest of several. If an amount still grows beyond all limits, it
/// has none.
fn spread(quotes: Vec<(Quote, bool)>) -> Quote {
    let (beyond, within): (Vec<_>, Vec<_>) = quotes.into_iter().partition(|(_, is_beyond)| *is_beyond);
    let mut within = within.into_iter().map(|(quote, _)| quote);
    let Some(mut spread) = within.next() else {
        return Quote::by_agreement();
    };
    let within: Vec<Quote> = within.collect();
    let mut differs = false;
    for component in &mut spread.components {
        let Some(first) = MoneyRange::of(&component.amount) else {
            continue;
        };
        let amount = |quote: &Quote| {
            let same = quote.components.iter().find(|other| other.id == component.id);
            same.and_then(|same| MoneyRange::of(&same.amount))
        };
        let known = within.iter().filter_map(amount).fold(first, MoneyRange::around);
        // Without a figure, the amount is too large to compute.
        let grows = |(quote, _): &(Quote, bool)| amount(quote).is_none_or(|amount| amount.to > known.to);
        let to = known.to.filter(|_| !beyond.iter().any(grows));
        let all = beyond
            .iter()
            .filter_map(|(quote, _)| amount(quote))
            .fold(known, MoneyRange::around);
        if to == Some(all.from) {
            continue;
        }
        differs = true;
        let money = |minor| Money {
            minor,
            currency: all.currency,
        };
        component.amount = match to {
            Some(to) => Amount::Range {
                from: money(all.from),
                to: money(to),
            },
            None => Amount::AtLeast(money(all.from)),
        };
    }
    if differs {
        spread.outcome = QuoteOutcome::Range;
        spread.years = None;
        spread.other_billing.clear();
    }
    spread
}

impl PriceList {
    /// Joins the pieces of an axis that have the same prices everywhere.
    fn join_pieces(&mut self, axis: usize) {
        let mut place = 1;
        while place < self.axes[axis].pieces.len() {
            let mut earlier = (0..place).rev().filter(|&earlier| {
                let (into, from) = (&self.axes[axis].pieces[earlier], &self.axes[axis].pieces[place]);
                into.can_join(from) && self.have_same_prices(axis, earlier, place)
            });
            let Some(into) = earlier.next() else {
                place += 1;
                continue;
            };
            let joined = self.axes[axis].pieces.remove(place);
            self.axes[axis].pieces[into].join(joined);
            self.rows.retain(|row| row.pieces[axis] != place);
            for row in &mut self.rows {
                if row.pieces[axis] > place {
                    row.pieces[axis] -= 1;
                }
            }
        }
    }

    fn have_same_prices(&self, axis: usize, one: usize, other: usize) -> bool {
        let slice = |place| self.rows.iter().filter(move |row| row.pieces[axis] == place);
        slice(one)
            .zip(slice(other))
            .all(|(one, other)| costs_the_same(&one.quote, &other.quote))
    }

    /// Facts that turn out not to matter aren't listed.
    fn drop_single_pieces(&mut self) {
        for axis in (0..self.axes.len()).rev() {
            // If an amount is computed from a fact, it matters although there's only one piece.
            if self.axes[axis].pieces.len() == 1 && !self.axes[axis].varies {
                self.axes.remove(axis);
                for row in &mut self.rows {
                    row.pieces.remove(axis);
                }
            }
        }
    }
}

fn costs_the_same(one: &Quote, other: &Quote) -> bool {
    fn amounts(quote: &Quote) -> impl Iterator<Item = (&str, BillingInterval, &Amount)> {
        quote
            .components
            .iter()
            .map(|QuotedComponent { id, per, amount, .. }| (id.as_str(), *per, amount))
    }
    one.outcome == other.outcome && amounts(one).eq(amounts(other)) && one.other_billing == other.other_billing
}
