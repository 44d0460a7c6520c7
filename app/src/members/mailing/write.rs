//! The form in which an email to members is written.

use super::form::{MailingForm, SUBJECT, TEXT};
use crate::api::{MailingAction, MailingAnswer};
use crate::invoices::MoneyField;
use crate::members::address::mailing_address;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn write(t: Texts, answer: &MailingAnswer, form: &MailingForm) -> AnyView {
    let stored = (answer.subject.clone(), answer.text.clone());
    let (subject, text) = form.typed.clone().unwrap_or(stored);
    let subject = MoneyField {
        id: SUBJECT,
        name: "subject",
        label: t.mailing_subject(),
        hint: Some(t.mailing_subject_hint().into_owned()),
        error: form.error_at(t, SUBJECT),
        typed: &subject,
    };
    let text = MoneyField {
        id: TEXT,
        name: "text",
        label: t.mailing_text(),
        hint: Some(t.mailing_text_hint().into_owned()),
        error: form.error_at(t, TEXT),
        typed: &text,
    };
    view! {
        <section class="section" aria-labelledby="write">
            <h2 id="write">{t.mailing_what()}</h2>
            <p>{isolate(t.mailing_chosen(answer.members))}</p>
            <form class="money-form" method="post" action=mailing_address(&answer.foundation.id, &answer.id) novalidate>
                <input type="hidden" name="version" value=answer.version.to_string() />
                {subject.line(t)}
                {text.lines(t)}
                <p>
                    <button class="button" name="do" value=MailingAction::Write.id()>
                        {t.mailing_preview_button()}
                    </button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
