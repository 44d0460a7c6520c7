//! What applicants choose themselves: how often they pay, and for how long they join.

use super::linter::Linter;
use crate::chosen::{PAYMENT, TERM};
use crate::file::view::TableView;

pub(super) fn check(lint: &mut Linter<'_>) {
    for (_, tier) in lint.tiers_and_common() {
        let mut first: Option<&str> = None;
        for component in Linter::components(tier) {
            billing(lint, component);
            let per = component.word("per").unwrap_or("year");
            match first.filter(|_| component.has("or_per")) {
                Some(first) if first != per => lint.report(
                    component.span("per"),
                    format!("applicants choose one interval for all components, and another component has: per = \"{first}\""),
                    format!("give the amount for the same interval: per = \"{first}\""),
                ),
                _ if component.has("or_per") => first = Some(per),
                _ => {}
            }
        }
        if let Some(term) = tier.table("term") {
            years(lint, term);
        }
    }
    let chosen: Vec<&str> = lint
        .programme
        .tiers
        .iter()
        .flat_map(crate::programme::Tier::choices)
        .collect();
    for (name, key) in [(PAYMENT, "or_per"), (TERM, "choose_years")] {
        let own = lint.view.entries("facts").into_iter().find(|(id, ..)| *id == name);
        if let Some((_, span, _)) = own.filter(|_| chosen.contains(&name)) {
            lint.report(
                span,
                format!("a fact can't be called \"{name}\" here, because \"{key}\" defines it"),
                format!("applicants are asked for it anyway, so delete the fact; or rename it, such as to [facts.their_{name}]"),
            );
        }
    }
}

fn billing(lint: &mut Linter<'_>, component: TableView<'_>) {
    let per = component.word("per").unwrap_or("year");
    if component.has("or_per") && (component.has("at_cost") || matches!(per, "once" | "hour")) {
        lint.report(
            component.key_span("or_per"),
            "\"or_per\" is only for what's billed regularly",
            "delete it",
        );
        return;
    }
    let mut known = vec![per];
    for item in component.items("or_per") {
        let Some(word) = item.get_ref().as_str() else { continue };
        if known.contains(&word) {
            lint.report(
                item.span(),
                format!("\"{word}\" is already one of the billing intervals"),
                "name each interval once",
            );
        }
        known.push(word);
    }
}

fn years(lint: &mut Linter<'_>, term: TableView<'_>) {
    if !term.has("choose_years") {
        return;
    }
    let span = term.span("choose_years");
    let mut known: Vec<i64> = Vec::new();
    for item in term.items("choose_years") {
        let written = item.get_ref().as_integer().map(ToString::to_string);
        let years = written.and_then(|number| number.parse::<i64>().ok());
        let Some(years) = years else { continue };
        if !(1..=99).contains(&years) || known.contains(&years) {
            lint.report(
                item.span(),
                "each length must be a different number of years, from 1 to 99",
                "for example: choose_years = [1, 2, 3]",
            );
            return;
        }
        known.push(years);
    }
    if known.len() < 2 {
        lint.report(
            span,
            "there's nothing to choose from",
            "list at least two lengths: choose_years = [1, 2, 3]",
        );
    }
    for key in ["months", "years"] {
        if term.has(key) {
            lint.report(
                term.key_span(key),
                format!("this term has two lengths, in \"{key}\" and in \"choose_years\""),
                "keep one of them",
            );
        }
    }
}
