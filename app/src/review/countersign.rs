//! Signing agreements for the foundation.

use super::field::FieldNotes;
use super::form::ReviewProblem;
use super::forms::{FormContext, button};
use super::problems::name_id;
use crate::api::{AgreementBrief, ReviewAction};
use crate::site::{isolate, named};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// A form for each agreement that waits for the foundation's signature.
pub(super) fn countersign(context: FormContext<'_>) -> Option<AnyView> {
    let t = context.t;
    let agreements = context.answer.application.agreements.iter();
    let waiting =
        agreements.filter(|known| known.countersigned && known.signed.is_some() && known.countersignature.is_none());
    let forms: Vec<_> = waiting.map(|known| form(context, known)).collect();
    if !context.may(ReviewAction::Countersign) || forms.is_empty() {
        return None;
    }
    Some(
        view! {
            <section aria-labelledby="countersign">
                <h2 id="countersign">{t.review_countersign()}</h2>
                {forms}
            </section>
        }
        .into_any(),
    )
}

fn form(context: FormContext<'_>, agreement: &AgreementBrief) -> AnyView {
    let FormContext { t, sent, .. } = context;
    let is_sent = sent.is_refused(ReviewAction::Countersign) && sent.agreement == agreement.id;
    let (name, title) = if is_sent { (&*sent.name, &*sent.title) } else { ("", "") };
    let error = context.error(ReviewAction::Countersign, |problem| {
        problem == ReviewProblem::NameMissing
    });
    let field = |id: String, label: String, error: Option<String>| FieldNotes {
        id,
        label,
        hint: None,
        error,
    };
    let name_field = field(
        name_id(&agreement.id),
        t.review_sign_name().into_owned(),
        error.filter(|_| is_sent),
    );
    let title_id = format!("countersign-{}-title", agreement.id);
    let title_field = field(title_id, t.review_sign_title().into_owned(), None);
    let content = view! {
        <input type="hidden" name="agreement" value=agreement.id.clone() />
        <p>{named(t, &agreement.title)}</p>
        {signed_by(t, agreement)}
        {name_field.line(t, "name", name)}
        {title_field.line(t, "title", title)}
        {button(ReviewAction::Countersign, t.review_sign_button(say(t, &agreement.title)).into())}
    };
    context.form(content.into_any())
}

fn signed_by(t: Texts, agreement: &AgreementBrief) -> Option<AnyView> {
    let signed = agreement.signed.as_ref()?;
    let text = t.signed_by(&signed.name, super::moment::day(t, signed.at));
    Some(view! { <p class="meta">{isolate(text)}</p> }.into_any())
}
