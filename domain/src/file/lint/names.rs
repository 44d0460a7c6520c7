//! Every name that's used must be defined, and every expression must be valid.

use super::linter::Linter;
use crate::expr::{Expr, Scope, ValueKind, check as check_expr};
use crate::fact::FactKind;
use crate::file::expression::expr_problem;
use crate::file::problem::MOST_PROBLEMS;
use crate::file::view::TableView;
use crate::programme::Programme;

pub(super) fn check(lint: &mut Linter<'_>) {
    sources(lint);
    facts(lint);
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
    for (id, tier) in lint.tiers() {
        if !tier.has("price") && !tier.misspells(&["price"]) {
            lint.report(
                tier.place(),
                format!("\"{id}\" has no price"),
                "add a price; if it's negotiated, write: price = \"by agreement\"",
            );
        }
        self::tier(lint, tier);
    }
    for (place, (_, body)) in lint.view.tables("seats").into_iter().enumerate() {
        let names = SeatNames {
            programme: lint.programme,
            bodies: place,
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

fn tier(lint: &mut Linter<'_>, tier: TableView<'_>) {
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
        let id = component.word("id").unwrap_or("fee");
        if ids.iter().any(|known| known == id) {
            let span = if component.has("id") {
                component.span("id")
            } else {
                component.place()
            };
            lint.report(
                span,
                format!("two components of this price have the id \"{id}\""),
                "give each one its own id: id = \"usage\"",
            );
        }
        ids.push(id.to_owned());
        expr(lint, component, "when", &condition, &facts);
        for entry in component.list("times").into_iter().chain(component.list("overrides")) {
            expr(lint, entry, "when", &condition, &facts);
        }
        for pricing in std::iter::once(component).chain(component.list("rules")) {
            expr(lint, pricing, "when", &condition, &facts);
            expr(lint, pricing, "formula", &ValueKind::Number, &facts);
            one(lint, pricing, "table", "price table", &tables);
            number_fact(lint, pricing, "on");
        }
    }
}

fn sources(lint: &mut Linter<'_>) {
    let known: Vec<&str> = lint.programme.sources.keys().map(String::as_str).collect();
    let mut places: Vec<TableView<'_>> = vec![lint.view];
    for key in ["benefits", "seats"] {
        places.extend(lint.view.tables(key).into_iter().map(|(_, view)| view));
    }
    places.extend(lint.view.list("notes"));
    for (_, tier) in lint.tiers() {
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

fn facts(lint: &mut Linter<'_>) {
    for (id, span, _) in lint.view.entries("facts") {
        let why = if OF_ADDRESSES.contains(&id) {
            "page URLs already use this name"
        } else if OF_CONDITIONS.contains(&id) {
            "it's a keyword in conditions"
        } else {
            continue;
        };
        lint.report(
            span,
            format!("a fact can't be called \"{id}\": {why}"),
            format!("give it a longer name, such as [facts.their-{id}]"),
        );
    }
    for (id, fact) in lint.view.tables("facts") {
        let wanted: &[&str] = match fact.word("type") {
            Some("choice") => &["choices"],
            Some("number") => &["unit"],
            Some("lookup") => &["from", "table"],
            _ => &[],
        };
        for key in wanted.iter().filter(|key| !fact.has(key)) {
            lint.report(
                fact.span("type"),
                format!("the fact \"{id}\" needs \"{key}\""),
                match *key {
                    "choices" => "add: choices = { company = \"A company\", person = \"A person\" }",
                    "unit" => "add: unit = \"people\"",
                    "from" => "add the fact that it's looked up from: from = \"country\"",
                    _ => "add: table = { low = [\"XX\"], high = [\"YY\"] }",
                },
            );
        }
        one(lint, fact, "from", "fact", &lint.fact_ids());
        let origin = fact
            .word("from")
            .and_then(|from| lint.programme.fact(from))
            .map(|fact| &fact.kind);
        if let Some(FactKind::Choice(choices)) = origin {
            let choices: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            for (_, _, words) in fact.entries("table") {
                for word in words.get_ref().as_array().into_iter().flatten() {
                    let name = word.get_ref().as_str().unwrap_or_default();
                    if !choices.contains(&name) {
                        lint.unknown(word.span(), "choice", name, &choices);
                    }
                }
            }
        } else if origin.is_some() {
            lint.report(
                fact.span("from"),
                "a lookup must start from a fact of type choice",
                "name a fact of type choice, or change the type of this one",
            );
        }
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
            Some(ValueKind::Bool) => vec!["yes".to_owned(), "no".to_owned()],
        }
    };
    for item in axis.items("values") {
        let entries = match item.get_ref().as_array() {
            Some(entries) => entries.iter().collect(),
            None => vec![item],
        };
        for entry in entries {
            let word = entry.get_ref().as_str().unwrap_or_default();
            if !known.iter().any(|name| name == word) {
                lint.unknown(entry.span(), if on == "tier" { "tier" } else { "choice" }, word, &known);
            }
        }
    }
}

fn number_fact(lint: &mut Linter<'_>, view: TableView<'_>, key: &str) {
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

fn one(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, what: &str, known: &[&str]) {
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

pub(super) fn expr(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, wanted: &ValueKind, names: &impl Scope) {
    let parsed: Option<Expr> = view.word(key).and_then(|written| crate::expr::parse(written).ok());
    let Some(parsed) = parsed else { return };
    let room = MOST_PROBLEMS.saturating_sub(lint.problems.len());
    for error in check_expr(&parsed, wanted, names).into_iter().take(room) {
        let mut problem = expr_problem(lint.file, lint.view.text, view.span(key), &error);
        if error.suggestion.is_none() && error.message.starts_with("there's no fact or count") {
            let known = names.all();
            let known = if known.is_empty() {
                "the file doesn't define any".to_owned()
            } else {
                format!("known names: {}", known.join(", "))
            };
            problem.help = Some(
                error
                    .message
                    .split_once("; ")
                    .map_or(known, |(_, advice)| advice.to_owned()),
            );
        }
        lint.problems.push(problem);
    }
}

/// The names a condition can use: the programme's facts.
pub(super) struct FactNames<'a>(pub(super) &'a Programme);

impl Scope for FactNames<'_> {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        self.0.fact(name).map(crate::fact::FactDefinition::expr_kind)
    }

    fn all(&self) -> Vec<String> {
        self.0.facts.iter().map(|fact| fact.id.clone()).collect()
    }
}

/// The names a seat formula can use: tiers (for their member counts) and the bodies before it.
struct SeatNames<'a> {
    programme: &'a Programme,
    bodies: usize,
}

impl Scope for SeatNames<'_> {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        self.all()
            .iter()
            .any(|known| known == name)
            .then_some(ValueKind::Number)
    }

    fn all(&self) -> Vec<String> {
        let tiers = self.programme.tiers.iter().map(|tier| tier.id.clone());
        let bodies = self
            .programme
            .bodies
            .iter()
            .take(self.bodies)
            .map(|body| format!("seats.{}", body.id));
        tiers.chain(bodies).collect()
    }
}
