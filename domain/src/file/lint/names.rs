//! Every name that's used must be defined, and every expression must be valid.

use super::as_tier;
use super::choices;
use super::expressions::{FactNames, SeatNames, expr};
use super::facts;
use super::linter::Linter;
use super::lookups;
use crate::expr::ValueKind;
use crate::file::view::TableView;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::DeValue;

pub(super) fn check(lint: &mut Linter<'_>) {
    sources(lint);
    facts::check(lint);
    for (_, benefit) in lint.view.tables("benefits") {
        let groups: Vec<&str> = lint.programme.groups.iter().map(|group| group.id.as_str()).collect();
        one(lint, benefit, "group", "group", &groups);
        list(lint, benefit, "excludes", "benefit", &lint.benefit_ids());
    }
    for (_, table) in lint.view.tables("tables") {
        for axis in table.list("axes") {
            axis_names(lint, axis);
        }
    }
    if let Some(tax) = lint.view.table("tax") {
        tax_rules(lint, &tax.list("rules"));
        for rule in tax.list("rules") {
            expr(lint, rule, "when", &ValueKind::Bool, &FactNames(lint.programme));
            list(lint, rule, "components", "price component", &all_component_ids(lint));
        }
    }
    for (id, tier) in lint.tiers() {
        let is_priced = lint.programme.tier(id).is_some_and(|tier| !tier.price.is_empty());
        if !tier.has("price") && !is_priced && !tier.misspells(&["price"]) {
            lint.report(
                tier.place(),
                format!("\"{id}\" has no price"),
                "add a price; if it's negotiated, write: price = \"by agreement\"",
            );
        }
        self::tier(lint, id, tier);
    }
    common(lint);
    choices::check(lint);
    let bodies = lint.view.tables("seats");
    let ids: Vec<&str> = bodies.iter().map(|(id, _)| *id).collect();
    for (place, (_, body)) in bodies.into_iter().enumerate() {
        let names = SeatNames {
            programme: lint.programme,
            bodies: &ids,
            place,
        };
        expr(lint, body, "when", &ValueKind::Bool, &names);
        expr(lint, body, "count", &ValueKind::Number, &names);
    }
    if let Some(roll) = lint.view.table("roll") {
        one(lint, roll, "benefit", "benefit", &lint.benefit_ids());
        let benefit = roll.word("benefit").and_then(|id| lint.programme.benefit(id));
        if benefit.is_some_and(|benefit| !matches!(benefit.kind, crate::grant::BenefitKind::Votes { .. })) {
            lint.report(
                roll.span("benefit"),
                "the voting roll needs a benefit of kind votes",
                "set kind = \"votes\" in the benefit, or name another benefit",
            );
        }
    }
}

/// Names in what tiers have in common. Each of them must be able to have it.
fn common(lint: &mut Linter<'_>) {
    for (id, common) in lint.view.tables("common") {
        list(lint, common, "tiers", "tier", &lint.tier_ids());
        tier(lint, id, common);
        for entry in common.list("times") {
            expr(lint, entry, "when", &ValueKind::Bool, &FactNames(lint.programme));
        }
        for component in Linter::components(common) {
            let name = component.word("id").unwrap_or("fee");
            let taken = lint.tiers().into_iter().find(|(id, tier)| {
                let applies = !common.has("tiers") || common.words("tiers").iter().any(|listed| listed == id);
                applies && component_ids(*tier).contains(&name)
            });
            if let Some((tier, _)) = taken {
                lint.report(
                    if component.has("id") {
                        component.span("id")
                    } else {
                        component.place()
                    },
                    format!("\"{tier}\" has a component with the id \"{name}\" already"),
                    "give this one another id: id = \"registration\"; a price without an id has the id \"fee\"",
                );
            }
        }
        let own = lint.tiers().into_iter().find(|(id, tier)| {
            let applies = !common.has("tiers") || common.words("tiers").iter().any(|listed| listed == id);
            applies && tier.has("cap")
        });
        if let Some((tier, _)) = own.filter(|_| common.has("cap")) {
            lint.report(
                common.key_span("cap"),
                format!("\"{tier}\" has a cap of its own"),
                "keep one of them",
            );
        }
        for key in ["term", "cap", "review", "review_in_kind"] {
            let same = |(other, view): &(&str, TableView<'_>)| *other != id && view.has(key) && overlap(*view, common);
            let before = lint
                .view
                .tables("common")
                .into_iter()
                .take_while(|(other, _)| *other != id);
            if let Some((other, _)) = before.filter(|_| common.has(key)).find(same) {
                lint.report(
                    common.key_span(key),
                    format!("[common.{other}] sets \"{key}\" for the same tiers"),
                    "keep one of them, or list different tiers",
                );
            }
        }
    }
}

fn overlap(one: TableView<'_>, other: TableView<'_>) -> bool {
    let listed = other.words("tiers");
    !one.has("tiers") || !other.has("tiers") || one.words("tiers").iter().any(|tier| listed.contains(tier))
}

fn component_ids(tier: TableView<'_>) -> Vec<&str> {
    let components = Linter::components(tier).into_iter();
    let mut ids: Vec<&str> = components
        .map(|component| component.word("id").unwrap_or("fee"))
        .collect();
    if tier.word("price").is_some() {
        ids.push("fee");
    }
    ids
}

/// The first tax rule that's for a component and matches applies, so a rule without a condition ends the search.
fn tax_rules(lint: &mut Linter<'_>, rules: &[TableView<'_>]) {
    let mut covered: BTreeSet<String> = BTreeSet::new();
    let mut is_all_covered = false;
    for rule in rules {
        let components = rule.words("components");
        if rule.has("components") && components.is_empty() {
            lint.report(
                rule.span("components"),
                "this tax rule is for no component",
                "list the ids of components, or remove the key if it's for all of them",
            );
            continue;
        }
        let is_covered = !components.is_empty() && components.iter().all(|component| covered.contains(component));
        if is_all_covered || is_covered {
            lint.report(
                rule.place(),
                "this tax rule never applies",
                "move it above the rule without \"when\" that already applies to its components",
            );
        }
        if !rule.has("when") {
            is_all_covered |= components.is_empty();
            covered.extend(components);
        }
    }
}

/// The components of all tiers.
fn all_component_ids<'l>(lint: &Linter<'l>) -> Vec<&'l str> {
    let tiers = lint.tiers_and_common().into_iter();
    let ids: BTreeSet<&str> = tiers.flat_map(|(_, tier)| component_ids(tier)).collect();
    ids.into_iter().collect()
}

fn tier(lint: &mut Linter<'_>, id: &str, tier: TableView<'_>) {
    let facts = FactNames(lint.programme);
    let condition = ValueKind::Bool;
    let parents: Vec<&str> = lint.programme.parents.iter().map(|parent| parent.id.as_str()).collect();
    let tables: Vec<&str> = lint.programme.tables.iter().map(|table| table.id.as_str()).collect();
    list(lint, tier, "requires", "parent", &parents);
    for entry in tier.list("qualification").into_iter().chain(tier.list("alternatives")) {
        expr(lint, entry, "when", &condition, &facts);
    }
    for entry in tier.list("responsibilities") {
        one(lint, entry, "else_tier", "tier", &lint.tier_ids());
    }
    if let Some(lapse) = tier.table("term").and_then(|term| term.table("lapse")) {
        one(lint, lapse, "tier", "tier", &lint.tier_ids());
    }
    let mut ids: Vec<String> = Vec::new();
    for component in Linter::components(tier) {
        let own = component.word("id").unwrap_or("fee");
        if ids.iter().any(|known| known == own) {
            let span = if component.has("id") {
                component.span("id")
            } else {
                component.place()
            };
            lint.report(
                span,
                format!("two components of this price have the id \"{own}\""),
                "give each one its own id: id = \"usage\"",
            );
        }
        ids.push(own.to_owned());
        expr(lint, component, "when", &condition, &facts);
        for entry in component.list("times").into_iter().chain(component.list("overrides")) {
            expr(lint, entry, "when", &condition, &facts);
        }
        for pricing in std::iter::once(component).chain(component.list("rules")) {
            expr(lint, pricing, "when", &condition, &facts);
            expr(lint, pricing, "formula", &ValueKind::Number, &facts);
            one(lint, pricing, "table", "price table", &tables);
            tier_axis(lint, id, pricing);
            as_tier::check(lint, (id, tier), component, pricing);
            number_fact(lint, pricing, "on");
        }
    }
}

/// A table by tier needs a position for every tier that uses it.
fn tier_axis(lint: &mut Linter<'_>, tier: &str, pricing: TableView<'_>) {
    let Some(id) = pricing.word("table") else { return };
    let tables = lint.view.tables("tables");
    let Some((_, table)) = tables.into_iter().find(|(known, _)| *known == id) else {
        return;
    };
    let axes = table.list("axes").into_iter();
    for axis in axes.filter(|axis| axis.word("on") == Some("tier") && axis.has("values")) {
        let values = axis.items("values");
        let words = values.iter().flat_map(|item| match item.get_ref().as_array() {
            Some(list) => list.iter().filter_map(|word| word.get_ref().as_str()).collect(),
            None => item.get_ref().as_str().into_iter().collect::<Vec<_>>(),
        });
        let known = lint.tier_ids();
        // A misspelt tier is reported as unknown, and is the same mistake.
        if words.clone().any(|word| word == tier) || words.clone().any(|word| !known.contains(&word)) {
            continue;
        }
        lint.report(
            pricing.span("table"),
            format!("the table \"{id}\" has no prices for the tier \"{tier}\""),
            format!("add \"{tier}\" to the \"tier\" axis of [tables.{id}], and its prices to \"cells\""),
        );
    }
}

fn sources(lint: &mut Linter<'_>) {
    let known: Vec<&str> = lint.programme.sources.keys().map(String::as_str).collect();
    let mut places: Vec<TableView<'_>> = vec![lint.view];
    for key in ["benefits", "facts", "seats", "elections"] {
        places.extend(lint.view.tables(key).into_iter().map(|(_, view)| view));
    }
    places.extend(lint.view.list("notes"));
    places.extend(lint.view.table("tax"));
    for (_, tier) in lint.tiers_and_common() {
        places.push(tier);
        for key in ["notes", "alternatives", "responsibilities"] {
            places.extend(tier.list(key));
        }
        places.extend(tier.table("term"));
        places.extend(Linter::components(tier));
        places.extend(
            tier.entries("grants")
                .into_iter()
                .filter_map(|(_, _, value)| tier.inside(value)),
        );
    }
    for place in places {
        one(lint, place, "source", "source", &known);
    }
}

fn axis_names(lint: &mut Linter<'_>, axis: TableView<'_>) {
    let Some(on) = axis.word("on") else { return };
    let known: Vec<String> = if on == "tier" {
        lint.tier_ids().into_iter().map(str::to_owned).collect()
    } else {
        match lint.programme.fact(on).map(crate::fact::FactDefinition::expr_kind) {
            None => {
                let mut names = lint.fact_ids();
                names.push("tier");
                lint.unknown(axis.span("on"), "fact", on, &names);
                return;
            }
            Some(ValueKind::Number) if axis.has("values") => {
                lint.report(
                    axis.span("values"),
                    format!("\"{on}\" is a number"),
                    "use bands instead: bands = [{ below = 10 }, { from = 10 }]",
                );
                return;
            }
            Some(ValueKind::Number) => return,
            Some(_) if axis.has("bands") => {
                lint.report(
                    axis.span("bands"),
                    format!("\"{on}\" isn't a number"),
                    "list its choices instead: values = [\"company\", \"nonprofit\"]",
                );
                return;
            }
            Some(ValueKind::Choice(words)) => words,
            Some(ValueKind::Country) => {
                lookups::country_positions(lint, axis);
                return;
            }
            Some(ValueKind::Bool) => vec!["yes".to_owned(), "no".to_owned()],
        }
    };
    for entry in axis.items("values").into_iter().flat_map(entries) {
        let word = entry.get_ref().as_str().unwrap_or_default();
        if !known.iter().any(|name| name == word) {
            lint.unknown(entry.span(), if on == "tier" { "tier" } else { "choice" }, word, &known);
        }
    }
}

/// The words of a position: one, or several in a list.
pub(super) fn entries<'v>(item: &'v Spanned<DeValue<'v>>) -> Vec<&'v Spanned<DeValue<'v>>> {
    match item.get_ref().as_array() {
        Some(entries) => entries.iter().collect(),
        None => vec![item],
    }
}

pub(super) fn number_fact(lint: &mut Linter<'_>, view: TableView<'_>, key: &str) {
    one(lint, view, key, "fact", &lint.fact_ids());
    let fact = view.word(key).and_then(|id| lint.programme.fact(id));
    if fact.is_some_and(|fact| fact.expr_kind() != ValueKind::Number) {
        lint.report(
            view.span(key),
            "bands and rates need a fact that's a number",
            "name a fact of type number or money",
        );
    }
}

pub(super) fn one(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, what: &str, known: &[&str]) {
    if let Some(name) = view.word(key)
        && !known.contains(&name)
    {
        lint.unknown(view.span(key), what, name, known);
    }
}

pub(super) fn list(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, what: &str, known: &[&str]) {
    for item in view.items(key) {
        if let Some(name) = item.get_ref().as_str()
            && !known.contains(&name)
        {
            lint.unknown(item.span(), what, name, known);
        }
    }
}
