//! The whole price list of a tier: what it costs for every combination of the facts that its price depends on.
//!
//! It's computed with the same rules as any other quote: the facts are cut into pieces within which no rule changes,
//! every combination is quoted, and pieces with the same price are joined.

use super::axes::{ListAxis, Piece, axes};
use super::total::{MoneyRange, Total};
use super::{Amount, Quote, QuoteOutcome, QuotedComponent, tier::quote_only};
use crate::expr::Value;
use crate::facts::Facts;
use crate::money::Money;
use crate::price::BillingInterval;
use crate::programme::{Programme, Tier};

/// With more combinations than this, nobody reads the list.
const MOST_COMBINATIONS: usize = 1_500;

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

/// The price list for what's not stated yet. `None` if the price doesn't depend on anything, or on too much to list.
pub fn price_list(programme: &Programme, tier: &Tier, facts: &Facts) -> Option<PriceList> {
    let axes = axes(programme, tier, facts)?;
    let combinations = axes
        .iter()
        .map(|axis| axis.pieces.len())
        .try_fold(1_usize, usize::checked_mul);
    if axes.is_empty() || combinations.is_none_or(|number| number > MOST_COMBINATIONS) {
        return None;
    }
    let mut list = PriceList {
        rows: rows(programme, tier, facts, &axes),
        axes,
    };
    for axis in (0..list.axes.len()).rev() {
        list.join_pieces(axis);
    }
    list.drop_single_pieces();
    (!list.axes.is_empty()).then_some(list)
}

/// The lowest and highest totals that are possible for what's not stated yet. Empty if that isn't known.
pub(super) fn range(programme: &Programme, tier: &Tier, facts: &Facts) -> Vec<Total> {
    let Some(axes) = axes(programme, tier, facts) else {
        return Vec::new();
    };
    let combinations = axes
        .iter()
        .map(|axis| axis.pieces.len())
        .try_fold(1_usize, usize::checked_mul);
    if combinations.is_none_or(|number| number > MOST_COMBINATIONS) {
        return Vec::new();
    }
    let rows = rows(programme, tier, facts, &axes);
    let offered = rows.iter().filter(|row| is_offered(&row.quote));
    let totals: Vec<Vec<Total>> = offered.map(|row| row.quote.totals()).collect();
    if rows.iter().any(|row| row.quote.outcome == QuoteOutcome::NeedsFacts) {
        return Vec::new();
    }
    hull(&totals)
}

fn is_offered(quote: &Quote) -> bool {
    !matches!(
        quote.outcome,
        QuoteOutcome::NotOffered | QuoteOutcome::NotEligible | QuoteOutcome::ByAgreement
    )
}

/// For each billing interval and currency, the smallest range that contains the total of every combination. A combination
/// without it costs nothing there.
fn hull(all: &[Vec<Total>]) -> Vec<Total> {
    let mut hull: Vec<Total> = Vec::new();
    for total in all.iter().flatten() {
        if !hull.iter().any(|known| is_same_kind(known, total)) {
            hull.push(*total);
        }
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
        let amount = found.reduce(MoneyRange::around).unwrap_or(nothing);
        bounds.sum.amount = amount;
        bounds.sum.tax = None;
    }
    hull.sort_by_key(|total| total.per);
    hull
}

fn is_same_kind(one: &Total, other: &Total) -> bool {
    one.per == other.per && one.sum.amount.currency == other.sum.amount.currency
}

/// A quote for every combination.
fn rows(programme: &Programme, tier: &Tier, facts: &Facts, axes: &[ListAxis]) -> Vec<ListedPrice> {
    let count = axes.iter().map(|axis| axis.pieces.len()).product();
    let quoted = (0..count).map(|place| {
        let pieces = places(axes, place);
        let chosen = || {
            axes.iter()
                .zip(&pieces)
                .map(|(axis, place)| (axis, &axis.pieces[*place]))
        };
        let at = |value: fn(&Piece) -> Value| {
            let mut facts = facts.clone();
            for (axis, piece) in chosen() {
                facts.set(&axis.fact, value(piece));
            }
            quote_only(programme, tier, &facts)
        };
        let first = at(Piece::first);
        let quote = if chosen().any(|(axis, _)| axis.varies) {
            let last = at(Piece::last);
            let endless = chosen().any(|(_, piece)| piece.is_endless());
            spread(first, &last, endless)
        } else {
            first
        };
        ListedPrice { pieces, quote }
    });
    quoted.collect()
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

/// A quote whose amounts reach from those of one quote to those of another, or on without end.
fn spread(mut first: Quote, last: &Quote, endless: bool) -> Quote {
    let mut differs = false;
    for component in &mut first.components {
        let other = last.components.iter().find(|other| other.id == component.id);
        let Some((one, other)) =
            MoneyRange::of(&component.amount).zip(other.and_then(|other| MoneyRange::of(&other.amount)))
        else {
            continue;
        };
        if one == other {
            continue;
        }
        differs = true;
        let money = |minor| Money {
            minor,
            currency: one.currency,
        };
        let grows = other.from > one.from;
        let low = money(one.from.min(other.from));
        component.amount = match one.to.zip(other.to) {
            Some((one, other)) if !(endless && grows) => Amount::Range {
                from: low,
                to: money(one.max(other)),
            },
            _ => Amount::AtLeast(low),
        };
    }
    if differs {
        first.outcome = QuoteOutcome::Range;
        first.years = None;
    }
    first
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
            if self.axes[axis].pieces.len() == 1 {
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
    one.outcome == other.outcome && amounts(one).eq(amounts(other))
}
