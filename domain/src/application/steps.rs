//! The steps of an application, in order.

use super::answers::ApplicantKind;
use super::contribution::{self, Contribution};
use super::field::{Field, FieldKind, StandardField};
use super::people::NamedPerson;
use super::step::{ApplicationContext, Step, StepKind};
use super::{evidence, key, organisation, people, questions};
use crate::chosen::PAYMENT;
use crate::joining::{Agreement, Part};
use crate::quote::quote;

/// All steps. The last one is to check the answers.
pub fn steps(subject: &ApplicationContext<'_>) -> Vec<Step> {
    let ApplicationContext {
        programme,
        tier,
        answers,
        today,
        ..
    } = *subject;
    let party = answers.party(tier);
    let facts = answers.facts(programme, tier, today);
    // What's given instead of money is worth as much as the price in the file, however it's paid.
    let quote = quote(programme, tier, &facts.without(PAYMENT));
    let mut steps = questions::facts(subject);
    steps.push(organisation::you(party));
    if party == ApplicantKind::Organisation {
        steps.push(organisation::organisation(subject));
        steps.push(organisation::address());
        steps.extend(people::roles(subject));
    }
    let contribution = Contribution::of(&quote, answers);
    steps.extend(contribution::steps(&quote, &contribution, answers, programme));
    steps.extend(questions::own(subject, &facts));
    steps.push(evidence::step(subject, &facts));
    // A step without fields is left out.
    steps.retain(|step| !step.fields.is_empty());
    let signatory = people::signatory(subject);
    steps.extend(agreements(subject).map(|agreement| sign(agreement, party, signatory.as_ref())));
    steps.push(Step::new("check", StepKind::Check, Part::Applicant, Vec::new()));
    steps
}

/// The agreements to sign for this tier.
pub fn agreements<'a>(subject: &ApplicationContext<'a>) -> impl Iterator<Item = &'a Agreement> + use<'a> {
    let tier = subject.tier;
    let all = subject.programme.joining.agreements.iter();
    all.filter(move |agreement| agreement.tiers.is_empty() || agreement.tiers.contains(&tier.id))
}

/// The step that shows an agreement and asks for the signature.
fn sign(agreement: &Agreement, party: ApplicantKind, signatory: Option<&NamedPerson>) -> Step {
    let key = |what: &str| key::sign(&agreement.id, what);
    let title = Field::line(key("title"), StandardField::SignTitle).fills("organization-title");
    let name = match signatory {
        Some(person) => Field::standard(
            key("name"),
            StandardField::SignName,
            FieldKind::NameOf(person.name.clone()),
        ),
        None => Field::line(key("name"), StandardField::SignName),
    };
    let fields = [
        Some(name.fills("name")),
        (party == ApplicantKind::Organisation).then_some(title),
        Some(Field::standard(
            key("consent"),
            StandardField::SignConsent,
            FieldKind::Consent,
        )),
    ];
    let kind = StepKind::Agreement {
        agreement: agreement.id.clone(),
        title: agreement.title.clone(),
    };
    let fields = fields.into_iter().flatten().collect();
    Step::new(format!("agreement-{}", agreement.id), kind, Part::Signature, fields)
}
