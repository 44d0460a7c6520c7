//! What can be done with a webhook: buttons, and forms that have to be opened first.

use super::address::webhook_address;
use super::fields::fields;
use super::form::WebhookForm;
use super::outcome::RESUME;
use crate::api::{WebhookAction, WebhookAnswer, WebhookState};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

fn action(answer: &WebhookAnswer) -> String {
    webhook_address(&answer.foundation.id, &answer.webhook.id)
}

/// What needs no further question.
pub(super) fn buttons(t: Texts, answer: &WebhookAnswer) -> AnyView {
    let is_active = answer.webhook.state == WebhookState::Active;
    let buttons = if is_active {
        let (test, pause) = (WebhookAction::SendTest.id(), WebhookAction::Pause.id());
        view! {
            <button class="button" name="do" value=test>{t.webhook_test()}</button>
            " "
            <button class="button quiet" name="do" value=pause>{t.webhook_pause()}</button>
        }
        .into_any()
    } else {
        let resume = WebhookAction::Resume.id();
        view! { <button class="button" id=RESUME name="do" value=resume>{t.webhook_resume()}</button> }.into_any()
    };
    view! {
        <form method="post" action=action(answer)>
            <p>{buttons}</p>
        </form>
    }
    .into_any()
}

/// The forms: to change it, to replace its secret, and to delete it.
pub(super) fn settings(t: Texts, answer: &WebhookAnswer, form: &WebhookForm) -> AnyView {
    let is_typed = form.is_open("change");
    let typed = if is_typed {
        form.clone()
    } else {
        WebhookForm {
            url: answer.webhook.url.clone(),
            description: answer.webhook.description.clone(),
            events: answer.webhook.events.clone(),
            ..WebhookForm::default()
        }
    };
    let replace = Question {
        word: "replace",
        title: t.webhook_replace(),
        text: t.webhook_replace_text(),
        button: t.webhook_replace_button(),
    };
    let delete = Question {
        word: "delete",
        title: t.webhook_delete(),
        text: t.webhook_delete_text(),
        button: t.webhook_delete_button(),
    };
    view! {
        <div>
            <details open=is_typed>
                <summary>{t.webhook_change()}</summary>
                <form class="role-form" method="post" action=action(answer) novalidate>
                    {fields(t, &typed)}
                    <p><button class="button" name="do" value="change">{t.webhook_change_save()}</button></p>
                </form>
            </details>
            {replace.view(answer, form)}
            {delete.view(answer, form)}
        </div>
    }
    .into_any()
}

/// A form without fields, which has to be opened first, so that nobody sends it by accident.
struct Question {
    word: &'static str,
    title: Cow<'static, str>,
    text: Cow<'static, str>,
    button: Cow<'static, str>,
}

impl Question {
    fn view(self, answer: &WebhookAnswer, form: &WebhookForm) -> AnyView {
        view! {
            <details open=form.is_open(self.word)>
                <summary>{self.title}</summary>
                <form method="post" action=action(answer)>
                    <p>{self.text}</p>
                    <p><button class="button quiet" name="do" value=self.word>{self.button}</button></p>
                </form>
            </details>
        }
        .into_any()
    }
}
