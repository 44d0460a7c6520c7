//! The smaller forms: each has one action, and most have a reason.

use super::answers::step_name;
use super::field::FieldNotes;
use super::form::ReviewForm;
use super::problems::{STEP, problem_text, ready_id, text_id};
use super::ready::ready_field;
use crate::api::{ReviewAction, ReviewAnswer};
use crate::site::isolate;
use crate::text::Texts;
use domain::application::StepKind;
use domain::foundation::ReasonUse;
use leptos::prelude::*;
use std::borrow::Cow;

/// What the forms of a page have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct FormContext<'a> {
    pub t: Texts,
    pub answer: &'a ReviewAnswer,
    /// What was sent before.
    pub sent: &'a ReviewForm,
    /// The URL that forms post to.
    pub address: &'a str,
}

impl FormContext<'_> {
    pub fn may(&self, action: ReviewAction) -> bool {
        self.answer.actions.contains(&action)
    }

    /// The error of a form, if it's this one.
    pub fn error(&self, action: ReviewAction, is_it: impl Fn(super::ReviewProblem) -> bool) -> Option<String> {
        let mut problems = self.sent.problems_of(action).into_iter();
        let problem = problems.find(|problem| is_it(*problem))?;
        Some(problem_text(self.t, Some(action), problem))
    }

    /// A form that posts to the application. The page shows the errors, not the browser (W8).
    pub fn form(&self, content: AnyView) -> AnyView {
        view! {
            <form class="review-form" method="post" action=self.address.to_owned() novalidate>
                <input type="hidden" name="version" value=self.answer.version.to_string() />
                {content}
            </form>
        }
        .into_any()
    }

    /// The field for a ready-made reason of the form with this action. `None` if there's none for it.
    pub fn ready(&self, action: ReviewAction, used_for: &[ReasonUse]) -> Option<AnyView> {
        let mut reasons = self.answer.reasons.clone();
        reasons.retain(|reason| used_for.contains(&reason.used_for));
        let chosen = if self.sent.is_refused(action) {
            &*self.sent.ready
        } else {
            ""
        };
        let error = self.error(action, |problem| problem == super::ReviewProblem::ReasonWrong);
        ready_field(self.t, ready_id(action), &reasons, chosen, error)
    }

    /// The field for the reason, question or note of a form.
    pub fn text_field(
        &self,
        action: ReviewAction,
        label: Cow<'static, str>,
        hint: Option<Cow<'static, str>>,
    ) -> AnyView {
        let field = FieldNotes {
            id: text_id(action),
            label: label.into_owned(),
            hint: hint.map(Cow::into_owned),
            error: self.error(action, |problem| {
                matches!(
                    problem,
                    super::ReviewProblem::TextMissing | super::ReviewProblem::TextTooLong
                )
            }),
        };
        field.lines(self.t, "text", self.sent.text_of(action))
    }
}

/// A button that sends a form with this action.
pub(super) fn button(action: ReviewAction, label: Cow<'static, str>) -> AnyView {
    view! { <p><button class="button quiet" name="do" value=action.id()>{label}</button></p> }.into_any()
}

/// The texts of a form with a reason.
struct ReasonTexts {
    action: ReviewAction,
    /// Opens the form.
    summary: Cow<'static, str>,
    /// What it leads to.
    about: Cow<'static, str>,
    button: Cow<'static, str>,
}

/// Asking the applicant, pausing, passing on and starting again: what the reviewer may do.
pub(super) fn rarer_forms(context: FormContext<'_>) -> AnyView {
    let t = context.t;
    let resume = context.may(ReviewAction::Resume).then(|| {
        let content = view! {
            <p>{t.review_resume_text()}</p>
            {button(ReviewAction::Resume, t.review_resume())}
        };
        context.form(content.into_any())
    });
    let with_reasons = [
        ReasonTexts {
            action: ReviewAction::Hold,
            summary: t.review_hold(),
            about: t.review_hold_text(),
            button: t.review_hold_button(),
        },
        ReasonTexts {
            action: ReviewAction::PassOn,
            summary: t.review_pass_on(),
            about: t.review_pass_on_text(),
            button: t.review_pass_on_button(),
        },
        ReasonTexts {
            action: ReviewAction::Reopen,
            summary: t.review_reopen(),
            about: t.review_reopen_text(),
            button: t.review_reopen_button(),
        },
    ];
    let with_reasons = with_reasons.into_iter().filter(|texts| context.may(texts.action));
    let with_reasons = with_reasons.map(|texts| with_reason(context, texts)).collect_view();
    let ask = context.may(ReviewAction::Ask).then(|| ask(context));
    view! { {resume} {ask} {with_reasons} }.into_any()
}

/// Declaring a conflict of interest. `None` if the reviewer can't.
pub(super) fn recuse(context: FormContext<'_>) -> Option<AnyView> {
    let t = context.t;
    context.may(ReviewAction::Recuse).then(|| {
        let texts = ReasonTexts {
            action: ReviewAction::Recuse,
            summary: t.review_recuse(),
            about: t.review_recuse_text(),
            button: t.review_recuse_button(),
        };
        with_reason(context, texts)
    })
}

fn with_reason(context: FormContext<'_>, texts: ReasonTexts) -> AnyView {
    let action = texts.action;
    let content = view! {
        <p>{texts.about}</p>
        {context.text_field(action, context.t.review_reason(), None)}
        {button(action, texts.button)}
    };
    let form = context.form(content.into_any());
    let open = context.sent.is_refused(action);
    view! { <details open=open><summary>{texts.summary}</summary>{form}</details> }.into_any()
}

/// A question about a step.
fn ask(context: FormContext<'_>) -> AnyView {
    let FormContext { t, answer, sent, .. } = context;
    let application = &answer.application;
    let chosen = if sent.is_refused(ReviewAction::Ask) {
        &*sent.step
    } else {
        ""
    };
    let steps = application.asked().filter(|step| step.kind != StepKind::Check);
    let options = steps.map(|step| {
        view! {
            <option value=step.id.clone() selected=step.id == chosen>
                {step_name(t, application, step)}
            </option>
        }
    });
    let field = FieldNotes {
        id: STEP.to_owned(),
        label: t.review_ask_step().into_owned(),
        hint: None,
        error: context.error(ReviewAction::Ask, |problem| {
            problem == super::ReviewProblem::StepMissing
        }),
    };
    let select = view! {
        <select
            class="input wide"
            id=STEP
            name="step"
            aria-invalid=field.invalid()
            aria-describedby=field.described()
        >
            <option value="">{t.review_ask_choose()}</option>
            {options.collect_view()}
        </select>
    };
    let content = view! {
        {field.around(t, select.into_any())}
        {context.ready(ReviewAction::Ask, &[ReasonUse::Ask])}
        {context.text_field(ReviewAction::Ask, t.review_ask_question(), Some(t.review_ask_hint()))}
        {button(ReviewAction::Ask, t.review_ask_button())}
    };
    let form = context.form(content.into_any());
    let open = sent.is_refused(ReviewAction::Ask);
    view! { <details open=open><summary>{isolate(t.review_ask())}</summary>{form}</details> }.into_any()
}
