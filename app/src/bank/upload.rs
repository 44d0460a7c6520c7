//! The form to upload a file.

use super::address::bank_address;
use super::form::BankForm;
use super::outcome::{FILE, error_at, problem_text};
use crate::api::BankAnswer;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn upload(t: Texts, answer: &BankAnswer, form: &BankForm) -> AnyView {
    let problem = form.problem.filter(|_| error_at(form).as_deref() == Some(FILE));
    let error = problem.map(|problem| {
        view! {
            <p class="error" id="statement-error">
                <span class="vh">{t.error_prefix()} " "</span>
                {problem_text(t, problem)}
            </p>
        }
    });
    let described = if problem.is_some() {
        "statement-hint statement-error"
    } else {
        "statement-hint"
    };
    view! {
        <section class="card" aria-labelledby="upload">
            <h2 id="upload">{t.bank_upload()}</h2>
            <form
                class="money-form"
                method="post"
                action=bank_address(&answer.foundation.id)
                enctype="multipart/form-data"
                novalidate
            >
                <div class="field" class:wrong=problem.is_some()>
                    <label class="label" for=FILE>{t.bank_file()}</label>
                    <p class="hint" id="statement-hint">{t.bank_file_hint()}</p>
                    {error}
                    <input
                        class="input"
                        type="file"
                        id=FILE
                        name="statement"
                        aria-invalid=problem.map(|_| "true")
                        aria-describedby=described
                    />
                </div>
                <p><button class="button">{t.bank_upload_button()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
