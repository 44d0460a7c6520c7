//! The form to upload a list.

use super::form::ImportForm;
use super::outcome::error_at;
use crate::api::MemberImportsAnswer;
use crate::members::address::member_imports_address;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The ID of the field for the file.
pub(super) const FILE: &str = "list";

pub(super) fn upload(t: Texts, answer: &MemberImportsAnswer, form: &ImportForm) -> AnyView {
    let error = error_at(t, form, FILE);
    let described = if error.is_some() {
        "list-hint list-error"
    } else {
        "list-hint"
    };
    let is_wrong = error.is_some();
    let error = error.map(|text| {
        view! {
            <p class="error" id="list-error">
                <span class="vh">{t.error_prefix()} " "</span>
                {text}
            </p>
        }
    });
    let options = answer.programmes.iter().map(|(id, title)| {
        let is_chosen = *id == form.programme;
        view! { <option value=id.clone() selected=is_chosen>{say(t, title).to_owned()}</option> }
    });
    view! {
        <section class="card" aria-labelledby="upload">
            <h2 id="upload">{t.import_upload()}</h2>
            <form
                class="money-form"
                method="post"
                action=member_imports_address(&answer.foundation.id)
                enctype="multipart/form-data"
                novalidate
            >
                <div class="field">
                    <label class="label" for="programme">{t.import_programme()}</label>
                    <select class="input" id="programme" name="programme">{options.collect_view()}</select>
                </div>
                <div class="field" class:wrong=is_wrong>
                    <label class="label" for=FILE>{t.bank_file()}</label>
                    <p class="hint" id="list-hint">{t.import_file_hint()}</p>
                    {error}
                    <input
                        class="input"
                        type="file"
                        id=FILE
                        name="list"
                        aria-invalid=is_wrong.then_some("true")
                        aria-describedby=described
                    />
                </div>
                <p><button class="button">{t.import_upload_button()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
