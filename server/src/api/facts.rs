//! Facts stated in a query.

use super::failure::Failure;
use app::api::ProblemKind;
use app::text::Texts;
use app::words::{Words, fact_problem};
use domain::date::Date;
use domain::fact::{FactError, FactKind};
use domain::facts::Facts;
use domain::programme::Programme;

/// The query parameters that aren't facts.
pub(super) const NOT_FACTS: [&str; 5] = ["lang", "version", "on", "from", "to"];

/// Reads the facts in a query. An empty answer states nothing.
///
/// # Errors
/// If a name isn't a fact of the programme or an answer isn't valid. Ignoring it would lead to a price that doesn't match
/// the query.
pub(super) fn stated(t: Texts, programme: &Programme, query: &str, today: Date) -> Result<Facts, Failure> {
    let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| !NOT_FACTS.contains(&name.as_ref()));
    stated_in(t, programme, pairs, today)
}

/// Reads facts by id. An empty answer states nothing.
///
/// # Errors
/// If a name isn't a fact of the programme or an answer isn't valid.
pub(super) fn stated_in<S: AsRef<str>>(
    t: Texts,
    programme: &Programme,
    pairs: impl Iterator<Item = (S, S)>,
    today: Date,
) -> Result<Facts, Failure> {
    let mut facts = Facts::new().on(Some(today));
    for (name, answer) in pairs {
        let (name, answer) = (name.as_ref(), answer.as_ref());
        if !answer.trim().is_empty() {
            facts
                .state(programme, name, answer)
                .map_err(|error| not_understood(t, programme, name, answer, &error))?;
        }
    }
    Ok(facts)
}

/// Splits facts between two versions. At least one of the versions must have each fact.
pub(super) fn stated_of_either(
    t: Texts,
    of: &Programme,
    other: &Programme,
    query: &str,
    today: Date,
) -> Result<Facts, Failure> {
    let unasked = |name: &str| of.fact(name).is_none() && other.fact(name).is_some();
    let mut asked = form_urlencoded::Serializer::new(String::new());
    asked.extend_pairs(form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| !unasked(name)));
    stated(t, of, &asked.finish(), today)
}

/// Why a fact isn't valid, as a response.
pub(super) fn not_understood(t: Texts, programme: &Programme, name: &str, answer: &str, error: &FactError) -> Failure {
    let FactRefusal { told, known } = fact_refusal(t, programme, name, answer, error);
    let detail = match error {
        _ if known.is_empty() => told,
        FactError::Unknown { .. } => format!("{told} Known facts: {}.", known.join(", ")),
        _ => format!("{told}: {}", known.join(", ")),
    };
    Failure::new(ProblemKind::BadFact, "One of the facts isn't valid.", Some(detail))
}

/// Why a fact isn't valid.
#[derive(Debug)]
pub(crate) struct FactRefusal<'a> {
    /// In words, with advice.
    pub told: String,
    /// The accepted names or answers, if they can be listed.
    pub known: Vec<&'a str>,
}

/// Explains why a fact isn't valid, and what to write instead.
pub(crate) fn fact_refusal<'a>(
    t: Texts,
    programme: &'a Programme,
    name: &str,
    answer: &str,
    error: &FactError,
) -> FactRefusal<'a> {
    let fact = programme.fact(name);
    let told = match (fact, error) {
        (_, FactError::LookedUp { from }) => format!("\"{name}\" is worked out from \"{from}\". State that instead."),
        (_, FactError::Computed) => format!("\"{name}\" is computed. State what it's computed from instead."),
        (Some(fact), error) => fact_problem(Words::new(t, programme), fact, answer, error),
        (None, FactError::Unknown { nearest: Some(nearest) }) => {
            format!("This programme has no fact \"{name}\". Did you mean \"{nearest}\"?")
        }
        (None, _) => format!("This programme has no fact \"{name}\"."),
    };
    let known = match (error, fact.map(|fact| &fact.kind)) {
        (FactError::NotAChoice(_), Some(FactKind::Choice(choices))) => {
            choices.iter().map(|choice| choice.id.as_str()).collect()
        }
        (FactError::NotYesOrNo, _) => vec!["yes", "no"],
        (FactError::Unknown { nearest: None }, _) => programme.facts.iter().map(|fact| fact.id.as_str()).collect(),
        _ => Vec::new(),
    };
    FactRefusal { told, known }
}
