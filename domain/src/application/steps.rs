//! The steps of an application, in the order in which they are asked.

use super::contribution::{self, Contribution};
use super::field::{Common, Field, FieldKind};
use super::key;
use super::{Answers, Party, Person, evidence, organisation, people, questions};
use crate::date::Date;
use crate::joining::{Agreement, Part};
use crate::price::quote;
use crate::programme::{Programme, Tier};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What the steps of an application follow from.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub programme: &'a Programme,
    /// One of the programme's.
    pub tier: &'a Tier,
    pub answers: &'a Answers,
    /// The facts that were known before the first step, which so ask nothing.
    pub carried: &'a [String],
    pub today: Date,
}

/// One page of an application.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Step {
    /// Its name in addresses.
    pub id: String,
    pub kind: StepKind,
    /// Who completes it where parts are handed over.
    pub part: Part,
    pub fields: Vec<Field>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Facts that price and eligibility depend on.
    Facts,
    /// Facts that were known at the start: asked only of who wants to change them.
    Carried,
    You(Party),
    Organisation,
    Address,
    Role {
        role: String,
        title: Text,
        help: Option<Text>,
        /// How many people are asked for on this page.
        asked: u16,
        most: u16,
    },
    Contribution,
    /// What is given in kind.
    Plan,
    Invoice,
    Questions,
    Evidence,
    Agreement {
        agreement: String,
        title: Text,
    },
    Check,
    /// Not one of the steps: to whom a part is sent.
    HandOver(Part),
}

impl Step {
    pub(super) fn new(id: impl Into<String>, kind: StepKind, part: Part, fields: Vec<Field>) -> Self {
        Self {
            id: id.into(),
            kind,
            part,
            fields,
        }
    }

    /// Whether it is one of the numbered steps.
    pub fn is_asked(&self) -> bool {
        self.kind != StepKind::Carried
    }

    /// Whether it keeps under this key how many people it asks for.
    pub fn counts(&self, key: &str) -> bool {
        matches!(&self.kind, StepKind::Role { role, .. } if key == super::key::people(role))
    }

    /// The fields that are asked with these answers.
    pub fn active<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(|field| is_shown(field, answers))
    }
}

/// Whether a field is asked with these answers.
pub fn is_shown(field: &Field, answers: &Answers) -> bool {
    field.shown.as_ref().is_none_or(|shown| {
        shown
            .answers
            .iter()
            .any(|answer| answers.get(&shown.key).trim() == answer)
    })
}

/// All steps, the last being to check the answers.
pub fn steps(subject: &Subject<'_>) -> Vec<Step> {
    let Subject {
        programme,
        tier,
        answers,
        today,
        ..
    } = *subject;
    let party = answers.party(tier);
    let facts = answers.facts(programme, tier, today);
    let quote = quote(programme, tier, &facts);
    let mut steps = questions::facts(subject);
    steps.push(organisation::you(party));
    if party == Party::Organisation {
        steps.push(organisation::organisation(subject));
        steps.push(organisation::address());
        steps.extend(people::roles(subject));
    }
    let contribution = Contribution::of(&quote, answers);
    steps.extend(contribution::steps(&quote, &contribution, answers, programme.currency));
    steps.extend(questions::own(subject, &facts));
    steps.push(evidence::step(subject, &facts));
    // A step without a question is none.
    steps.retain(|step| !step.fields.is_empty());
    let signatory = people::signatory(subject);
    steps.extend(agreements(subject).map(|agreement| sign(agreement, party, signatory.as_ref())));
    steps.push(Step::new("check", StepKind::Check, Part::Applicant, Vec::new()));
    steps
}

/// The agreements that are signed to join this tier.
pub fn agreements<'a>(subject: &Subject<'a>) -> impl Iterator<Item = &'a Agreement> + use<'a> {
    let tier = subject.tier;
    let all = subject.programme.joining.agreements.iter();
    all.filter(move |agreement| agreement.tiers.is_empty() || agreement.tiers.contains(&tier.id))
}

/// The page of an agreement: its text, and who signs it.
fn sign(agreement: &Agreement, party: Party, signatory: Option<&Person>) -> Step {
    let key = |what: &str| key::sign(&agreement.id, what);
    let title = Field::line(key("title"), Common::SignTitle).fills("organization-title");
    let name = match signatory {
        Some(person) => Field::common(key("name"), Common::SignName, FieldKind::NameOf(person.name.clone())),
        None => Field::line(key("name"), Common::SignName),
    };
    let fields = [
        Some(name.fills("name")),
        (party == Party::Organisation).then_some(title),
        Some(Field::common(key("consent"), Common::SignConsent, FieldKind::Consent)),
    ];
    let kind = StepKind::Agreement {
        agreement: agreement.id.clone(),
        title: agreement.title.clone(),
    };
    let fields = fields.into_iter().flatten().collect();
    Step::new(format!("agreement-{}", agreement.id), kind, Part::Signature, fields)
}
