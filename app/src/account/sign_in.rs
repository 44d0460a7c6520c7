//! Signing in with a code or a link from an email, with a passkey, or with a provider.

use super::passkeys::{PasskeyProblem, ask_form, passkey_problem};
use super::provider::{ProviderBrief, ProviderProblem, provider_form, provider_problem};
use crate::site::{Page, answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use domain::access::{CONFIRMED_MINUTES, SIGN_IN_MINUTES};
use leptos::prelude::*;

/// The ways to sign in here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignInMethods {
    /// With a code or a link from an email.
    pub email: bool,
    pub passkeys: bool,
    pub providers: Vec<ProviderBrief>,
}

/// The page that asks for an email address, or for a passkey.
#[derive(Clone, Debug)]
pub struct SignInPage {
    pub methods: SignInMethods,
    /// What was typed.
    pub email: String,
    /// Whether it was sent, and isn't an email address.
    pub email_wrong: bool,
    /// Why a passkey wasn't accepted.
    pub passkey_problem: Option<PasskeyProblem>,
    /// Why a provider signed nobody in.
    pub provider_problem: Option<(ProviderProblem, ProviderBrief)>,
    /// The address of whoever is signed in, if they have to confirm who they are.
    pub confirming: Option<String>,
    /// The page to go to afterwards. Empty for the account.
    pub destination: String,
}

impl SignInPage {
    pub fn new(methods: SignInMethods, destination: String) -> Self {
        Self {
            methods,
            email: String::new(),
            email_wrong: false,
            passkey_problem: None,
            provider_problem: None,
            confirming: None,
            destination,
        }
    }
}

/// What's wrong with a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeProblem {
    Missing,
    /// It's wrong, used or too old.
    Wrong,
}

/// The page that asks for the code.
#[derive(Clone, Debug, Default)]
pub struct CodePage {
    /// The address that the code was sent to. Empty if it isn't known, on another device for example.
    pub email: String,
    /// Whether this browser asked for the code, so that the address needn't be asked for.
    pub email_known: bool,
    /// Whether it was sent, and isn't an email address.
    pub email_wrong: bool,
    /// Whether they're signed in, and confirm who they are.
    pub confirms: bool,
    /// What was typed.
    pub code: String,
    pub problem: Option<CodeProblem>,
}

/// What a link does in this browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignInLink {
    Works,
    /// It's used, too old, or was asked for in another browser.
    Fails,
    /// The same, after its button was pressed.
    Failed,
}

/// `/sign-in`
pub fn sign_in_page(page: &SignInPage) -> AnyView {
    let t: Texts = expect_context();
    let email_wrong = page.email_wrong;
    let of_passkey = page.passkey_problem;
    let of_passkey = of_passkey.map(|problem| passkey_problem(t, problem).into_owned());
    let of_provider = page.provider_problem.as_ref();
    let of_provider = of_provider.map(|(problem, provider)| provider_problem(t, *problem, &provider.name));
    let problem = of_passkey.or(of_provider);
    let wrong = email_wrong || problem.is_some();
    if wrong {
        answer_with(422);
    }
    let errors = email_wrong.then(|| ("email".to_owned(), t.sign_in_email_wrong().into_owned()));
    let summary = match problem {
        Some(text) => Some(error_box(t, view! { <p>{isolate(text)}</p> }.into_any())),
        None => error_summary(t, errors.into_iter().collect()),
    };
    let confirms = page.confirming.is_some();
    let destination = || {
        view! {
            <input type="hidden" name="destination" value=page.destination.clone() />
            {confirms.then(|| view! { <input type="hidden" name="confirm" value="yes" /> })}
        }
        .into_any()
    };
    let interactive = page.methods.passkeys;
    let passkey = interactive.then(|| ask_form(t, destination()));
    let providers = page.methods.providers.iter();
    let providers = providers
        .map(|provider| provider_form(t, provider, destination()))
        .collect_view();
    let email = page.methods.email.then(|| email_form(t, page, destination()));
    let (heading, lead) = if confirms {
        (
            t.confirm_again_heading(),
            t.confirm_again_text(CONFIRMED_MINUTES).into(),
        )
    } else if page.methods.email {
        (t.sign_in_heading(), t.sign_in_text())
    } else {
        (t.sign_in_heading(), t.sign_in_without_email())
    };
    view! {
        <Page title=heading.clone() private=true wrong interactive>
            <div class="apply">
                {summary}
                <div class="head">
                    <h1>{heading}</h1>
                    <p class="lead">{lead}</p>
                </div>
                {email}
                {passkey}
                {providers}
            </div>
        </Page>
    }
    .into_any()
}

/// `/sign-in/code`
pub fn code_page(page: &CodePage) -> AnyView {
    let t: Texts = expect_context();
    let wrong = page.email_wrong || page.problem.is_some();
    if wrong {
        answer_with(422);
    }
    let problem = page.problem.map(|problem| match problem {
        CodeProblem::Missing => t.sign_in_code_missing().into_owned(),
        CodeProblem::Wrong => t.sign_in_code_wrong(SIGN_IN_MINUTES),
    });
    let of_email = page.email_wrong.then(|| t.sign_in_email_wrong().into_owned());
    let errors = of_email.map(|text| ("email".to_owned(), text));
    let errors = errors
        .into_iter()
        .chain(problem.clone().map(|text| ("code".to_owned(), text)));
    let summary = error_summary(t, errors.collect());
    let (lead, email) = if page.email_known {
        let hidden = view! { <input type="hidden" name="email" value=page.email.clone() /> };
        (isolate(t.sign_in_sent(&page.email, SIGN_IN_MINUTES)), hidden.into_any())
    } else {
        let field = email_field(t, &page.email, page.email_wrong);
        (t.sign_in_code_text().into_any(), field)
    };
    let code = code_field(t, &page.code, problem);
    let button = if page.confirms {
        t.confirm_button_code()
    } else {
        t.sign_in_button()
    };
    view! {
        <Page title=t.sign_in_code_heading() private=true wrong>
            <div class="apply">
                {summary}
                <div class="head">
                    <h1>{t.sign_in_code_heading()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <form class="step section" method="post" action="/sign-in/code" novalidate>
                    {email}
                    {code}
                    <button class="button">{button}</button>
                </form>
                <p class="hint">{t.sign_in_no_mail()} " " <a href="/sign-in">{t.sign_in_again()}</a></p>
            </div>
        </Page>
    }
    .into_any()
}

/// `/sign-in/link/{secret}`. Opening it changes nothing, because mail scanners follow links; its button does.
pub fn link_page(secret: &str, link: SignInLink) -> AnyView {
    let t: Texts = expect_context();
    if link == SignInLink::Failed {
        answer_with(422);
    }
    let (heading, content) = if link == SignInLink::Works {
        let action = format!("/sign-in/link/{secret}");
        let content = view! {
            <p class="lead">{t.sign_in_link_text()}</p>
            <form class="actions" method="post" action=action>
                <button class="button">{t.sign_in_button()}</button>
            </form>
        };
        (t.sign_in_heading(), content.into_any())
    } else {
        let content = view! {
            <p class="lead">{t.sign_in_link_elsewhere(SIGN_IN_MINUTES)}</p>
            <p class="actions">
                <a class="button" href="/sign-in/code">{t.sign_in_code_heading()}</a>
                " "
                <a href="/sign-in">{t.sign_in_again()}</a>
            </p>
        };
        (t.sign_in_link_heading(), content.into_any())
    };
    view! {
        <Page title=heading.clone() private=true>
            <div class="apply">
                <div class="head"><h1>{heading}</h1></div>
                {content}
            </div>
        </Page>
    }
    .into_any()
}

/// The form that asks for an address.
fn email_form(t: Texts, page: &SignInPage, destination: AnyView) -> AnyView {
    let (field, hint) = match &page.confirming {
        Some(own) => {
            let field = view! {
                <p>{isolate(t.confirm_email(own))}</p>
                <input type="hidden" name="email" value=own.clone() />
            };
            (field.into_any(), None)
        }
        None => (
            email_field(t, &page.email, page.email_wrong),
            Some(t.sign_in_no_account()),
        ),
    };
    view! {
        <form class="step section" method="post" action="/sign-in" novalidate>
            {destination}
            {field}
            <button class="button">{t.sign_in_send()}</button>
        </form>
        {hint.map(|text| view! { <p class="hint">{text}</p> })}
    }
    .into_any()
}

fn email_field(t: Texts, typed: &str, wrong: bool) -> AnyView {
    let error = wrong.then(|| field_error(t, "email-error".to_owned(), t.sign_in_email_wrong().into_owned()));
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for="email">{t.sign_in_email()}</label>
            {error}
            <input
                class="input wide"
                id="email"
                name="email"
                type="email"
                autocomplete="email"
                spellcheck="false"
                aria-describedby=wrong.then_some("email-error")
                aria-invalid=wrong.then_some("true")
                value=typed.to_owned()
            />
        </div>
    }
    .into_any()
}

fn code_field(t: Texts, typed: &str, problem: Option<String>) -> AnyView {
    let wrong = problem.is_some();
    let described = if wrong { "code-hint code-error" } else { "code-hint" };
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for="code">{t.sign_in_code()}</label>
            <p class="hint" id="code-hint">{t.sign_in_code_hint()}</p>
            {problem.map(|why| field_error(t, "code-error".to_owned(), why))}
            <input
                class="input"
                id="code"
                name="code"
                autocomplete="one-time-code"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
                value=typed.to_owned()
            />
        </div>
    }
    .into_any()
}

pub(super) fn field_error(t: Texts, id: String, text: String) -> AnyView {
    view! { <p class="error" id=id><span class="vh">{t.error_prefix()} " "</span> {text}</p> }.into_any()
}
