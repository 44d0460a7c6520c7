//! Questions that depend on the programme: the facts that a tier needs, and the programme's own questions.

use super::field::{Field, FieldKind, FieldLabel, FieldOption, LINE, OptionLabel, PARAGRAPH};
use super::key;
use super::step::{ApplicationContext, Step, StepKind};
use super::{ApplicantKind, answers::PERSON};
use crate::expr::{Evaluation, Expr};
use crate::fact::{FactDefinition, FactKind, LARGEST};
use crate::facts::{Facts, KnownFacts};
use crate::fit::{granting, names_of};
use crate::joining::{AddressCheck, Part, Question, QuestionKind};
use crate::programme::{Audience, Programme, Tier};

/// The facts that are still needed, and those that were carried over.
pub(super) fn facts(subject: &ApplicationContext<'_>) -> Vec<Step> {
    let (carried, asked): (Vec<_>, Vec<_>) = needed(subject.programme, subject.tier)
        .into_iter()
        .partition(|fact| subject.carried.contains(&fact.id));
    let fields = |facts: Vec<&FactDefinition>| facts.into_iter().map(|fact| fact_field(subject.tier, fact)).collect();
    vec![
        Step::new("facts", StepKind::Facts, Part::Applicant, fields(asked)),
        Step::new("stated", StepKind::Carried, Part::Applicant, fields(carried)),
    ]
}

/// Every fact that the tier's price, conditions or questions depend on, in file order.
pub(super) fn needed<'a>(programme: &'a Programme, tier: &'a Tier) -> Vec<&'a FactDefinition> {
    let parents = tier.requires.iter().filter_map(|id| programme.parent(id));
    let questions = own_questions(programme, tier).filter_map(|question| question.when.as_ref());
    let names: Vec<&str> = names_of(programme, tier)
        .into_iter()
        .chain(granting(programme, tier))
        .chain(parents.map(|parent| parent.fact.as_str()))
        .chain(questions.flat_map(Expr::names))
        .chain((tier.audience == Audience::Both).then_some("kind"))
        .flat_map(|name| programme.origins(name))
        .collect();
    let known = |fact: &FactDefinition| fact.id == "kind" && tier.audience == Audience::Person;
    programme
        .facts
        .iter()
        .filter(|fact| names.contains(&fact.id.as_str()) && !known(fact) && fact.is_open_in(tier))
        .collect()
}

/// A fact as a field. If only organisations can join, `person` isn't an option.
pub(super) fn fact_field(tier: &Tier, fact: &FactDefinition) -> Field {
    let mut fact = fact.for_tier(tier).into_owned();
    if let FactKind::Choice(choices) = &mut fact.kind
        && fact.id == "kind"
        && tier.audience == Audience::Organisation
    {
        choices.retain(|choice| choice.id != PERSON);
    }
    as_field(fact)
}

/// A fact as a field, with the options that it has.
pub(super) fn as_field(fact: FactDefinition) -> Field {
    let label = FieldLabel::Programme {
        question: fact.question.clone(),
        label: fact.label.clone(),
        help: fact.help.clone(),
    };
    let key = key::fact(&fact.id);
    if fact.kind == FactKind::Country {
        return Field::new(key, label, FieldKind::Country);
    }
    Field::new(key, label, FieldKind::Fact(Box::new(fact)))
}

/// The programme's own questions, with one step for each part.
pub(super) fn own(subject: &ApplicationContext<'_>, facts: &Facts) -> Vec<Step> {
    let known = KnownFacts::new(subject.programme, subject.tier, facts);
    let asked: Vec<&Question> = own_questions(subject.programme, subject.tier)
        .filter(|question| is_asked(question, &known))
        .collect();
    let page = |(part, id): (Part, &str)| {
        let fields = asked
            .iter()
            .filter(|question| question.part == part)
            .map(|question| field(question));
        Step::new(id, StepKind::Questions, part, fields.collect())
    };
    // Individuals can't delegate parts, so there's only one step.
    if subject.answers.party(subject.tier) == ApplicantKind::Person {
        let fields = asked.iter().map(|question| field(question)).collect();
        return vec![Step::new("questions", StepKind::Questions, Part::Applicant, fields)];
    }
    [
        (Part::Applicant, "questions"),
        (Part::Legal, "questions-legal"),
        (Part::Billing, "questions-billing"),
        (Part::Marketing, "questions-marketing"),
    ]
    .map(page)
    .into()
}

/// The questions of a tier whose answers are checked while somebody is a member, with how. Facts decide whether a question is asked.
pub fn checked_questions<'a>(
    programme: &'a Programme,
    tier: &'a Tier,
    facts: &Facts,
) -> Vec<(&'a Question, AddressCheck)> {
    let known = KnownFacts::new(programme, tier, facts);
    let checked = own_questions(programme, tier).filter(|question| is_asked(question, &known));
    checked
        .filter_map(|question| Some((question, question.check?)))
        .collect()
}

/// Whether a tier has a question whose answers are checked.
pub fn has_checked_questions(programme: &Programme, tier: &Tier) -> bool {
    own_questions(programme, tier).any(|question| question.check.is_some())
}

/// Whether a tier asks a question whose answers are checked, whatever is known about the member.
pub fn is_checked(programme: &Programme, tier: &Tier, question: &str) -> bool {
    own_questions(programme, tier).any(|own| own.check.is_some() && own.id == question)
}

fn is_asked(question: &Question, known: &KnownFacts<'_>) -> bool {
    match &question.when {
        None => true,
        Some(when) => matches!(when.test(known), Ok(Evaluation::Known(true))),
    }
}

fn own_questions<'a>(programme: &'a Programme, tier: &'a Tier) -> impl Iterator<Item = &'a Question> {
    let all = programme.joining.questions.iter();
    all.filter(move |question| question.tiers.is_empty() || question.tiers.contains(&tier.id))
}

fn field(question: &Question) -> Field {
    let kind = match &question.kind {
        QuestionKind::Text => FieldKind::Line(LINE),
        QuestionKind::Long => FieldKind::Paragraph(PARAGRAPH),
        QuestionKind::Number { unit, most } => FieldKind::Number {
            least: 0,
            most: most.unwrap_or(LARGEST),
            unit: unit.clone(),
        },
        QuestionKind::Choice(choices) => {
            let choices = choices
                .iter()
                .map(|(id, words)| FieldOption::new(id, OptionLabel::Said(words.clone())));
            FieldKind::Choice(choices.collect())
        }
        QuestionKind::YesNo => FieldKind::YesNo,
        QuestionKind::Url => FieldKind::Url,
        QuestionKind::Email => FieldKind::Email,
        QuestionKind::Date => FieldKind::Date,
        QuestionKind::File => FieldKind::File,
    };
    let fills = match &question.kind {
        QuestionKind::Url => "url",
        QuestionKind::Email => "email",
        _ => "",
    };
    let label = FieldLabel::Programme {
        question: question.question.clone(),
        label: question.label.clone(),
        help: question.help.clone(),
    };
    Field::new(key::question(&question.id), label, kind)
        .required(!question.optional)
        .fills(fills)
}
