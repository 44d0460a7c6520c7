//! A price list that's short enough to read at a glance.

use super::{Words, headline, named_piece};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::{Quote, QuoteOutcome, price_list};

/// With more prices than this, the list is too long to read at a glance.
const AT_A_GLANCE: usize = 4;

/// Each answer with its price: "Start-up", "$10,000 a year". Empty if the price is known, depends on more than one
/// fact, or has too many answers.
pub fn price_by_answer(words: Words<'_>, tier: &Tier, facts: &Facts, waiting: &Quote) -> Vec<(String, String)> {
    if waiting.outcome != QuoteOutcome::NeedsFacts {
        return Vec::new();
    }
    let list = price_list(words.programme, tier, facts);
    let Some(list) = list
        .ok()
        .filter(|list| list.axes.len() == 1 && (2..=AT_A_GLANCE).contains(&list.rows.len()))
    else {
        return Vec::new();
    };
    let axis = &list.axes[0];
    let names = list.rows.iter().map(|row| named_piece(words, axis, row.pieces[0]));
    let prices = list.rows.iter().map(|row| headline(words, &row.quote));
    names.zip(prices).collect()
}
