//! Inheritance that makes sense: no circles, nothing removed that was never granted.

use super::linter::Linter;
use crate::file::value;
use crate::file::view::TableView;
use crate::programme::Tier;
use crate::resolve::{lineage, resolve};

/// No programme is near it; it bounds the time that any file takes.
const DEEPEST: usize = 20;

pub(super) fn check(lint: &mut Linter<'_>) {
    let ids = lint.tier_ids();
    for (id, view) in lint.tiers() {
        let Some(tier) = lint.programme.tier(id) else { continue };
        if let Some(parent) = &tier.extends {
            if !ids.contains(&parent.as_str()) {
                lint.unknown(view.span("extends"), "tier", parent, &ids);
            } else if let Some(circle) = circle(lint, tier) {
                if ids.iter().find(|id| circle.contains(id)) != Some(&id) {
                    continue;
                }
                let circle: Vec<&str> = circle.iter().chain(circle.first()).copied().collect();
                lint.report(
                    view.span("extends"),
                    format!("these tiers extend each other in a circle: {}", circle.join(" → ")),
                    "take \"extends\" out of one of them",
                );
                continue;
            } else if lineage(lint.programme, tier).len() > DEEPEST {
                lint.report(
                    view.span("extends"),
                    format!("this is more than {DEEPEST} tiers deep"),
                    "let it extend a tier further down, and grant the rest itself",
                );
            }
        }
        grants(lint, tier, view);
        removals(lint, tier, view);
    }
    formerly(lint);
}

/// The circle that a tier stands in, if it does.
fn circle<'l>(lint: &Linter<'l>, tier: &'l Tier) -> Option<Vec<&'l str>> {
    let tiers = lineage(lint.programme, tier);
    let last = tiers.last()?;
    let closes = last.extends.as_deref() == Some(tier.id.as_str());
    closes.then(|| tiers.iter().map(|tier| tier.id.as_str()).collect())
}

fn grants(lint: &mut Linter<'_>, tier: &Tier, view: TableView<'_>) {
    let known = lint.benefit_ids();
    for (benefit, span, _) in view.entries("grants") {
        if !known.contains(&benefit) && value::is_id(benefit) {
            lint.unknown(span.clone(), "benefit", benefit, &known);
        }
        if tier.removes.iter().any(|removal| removal.benefit == benefit) {
            lint.report(
                span,
                format!("\"{benefit}\" is granted and taken away by the same tier"),
                "keep one of the two; a grant already replaces the inherited value",
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
                    "\"{benefit}\" cannot be taken away: \"{}\" does not grant it",
                    parent.id
                ),
                None => format!("\"{benefit}\" cannot be taken away: this tier extends none"),
            };
            lint.report(
                span,
                message,
                "remove the line, or name the tier that grants it in \"extends\"",
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
                format!("\"{name}\" stands in for another benefit, but the tier does not grant it"),
                format!("add it to the grants: {name} = …"),
            );
        }
    }
}

/// A former identifier that is still in use would make two tiers one.
fn formerly(lint: &mut Linter<'_>) {
    let ids = lint.tier_ids();
    for (_, view) in lint.tiers() {
        for item in view.items("formerly") {
            let name = item.get_ref().as_str().unwrap_or_default();
            if ids.contains(&name) {
                lint.report(
                    item.span(),
                    format!("\"{name}\" is a tier of this version, so it is not a former name"),
                    "remove it here, or rename the other tier",
                );
            }
        }
    }
}
