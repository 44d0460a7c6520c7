//! Inheritance: no cycles, and nothing removed that was never granted.

use super::expressions::{FactNames, expr};
use super::linter::Linter;
use crate::expr::ValueKind;
use crate::file::value;
use crate::file::view::TableView;
use crate::programme::Tier;
use crate::resolve::{lineage, resolve};

/// No real programme comes close. The limit keeps checking fast.
const DEEPEST: usize = 20;

pub(super) fn check(lint: &mut Linter<'_>) {
    let ids = lint.tier_ids();
    for (id, view) in lint.tiers() {
        let Some(tier) = lint.programme.tier(id) else { continue };
        if let Some(parent) = &tier.extends {
            if !ids.contains(&parent.as_str()) {
                let others: Vec<&str> = ids.iter().copied().filter(|other| *other != id).collect();
                lint.unknown(view.span("extends"), "tier", parent, &others);
                if parent.contains('.')
                    && let Some(problem) = lint.problems.last_mut()
                {
                    let others = if others.is_empty() {
                        String::new()
                    } else {
                        format!(", such as {}", others.join(", "))
                    };
                    problem.help = Some(format!("delete \"extends\", or name a tier of this file{others}"));
                }
            } else if *parent == tier.id {
                lint.report(
                    view.span("extends"),
                    format!("\"{id}\" extends itself"),
                    "delete \"extends\", or name another tier",
                );
                continue;
            } else if let Some(circle) = circle(lint, tier) {
                if ids.iter().find(|id| circle.contains(id)) != Some(&id) {
                    continue;
                }
                let circle: Vec<&str> = circle.iter().chain(circle.first()).copied().collect();
                lint.report(
                    view.span("extends"),
                    format!("these tiers extend each other in a cycle: {}", circle.join(" → ")),
                    "delete \"extends\" from one of them",
                );
                continue;
            } else if lineage(lint.programme, tier).len() > DEEPEST {
                lint.report(
                    view.span("extends"),
                    format!("more than {DEEPEST} tiers extend each other"),
                    "extend a tier closer to the first one, and grant the rest here",
                );
            }
        }
        grants(lint, tier, view);
        removals(lint, tier, view);
    }
    formerly(lint);
}

/// The cycle that a tier is part of, if any.
fn circle<'l>(lint: &Linter<'l>, tier: &'l Tier) -> Option<Vec<&'l str>> {
    let tiers = lineage(lint.programme, tier);
    let last = tiers.last()?;
    let closes = last.extends.as_deref() == Some(tier.id.as_str());
    closes.then(|| tiers.iter().map(|tier| tier.id.as_str()).collect())
}

fn grants(lint: &mut Linter<'_>, tier: &Tier, view: TableView<'_>) {
    let known = lint.benefit_ids();
    for (benefit, span, value) in view.entries("grants") {
        rules(lint, benefit, view.inside(value));
        if !known.contains(&benefit) && value::is_id(benefit) {
            lint.unknown(span.clone(), "benefit", benefit, &known);
        }
        if tier.removes.iter().any(|removal| removal.benefit == benefit) {
            lint.report(
                span,
                format!("this tier both grants and removes \"{benefit}\""),
                "keep only one; a grant already replaces the inherited value",
            );
        }
    }
}

/// Conditions of grants, in an order in which each can apply.
fn rules(lint: &mut Linter<'_>, benefit: &str, grant: Option<TableView<'_>>) {
    let Some(grant) = grant else { return };
    let rules = grant.list("rules");
    for rule in &rules {
        expr(lint, *rule, "when", &ValueKind::Bool, &FactNames(lint.programme));
    }
    if grant.has("rules") && rules.is_empty() {
        lint.report(
            grant.span("rules"),
            "these rules are empty",
            format!("write the value: {benefit} = …, or add a rule"),
        );
    }
    let always = rules.iter().position(|rule| !rule.has("when"));
    if let Some(next) = always.and_then(|place| rules.get(place + 1)) {
        lint.report(
            next.place(),
            "this rule never applies, because the one before it has no \"when\"",
            "move the rule without \"when\" to the end",
        );
    }
    if always == Some(0) && rules.len() == 1 {
        lint.report(
            rules[0].place(),
            "this value doesn't depend on anything",
            format!("write it without rules: {benefit} = …, or add a condition: when = …"),
        );
    }
    for key in ["value", "up_to", "unlimited", "text"] {
        if grant.has("rules") && grant.has(key) {
            lint.report(
                grant.key_span(key),
                format!("a grant with rules can't have \"{key}\" as well"),
                "add a last rule without \"when\"",
            );
        }
    }
}

fn removals(lint: &mut Linter<'_>, tier: &Tier, view: TableView<'_>) {
    let known = lint.benefit_ids();
    let parent = tier.extends.as_deref().and_then(|parent| lint.programme.tier(parent));
    let inherited = parent.map(|parent| resolve(lint.programme, parent));
    let removed = view
        .items("removes")
        .into_iter()
        .filter_map(|item| Some((item.get_ref().as_str()?, item.span())));
    let replaced = view.entries("replaces").into_iter().map(|(id, span, _)| (id, span));
    for (benefit, span) in removed.chain(replaced) {
        if !known.contains(&benefit) {
            lint.unknown(span, "benefit", benefit, &known);
        } else if inherited
            .as_ref()
            .is_none_or(|inherited| inherited.grant(benefit).is_none())
        {
            let message = match parent {
                Some(parent) => format!(
                    "this tier can't remove \"{benefit}\", because \"{}\" doesn't grant it",
                    parent.id
                ),
                None => format!("this tier can't remove \"{benefit}\", because it doesn't extend another tier"),
            };
            lint.report(
                span,
                message,
                "delete it here, or set \"extends\" to the tier that grants it",
            );
        }
    }
    let own = resolve(lint.programme, tier);
    for (_, _, by) in view.entries("replaces") {
        let name = by.get_ref().as_str().unwrap_or_default();
        if !known.contains(&name) {
            lint.unknown(by.span(), "benefit", name, &known);
        } else if own.grant(name).is_none() {
            lint.report(
                by.span(),
                format!("\"{name}\" replaces another benefit, but this tier doesn't grant it"),
                format!("add it to the grants: {name} = …"),
            );
        }
    }
}

/// A former identifier that's still in use would confuse two tiers.
fn formerly(lint: &mut Linter<'_>) {
    let ids = lint.tier_ids();
    for (_, view) in lint.tiers() {
        for item in view.items("formerly") {
            let name = item.get_ref().as_str().unwrap_or_default();
            if ids.contains(&name) {
                lint.report(
                    item.span(),
                    format!("\"{name}\" is a tier in this version, so it can't be a former name"),
                    "delete it here, or rename the other tier",
                );
            }
        }
    }
}
