//! Signing for the foundation what a member has signed with a change of tier.

use super::address::agreements_address;
use crate::api::{AgreementBrief, MemberForStaff, segment};
use crate::review::FieldNotes;
use crate::site::{error_box, error_summary, isolate, named};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use leptos::prelude::*;

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountersignForm {
    /// Whether an agreement was just signed.
    pub done: bool,
    /// ID of the agreement that the form was about.
    pub agreement: String,
    pub name: String,
    pub title: String,
    pub problem: Option<CountersignProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountersignProblem {
    /// The member has signed another text meanwhile.
    Conflict,
    /// The name or the position is missing or too long.
    NoName,
}

fn name_id(agreement: &str) -> String {
    format!("countersign-{agreement}-name")
}

/// First on the page: what's wrong with the form, or that the agreement is signed.
pub(super) fn countersigned(t: Texts, form: &CountersignForm) -> Option<AnyView> {
    match form.problem {
        Some(CountersignProblem::NoName) => error_summary(
            t,
            vec![(name_id(&form.agreement), t.review_name_missing().into_owned())],
        ),
        Some(CountersignProblem::Conflict) => {
            Some(error_box(t, view! { <p>{t.countersign_conflict()}</p> }.into_any()))
        }
        None if form.done => {
            Some(view! { <p class="note good" role="status">{t.review_done_countersign()}</p> }.into_any())
        }
        None => None,
    }
}

/// A form for each agreement that waits, or what waits for those who can't sign. `None` if nothing does.
pub(super) fn countersign(t: Texts, answer: &MemberForStaff, form: &CountersignForm) -> Option<AnyView> {
    let waiting = answer.to_countersign.iter().map(|agreement| {
        let signs = answer.signs.then(|| signing(t, answer, agreement, form));
        view! {
            <p>{named(t, &agreement.title)}</p>
            {signed(t, answer, agreement)}
            {signs}
        }
    });
    let waiting: Vec<_> = waiting.collect();
    if waiting.is_empty() {
        return None;
    }
    let lead = if answer.signs {
        t.countersign_lead()
    } else {
        t.countersign_waits()
    };
    Some(
        view! {
            <section class="section" aria-labelledby="countersign">
                <h2 id="countersign">{t.review_countersign()}</h2>
                <p>{lead}</p>
                {waiting}
            </section>
        }
        .into_any(),
    )
}

/// Who has signed it for the member, and a link to the document.
fn signed(t: Texts, answer: &MemberForStaff, agreement: &AgreementBrief) -> Option<AnyView> {
    let signed = agreement.signed.as_ref()?;
    let by = t.signed_by(&signed.name, date(t, Date::from_unix_millis(signed.at)));
    let [foundation, reference] = [&answer.member.foundation.id, &answer.member.reference].map(|part| segment(part));
    let file = format!(
        "/review/{foundation}/{reference}/documents/{}.pdf",
        segment(&agreement.id)
    );
    let link = t.agreement_document(say(t, &agreement.title));
    Some(
        view! {
            <p class="meta">{isolate(by)}</p>
            <p><a href=file rel="external">{isolate(link)}</a></p>
        }
        .into_any(),
    )
}

fn signing(t: Texts, answer: &MemberForStaff, agreement: &AgreementBrief, form: &CountersignForm) -> AnyView {
    let is_sent = form.problem.is_some() && form.agreement == agreement.id;
    let wrong = is_sent && form.problem == Some(CountersignProblem::NoName);
    let (name, title) = if is_sent { (&*form.name, &*form.title) } else { ("", "") };
    let name_field = FieldNotes {
        id: name_id(&agreement.id),
        label: t.review_sign_name().into_owned(),
        hint: None,
        error: wrong.then(|| t.review_name_missing().into_owned()),
    };
    let title_field = FieldNotes {
        id: format!("countersign-{}-title", agreement.id),
        label: t.review_sign_title().into_owned(),
        hint: None,
        error: None,
    };
    let hash = agreement.signed.as_ref().map(|signed| signed.hash.clone());
    let action = agreements_address(&answer.member.foundation.id, &answer.member.membership);
    view! {
        <form class="money-form" method="post" action=action novalidate>
            <input type="hidden" name="agreement" value=agreement.id.clone() />
            <input type="hidden" name="hash" value=hash />
            {name_field.line(t, "name", name)}
            {title_field.line(t, "title", title)}
            <p><button class="button">{isolate(t.review_sign_button(say(t, &agreement.title)))}</button></p>
        </form>
    }
    .into_any()
}
