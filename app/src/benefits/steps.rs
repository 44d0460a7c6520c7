//! The forms for the steps that staff can take.

use super::address::use_address;
use super::field::{UseField, field_error};
use super::form::BenefitUseForm;
use crate::api::{BenefitUseAnswer, BenefitUseCommand};
use crate::invoices::MoneyField;
use crate::review::FieldNotes;
use crate::text::Texts;
use domain::entitlement::UseStep;
use leptos::prelude::*;
use std::borrow::Cow;

/// What the forms have in common.
#[derive(Clone, Copy)]
struct StepForm<'a> {
    t: Texts,
    answer: &'a BenefitUseAnswer,
    form: &'a BenefitUseForm,
    step: UseStep,
}

/// The forms. `None` if the reader can do nothing now.
pub(super) fn steps(t: Texts, answer: &BenefitUseAnswer, form: &BenefitUseForm) -> Option<AnyView> {
    let forms = answer.row.asked.steps.iter().map(|step| {
        let form = StepForm {
            t,
            answer,
            form,
            step: *step,
        };
        form.view()
    });
    let forms: Vec<_> = forms.collect();
    (!forms.is_empty()).then(|| {
        view! { <section class="card" aria-labelledby="steps"><h2 id="steps">{t.use_steps()}</h2> {forms}</section> }
            .into_any()
    })
}

impl<'a> StepForm<'a> {
    /// A form that's closed until it's needed: what opens it, what it leads to, its fields, and its button.
    fn view(self) -> AnyView {
        let (t, answer) = (self.t, self.answer);
        let asked = &answer.row.asked;
        let [summary, text, button] = self.words();
        let action = use_address(&answer.foundation.id, &asked.id, &self.form.list);
        view! {
            <details open=self.sent().is_some()>
                <summary>{summary}</summary>
                <form class="money-form" method="post" action=action novalidate>
                    <input type="hidden" name="version" value=asked.version.to_string() />
                    <p>{text}</p>
                    {self.fields(t)}
                    <p><button class="button" name="do" value=self.step.word()>{button}</button></p>
                </form>
            </details>
        }
        .into_any()
    }

    fn words(self) -> [Cow<'static, str>; 3] {
        let t = self.t;
        match self.step {
            UseStep::Approve => [t.use_approve(), t.use_approve_text(), t.use_approve_button()],
            UseStep::Schedule => [t.use_schedule(), t.use_schedule_text(), t.use_schedule_button()],
            UseStep::Refuse => [t.use_refuse(), t.use_refuse_text(), t.use_refuse_button()],
            UseStep::Deliver => [t.use_deliver(), t.use_deliver_text(), t.use_deliver_button()],
            UseStep::Miss => [t.use_miss(), t.use_miss_text(), t.use_miss_button()],
            UseStep::Withdraw => [t.use_withdraw(), t.use_withdraw_text(), t.use_withdraw_button()],
        }
    }

    fn fields(self, t: Texts) -> AnyView {
        match self.step {
            UseStep::Approve | UseStep::Withdraw => self.note(t.use_note()),
            UseStep::Schedule => {
                let suggested = self.answer.row.asked.due().to_string();
                view! { {self.day(t.use_day(), &suggested)} {self.note(t.use_note())} }.into_any()
            }
            UseStep::Refuse | UseStep::Miss => self.note(t.in_kind_reason()),
            UseStep::Deliver => {
                let today = self.answer.today.to_string();
                let id = UseField::Link.step_id(self.step);
                let link = MoneyField {
                    id: &id,
                    name: UseField::Link.name(),
                    label: t.use_link(),
                    hint: None,
                    error: self.error(UseField::Link),
                    typed: self.sent().map_or("", |sent| sent.link.as_str()),
                };
                view! { {self.day(t.use_delivered(), &today)} {link.line(t)} {self.note(t.use_evidence_note())} }
                    .into_any()
            }
        }
    }

    /// What was sent with this form.
    fn sent(self) -> Option<&'a BenefitUseCommand> {
        self.form.sent_as(self.step)
    }

    fn error(self, field: UseField) -> Option<String> {
        self.sent()?;
        field_error(self.t, self.form.problems(), field, self.answer.today)
    }

    fn day(self, label: Cow<'static, str>, suggested: &str) -> AnyView {
        let id = UseField::Day.step_id(self.step);
        let day = MoneyField {
            id: &id,
            name: UseField::Day.name(),
            label,
            hint: None,
            error: self.error(UseField::Day),
            typed: self.sent().map_or(suggested, |sent| sent.day.as_str()),
        };
        let today = self.answer.today.to_string();
        match self.step {
            UseStep::Deliver => day.day(self.t, today),
            _ => day.later_day(self.t, today),
        }
    }

    fn note(self, label: Cow<'static, str>) -> AnyView {
        let field = FieldNotes {
            id: UseField::Note.step_id(self.step),
            label: label.into_owned(),
            hint: None,
            error: self.error(UseField::Note),
        };
        let typed = self.sent().map_or("", |sent| sent.note.as_str());
        field.lines(self.t, UseField::Note.name(), typed)
    }
}
