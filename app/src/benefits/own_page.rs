//! `/member/{membership}/benefits`: what a member's tier gives, asking for it, and what became of it.

use super::field::{UseField, problem_words};
use super::form::{MemberBenefitForm, MemberBenefitRefusal};
use super::grants::grants;
use super::own_uses::uses;
use crate::api::{MemberAnswer, MemberBenefitAction, MemberBenefitsAnswer};
use crate::member::{MemberPage, head, member_address, shell};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// A member's benefits.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_benefits_page(member: MemberAnswer, answer: MemberBenefitsAnswer, form: MemberBenefitForm) -> AnyView {
    let t: Texts = expect_context();
    let may_not = (!answer.may_ask).then(|| view! { <p class="note">{t.benefits_may_not()}</p> });
    let content = view! {
        {outcome(t, &answer, &form)}
        {head(t, &member, t.benefits_heading(), lead(t, &answer))}
        <div class="member-sections">
            {may_not}
            {grants(t, &member, &answer, &form)}
            {uses(t, member.local_time.as_ref(), &answer)}
            <p><a href=member_address(&answer.membership, MemberPage::Value.id())>{t.value_link()}</a></p>
        </div>
    };
    let content = content.into_any();
    shell(t, &member, MemberPage::Benefits, form.refusal.is_some(), content)
}

/// The term.
fn lead(t: Texts, answer: &MemberBenefitsAnswer) -> Option<String> {
    let term = answer.term?;
    let first = date(t, term.first_day);
    Some(match term.last_day {
        Some(last) => t.benefits_lead(first, date(t, last)),
        None => t.benefits_lead_open(first),
    })
}

fn outcome(t: Texts, answer: &MemberBenefitsAnswer, form: &MemberBenefitForm) -> Option<AnyView> {
    match (&form.refusal, form.done) {
        (Some(MemberBenefitRefusal::Wrong(problems)), _) => {
            let benefit = form.sent.as_ref().map_or("", |sent| sent.benefit.as_str());
            let lines = problems.iter().map(|problem| {
                let id = UseField::of(problem).request_id(benefit);
                (id, problem_words(t, problem, answer.today))
            });
            error_summary(t, lines.collect())
        }
        (Some(MemberBenefitRefusal::Conflict), _) => Some(conflict(t, answer, form)),
        (None, Some(done)) => {
            let text = match done {
                MemberBenefitAction::Request => t.benefit_done_request(),
                MemberBenefitAction::Withdraw => t.benefit_done_withdraw(),
            };
            Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
        }
        (None, None) => None,
    }
}

/// Someone was faster. If there's no form for it any more, what was typed is here.
fn conflict(t: Texts, answer: &MemberBenefitsAnswer, form: &MemberBenefitForm) -> AnyView {
    let has_form = |benefit: &str| {
        let mut grants = answer.grants.iter().filter(|grant| grant.quantity.is_some());
        answer.may_ask && grants.any(|grant| grant.benefit.id == benefit)
    };
    let lost = form.sent.as_ref().filter(|sent| !has_form(&sent.benefit));
    let typed = lost
        .map(|sent| sent.what.clone())
        .filter(|what| !what.trim().is_empty());
    let typed = typed.map(|typed| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed)}</blockquote>
        }
    });
    error_box(t, view! { <p>{t.benefit_conflict()}</p> {typed} }.into_any())
}
