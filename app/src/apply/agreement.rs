//! An agreement: its full text, what has changed since it was signed, and the form to sign it.

use super::check::day_of;
use super::field::FieldContext;
use super::labels::step_title;
use super::problems::{Complaint, complaints, summary};
use super::request::{WizardPage, WizardRequest};
use super::step::with_held;
use super::trail::{button, form, heading, hidden};
use crate::api::{AgreementBrief, AgreementText, ApplicationAnswer, Difference, SignatureBrief};
use crate::html::HtmlBlock;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, say};
use domain::application::{Answers, FieldKind, NamedPerson, Step, hand_over_page, key};
use domain::joining::Part;
use leptos::prelude::*;

/// How many characters the PDF can't show are listed.
const MOST_CHARACTERS: usize = 20;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, step: &Step, id: &str) -> WizardPage {
    let title = step_title(t, answer, step);
    let known = answer.agreements.iter().find(|known| known.id == id);
    let (Some(known), Some(text)) = (known, &answer.text) else {
        return WizardPage {
            title,
            wrong: false,
            interactive: false,
            body: heading(t, answer, request, step),
        };
    };
    let complaints = if known.signed.is_some() {
        Vec::new()
    } else {
        complaints_of(t, answer, request, step, id)
    };
    let wrong = !complaints.is_empty();
    let summary = summary(t, &complaints);
    let void = known.void.then(|| view! { <p class="note bad">{t.signed_void()}</p> });
    let signing = match &known.signed {
        Some(signature) => signed(t, request, id, signature),
        None if !text.ready => view! { <p class="note">{t.sign_not_yet()}</p> }.into_any(),
        None if !text.yours => by_other(t, answer, request),
        None => sign(t, answer, request, step, id, text, complaints),
    };
    let countersigned = known.countersigned.then(|| {
        let foundation = say(t, &answer.foundation.name);
        view! { <p class="hint">{t.countersigned_later(foundation)}</p> }
    });
    let body = view! {
        {summary}
        {heading(t, answer, request, step)}
        {void}
        {differences(t, text)}
        {whole(t, known, text)}
        {known.signed.is_none().then(|| unprintable(t, text)).flatten()}
        {signing}
        {countersigned}
    };
    WizardPage {
        title,
        wrong,
        interactive: false,
        body: body.into_any(),
    }
}

fn complaints_of(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    step: &Step,
    id: &str,
) -> Vec<Complaint> {
    let stored = answer.all_answers();
    let mut complaints = complaints(t, step, &stored, &answer.held, request.check, answer.today);
    if request.done == "changed" {
        let key = key::sign(id, "consent");
        complaints.retain(|complaint| complaint.key != key);
        let text = t.sign_changed().into_owned();
        complaints.push(Complaint { key, text });
    }
    complaints
}

fn signed(t: Texts, request: &WizardRequest, id: &str, signature: &SignatureBrief) -> AnyView {
    let text = t.signed_by(&signature.name, date(t, day_of(signature.at)));
    let document = request.page(&format!("documents/{id}.pdf"));
    view! {
        <div class="note good">
            <p>{isolate(text)}</p>
            <p><a href=document rel="external">{t.agreement_pdf()}</a></p>
        </div>
    }
    .into_any()
}

/// The text, with its version and its hash.
fn whole(t: Texts, known: &AgreementBrief, text: &AgreementText) -> AnyView {
    view! {
        <article class="document" aria-label=say(t, &known.title).to_owned()>
            <p class="meta">{t.agreement_version(&known.version)}</p>
            <HtmlBlock html=text.html.clone() class="prose" lang=text.lang.clone() />
            <p class="meta hash">{t.agreement_hash(&text.hash)}</p>
        </article>
    }
    .into_any()
}

fn differences(t: Texts, text: &AgreementText) -> Option<AnyView> {
    if text.differences.is_empty() {
        return None;
    }
    let pieces = text.differences.iter().map(|(difference, piece)| {
        let piece = piece.clone();
        match difference {
            Difference::Same => view! { <span>{piece}</span> }.into_any(),
            Difference::Gone => view! { <del>{piece}</del> }.into_any(),
            Difference::Added => view! { <ins>{piece}</ins> }.into_any(),
        }
    });
    let pieces = pieces.collect_view();
    Some(
        view! {
            <section aria-labelledby="differences">
                <h2 id="differences">{t.agreement_differences()}</h2>
                <div class="differences" lang=text.lang.clone()>{pieces}</div>
            </section>
        }
        .into_any(),
    )
}

/// A warning about characters that the PDF can't show.
fn unprintable(t: Texts, text: &AgreementText) -> Option<AnyView> {
    if text.unprintable.is_empty() {
        return None;
    }
    // Code points too, because the visitor's device may not have these characters either.
    let characters = text.unprintable.iter().take(MOST_CHARACTERS).map(|character| {
        let code = character.chars().next().map_or(0, u32::from);
        format!("{character} (U+{code:04X})")
    });
    let characters = characters.collect::<Vec<_>>().join(", ");
    Some(
        view! {
            <div class="note" id="unprintable">
                <p>{isolate(t.agreement_unprintable(characters))}</p>
                <p>{t.agreement_unprintable_sign()}</p>
            </div>
        }
        .into_any(),
    )
}

fn by_other(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let name = answer
        .signatory
        .as_ref()
        .map(|person| person.name.clone())
        .unwrap_or_default();
    // Colleagues don't submit anything here, but can say that they're the wrong person.
    let send = (answer.part == Part::Applicant).then(|| {
        let page = request.page(&hand_over_page(Part::Signature));
        view! { <p class="actions"><a class="button" href=page>{t.send_button()}</a></p> }
    });
    view! {
        <div class="note">
            <p>{isolate(t.sign_by_other(name))}</p>
            {send}
        </div>
    }
    .into_any()
}

fn sign(
    t: Texts,
    answer: &ApplicationAnswer,
    request: &WizardRequest,
    step: &Step,
    agreement: &str,
    text: &AgreementText,
    complaints: Vec<Complaint>,
) -> AnyView {
    let fields = FieldContext {
        t,
        answer,
        typed: Signal::stored(proposed(answer, request, step, agreement)),
        complaints: Signal::stored(complaints),
    };
    let content = view! {
        <h2>{t.sign_heading()}</h2>
        {hidden("hash", text.hash.clone())}
        {hidden("unprintable", text.unprintable.concat())}
        {fields.fields(&step.fields)}
        <div class="actions">{button(t.sign_button(), "sign")}</div>
    };
    form(request, &step.id, answer, Some("step section"), content.into_any())
}

/// The initial values of a signature's fields.
fn proposed(answer: &ApplicationAnswer, request: &WizardRequest, step: &Step, agreement: &str) -> Answers {
    let mut typed = with_held(answer);
    if !request.check {
        // Consent applies to the text on this page, so it's never filled in.
        typed.set(&key::sign(agreement, "consent"), "");
    }
    // Individuals sign for themselves.
    let own = NamedPerson {
        name: typed.get(key::YOUR_NAME).to_owned(),
        ..NamedPerson::default()
    };
    let signatory = answer.signatory.as_ref().unwrap_or(&own);
    for field in &step.fields {
        let known = match field.key.rsplit('.').next() {
            Some("name") => &signatory.name,
            Some("title") => &signatory.title,
            _ => continue,
        };
        // Even if another signatory was named meanwhile. A rejected answer is shown as typed.
        let named_anew = matches!(field.kind, FieldKind::NameOf(_)) && !request.check;
        if named_anew || typed.get(&field.key).is_empty() {
            typed.set(&field.key, known);
        }
    }
    typed
}
