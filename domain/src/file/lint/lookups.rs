//! Lookups and table axes: one result for every choice and every country.

use super::linter::Linter;
use super::names::{entries, one};
use crate::country::{self, CODES};
use crate::expr::{Value, ValueKind};
use crate::fact::{FactDefinition, FactKind};
use crate::file::view::TableView;
use crate::price::AxisValues;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Checks that every choice, or every country, has exactly one result.
pub(super) fn check(lint: &mut Linter<'_>, id: &str, fact: TableView<'_>) {
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
