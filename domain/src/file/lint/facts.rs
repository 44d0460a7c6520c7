//! Facts: names that are free, and everything that their types need.

use super::expressions::{FactNames, NumbersAbove, expr};
use super::linter::Linter;
use super::lookups;
use super::names::one;
use crate::expr::{Scope, ValueKind};
use crate::fact::{Computation, FactDefinition, FactKind};
use crate::file::value::KEYWORDS;
use crate::file::view::TableView;
use crate::membership::MEMBERSHIP;
use crate::ratio::Ratio;

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

pub(super) fn check(lint: &mut Linter<'_>) {
    for (id, span, _) in lint.view.entries("facts") {
        let why = if OF_ADDRESSES.contains(&id) {
            "page URLs already use this name"
        } else if KEYWORDS.contains(&id) {
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
        lookups::check(lint, id, fact);
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
