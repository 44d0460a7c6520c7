//! Who reviews applications: promises and rules for reviewers that a tier has, and rules that lead to a decision.

use super::linter::Linter;
use crate::file::view::TableView;
use crate::programme::{Programme, Tier};
use crate::review::{DecisionRule, Reviewer};

pub(super) fn check(lint: &mut Linter<'_>) {
    for (_, tier) in lint.tiers_and_common() {
        for key in ["review", "review_in_kind"] {
            twice(lint, tier, key);
        }
    }
    for table in ["review_days", "review_rules"] {
        if let Some(view) = lint.view.table(table) {
            unused(lint, view);
        }
    }
    if let Some(days) = lint.view.table("review_days") {
        no_day(lint, days);
    }
    if let Some(rules) = lint.view.table("review_rules") {
        for reviewer in Reviewer::PEOPLE {
            if let Some(view) = rules.table(reviewer.id()) {
                quorum(lint, view, reviewer);
                otherwise(lint, view, reviewer);
            }
        }
    }
}

fn twice(lint: &mut Linter<'_>, tier: TableView<'_>, key: &str) {
    let mut seen: Vec<&str> = Vec::new();
    for item in tier.items(key) {
        let Some(reviewer) = item.get_ref().as_str() else {
            continue;
        };
        if seen.contains(&reviewer) {
            lint.report(
                item.span(),
                format!("\"{reviewer}\" reviews the same application twice"),
                format!("keep one \"{reviewer}\" in \"{key}\""),
            );
        }
        seen.push(reviewer);
    }
}

fn unused(lint: &mut Linter<'_>, view: TableView<'_>) {
    for reviewer in Reviewer::PEOPLE {
        let key = reviewer.id();
        if view.has(key) && !reviews(lint.programme, reviewer) {
            lint.report(
                view.key_span(key),
                format!("no tier is reviewed by \"{key}\""),
                format!("add review = [\"{key}\"] to a tier, or delete \"{key}\""),
            );
        }
    }
}

fn no_day(lint: &mut Linter<'_>, days: TableView<'_>) {
    for reviewer in Reviewer::PEOPLE {
        let key = reviewer.id();
        if days.whole(key) == Some(0) {
            lint.report(
                days.span(key),
                "a decision takes at least 1 day",
                format!("write {key} = 1 or higher"),
            );
        }
    }
}

fn quorum(lint: &mut Linter<'_>, view: TableView<'_>, reviewer: Reviewer) {
    if view.whole("quorum") == Some(0) {
        lint.report(
            view.span("quorum"),
            "a quorum is at least 1 person",
            "write quorum = 1 or higher, or delete \"quorum\"",
        );
    }
    let rules = &lint.programme.joining.review_rules;
    let rule = rules
        .iter()
        .find(|(who, _)| *who == reviewer)
        .map(|(_, rule)| rule.rule);
    if view.has("quorum") && rule == Some(DecisionRule::One) && !view.misspells(&["rule"]) {
        lint.report(
            view.key_span("quorum"),
            "there's no quorum if one decision is enough",
            "add rule = \"majority\" or rule = \"consensus\", or delete \"quorum\"",
        );
    }
}

fn otherwise(lint: &mut Linter<'_>, view: TableView<'_>, reviewer: Reviewer) {
    let circle = circle(lint.programme, reviewer);
    let id = reviewer.id();
    if circle == [reviewer] {
        lint.report(
            view.span("otherwise"),
            format!("\"{id}\" can't decide instead of \"{id}\""),
            "name another reviewer, or delete \"otherwise\"",
        );
    } else if circle.iter().min() == Some(&reviewer) {
        let names: Vec<&str> = circle.into_iter().map(Reviewer::id).collect();
        lint.report(
            view.span("otherwise"),
            format!("these reviewers pass applications on in a circle: {}", names.join(", ")),
            "delete \"otherwise\" in one of these rules",
        );
    }
}

/// The reviewers that pass an application on until it's back at this one. Empty if it never is.
fn circle(programme: &Programme, first: Reviewer) -> Vec<Reviewer> {
    let rules = &programme.joining.review_rules;
    let next = |from: Reviewer| rules.iter().find(|(who, _)| *who == from)?.1.otherwise;
    let mut way = vec![first];
    let mut at = first;
    while let Some(reviewer) = next(at) {
        if reviewer == first {
            return way;
        }
        if way.contains(&reviewer) {
            break;
        }
        way.push(reviewer);
        at = reviewer;
    }
    Vec::new()
}

/// Whether a tier names a reviewer, or another reviewer passes applications on to it.
fn reviews(programme: &Programme, reviewer: Reviewer) -> bool {
    let mut rules = programme.joining.review_rules.iter();
    let instead = rules.any(|(who, rule)| *who != reviewer && rule.otherwise == Some(reviewer));
    instead || programme.tiers.iter().any(|tier| decides(tier, reviewer))
}

fn decides(tier: &Tier, reviewer: Reviewer) -> bool {
    let approvals = tier.alternatives.iter().flat_map(|alternative| &alternative.approval);
    let reviews = tier.review.iter().chain(&tier.review_in_kind);
    reviews.chain(approvals).any(|named| *named == reviewer)
}
