//! `/verify/credential`: whether a credential that somebody pastes is ours, and still valid. It's public.

use super::proof_page::facts;
use crate::api::{CredentialAnswer, CredentialState, segment};
use crate::html::TextArea;
use crate::site::{Page, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// The page, with a form to check another one. `checked` is `None` until a credential is checked.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn credential_page(typed: String, checked: Option<CredentialAnswer>) -> AnyView {
    let t: Texts = expect_context();
    let result = checked.as_ref().map(|answer| result(t, answer));
    view! {
        <Page title=t.credential_heading() private=true>
            <div class="apply">
                <div class="head">
                    <h1>{t.credential_heading()}</h1>
                    <p class="lead">{t.credential_text()}</p>
                </div>
                {result}
                <form class="step section" method="post" action="/verify/credential" novalidate>
                    <div class="field">
                        <label class="label" for="credential">{t.credential_label()}</label>
                        <p class="hint" id="credential-hint">{t.credential_hint()}</p>
                        <TextArea
                            text=typed
                            attr:class="input"
                            attr:id="credential"
                            attr:name="credential"
                            attr:rows="8"
                            attr:spellcheck="false"
                            attr:autocomplete="off"
                            attr:aria-describedby="credential-hint"
                        />
                    </div>
                    <button class="button">{t.credential_button()}</button>
                </form>
            </div>
        </Page>
    }
    .into_any()
}

fn result(t: Texts, answer: &CredentialAnswer) -> AnyView {
    match (answer.state, &answer.proof) {
        (CredentialState::Ours, Some(proof)) => {
            let page = format!("/verify/member/{}", segment(&proof.proof));
            view! {
                <div role="status">
                    {facts(t, proof, true)}
                    <p><a href=page>{t.proof_heading()}</a></p>
                </div>
            }
            .into_any()
        }
        (CredentialState::Revoked, _) => bad(t.credential_revoked().into_owned(), None),
        (CredentialState::Unreadable, _) => bad(
            t.credential_unreadable().into_owned(),
            Some(t.credential_unreadable_text().into_owned()),
        ),
        (CredentialState::NotOurs | CredentialState::Ours, _) => bad(
            t.credential_not_ours().into_owned(),
            Some(t.credential_not_ours_text().into_owned()),
        ),
    }
}

fn bad(heading: String, text: Option<String>) -> AnyView {
    let text = text.map(|text| view! { <p>{text}</p> });
    view! {
        <div class="note bad" role="status">
            <h2>{isolate(heading)}</h2>
            {text}
        </div>
    }
    .into_any()
}
