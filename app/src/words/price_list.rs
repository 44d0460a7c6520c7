//! The whole price list of a tier, as a table and as lines.

use super::{Words, fact_label, fact_value, headline, several_countries};
use crate::format;
use crate::text::Texts;
use domain::country::CODES;
use domain::expr::Value;
use domain::fact::{FactDefinition, FactKind};
use domain::quote::{ListAxis, ListedPrice, Piece, PriceList};
use domain::ratio::Ratio;

/// The prices of one axis can be columns if there are at most this many.
const MOST_COLUMNS: usize = 4;

/// More options than this aren't spelt out.
const MOST_OPTIONS: usize = 6;

/// A price list with a row for each combination, except for those of the axis that's across the top.
#[derive(Debug)]
pub struct PriceTable {
    pub columns: Vec<String>,
    pub rows: Vec<PriceTableRow>,
}

#[derive(Debug)]
pub struct PriceTableRow {
    pub heads: Vec<String>,
    pub prices: Vec<String>,
}

/// If there are several axes, the one with the fewest values goes across the top.
pub fn price_table(words: Words<'_>, list: &PriceList) -> PriceTable {
    let across = across(list);
    let down = || (0..list.axes.len()).filter(|axis| Some(*axis) != across);
    let named = down().map(|axis| fact_label(words, &list.axes[axis].fact));
    let columns = match across {
        Some(axis) => pieces(words, &list.axes[axis]),
        None => vec![words.t.row_price().into_owned()],
    };
    let mut rows: Vec<(Vec<usize>, Vec<String>)> = Vec::new();
    for row in &list.rows {
        let key: Vec<usize> = down().map(|axis| row.pieces[axis]).collect();
        let price = headline(words, &row.quote);
        match rows.iter_mut().find(|(known, _)| *known == key) {
            Some((_, prices)) => prices.push(price),
            None => rows.push((key, vec![price])),
        }
    }
    let rows = rows.into_iter().map(|(key, prices)| PriceTableRow {
        heads: down()
            .zip(key)
            .map(|(axis, place)| without_unit(words, &list.axes[axis], place))
            .collect(),
        prices,
    });
    PriceTable {
        columns: named.chain(columns).collect(),
        rows: rows.collect(),
    }
}

fn across(list: &PriceList) -> Option<usize> {
    let few = list
        .axes
        .iter()
        .enumerate()
        .filter(|(_, axis)| axis.pieces.len() <= MOST_COLUMNS);
    let fewest = few.min_by_key(|(_, axis)| axis.pieces.len());
    fewest.map(|(place, _)| place).filter(|_| list.axes.len() > 1)
}

/// The same as lines: "A company, up to 499 people: $5,000 a year".
pub fn price_lines(words: Words<'_>, list: &PriceList) -> Vec<String> {
    list.rows.iter().map(|row| line(words, list, row)).collect()
}

fn line(words: Words<'_>, list: &PriceList, row: &ListedPrice) -> String {
    let pieces = list.axes.iter().zip(&row.pieces);
    let pieces = pieces.map(|(axis, place)| named_piece(words, axis, *place));
    let pieces: Vec<String> = pieces.collect();
    words.t.rule_if(pieces.join(", "), headline(words, &row.quote))
}

fn pieces(words: Words<'_>, axis: &ListAxis) -> Vec<String> {
    (0..axis.pieces.len())
        .map(|place| named_piece(words, axis, place))
        .collect()
}

/// The values of a fact in words: "Up to 499 people". The unit is a plural, so one is "Employees: 1".
pub fn piece(words: Words<'_>, axis: &ListAxis, place: usize) -> String {
    let text = without_unit(words, axis, place);
    if is_one(&axis.pieces[place]) {
        return words.t.letter_line(fact_label(words, &axis.fact), text);
    }
    match words.programme.fact(&axis.fact).and_then(FactDefinition::unit) {
        Some(unit) => words.t.number_and_unit(text, words.say(unit)),
        None => text,
    }
}

/// The same on its own, with the name of the fact unless the values say what they're about. Money and a yes don't.
pub fn named_piece(words: Words<'_>, axis: &ListAxis, place: usize) -> String {
    let text = piece(words, axis, place);
    let unit = words.programme.fact(&axis.fact).and_then(FactDefinition::unit);
    match (&axis.pieces[place], unit) {
        (Piece::Options { .. }, _) | (_, Some(_)) => text,
        _ => words.t.letter_line(fact_label(words, &axis.fact), text),
    }
}

/// Whether a piece is the number one and nothing else.
fn is_one(piece: &Piece) -> bool {
    match piece {
        Piece::Numbers { from, below, step } => {
            *from == Ratio::ONE && below.and_then(|below| below.minus(*step)) == Some(Ratio::ONE)
        }
        Piece::Options { .. } | Piece::Answer(_) => false,
    }
}

/// The same below the name of the fact, which says what's counted.
fn without_unit(words: Words<'_>, axis: &ListAxis, place: usize) -> String {
    let Some(fact) = words.programme.fact(&axis.fact) else {
        return axis.fact.clone();
    };
    match &axis.pieces[place] {
        Piece::Numbers { from, below, step } => numbers(words, fact, *from, *below, *step),
        Piece::Answer(answer) => fact_value(words, fact, &Value::Bool(*answer)),
        Piece::Options { options, found } => match found {
            Some((lookup, word)) if options.len() > 1 => {
                let found = words.programme.fact(lookup);
                let found = found.map_or_else(
                    || word.clone(),
                    |fact| fact_value(words, fact, &Value::Word(word.clone())),
                );
                words.t.letter_line(fact_label(words, lookup), found)
            }
            _ if fact.kind == FactKind::Country => countries(words, axis, options),
            _ => self::options(words, fact, options),
        },
    }
}

/// Their regions and names. If most countries have the same price, they're the others.
fn countries(words: Words<'_>, axis: &ListAxis, codes: &[String]) -> String {
    if axis.pieces.len() > 1 && codes.len() > CODES.len() / 2 {
        return words.t.other_countries().into_owned();
    }
    first_few(words.t, several_countries(words.t, codes))
}

fn options(words: Words<'_>, fact: &FactDefinition, options: &[String]) -> String {
    let names = options.iter();
    let names = names.map(|option| fact_value(words, fact, &Value::Word(option.clone())));
    first_few(words.t, names.collect())
}

fn first_few(t: Texts, mut names: Vec<String>) -> String {
    if names.len() > MOST_OPTIONS {
        let more = names.len() - MOST_OPTIONS + 1;
        names.truncate(MOST_OPTIONS - 1);
        names.push(t.and_more(i64::try_from(more).unwrap_or(i64::MAX)));
    }
    format::one_of(t.locale(), &names)
}

/// "Up to 499", "€500,000 to less than €1,000,000".
fn numbers(words: Words<'_>, fact: &FactDefinition, from: Ratio, below: Option<Ratio>, step: Ratio) -> String {
    let t = words.t;
    let show = |number: Ratio| fact_value(words, fact, &Value::Number(number));
    let is_round = |number: &Ratio| step == Ratio::ONE || number.is_whole();
    // A limit like 1,000,000.01 means: more than 1,000,000.
    let previous = |number: Ratio| number.minus(step);
    let low = if is_round(&from) {
        Low::From(from)
    } else {
        previous(from).map_or(Low::From(from), Low::Above)
    };
    let last = below.and_then(previous);
    let high = match (below, last) {
        (Some(_), Some(last)) if is_round(&last) => Some(show(last)),
        (Some(below), _) => Some(t.fewer_than(show(below))),
        (None, _) => None,
    };
    let is_less = below.is_some() && last.is_some_and(|last| !is_round(&last));
    let text = match (low, high) {
        (Low::From(from), Some(high)) if from == Ratio::ZERO && is_less => high,
        (Low::From(from), Some(_)) if last == Some(from) => show(from),
        (Low::From(from), Some(high)) if from == Ratio::ZERO => t.up_to_value(high),
        (Low::From(from), Some(high)) => t.amount_from_to(show(from), high),
        (Low::Above(above), Some(high)) => t.more_than_up_to(show(above), high),
        (Low::From(from), None) => t.amount_or_more(show(from)),
        (Low::Above(above), None) => t.more_than(show(above)),
    };
    format::capitalised(&text)
}

enum Low {
    From(Ratio),
    Above(Ratio),
}
