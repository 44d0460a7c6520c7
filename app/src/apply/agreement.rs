//! An agreement: its whole text, what changed since it was signed, and the form that signs it.

use super::check::day_of;
use super::field::{Form, summary};
use super::labels::step_title;
use super::page::{Asked, Shown};
use super::problems::{Complaint, complaints};
use super::step::with_held;
use super::trail::{button, form, heading, hidden};
use crate::api::{AgreementBrief, AgreementText, ApplicationAnswer, Difference};
use crate::markup::{Element, all, el};
use crate::text::Texts;
use crate::words::{date, say};
use domain::application::{FieldKind, NamedPerson, Step, hand_over_page, key};
use domain::joining::Part;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, asked: &Asked, step: &Step, id: &str) -> Shown {
    let title = step_title(t, answer, step);
    let known = answer.agreements.iter().find(|known| known.id == id);
    let (Some(known), Some(text)) = (known, &answer.text) else {
        return Shown {
            title,
            wrong: false,
            body: all([heading(t, answer, asked, step)]),
        };
    };
    let stored = answer.all_answers();
    let mut complaints = complaints(t, step, &stored, &answer.held, asked.check, answer.today);
    if asked.done == "changed" {
        let key = key::sign(id, "consent");
        complaints.retain(|complaint| complaint.key != key);
        let text = t.sign_changed().into_owned();
        complaints.push(Complaint { key, text });
    }
    let signed = known.signed.as_ref();
    let body = [
        signed.is_none().then(|| summary(t, &complaints)).flatten(),
        Some(heading(t, answer, asked, step)),
        known
            .void
            .then(|| el("p").attr("class", "note bad").text(t.signed_void())),
        differences(t, text),
        Some(whole(t, known, text)),
        Some(match signed {
            Some(signature) => {
                let said = t.signed_by(&signature.name, date(t, day_of(signature.at)));
                let document = el("a")
                    .attr("href", asked.page(&format!("documents/{id}.pdf")))
                    .attr("rel", "external")
                    .text(t.agreement_pdf());
                el("div")
                    .attr("class", "note good")
                    .child(el("p").said(said))
                    .child(el("p").child(document))
            }
            None if !text.ready => el("p").attr("class", "note").text(t.sign_not_yet()),
            None if !text.yours => by_other(t, answer, asked),
            None => sign(t, answer, asked, step, id, text, &complaints),
        }),
        known.countersigned.then(|| {
            let foundation = say(t, &answer.foundation.name);
            el("p").attr("class", "hint").text(t.countersigned_later(foundation))
        }),
    ];
    Shown {
        title,
        wrong: !complaints.is_empty() && signed.is_none(),
        body: all(body.into_iter().flatten()),
    }
}

/// The text, with its version and its hash.
fn whole(t: Texts, known: &AgreementBrief, text: &AgreementText) -> Element {
    let meta = el("p").attr("class", "meta").text(t.agreement_version(&known.version));
    let hash = el("p").attr("class", "meta hash").text(t.agreement_hash(&text.hash));
    let html = el("div")
        .attr("class", "prose")
        .attr("lang", text.lang.clone())
        .written(text.html.clone());
    el("article")
        .attr("class", "document")
        .attr("aria-label", say(t, &known.title))
        .child(meta)
        .child(html)
        .child(hash)
}

fn differences(t: Texts, text: &AgreementText) -> Option<Element> {
    if text.differences.is_empty() {
        return None;
    }
    let pieces = text.differences.iter().map(|(difference, piece)| {
        let name = match difference {
            Difference::Same => "span",
            Difference::Gone => "del",
            Difference::Added => "ins",
        };
        el(name).text(piece.clone())
    });
    let pieces: Vec<Element> = pieces.collect();
    Some(
        el("section")
            .attr("aria-labelledby", "differences")
            .child(el("h2").attr("id", "differences").text(t.agreement_differences()))
            .child(
                el("div")
                    .attr("class", "differences")
                    .attr("lang", text.lang.clone())
                    .children(pieces),
            ),
    )
}

fn by_other(t: Texts, answer: &ApplicationAnswer, asked: &Asked) -> Element {
    let name = answer
        .signatory
        .as_ref()
        .map(|person| person.name.clone())
        .unwrap_or_default();
    let page = asked.page(&hand_over_page(Part::Signature));
    let send = el("a").attr("class", "button").attr("href", page).text(t.send_button());
    // A colleague sends nothing, but may say that they are the wrong person.
    let send = (answer.part == Part::Applicant).then(|| el("p").attr("class", "actions").child(send));
    el("div")
        .attr("class", "note")
        .child(el("p").said(t.sign_by_other(name)))
        .children(send)
}

fn sign(
    t: Texts,
    answer: &ApplicationAnswer,
    asked: &Asked,
    step: &Step,
    agreement: &str,
    text: &AgreementText,
    complaints: &[Complaint],
) -> Element {
    let mut shown = with_held(answer);
    if !asked.check {
        // Consent is given to a text that was read now.
        shown.set(&key::sign(agreement, "consent"), "");
    }
    // A person signs for themselves.
    let own = NamedPerson {
        name: shown.get(key::YOUR_NAME).to_owned(),
        ..NamedPerson::default()
    };
    let signatory = answer.signatory.as_ref().unwrap_or(&own);
    for field in &step.fields {
        let known = match field.key.rsplit('.').next() {
            Some("name") => &signatory.name,
            Some("title") => &signatory.title,
            _ => continue,
        };
        // Also where somebody else was named meanwhile; what was refused just now is shown as it was typed.
        let named_anew = matches!(field.kind, FieldKind::NameOf(_)) && !asked.check;
        if named_anew || shown.get(&field.key).is_empty() {
            shown.set(&field.key, known);
        }
    }
    let fields = Form {
        t,
        answer,
        shown: &shown,
        complaints,
    };
    form(asked, &step.id, answer)
        .attr("class", "step section")
        .child(el("h2").text(t.sign_heading()))
        .child(hidden("hash", &text.hash))
        .children(fields.fields(step))
        .child(
            el("div")
                .attr("class", "actions")
                .child(button(t.sign_button(), "sign", false)),
        )
}
