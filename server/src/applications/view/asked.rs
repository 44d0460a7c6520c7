//! What another version of a programme asks otherwise, and which texts it has one sign.

use app::apply::{short_label, step_heading};
use app::text::Texts;
use app::words::say;
use domain::application::{Field, FieldKind, Label, Step, StepKind, Subject, agreements, steps};

/// What, how it was, and how it is.
pub(super) type Change = (String, String, String);

/// What is asked of the same applicant by both versions, told apart.
pub(super) fn changes(t: Texts, before: &Subject<'_>, after: &Subject<'_>) -> Vec<Change> {
    let (was, is) = (asked(before), asked(after));
    let party = after.answers.party(after.tier);
    let tier = say(t, &after.tier.title);
    let mut changes = Vec::new();
    for step in &is {
        let older = was.iter().find(|known| known.id == step.id);
        of_step(t, &step_heading(t, party, tier, step), older, step, &mut changes);
    }
    for step in was.iter().filter(|step| is.iter().all(|known| known.id != step.id)) {
        changes.push(no_longer(t, step_heading(t, party, tier, step)));
    }
    changes.extend(of_agreements(t, before, after));
    changes
}

/// The steps that only the programme decides about. Prices, and what is given for them, are told by the tier.
fn asked(subject: &Subject<'_>) -> Vec<Step> {
    let mut steps = steps(subject);
    steps.retain(|step| {
        matches!(
            step.kind,
            StepKind::Facts | StepKind::Role { .. } | StepKind::Questions | StepKind::Evidence
        )
    });
    steps
}

fn of_step(t: Texts, heading: &str, older: Option<&Step>, step: &Step, changes: &mut Vec<Change>) {
    let Some(older) = older else {
        changes.push(only_now(t, heading.to_owned()));
        return;
    };
    let named = |field: &Field| format!("{heading}: {}", short_label(t, field));
    for field in &step.fields {
        match older.fields.iter().find(|known| known.key == field.key) {
            None => changes.push(only_now(t, named(field))),
            Some(known) if words(t, known) != words(t, field) => {
                changes.push((named(field), words(t, known), words(t, field)));
            }
            Some(known) if !takes_the_same(known, field) => {
                changes.push((named(field), String::new(), t.version_other_answers().into_owned()));
            }
            Some(_) => {}
        }
    }
    let gone = older
        .fields
        .iter()
        .filter(|field| step.fields.iter().all(|known| known.key != field.key));
    changes.extend(gone.map(|field| no_longer(t, named(field))));
}

fn only_now(t: Texts, what: String) -> Change {
    (what, t.version_not_asked().into_owned(), t.version_asked().into_owned())
}

fn no_longer(t: Texts, what: String) -> Change {
    (what, t.version_asked().into_owned(), t.version_not_asked().into_owned())
}

/// Whether the same answers are taken. The place of a fact in its file is not what it takes.
fn takes_the_same(one: &Field, other: &Field) -> bool {
    match (&one.kind, &other.kind) {
        (FieldKind::Fact(one), FieldKind::Fact(other)) => one.kind == other.kind,
        (one, other) => one == other,
    }
}

/// The question, and whether it may be left open.
fn words(t: Texts, field: &Field) -> String {
    let question = match &field.label {
        Label::Programme { question, .. } => say(t, question).to_owned(),
        Label::Common(_) => short_label(t, field),
    };
    if field.required {
        question
    } else {
        format!("{question} {}", t.optional())
    }
}

fn of_agreements(t: Texts, before: &Subject<'_>, after: &Subject<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for agreement in agreements(after) {
        let what = say(t, &agreement.title).to_owned();
        let version = t.agreement_version(&agreement.version);
        match agreements(before).find(|known| known.id == agreement.id) {
            None => changes.push((what, String::new(), version)),
            Some(known) if known.version != agreement.version => {
                changes.push((what, t.agreement_version(&known.version), version));
            }
            Some(known) if known.template != agreement.template => {
                changes.push((what, version, t.version_other_text(&agreement.version)));
            }
            Some(_) => {}
        }
    }
    let gone = agreements(before).filter(|known| agreements(after).all(|agreement| agreement.id != known.id));
    changes.extend(gone.map(|known| {
        let version = t.agreement_version(&known.version);
        (say(t, &known.title).to_owned(), version, String::new())
    }));
    changes
}
