//! What a tier needs to know about somebody who has joined already: a member who changes to it, or renews in it. They state what nobody
//! has asked them yet, with the same fields as in the wizard.

use super::answers::{Answers, ApplicantKind, PERSON};
use super::key;
use super::progress::FieldError;
use super::questions::{as_field, fact_field, needed};
use crate::fact::{FactDefinition, FactKind};
use crate::programme::{Programme, Tier};

/// The facts that a tier needs and that the answers don't state, in file order. A fact with a default is never unknown, and whether
/// the member is a person or an organisation is known since they joined.
pub fn unknown_facts(
    programme: &Programme,
    tier: &Tier,
    answers: &Answers,
    party: ApplicantKind,
) -> Vec<FactDefinition> {
    let is_unknown = |fact: &&FactDefinition| {
        let is_theirs = fact.id == "kind" && party == ApplicantKind::Person;
        let field = fact_field(tier, fact);
        !is_theirs && fact.default.is_none() && field.read(answers.get(&field.key)).is_err()
    };
    let unknown = needed(programme, tier).into_iter().filter(is_unknown);
    unknown
        .map(|fact| without_person(fact.for_tier(tier).into_owned()))
        .collect()
}

/// A person isn't asked which kind of organisation they are, so everybody who is asked is an organisation.
fn without_person(mut fact: FactDefinition) -> FactDefinition {
    if let FactKind::Choice(choices) = &mut fact.kind
        && fact.id == "kind"
    {
        choices.retain(|choice| choice.id != PERSON);
    }
    fact
}

/// Reads the answers to these facts, all of which are required. The answers are in their normal form, by their keys.
///
/// # Errors
/// What's missing or invalid, in the order of the facts.
pub fn read_facts(facts: &[FactDefinition], typed: &Answers) -> Result<Answers, Vec<FieldError>> {
    let (mut read, mut errors) = (Answers::new(), Vec::new());
    for fact in facts {
        let key = key::fact(&fact.id);
        match as_field(fact.clone()).read(typed.get(&key)) {
            Ok(answer) => read.set(&key, &answer.unwrap_or_default()),
            Err(error) => errors.push(FieldError { key, error }),
        }
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}
