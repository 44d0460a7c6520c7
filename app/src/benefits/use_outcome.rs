//! What's wrong with a form of a use's page, or what it has done: first on the page.

use super::field::{UseField, problem_words};
use super::form::{BenefitUseForm, BenefitUseRefusal};
use crate::api::{BenefitUseAnswer, BenefitUseCommand};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use domain::entitlement::UseStep;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn outcome(t: Texts, answer: &BenefitUseAnswer, form: &BenefitUseForm) -> Option<AnyView> {
    match (&form.refusal, &form.sent, form.done) {
        (Some(BenefitUseRefusal::Wrong(problems)), Some(sent), _) => {
            let lines = problems.iter().map(|problem| {
                let id = UseField::of(problem).step_id(sent.action);
                (id, problem_words(t, problem, answer.today))
            });
            error_summary(t, lines.collect())
        }
        (Some(_), sent, _) => Some(conflict(t, answer, sent.as_ref())),
        (None, _, Some(done)) => Some(view! { <p class="note good" role="status">{done_text(t, done)}</p> }.into_any()),
        (None, _, None) => None,
    }
}

/// Someone was faster. If there's no form for it any more, what was typed is here.
fn conflict(t: Texts, answer: &BenefitUseAnswer, sent: Option<&BenefitUseCommand>) -> AnyView {
    let lost = sent.filter(|sent| !answer.row.asked.steps.contains(&sent.action));
    let typed = lost.into_iter().flat_map(|sent| [&sent.day, &sent.link, &sent.note]);
    let typed: Vec<String> = typed.filter(|typed| !typed.trim().is_empty()).cloned().collect();
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{t.use_conflict()}</p> {typed} }.into_any())
}

fn done_text(t: Texts, done: UseStep) -> Cow<'static, str> {
    match done {
        UseStep::Approve => t.use_done_approve(),
        UseStep::Schedule => t.use_done_schedule(),
        UseStep::Refuse => t.use_done_refuse(),
        UseStep::Deliver => t.use_done_deliver(),
        UseStep::Miss => t.use_done_miss(),
        UseStep::Withdraw => t.benefit_done_withdraw(),
    }
}
