//! Signing in with a code or a link from an email.

use crate::site::{Page, answer_with, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// The page that asks for an email address.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// What was typed.
    pub email: String,
    /// Whether that isn't an email address.
    pub wrong: bool,
    /// The page to go to afterwards. Empty for the account.
    pub destination: String,
}

/// The page that asks for the code.
#[derive(Clone, Debug, Default)]
pub struct CodePage {
    /// The address that the code was sent to. Empty if it isn't known, on another device for example.
    pub email: String,
    /// Whether this browser asked for the code, so that the address needn't be asked for.
    pub known: bool,
    /// What was typed.
    pub code: String,
    /// Whether that didn't work.
    pub wrong: bool,
}

/// `/sign-in`
pub fn sign_in_page(page: &SignInPage) -> AnyView {
    let t: Texts = expect_context();
    if page.wrong {
        answer_with(422);
    }
    let wrong = page.wrong.then(|| t.sign_in_email_wrong().into_owned());
    let summary = wrong.as_deref().map(|why| summary(t, &[("email", why)]));
    let email = email_field(t, &page.email, wrong.as_deref());
    let (is_wrong, destination) = (page.wrong, page.destination.clone());
    view! {
        <Page title=t.sign_in_heading() private=true wrong=is_wrong>
            <div class="apply">
                {summary}
                <div class="head">
                    <h1>{t.sign_in_heading()}</h1>
                    <p class="lead">{t.sign_in_text()}</p>
                </div>
                <form class="step section" method="post" action="/sign-in" novalidate>
                    <input type="hidden" name="destination" value=destination />
                    {email}
                    <button class="button">{t.sign_in_send()}</button>
                </form>
                <p class="hint">{t.sign_in_no_account()}</p>
            </div>
        </Page>
    }
    .into_any()
}

/// `/sign-in/code`
pub fn code_page(page: &CodePage) -> AnyView {
    let t: Texts = expect_context();
    if page.wrong {
        answer_with(422);
    }
    let wrong = page.wrong.then(|| t.sign_in_code_wrong().into_owned());
    let summary = wrong.as_deref().map(|why| summary(t, &[("code", why)]));
    let lead = if page.known {
        isolate(t.sign_in_sent(&page.email)).into_any()
    } else {
        t.sign_in_code_text().into_any()
    };
    let email = if page.known {
        view! { <input type="hidden" name="email" value=page.email.clone() /> }.into_any()
    } else {
        email_field(t, &page.email, None)
    };
    let (is_wrong, code) = (page.wrong, page.code.clone());
    let described = if is_wrong { "code-hint code-error" } else { "code-hint" };
    view! {
        <Page title=t.sign_in_code_heading() private=true wrong=is_wrong>
            <div class="apply">
                {summary}
                <div class="head">
                    <h1>{t.sign_in_code_heading()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <form class="step section" method="post" action="/sign-in/code" novalidate>
                    {email}
                    <div class="field" class:wrong=is_wrong>
                        <label class="label" for="code">{t.sign_in_code()}</label>
                        <p class="hint" id="code-hint">{t.sign_in_code_hint()}</p>
                        {wrong.map(|why| view! { <p class="error" id="code-error"><span class="vh">{t.error_prefix()} " "</span> {why}</p> })}
                        <input
                            class="input"
                            id="code"
                            name="code"
                            autocomplete="one-time-code"
                            autocapitalize="characters"
                            spellcheck="false"
                            aria-describedby=described
                            aria-invalid=is_wrong.then_some("true")
                            value=code
                        />
                    </div>
                    <button class="button">{t.sign_in_button()}</button>
                </form>
                <p class="hint">{t.sign_in_no_mail()} " " <a href="/sign-in">{t.sign_in_again()}</a></p>
            </div>
        </Page>
    }
    .into_any()
}

/// `/sign-in/link/{secret}`. Opening it changes nothing, because mail scanners follow links; its button does. `works` says
/// whether this browser asked for the link.
pub fn link_page(secret: &str, works: bool) -> AnyView {
    let t: Texts = expect_context();
    let content = if works {
        let action = format!("/sign-in/link/{secret}");
        view! {
            <p class="lead">{t.sign_in_link_text()}</p>
            <form class="actions" method="post" action=action>
                <button class="button">{t.sign_in_button()}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <p class="lead">{t.sign_in_link_elsewhere()}</p>
            <p class="actions">
                <a class="button" href="/sign-in/code">{t.sign_in_type_code()}</a>
                " "
                <a href="/sign-in">{t.sign_in_again()}</a>
            </p>
        }
        .into_any()
    };
    view! {
        <Page title=t.sign_in_heading() private=true>
            <div class="apply">
                <div class="head"><h1>{t.sign_in_heading()}</h1></div>
                {content}
            </div>
        </Page>
    }
    .into_any()
}

fn email_field(t: Texts, typed: &str, wrong: Option<&str>) -> AnyView {
    let error = wrong.map(|why| view! { <p class="error" id="email-error"><span class="vh">{t.error_prefix()} " "</span> {why.to_owned()}</p> });
    let is_wrong = wrong.is_some();
    view! {
        <div class="field" class:wrong=is_wrong>
            <label class="label" for="email">{t.sign_in_email()}</label>
            {error}
            <input
                class="input wide"
                id="email"
                name="email"
                type="email"
                autocomplete="username webauthn"
                spellcheck="false"
                aria-describedby=is_wrong.then_some("email-error")
                aria-invalid=is_wrong.then_some("true")
                value=typed.to_owned()
            />
        </div>
    }
    .into_any()
}

/// The error summary: first on the page and focused, with a link to each field.
fn summary(t: Texts, wrong: &[(&str, &str)]) -> AnyView {
    let lines = wrong.iter().map(|(field, why)| {
        view! { <li><a href=format!("#{field}") rel="external">{(*why).to_owned()}</a></li> }
    });
    view! {
        <div class="errors" role="alert" aria-labelledby="errors-heading" tabindex="-1" autofocus>
            <h2 id="errors-heading">{t.problem_heading()}</h2>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}
