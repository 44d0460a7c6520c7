//! Tries out every tier: someone can join it, every applicant gets a price, and every rule has an effect.

use super::linter::Linter;
use super::negative::{applying, is_negative};
use super::samples::combinations;
use crate::expr::{Expr, Value, Values};
use crate::facts::{Facts, KnownFacts};
use crate::file::view::TableView;
use crate::price::{Axis, AxisValues, Pricing};
use crate::programme::{Audience, Programme, Tier};
use crate::quote::{QuoteOutcome, has_no_rule, matched_lines, quote};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many rules are tried in total. The limit keeps checking fast.
const MOST_TRIED: usize = 2_000_000;

pub(super) fn check(lint: &mut Linter<'_>) {
    let mut left = MOST_TRIED;
    for (id, view) in lint.tiers() {
        let Some(tier) = lint.programme.tier(id) else { continue };
        let conditions: usize = tier
            .price
            .iter()
            .map(|part| 1 + part.rules.len() + part.times.len() + part.overrides.len())
            .sum();
        let each = 1 + conditions + tier.qualification.len() + tier.requires.len();
        if let Some(tried) = combinations(lint.programme, tier, left / each) {
            left -= tried.len() * each;
            tier_answers(lint, tier, view, &tried);
        }
    }
}

fn tier_answers(lint: &mut Linter<'_>, tier: &Tier, view: TableView<'_>, tried: &[Facts]) {
    let programme = lint.programme;
    let timed = tier
        .price
        .iter()
        .flat_map(|component| &component.rules)
        .any(|rule| rule.from.is_some() || rule.until.is_some());
    let mut reachable = !tier.is_open();
    let mut hole: Option<&Facts> = None;
    let mut used: BTreeSet<u32> = BTreeSet::new();
    for facts in tried {
        let answer = quote(programme, tier, facts);
        if matches!(answer.outcome, QuoteOutcome::NotEligible) {
            continue;
        }
        reachable |= fits_audience(tier, facts);
        used.extend(matched_lines(programme, tier, facts));
        if hole.is_none() && has_no_rule(programme, tier, facts) {
            hole = Some(facts);
        }
    }
    if !reachable {
        lint.report(
            first_span(view, &["qualification", "requires", "audience"]),
            format!(
                "nobody can join \"{}\", because its conditions contradict each other",
                tier.id
            ),
            "run `guildhall quote` with the facts of someone who should be able to join",
        );
        return;
    }
    if let Some(facts) = hole
        && !timed
        && !explained(lint, tier, view, facts)
    {
        let (span, help) = (
            first_span(view, &["price"]),
            "add a last rule without \"when\": { by_agreement = true } or { not_offered = true }",
        );
        lint.report(
            span,
            format!("no price rule applies to {}", describe(programme, facts)),
            help,
        );
    }
    if timed {
        return;
    }
    for component in Linter::components(view) {
        for rule in component.list("rules") {
            if !used.contains(&rule.line()) && !shares_line(component, rule) {
                lint.report(
                    rule.place(),
                    "this rule never applies, because the rules before it cover every case",
                    "move it up or delete it",
                );
            }
        }
    }
}

/// Reports that a table leaves out a choice, or that a formula divides by zero. Otherwise, a rule is missing.
fn explained(lint: &mut Linter<'_>, tier: &Tier, view: TableView<'_>, facts: &Facts) -> bool {
    let programme = lint.programme;
    let known = KnownFacts::new(programme, tier, facts);
    for (component, part) in tier.price.iter().zip(Linter::components(view)) {
        let rules = part.list("rules");
        let broken = (0..).zip(&component.rules).find_map(|(place, rule)| {
            let when = rule.when.as_ref()?;
            when.test(&known).is_err().then_some((place, when))
        });
        if let Some((place, when)) = broken {
            let span = rules.get(place).copied().unwrap_or(part).span("when");
            no_result(lint, span, "condition", when, facts);
            return true;
        }
        let Some(place) = applying(component, &known) else {
            continue;
        };
        let rule = rules.get(place).copied().unwrap_or(part);
        match &component.rules[place].pricing {
            Pricing::Table(id) => {
                let left_out = programme.tables.iter().find(|table| table.id == *id).and_then(|table| {
                    let axes = table.axes.iter().enumerate();
                    axes.into_iter()
                        .find_map(|(place, axis)| Some((place, axis.on.as_str(), left_out(axis, &known)?)))
                });
                let tables = lint.view.tables("tables");
                let table = tables.iter().find(|(name, _)| name == id);
                if let (Some((place, on, word)), Some((_, table))) = (left_out, table) {
                    let axis = table.list("axes").get(place).copied().unwrap_or(*table);
                    lint.report(
                        axis.span("values"),
                        format!("the table \"{id}\" has no prices for {on} = {word}"),
                        format!("add \"{word}\" to these values, and its prices to \"cells\""),
                    );
                    return true;
                }
            }
            Pricing::Formula(formula) if formula.number(&known).is_err() => {
                no_result(lint, rule.span("formula"), "formula", formula, facts);
                return true;
            }
            // Reported by the check of formulas.
            Pricing::Formula(formula) if is_negative(formula, &known) => return true,
            _ => {}
        }
    }
    false
}

fn no_result(lint: &mut Linter<'_>, span: Range<usize>, what: &str, expr: &Expr, facts: &Facts) {
    let facts = describe(lint.programme, &facts.only(&expr.names()));
    lint.report(
        span,
        format!("this {what} has no result for {facts}: it divides by zero or is too large"),
        "divide by something that's never zero, such as max(1, …), or add a rule for this case before it",
    );
}

/// The word that an axis has no position for.
fn left_out(axis: &Axis, known: &KnownFacts<'_>) -> Option<String> {
    if matches!(axis.values, AxisValues::Bands(_)) {
        return None;
    }
    let value = known.value(&axis.on)??;
    if axis.values.place(&value).is_some() {
        return None;
    }
    match value {
        Value::Word(word) => Some(word),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Number(_) => None,
    }
}

/// Rules are identified by their lines.
fn shares_line(component: TableView<'_>, rule: TableView<'_>) -> bool {
    component
        .list("rules")
        .iter()
        .filter(|other| other.line() == rule.line())
        .count()
        > 1
}

fn fits_audience(tier: &Tier, facts: &Facts) -> bool {
    match (tier.audience, facts.get("kind")) {
        (Audience::Person, Some(Value::Word(kind))) => kind == "person",
        (Audience::Organisation, Some(Value::Word(kind))) => kind != "person",
        _ => true,
    }
}

fn first_span(view: TableView<'_>, keys: &[&str]) -> Range<usize> {
    keys.iter()
        .find(|key| view.has(key))
        .map_or(view.place(), |key| view.span(key))
}

pub(super) fn describe(programme: &Programme, facts: &Facts) -> String {
    let known: Vec<String> = facts
        .iter()
        .filter(|(name, _)| programme.fact(name).is_some())
        .map(|(name, value)| match value {
            Value::Number(number) => format!("{name} = {number}"),
            Value::Bool(true) => format!("{name} = yes"),
            Value::Bool(false) => format!("{name} = no"),
            Value::Word(word) => format!("{name} = {word}"),
        })
        .collect();
    if known.is_empty() {
        "anyone".to_owned()
    } else {
        known.join(", ")
    }
}
