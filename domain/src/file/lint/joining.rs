//! The join wizard: names exist, nothing is asked twice, and someone signs.

use super::expressions::{FactNames, expr};
use super::linter::Linter;
use super::names::list;
use crate::expr::ValueKind;
use crate::file::view::TableView;
use crate::joining::{Agreement, Role};
use crate::programme::{Audience, Programme, Tier};
use std::collections::BTreeSet;

pub(super) fn check(lint: &mut Linter<'_>) {
    let before = lint.problems.len();
    let known = lint.tier_and_group_ids();
    for key in ["roles", "questions", "agreements"] {
        for (_, entry) in lint.view.tables(key) {
            list(lint, entry, "tiers", "tier", &known);
        }
    }
    let tiers_are_known = lint.problems.len() == before;
    roles(lint);
    questions(lint);
    // Who signs for which tier is only clear if every tier name is known.
    if tiers_are_known {
        both_sign(lint);
        nobody_signs(lint);
    }
}

fn roles(lint: &mut Linter<'_>) {
    for (id, role) in lint.view.tables("roles") {
        let least = role.whole("least").unwrap_or(1);
        if role.whole("most").is_some_and(|most| most < least.max(1)) {
            let (message, help) = if least > 1 {
                (
                    format!("\"most\" is below \"least\", which is {least}"),
                    format!("write most = {least} or higher"),
                )
            } else {
                (
                    format!("nobody can have the role \"{id}\""),
                    "write most = 1 or higher, or delete the role".to_owned(),
                )
            };
            lint.report(role.span("most"), message, help);
        }
        if role.yes("signs") && least == 0 {
            lint.report(
                role.span("least"),
                format!("\"{id}\" signs the agreements, so it can't be optional"),
                "write least = 1",
            );
        }
    }
}

fn questions(lint: &mut Linter<'_>) {
    for (id, question) in lint.view.tables("questions") {
        expr(lint, question, "when", &ValueKind::Bool, &FactNames(lint.programme));
        if lint.programme.fact(id).is_some() {
            lint.report(
                question.place(),
                format!("\"{id}\" is already a fact, so it would be asked twice"),
                "delete the question, because applicants are asked for facts anyway, or rename it",
            );
        }
        if question.word("type") == Some("choice") && question.entries("choices").is_empty() {
            lint.report(
                question.span("type"),
                format!("the question \"{id}\" needs \"choices\""),
                "add: choices = { yes = \"Already\", soon = \"Within a year\" }",
            );
        }
        checked(lint, question);
    }
}

/// The most days between two checks of an address.
const MOST_DAYS: i64 = 365;

/// How often an address is checked, if it is.
fn checked(lint: &mut Linter<'_>, question: TableView<'_>) {
    let Some(days) = question.whole("every_days") else {
        return;
    };
    if !question.has("check") && !question.misspells(&["check"]) {
        lint.report(
            question.key_span("every_days"),
            "\"every_days\" only works with check = \"http\"",
            "write check = \"http\", or delete \"every_days\"",
        );
    } else if !(1..=MOST_DAYS).contains(&days) {
        lint.report(
            question.span("every_days"),
            format!("an address can't be checked every {days} days"),
            format!("write a number from 1 to {MOST_DAYS}"),
        );
    }
}

/// Only one person can sign for an organisation in each tier.
fn both_sign(lint: &mut Linter<'_>) {
    let signing = signing(lint.programme);
    let views = lint.view.tables("roles");
    for (place, (role, tiers)) in signing.iter().enumerate() {
        let mut earlier = signing[..place].iter();
        let Some((other, others)) = earlier.find(|(_, others)| !tiers.is_disjoint(others)) else {
            continue;
        };
        let Some((_, view)) = views.iter().find(|(id, _)| *id == role.id) else {
            continue;
        };
        let both = lint.programme.tiers.iter().map(|tier| tier.id.as_str());
        let both: Vec<&str> = both.filter(|id| tiers.contains(id) && others.contains(id)).collect();
        lint.report(
            view.span("signs"),
            format!("\"{}\" and \"{}\" both sign for {}", other.id, role.id, both.join(", ")),
            "keep \"signs\" for only one of them, or give them different tiers",
        );
    }
}

/// People sign for themselves. For an organisation, someone must sign.
fn nobody_signs(lint: &mut Linter<'_>) {
    let slip = |(_, role): &(&str, TableView<'_>)| role.misspells(&["signs"]);
    if lint.view.tables("roles").iter().any(slip) {
        return;
    }
    let programme = lint.programme;
    let signing = signing(programme);
    let signed: BTreeSet<&str> = signing.iter().flat_map(|(_, tiers)| tiers).copied().collect();
    let help = signing.first().map_or_else(
        || "add a role that signs: [roles.legal] with title = \"Authorised signatory\" and signs = true".to_owned(),
        |(role, _)| {
            format!(
                "add these tiers to [roles.{}], or set signs = true for another role",
                role.id
            )
        },
    );
    for (id, view) in lint.view.tables("agreements") {
        let agreements = &programme.joining.agreements;
        let Some(agreement) = agreements.iter().find(|agreement| agreement.id == id) else {
            continue;
        };
        let alone: Vec<&str> = programme
            .open_tiers()
            .filter(|tier| is_signed_for(tier, agreement) && tier.audience != Audience::Person)
            .map(|tier| tier.id.as_str())
            .filter(|id| !signed.contains(id))
            .collect();
        if !alone.is_empty() {
            lint.report(
                view.place(),
                format!("nobody signs \"{id}\" when an organisation joins {}", alone.join(", ")),
                help.clone(),
            );
        }
    }
}

/// The roles that sign, with the tiers that ask for them.
fn signing(programme: &Programme) -> Vec<(&Role, BTreeSet<&str>)> {
    let roles = programme.joining.roles.iter().filter(|role| role.signs);
    roles
        .map(|role| {
            let tiers = programme.tiers.iter().filter(|tier| tier.asks_for(role));
            (role, tiers.map(|tier| tier.id.as_str()).collect())
        })
        .collect()
}

fn is_signed_for(tier: &Tier, agreement: &Agreement) -> bool {
    agreement.tiers.is_empty() || agreement.tiers.contains(&tier.id)
}
