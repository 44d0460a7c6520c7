//! Details that the first invoice waits for, as a form.

use crate::api::{ApplicationAnswer, MembershipBrief};
use crate::apply::field::FieldContext;
use crate::apply::problems::{Complaint, complaints};
use crate::apply::request::WizardRequest;
use crate::apply::trail::{button, form};
use crate::text::Texts;
use domain::application::{Field, Step, StepKind, key};
use domain::joining::Part;
use leptos::prelude::*;

/// The page that the form is sent to, and its action.
pub(super) const DETAILS: &str = "details";

/// Whether the first invoice waits for the applicant.
pub(super) fn waits_for_details(membership: &MembershipBrief) -> bool {
    membership.waits_for.as_ref().is_some_and(|facts| !facts.is_empty())
}

/// The fields of the missing details, as one step.
fn asked(answer: &ApplicationAnswer) -> Option<Step> {
    let membership = answer.membership.as_ref()?;
    let wanted: Vec<String> = membership
        .waits_for
        .iter()
        .flatten()
        .map(|fact| key::fact(fact))
        .collect();
    let fields = answer.steps.iter().flat_map(|step| &step.fields);
    let fields: Vec<Field> = fields.filter(|field| wanted.contains(&field.key)).cloned().collect();
    (!fields.is_empty()).then(|| Step {
        id: DETAILS.to_owned(),
        kind: StepKind::Facts,
        part: Part::Applicant,
        fields,
    })
}

/// What's wrong with the details that were sent.
pub(super) fn details_complaints(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Vec<Complaint> {
    let check = request.done == "details-wrong";
    let asked = asked(answer).filter(|_| check);
    asked.map_or_else(Vec::new, |step| {
        complaints(t, &step, &answer.all_answers(), &[], check, answer.today)
    })
}

/// The form. `None` if nothing waits for the applicant.
pub(super) fn details_form(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let step = asked(answer)?;
    let context = FieldContext {
        t,
        answer,
        typed: Signal::stored(answer.all_answers()),
        complaints: Signal::stored(details_complaints(t, answer, request)),
    };
    let content = view! {
        {context.fields(&step.fields)}
        <div class="actions">{button(t.status_details_send(), DETAILS)}</div>
    };
    Some(
        view! {
            <section class="now todo" aria-labelledby="details">
                <p class="state you">{t.stage_waits_for_you()}</p>
                <h2 id="details">{t.status_details()}</h2>
                <p>{t.status_details_text()}</p>
                {form(request, DETAILS, answer, None, content.into_any())}
            </section>
        }
        .into_any(),
    )
}
