//! Conditions and formulas: known names, the right kinds of values, and conditions that make a difference.

use super::linter::Linter;
use crate::country::CODES;
use crate::counts::{ALL_TIERS, SeatName, statuses};
use crate::distinct::Distinctions;
use crate::expr::{Expr, ExprError, Samples, Scope, Value, ValueKind, check, constants};
use crate::fact::{FactKind, LARGEST};
use crate::file::expression::expr_problem;
use crate::file::problem::MOST_PROBLEMS;
use crate::file::view::TableView;
use crate::membership::{MEMBERSHIP, MembershipStatus};
use crate::programme::Programme;
use crate::ratio::Ratio;
use crate::suggest::nearest;

/// The names that an expression of a programme can use.
pub(super) trait FileNames: Scope + Samples {
    /// What to call a name: a fact.
    fn noun(&self) -> &'static str;

    /// What's wrong with a name that means something elsewhere, and what to write instead.
    fn elsewhere(&self, name: &str) -> Option<(String, String)>;
}

pub(super) fn expr(lint: &mut Linter<'_>, view: TableView<'_>, key: &str, wanted: &ValueKind, names: &impl FileNames) {
    let parsed: Option<Expr> = view.word(key).and_then(|written| crate::expr::parse(written).ok());
    let Some(parsed) = parsed else { return };
    let room = MOST_PROBLEMS.saturating_sub(lint.problems.len());
    let mut errors = check(&parsed, wanted, names);
    if errors.is_empty() && *wanted == ValueKind::Bool {
        errors = constants(&parsed, names);
    }
    for error in errors.into_iter().take(room) {
        let problem = expr_problem(
            lint.file,
            lint.view.text,
            (key, view.span(key)),
            &named(error, parsed.text(), names),
            &lint.expressions,
        );
        lint.problems.push(problem);
    }
}

/// Says more about a name that isn't known.
fn named(error: ExprError, text: &str, names: &impl FileNames) -> ExprError {
    if !error.message.starts_with("there's no fact or count") {
        return error;
    }
    let name = text.get(error.start..error.end).unwrap_or_default();
    let (message, suggestion) = match (names.elsewhere(name), &error.suggestion) {
        (Some((message, advice)), _) if advice.is_empty() => (message, None),
        (Some((message, advice)), _) => (format!("{message}; {advice}"), None),
        (None, Some(_)) => (error.message, error.suggestion),
        (None, None) if error.message.contains("; ") => (error.message, None),
        (None, None) => {
            let known = names.all();
            let known = if known.is_empty() {
                format!("this file doesn't define any {}", names.noun())
            } else {
                format!("known names: {}", known.join(", "))
            };
            (format!("{}; {known}", error.message), None)
        }
    };
    ExprError {
        message: message.replace("fact or count", names.noun()),
        suggestion,
        ..error
    }
}

/// The names a condition can use: the programme's facts.
pub(super) struct FactNames<'a>(pub(super) &'a Programme);

impl Scope for FactNames<'_> {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        if name == MEMBERSHIP {
            let words = MembershipStatus::ALL.map(|status| status.word().to_owned());
            return Some(ValueKind::Choice(words.into()));
        }
        self.0.fact(name).map(crate::fact::FactDefinition::expr_kind)
    }

    fn all(&self) -> Vec<String> {
        let facts = self.0.facts.iter().map(|fact| fact.id.clone());
        facts.chain([MEMBERSHIP.to_owned()]).collect()
    }
}

impl Samples for FactNames<'_> {
    fn samples(&self, name: &str, expr: &Expr) -> Option<Vec<Value>> {
        if name == MEMBERSHIP {
            let words = MembershipStatus::ALL.map(|status| Value::Word(status.word().to_owned()));
            return Some(words.into());
        }
        let fact = self.0.fact(name)?;
        match fact.expr_kind() {
            ValueKind::Number => Some(around(&expr.numbers(), fact.step()?, fact.most())),
            ValueKind::Bool => Some(vec![Value::Bool(true), Value::Bool(false)]),
            ValueKind::Choice(words) => Some(words.into_iter().map(Value::Word).collect()),
            ValueKind::Country => {
                let named = Distinctions {
                    words: expr.names(),
                    ..Distinctions::default()
                };
                Some(named.samples(CODES.into_iter()))
            }
        }
    }
}

impl FileNames for FactNames<'_> {
    fn noun(&self) -> &'static str {
        "fact"
    }

    fn elsewhere(&self, name: &str) -> Option<(String, String)> {
        let has = |fact: &&crate::fact::FactDefinition| matches!(fact.expr_kind(), ValueKind::Choice(words) if words.iter().any(|word| word == name));
        if let Some(fact) = self.0.facts.iter().find(has) {
            let message = format!("\"{name}\" is a choice, not a condition");
            return Some((message, format!("write: {} = {name}", fact.id)));
        }
        self.0.tier(name)?;
        let message = format!("\"{name}\" is a tier, and conditions are about facts");
        // The general advice shows a condition.
        Some((message, String::new()))
    }
}

/// The names that a computed fact can use: the numbers above it.
pub(super) struct NumbersAbove<'a> {
    pub(super) programme: &'a Programme,
    /// The place of the computed fact.
    pub(super) place: usize,
}

impl Scope for NumbersAbove<'_> {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        self.all()
            .iter()
            .any(|known| known == name)
            .then_some(ValueKind::Number)
    }

    fn all(&self) -> Vec<String> {
        let above = self.programme.facts.iter().take(self.place);
        let numbers = above.filter(|fact| fact.expr_kind() == ValueKind::Number);
        numbers.map(|fact| fact.id.clone()).collect()
    }
}

impl Samples for NumbersAbove<'_> {
    fn samples(&self, name: &str, expr: &Expr) -> Option<Vec<Value>> {
        self.kind(name)?;
        FactNames(self.programme).samples(name, expr)
    }
}

impl FileNames for NumbersAbove<'_> {
    fn noun(&self) -> &'static str {
        "number"
    }

    fn elsewhere(&self, name: &str) -> Option<(String, String)> {
        let fact = self.programme.fact(name)?;
        if fact.expr_kind() == ValueKind::Number {
            let message = format!("\"{name}\" is only defined further down");
            return Some((message, format!("move [facts.{name}] above this fact")));
        }
        let message = format!("\"{name}\" isn't a number");
        Some((
            message,
            "use facts of type number or money, or computed ones".to_owned(),
        ))
    }
}

/// The names a seat formula can use: tiers (for their member counts), members with a status, and the bodies before it.
pub(super) struct SeatNames<'a> {
    pub(super) programme: &'a Programme,
    pub(super) bodies: &'a [&'a str],
    /// The place of the body whose seats are counted.
    pub(super) place: usize,
}

impl SeatNames<'_> {
    /// What's wrong with a count by status, such as `gold.end_user`, and what to write instead.
    fn by_status(&self, name: &str) -> Option<(String, String)> {
        let (tier, status) = name.split_once('.').filter(|(tier, _)| *tier != "seats")?;
        let is_status = |id: &str| statuses(self.programme).any(|fact| fact.id == id);
        if tier == ALL_TIERS && is_status(status) {
            let message = format!("\"{name}\" can mean the tier \"{tier}\" or all tiers");
            return Some((message, "give the tier another id, such as everyone".to_owned()));
        }
        if let Some(fact) = self.programme.fact(status).filter(|fact| !is_status(&fact.id)) {
            let message = format!("\"{}\" isn't a yes-or-no fact, so it can't count members", fact.id);
            return Some((message, self.known_statuses()));
        }
        let tiers: Vec<&str> = self.programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
        if !is_status(status) {
            let ids: Vec<&str> = statuses(self.programme).map(|fact| fact.id.as_str()).collect();
            let subtract = if status.contains('-') {
                " Or, to subtract, put spaces around the minus sign"
            } else {
                ""
            };
            let advice = nearest(status, &ids).map(|meant| format!("did you mean \"{tier}.{meant}\"?{subtract}"));
            let message = format!("there's no fact called \"{status}\"");
            return Some((message, advice.unwrap_or_else(|| self.known_statuses())));
        }
        let advice = nearest(tier, &tiers).map(|meant| format!("did you mean \"{meant}.{status}\"?"));
        let known = || {
            format!(
                "known tiers: {}; to count in all tiers, write {ALL_TIERS}.{status}",
                tiers.join(", ")
            )
        };
        Some((
            format!("there's no tier called \"{tier}\""),
            advice.unwrap_or_else(known),
        ))
    }

    fn known_statuses(&self) -> String {
        let known: Vec<&str> = statuses(self.programme).map(|fact| fact.id.as_str()).collect();
        if known.is_empty() {
            return "define a fact of type yes-no in [facts] first".to_owned();
        }
        format!("use a fact of type yes-no: {}", known.join(", "))
    }
}

impl Scope for SeatNames<'_> {
    fn kind(&self, name: &str) -> Option<ValueKind> {
        let known = match SeatName::parse(self.programme, name) {
            Some(SeatName::Body(_)) | None => self.all().iter().any(|known| known == name),
            Some(SeatName::Members(_) | SeatName::All(_)) => true,
        };
        known.then_some(ValueKind::Number)
    }

    fn all(&self) -> Vec<String> {
        let tiers = self.programme.tiers.iter().map(|tier| tier.id.clone());
        let bodies = self.bodies.iter().take(self.place).map(|body| format!("seats.{body}"));
        tiers.chain(bodies).collect()
    }
}

impl Samples for SeatNames<'_> {
    fn samples(&self, name: &str, expr: &Expr) -> Option<Vec<Value>> {
        self.kind(name).map(|_| around(&expr.numbers(), Ratio::ONE, LARGEST))
    }
}

impl FileNames for SeatNames<'_> {
    fn noun(&self) -> &'static str {
        "tier or body"
    }

    fn elsewhere(&self, name: &str) -> Option<(String, String)> {
        if let Some(problem) = self.by_status(name) {
            return Some(problem);
        }
        let known = self.all().join(", ");
        if let Some(fact) = self.programme.fact(name) {
            let message =
                format!("\"{name}\" is a fact about one applicant, and seats depend on how many members there are");
            let advice = match (&fact.kind, self.programme.tiers.first()) {
                (FactKind::YesNo, Some(tier)) => format!(
                    "to count the members it's true for, write {}.{name} for a tier, or {ALL_TIERS}.{name} for all",
                    tier.id
                ),
                _ => format!("use the number of members of a tier, or another body: {known}"),
            };
            return Some((message, advice));
        }
        let body = name.strip_prefix("seats.").unwrap_or(name);
        let place = self.bodies.iter().position(|known| *known == body)?;
        if place >= self.place {
            let message = format!("\"{body}\" is only counted further down");
            return Some((message, format!("move [seats.{body}] above this one")));
        }
        let message = format!("there's no tier called \"{name}\"");
        Some((message, format!("for the seats of a body, write: seats.{body}")))
    }
}

/// Values on both sides of these numbers, from zero to the highest possible.
fn around(numbers: &[Ratio], step: Ratio, most: i64) -> Vec<Value> {
    let most = Ratio::whole(most);
    let beside = numbers.iter().flat_map(|number| {
        let whole = [number.floor(), number.ceil()].map(|whole| Ratio::new(whole, 1));
        [number.minus(step), Some(*number), number.plus(step), whole[0], whole[1]]
    });
    let mut values: Vec<Ratio> = [Some(Ratio::ZERO), Some(step), Some(most)]
        .into_iter()
        .chain(beside)
        .flatten()
        .filter(|number| *number >= Ratio::ZERO && *number <= most)
        .filter(|number| step != Ratio::ONE || number.is_whole())
        .collect();
    values.sort();
    values.dedup();
    values.into_iter().map(Value::Number).collect()
}
