//! A colleague's page: their section, and nothing else.

use super::labels::{part_title, step_title, tier_title};
use super::request::{WizardPage, WizardRequest};
use super::standing::standing;
use super::trail::{button, form, quiet_button};
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use domain::joining::Part;
use leptos::prelude::*;

pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> WizardPage {
    let part = part_title(t, answer.part);
    let title = if answer.name.is_empty() {
        t.guest_heading_unnamed(&part)
    } else {
        t.guest_heading(&part, &answer.name)
    };
    let about = t.guest_text(tier_title(t, answer), say(t, &answer.foundation.name));
    let answers = answer.all_answers();
    let is_complete = |step| standing(answer, step, &answers).is_complete();
    let open = answer.asked().any(|step| !is_complete(step));
    let rows = answer.asked().map(|step| {
        let (class, state) = if is_complete(step) {
            ("state good", t.step_done())
        } else {
            ("state", t.step_open())
        };
        view! {
            <li>
                <a href=request.page(&step.id)>{isolate(step_title(t, answer, step))}</a>
                <span class=class>{state}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    // Signing ends the link by itself.
    let done = (!open && answer.part != Part::Signature).then(|| {
        let content = view! {
            <p class="actions">{button(t.guest_done(), "done")}</p>
            <p class="hint">{t.guest_done_hint()}</p>
        };
        form(request, "done", answer, Some("section"), content.into_any())
    });
    let wrong = quiet_button(t.guest_wrong(), "wrong-person");
    WizardPage {
        title: title.clone(),
        wrong: false,
        interactive: false,
        body: view! {
            <div class="head">
                <h1>{isolate(title)}</h1>
                <p class="lead">{isolate(about)}</p>
            </div>
            <ol class="tasks">{rows}</ol>
            {done}
            {form(request, "wrong-person", answer, Some("section"), wrong)}
        }
        .into_any(),
    }
}
