//! The form that sends a draft: whoever sends it types the number of members.

use super::form::{MailingForm, NOBODY, NUMBER};
use crate::api::{MailingAction, MailingAnswer};
use crate::invoices::MoneyField;
use crate::members::address::mailing_address;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn send(t: Texts, answer: &MailingAnswer, form: &MailingForm) -> AnyView {
    let content = if answer.reached == 0 {
        view! { <p class="note bad" id=NOBODY tabindex="-1">{t.mailing_nobody_reached()}</p> }.into_any()
    } else {
        fields(t, answer, form)
    };
    view! {
        <section class="section" aria-labelledby="send">
            <h2 id="send">{t.mailing_send_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn fields(t: Texts, answer: &MailingAnswer, form: &MailingForm) -> AnyView {
    let number = MoneyField {
        id: NUMBER,
        name: "members",
        label: t.mailing_number(),
        hint: Some(t.mailing_number_hint(answer.members)),
        error: form.error_at(t, NUMBER),
        typed: &form.number,
    };
    view! {
        <p>{t.mailing_send_text()}</p>
        <form class="money-form" method="post" action=mailing_address(&answer.foundation.id, &answer.id) novalidate>
            <input type="hidden" name="version" value=answer.version.to_string() />
            {number.line(t)}
            <p><button class="button" name="do" value=MailingAction::Send.id()>{t.mailing_send_button()}</button></p>
        </form>
    }
    .into_any()
}
