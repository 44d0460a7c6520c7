//! The steps of an application, in the order in which they are asked.

use super::answers::Party;
use super::contribution::{self, Contribution};
use super::field::{Common, Field, FieldKind};
use super::people::Person;
use super::step::{Step, StepKind, Subject};
use super::{evidence, key, organisation, people, questions};
use crate::joining::{Agreement, Part};
use crate::quote::quote;

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
