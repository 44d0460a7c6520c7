//! Whether someone can join: the conditions of a tier, and whether they're met.

use super::holds::{ConditionResult, askable, holds};
use crate::expr::{Value, Values};
use crate::facts::{Facts, KnownFacts};
use crate::programme::{Audience, Programme, Qualification, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A condition for joining.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// The condition, expressed as the reason for a refusal if it isn't met.
    pub refusal: Refusal,
    pub standing: ConditionStatus,
}

/// Why someone can't join.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The tier is closed to new members. Contains the reason.
    Closed(Text),
    /// Nobody can apply for the tier. Contains how it's awarded.
    Awarded(Text),
    /// It's only for this audience.
    Audience(Audience),
    /// This condition isn't met.
    Qualification(Text),
    /// The applicant isn't a member of this parent organisation.
    Parent(Text),
}

/// Whether a condition is met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionStatus {
    Met,
    NotMet,
    /// These facts are missing.
    NotKnown(Vec<String>),
    /// No fact decides it. Reviewers judge it.
    Judged,
}

/// Every condition of a tier that applies on the day of the facts.
pub fn conditions(programme: &Programme, tier: &Tier, facts: &Facts) -> Vec<Condition> {
    let known = KnownFacts::new(programme, tier, facts);
    let closed = tier.closed.iter().filter(|_| !facts.renewal).map(|why| Condition {
        refusal: Refusal::Closed(why.clone()),
        standing: ConditionStatus::NotMet,
    });
    let awarded = tier.awarded.iter().filter(|_| !facts.renewal).map(|how| Condition {
        refusal: Refusal::Awarded(how.clone()),
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
    closed
        .chain(awarded)
        .chain([audience])
        .chain(qualification)
        .chain(parents)
        .collect()
}

/// Whether an applicant belongs to an audience. `person` is the only kind that isn't an organisation.
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
