//! Whether somebody may join: each condition of a tier, and how it stands with what is known.

use super::amount::{ConditionResult, askable, holds};
use crate::expr::{Value, Values};
use crate::facts::{Facts, KnownFacts};
use crate::programme::{Audience, Programme, Qualification, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A condition on joining.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// The condition, as the reason against joining that it is where it does not hold.
    pub refusal: Refusal,
    pub standing: ConditionStatus,
}

/// Why somebody may not join.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody new may; why.
    Closed(Text),
    /// It is for this audience.
    Audience(Audience),
    /// This condition does not hold.
    Qualification(Text),
    /// A membership of this parent is missing.
    Parent(Text),
}

/// How a condition stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionStatus {
    Met,
    NotMet,
    /// These facts are missing.
    NotKnown(Vec<String>),
    /// No fact tells; who decides on an application looks at it.
    Judged,
}

/// Every condition of a tier that is asked on the day of the facts.
pub fn conditions(programme: &Programme, tier: &Tier, facts: &Facts) -> Vec<Condition> {
    let known = KnownFacts { programme, facts };
    let closed = tier.closed.iter().map(|why| Condition {
        refusal: Refusal::Closed(why.clone()),
        standing: ConditionStatus::NotMet,
    });
    let audience = Condition {
        refusal: Refusal::Audience(tier.audience),
        standing: audience(tier.audience, &known),
    };
    let asked = tier.qualification.iter().filter(|condition| asked_on(condition, facts));
    let qualification = asked.map(|condition| Condition {
        refusal: Refusal::Qualification(condition.text.clone()),
        standing: match &condition.when {
            None => ConditionStatus::Judged,
            when => match holds(when.as_ref(), &known) {
                ConditionResult::Yes => ConditionStatus::Met,
                ConditionResult::No | ConditionResult::Broken => ConditionStatus::NotMet,
                ConditionResult::Needs(names) => ConditionStatus::NotKnown(names),
            },
        },
    });
    let parents = tier.requires.iter().filter_map(|id| programme.parent(id));
    let parents = parents.filter(|parent| {
        parent.except.is_none() || !matches!(holds(parent.except.as_ref(), &known), ConditionResult::Yes)
    });
    let parents = parents.map(|parent| Condition {
        refusal: Refusal::Parent(parent.name.clone()),
        standing: match known.value(&parent.fact) {
            Some(Some(Value::Bool(true))) => ConditionStatus::Met,
            Some(Some(_)) => ConditionStatus::NotMet,
            _ => ConditionStatus::NotKnown(askable(vec![parent.fact.clone()], &known)),
        },
    });
    closed.chain([audience]).chain(qualification).chain(parents).collect()
}

/// Whether an applicant of this kind is of this audience; `person` is the one kind that is not an organisation.
fn audience(audience: Audience, known: &KnownFacts<'_>) -> ConditionStatus {
    let is_person = match known.value("kind") {
        _ if audience == Audience::Both => return ConditionStatus::Met,
        Some(Some(Value::Word(kind))) => kind == "person",
        Some(_) => return ConditionStatus::NotKnown(vec!["kind".to_owned()]),
        None => return ConditionStatus::Judged,
    };
    if is_person == (audience == Audience::Person) {
        ConditionStatus::Met
    } else {
        ConditionStatus::NotMet
    }
}

fn asked_on(condition: &Qualification, facts: &Facts) -> bool {
    match facts.on {
        None => condition.until.is_none(),
        Some(day) => condition.from.is_none_or(|from| day >= from) && condition.until.is_none_or(|until| day <= until),
    }
}
