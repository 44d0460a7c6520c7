//! How the questions and agreements of another version differ.

use app::apply::{short_label, step_heading};
use app::text::Texts;
use app::words::say;
use domain::application::{ApplicationContext, Field, FieldKind, FieldLabel, Step, StepKind, agreements, steps};

/// The subject, and what has changed about it.
pub(super) type Change = (String, String);

/// The differences between what two versions ask of the same applicant.
pub(super) fn changes(t: Texts, before: &ApplicationContext<'_>, after: &ApplicationContext<'_>) -> Vec<Change> {
    let (was, is) = (asked(before), asked(after));
    let party = after.answers.party(after.tier);
    let heading = |step: &Step| step_heading(t, party, say(t, &after.tier.title), step);
    let mut changes = Vec::new();
    for step in &is {
        match was.iter().find(|known| known.id == step.id) {
            Some(older) => changes.extend(of_step(t, &heading(step), older, step)),
            None => changes.push((heading(step), t.version_asked().into_owned())),
        }
    }
    let gone = was.iter().filter(|step| is.iter().all(|known| known.id != step.id));
    changes.extend(gone.map(|step| (heading(step), t.version_not_asked().into_owned())));
    changes.extend(of_agreements(t, before, after));
    changes
}

/// The steps with what the programme asks. Prices and contributions are reported with the tier.
fn asked(subject: &ApplicationContext<'_>) -> Vec<Step> {
    let mut steps = steps(subject);
    steps.retain(|step| {
        matches!(
            step.kind,
            StepKind::Facts | StepKind::Role { .. } | StepKind::Payer | StepKind::Questions | StepKind::Evidence
        )
    });
    steps
}

fn of_step(t: Texts, heading: &str, older: &Step, step: &Step) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut tell = |field: &Field, said: String| changes.push((t.version_field(heading, short_label(t, field)), said));
    for field in &step.fields {
        let Some(known) = older.fields.iter().find(|known| known.key == field.key) else {
            tell(field, t.version_asked().into_owned());
            continue;
        };
        if question(t, known) != question(t, field) {
            tell(field, t.version_asked_as(question(t, field)));
        }
        if !takes_the_same(known, field) {
            tell(field, t.version_other_answers().into_owned());
        }
        match (known.required, field.required) {
            (false, true) => tell(field, t.version_needed().into_owned()),
            (true, false) => tell(field, t.version_optional().into_owned()),
            (true, true) | (false, false) => {}
        }
    }
    for field in &older.fields {
        if step.fields.iter().all(|known| known.key != field.key) {
            tell(field, t.version_not_asked().into_owned());
        }
    }
    changes
}

fn question(t: Texts, field: &Field) -> String {
    match &field.label {
        FieldLabel::Programme { question, .. } => say(t, question).to_owned(),
        FieldLabel::Common(_) => short_label(t, field),
    }
}

/// Whether two fields take the same answers. The order of facts in the file doesn't matter.
fn takes_the_same(one: &Field, other: &Field) -> bool {
    match (&one.kind, &other.kind) {
        (FieldKind::Fact(one), FieldKind::Fact(other)) => one.kind == other.kind,
        (one, other) => one == other,
    }
}

fn of_agreements(t: Texts, before: &ApplicationContext<'_>, after: &ApplicationContext<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for agreement in agreements(after) {
        let version = &agreement.version;
        let said = match agreements(before).find(|known| known.id == agreement.id) {
            None => t.version_signed(version),
            Some(known) if known.version != *version => t.version_signed_anew(version, &known.version),
            Some(known) if known.template != agreement.template => t.version_other_text().into_owned(),
            Some(_) => continue,
        };
        changes.push((say(t, &agreement.title).to_owned(), said));
    }
    let gone = agreements(before).filter(|known| agreements(after).all(|agreement| agreement.id != known.id));
    changes.extend(gone.map(|known| (say(t, &known.title).to_owned(), t.version_not_signed().into_owned())));
    changes
}
