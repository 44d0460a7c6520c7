//! Facts: names that are free, everything that their types need, and lookups with one result for every choice.

use super::expressions::{FactNames, NumbersAbove, expr};
use super::linter::Linter;
use super::names::{entries, one};
use crate::country::{self, CODES};
use crate::expr::{Scope, Value, ValueKind};
use crate::fact::{Computation, FactDefinition, FactKind};
use crate::file::view::TableView;
use crate::membership::MEMBERSHIP;
use crate::price::AxisValues;
use crate::ratio::Ratio;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Query parameters that pages use alongside the facts.
const OF_ADDRESSES: [&str; 10] = [
    "tier",
    "q",
    "differences",
    "group",
    "version",
    "lang",
    "from",
    "to",
    "format",
    "scheme",
];

/// Keywords in conditions.
const OF_CONDITIONS: [&str; 8] = ["and", "or", "not", "in", "yes", "no", "true", "false"];

pub(super) fn check(lint: &mut Linter<'_>) {
    for (id, span, _) in lint.view.entries("facts") {
        let why = if OF_ADDRESSES.contains(&id) {
            "page URLs already use this name"
        } else if OF_CONDITIONS.contains(&id) {
            "it's a keyword in conditions"
        } else if id == MEMBERSHIP {
            "it's built in, and says whether someone is new, renewing or legacy"
        } else {
            continue;
        };
        lint.report(
            span,
            format!("a fact can't be called \"{id}\": {why}"),
            format!("give it a longer name, such as [facts.their_{id}]"),
        );
    }
    for (place, (id, fact)) in (0..).zip(lint.view.tables("facts")) {
        complete(lint, id, fact);
        if fact.word("type") == Some("computed") {
            computed(lint, place, fact);
        }
        lookup(lint, id, fact);
        for (choice, span, _) in fact.entries("choices") {
            if lint.programme.fact(choice).is_some() {
                lint.report(
                    span,
                    format!("\"{choice}\" is both a choice and a fact, so conditions can't tell them apart"),
                    "rename one of them",
                );
            }
        }
    }
    for (_, parent) in lint.view.tables("parents") {
        one(lint, parent, "fact", "fact", &lint.fact_ids());
        let kind = parent
            .word("fact")
            .and_then(|fact| lint.programme.fact(fact))
            .map(|fact| &fact.kind);
        if kind.is_some_and(|kind| *kind != FactKind::YesNo) {
            lint.report(
                parent.span("fact"),
                "a parent membership needs a fact of type yes-no",
                "set the fact's type to \"yes-no\", or name another fact",
            );
        }
        expr(lint, parent, "except", &ValueKind::Bool, &FactNames(lint.programme));
    }
}

/// Every choice must have exactly one result.
fn unanswered(
    lint: &mut Linter<'_>,
    id: &str,
    (fact, key): (TableView<'_>, &str),
    table: &[(String, Vec<String>)],
    choices: &[&str],
) {
    let mut seen: Vec<(&str, &str)> = Vec::new();
    let mut is_misspelt = false;
    for (result, words) in table {
        for word in words {
            let span = span_of(fact, word).unwrap_or_else(|| fact.span(key));
            if !choices.contains(&word.as_str()) {
                // A misspelt word is reported as unknown, and isn't missing as well.
                is_misspelt = true;
                lint.unknown(span, "choice", word, choices);
            } else if let Some((_, first)) = seen.iter().find(|(known, _)| known == word) {
                lint.report(
                    last_span_of(fact, word).unwrap_or(span),
                    format!("\"{word}\" already leads to \"{first}\""),
                    "keep it in one row only",
                );
            } else {
                seen.push((word, result));
            }
        }
    }
    let is_missing = |choice: &&&str| !seen.iter().any(|(word, _)| word == *choice);
    let missing: Vec<&str> = choices.iter().filter(is_missing).copied().collect();
    if missing.is_empty() || fact.has("otherwise") || is_misspelt {
        return;
    }
    let result = table.last().map_or("other", |(result, _)| result);
    lint.report(
        fact.key_span(key),
        format!("\"{id}\" has no result for {}", some_of(&missing)),
        format!(
            "add {} to a row of \"{key}\", or a result for all others: otherwise = \"{result}\"",
            some_of(&missing)
        ),
    );
}

/// Where a word is in the table, if it's in the file.
fn span_of(fact: TableView<'_>, word: &str) -> Option<Range<usize>> {
    spans_of(fact, word).into_iter().next()
}

fn last_span_of(fact: TableView<'_>, word: &str) -> Option<Range<usize>> {
    spans_of(fact, word).pop()
}

fn spans_of(fact: TableView<'_>, word: &str) -> Vec<Range<usize>> {
    let rows = fact.entries("table").into_iter();
    let words = rows.flat_map(|(_, _, words)| words.get_ref().as_array().into_iter().flatten());
    let same = words.filter(|item| item.get_ref().as_str() == Some(word));
    same.map(Spanned::span).collect()
}

/// The first few of many names.
fn some_of(names: &[&str]) -> String {
    const MOST: usize = 5;
    let shown = names[..names.len().min(MOST)].join(", ");
    match names.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// Reports keys that a fact of its type needs.
fn complete(lint: &mut Linter<'_>, id: &str, fact: TableView<'_>) {
    let wanted: &[&[&str]] = match fact.word("type") {
        Some("choice") => &[&["question"], &["choices"]],
        Some("number") => &[&["question"], &["unit"]],
        Some("lookup") => &[&["from"], &["table", "file"]],
        Some("computed") => &[&["formula", "bands"], &["unit", "currency"]],
        Some(_) => &[&["question"]],
        None => &[],
    };
    for keys in wanted
        .iter()
        .filter(|keys| !keys.iter().any(|key| fact.has(key) || fact.misspells(&[key])))
    {
        let key = keys[0];
        lint.report(
            fact.span("type"),
            format!("the fact \"{id}\" needs \"{key}\""),
            match key {
                "question" => "add the question that visitors see: question = \"How many people do you employ?\"",
                "choices" => "add: choices = { company = \"A company\", person = \"A person\" }",
                "unit" => "add: unit = \"people\"",
                "from" => "add the fact that it's looked up from: from = \"country\"",
                "formula" => "add what it's computed from, such as: formula = \"(revenue_2024 + revenue_2025) / 2\"",
                _ => "add: table = { low = [\"XX\"], high = [\"YY\"] }",
            },
        );
    }
}

/// A fact can only be computed from numbers above it.
fn computed(lint: &mut Linter<'_>, place: usize, fact: TableView<'_>) {
    let names = NumbersAbove {
        programme: lint.programme,
        place,
    };
    expr(lint, fact, "formula", &ValueKind::Number, &names);
    for (one, other) in [("formula", "on"), ("formula", "bands"), ("unit", "currency")] {
        if fact.has(one) && fact.has(other) {
            lint.report(
                fact.key_span(other),
                format!("a computed fact can't have \"{one}\" and \"{other}\""),
                "keep one of them",
            );
        }
    }
    let step = lint.programme.facts.get(place).and_then(FactDefinition::step);
    for band in fact.list("bands") {
        let steps = band
            .number("value")
            .zip(step)
            .and_then(|(value, step)| value.over(step));
        if steps.is_some_and(|steps| !steps.is_whole() || steps < Ratio::ZERO) {
            lint.report(
                band.span("value"),
                "a computed fact is a whole number, or an amount in cents, and never negative",
                "round it",
            );
        }
    }
    if let Some(name) = fact.word("on") {
        if !names.all().iter().any(|known| known == name) {
            lint.unknown(fact.span("on"), "number above this fact", name, &names.all());
        }
    } else if fact.has("bands") && !fact.has("formula") {
        lint.report(
            fact.key_span("bands"),
            "these bands don't say which number they're about",
            "name a number above this fact: on = \"headcount\"",
        );
    }
    let divides = match lint.programme.facts.get(place).map(|fact| &fact.kind) {
        Some(FactKind::Computed {
            by: Computation::Formula(formula),
            ..
        }) => formula.divides_by_names(),
        _ => false,
    };
    if divides {
        lint.report(
            fact.span("formula"),
            "this formula divides by something that can be zero",
            "divide by a number, such as 3",
        );
    }
}

/// Checks that every choice, or every country, has exactly one result.
fn lookup(lint: &mut Linter<'_>, id: &str, fact: TableView<'_>) {
    if fact.word("type") != Some("lookup") {
        return;
    }
    one(lint, fact, "from", "fact", &lint.fact_ids());
    let origin = fact
        .word("from")
        .and_then(|from| lint.programme.fact(from))
        .map(|fact| &fact.kind);
    let key = if fact.has("file") { "file" } else { "table" };
    if fact.has("file") && fact.has("table") {
        lint.report(
            fact.key_span("table"),
            "a lookup has either a table or a file",
            "keep one of them",
        );
    }
    let table = match lint.programme.fact(id).map(|fact| &fact.kind) {
        Some(FactKind::Lookup { table, .. }) => table.as_slice(),
        _ => &[],
    };
    if table.is_empty() {
        if fact.has("table") {
            lint.report(
                fact.span("table"),
                "this table is empty",
                "add a result, and the words that lead to it: low = [\"XX\"]",
            );
        }
        return;
    }
    match origin {
        Some(FactKind::Choice(choices)) => {
            let choices: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            unanswered(lint, id, (fact, key), table, &choices);
        }
        Some(FactKind::Country) => countries(lint, id, fact),
        Some(_) => lint.report(
            fact.span("from"),
            "a lookup must start from a fact of type choice or country",
            "name a fact of one of these types, or change the type of this one",
        ),
        None => {}
    }
    let results = lint.programme.fact(id).map(FactDefinition::expr_kind);
    if let Some(ValueKind::Choice(results)) = results {
        for (label, span, _) in fact.entries("choices") {
            if !results.iter().any(|result| result == label) {
                lint.unknown(span, "result", label, &results);
            }
        }
    }
}

/// Reports what isn't a country or a region, what's in two rows, and what's in none.
fn countries(lint: &mut Linter<'_>, id: &str, fact: TableView<'_>) {
    let mut is_clean = true;
    for (_, _, words) in fact.entries("table") {
        for word in words.get_ref().as_array().into_iter().flatten() {
            is_clean &= country_word(lint, word);
        }
    }
    let Some(FactKind::Lookup { table, otherwise, .. }) = lint.programme.fact(id).map(|fact| &fact.kind) else {
        return;
    };
    if !is_clean || table.is_empty() {
        return;
    }
    let key = if fact.has("file") { "file" } else { "table" };
    if fact.has("file") {
        let wrong = table
            .iter()
            .flat_map(|(_, words)| words)
            .find(|word| !country::is_word(word));
        if let Some(word) = wrong {
            lint.report(
                fact.span("file"),
                format!("\"{word}\" in this file isn't the code of a country"),
                "write the two- or three-letter code of ISO 3166-1",
            );
            return;
        }
    }
    let in_row = |words: &[String], code: &str, exact: bool| {
        let value = Value::Word(code.to_owned());
        words
            .iter()
            .any(|word| if exact { word == code } else { value.is(word) })
    };
    let rows_of = |code: &str| -> Vec<&str> {
        let rows = |exact| {
            let rows = table.iter().filter(move |(_, words)| in_row(words, code, exact));
            rows.map(|(result, _)| result.as_str()).collect::<Vec<_>>()
        };
        let exact = rows(true);
        if exact.is_empty() { rows(false) } else { exact }
    };
    let several = CODES
        .into_iter()
        .map(|code| (code, rows_of(code)))
        .find(|(_, rows)| rows.len() > 1);
    if let Some((code, rows)) = several {
        lint.report(
            fact.key_span(key),
            format!("{code} leads to \"{}\" and to \"{}\"", rows[0], rows[1]),
            format!(
                "name the country itself in one of these rows: {} = [\"{code}\", …]",
                rows[0]
            ),
        );
        return;
    }
    let missing: Vec<&str> = CODES.into_iter().filter(|code| rows_of(code).is_empty()).collect();
    if !missing.is_empty() && otherwise.is_none() {
        let result = table.last().map_or("other", |(result, _)| result);
        lint.report(
            fact.key_span(key),
            format!("\"{id}\" has no result for {}", some_of(&missing)),
            format!("add a result for all other countries: otherwise = \"{result}\""),
        );
    }
}

/// Whether a word is a country or a region. If not, it's reported.
pub(super) fn country_word(lint: &mut Linter<'_>, word: &Spanned<DeValue<'_>>) -> bool {
    let name = word.get_ref().as_str().unwrap_or_default();
    if country::is_word(name) {
        return true;
    }
    let help =
        country::nearest_word(name).map_or_else(country::words_help, |meant| format!("did you mean \"{meant}\"?"));
    lint.report(word.span(), format!("\"{name}\" isn't a country or a region"), help);
    false
}

/// Reports words of a table axis that aren't countries or regions, and positions that no country reaches.
pub(super) fn country_positions(lint: &mut Linter<'_>, axis: TableView<'_>) {
    let items = axis.items("values");
    let mut is_clean = true;
    for entry in items.iter().flat_map(|item| entries(item)) {
        is_clean &= country_word(lint, entry);
    }
    if !is_clean {
        return;
    }
    let word = |entry: &Spanned<DeValue<'_>>| entry.get_ref().as_str().unwrap_or_default().to_owned();
    let positions: Vec<Vec<String>> = items
        .iter()
        .map(|item| entries(item).into_iter().map(word).collect())
        .collect();
    let values = AxisValues::Words(positions);
    let reached: BTreeSet<usize> = CODES
        .into_iter()
        .filter_map(|code| values.place(&Value::Word(code.to_owned())))
        .collect();
    let unreached = (0..).zip(items).filter(|(place, _)| !reached.contains(place));
    for (_, item) in unreached {
        lint.report(
            item.span(),
            "this position has no countries of its own, because those before it have them all",
            "move it up, or delete it and its prices",
        );
    }
}
