//! The passkeys on the account's page: listed, added and removed.

use super::confirmed::confirmed_note;
use super::page::day;
use super::passkey_forms::{ASK, CANCELLED, FAILED, HERE, MAKE, PasskeyForms};
use super::sign_in::{SignInMethods, field_error};
use crate::api::{AccountAnswer, PasskeyBrief};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use domain::access::MOST_PASSKEYS;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ID of the field for the name of a new passkey.
const NAME: &str = "passkey-name";

/// Why a passkey wasn't accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasskeyProblem {
    /// Passkeys are turned off.
    Off,
    /// The form was sent without one, before the page's script was ready.
    Unsent,
    /// It took too long, was sent twice, or was begun in another browser.
    Expired,
    /// No account has this passkey. It may have been removed.
    Unknown,
    /// It's another account's.
    OtherAccount,
    /// Its counter went back, so there may be a copy of it.
    Copied,
    /// An account has this passkey already.
    Known,
    /// The account has as many as it can have.
    TooMany,
    /// The response isn't valid.
    Invalid,
}

/// What was just done about a passkey.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasskeyDone {
    Added,
    Removed,
}

impl PasskeyDone {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "passkey-added",
            Self::Removed => "passkey-removed",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Added, Self::Removed].into_iter().find(|done| done.id() == id)
    }
}

/// A form about passkeys that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PasskeyForm {
    /// To add: its name.
    pub name: String,
    /// Whether the name is missing.
    pub name_missing: bool,
    /// To remove: its ID.
    pub removing: String,
    /// To remove: its name, as typed to confirm.
    pub typed: String,
    /// Whether what was typed isn't its name.
    pub other_name: bool,
    /// Why a passkey wasn't accepted.
    pub problem: Option<PasskeyProblem>,
    /// Whether it waited until they had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// What was just done, for a message.
    pub done: Option<PasskeyDone>,
}

impl PasskeyForm {
    /// Whether something is wrong with it.
    pub fn is_wrong(&self) -> bool {
        self.name_missing || self.other_name || self.problem.is_some()
    }
}

/// A problem in words.
pub(super) fn passkey_problem(t: Texts, problem: PasskeyProblem) -> Cow<'static, str> {
    match problem {
        PasskeyProblem::Off => t.passkey_problem_off(),
        PasskeyProblem::Unsent => t.passkey_problem_unsent(),
        PasskeyProblem::Expired => t.passkey_problem_expired(),
        PasskeyProblem::Unknown => t.passkey_problem_unknown(),
        PasskeyProblem::OtherAccount => t.passkey_problem_other_account(),
        PasskeyProblem::Copied => t.passkey_problem_copied(),
        PasskeyProblem::Known => t.passkey_problem_known(),
        PasskeyProblem::TooMany => t.passkey_problem_too_many(MOST_PASSKEYS).into(),
        PasskeyProblem::Invalid => t.passkey_problem_invalid(),
    }
}

/// First on the page: what's wrong with the form that was sent, or what it has done.
pub(super) fn outcome(t: Texts, form: &PasskeyForm) -> Option<AnyView> {
    if let Some(problem) = form.problem {
        let text = view! { <p>{passkey_problem(t, problem)}</p> };
        return Some(error_box(t, text.into_any()));
    }
    let name = form.name_missing.then(|| (NAME.to_owned(), t.passkeys_name_missing()));
    let typed = form
        .other_name
        .then(|| (typed_id(&form.removing), t.passkeys_other_name()));
    let errors = [name, typed].into_iter().flatten();
    error_summary(t, errors.map(|(field, text)| (field, text.into_owned())).collect()).or_else(|| {
        if form.confirmed {
            return Some(confirmed_note(t));
        }
        let text = match form.done? {
            PasskeyDone::Added => t.passkeys_done_add(),
            PasskeyDone::Removed => t.passkeys_done_remove(),
        };
        Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
    })
}

/// The section about passkeys. `suggested` is a name for a new one.
pub(super) fn section(
    t: Texts,
    answer: &AccountAnswer,
    methods: &SignInMethods,
    form: &PasskeyForm,
    suggested: String,
) -> AnyView {
    let list = if answer.passkeys.is_empty() {
        view! { <p>{t.passkeys_none()}</p> }.into_any()
    } else {
        let last = match (methods.email, methods.providers.first()) {
            (false, Some(provider)) => t.passkeys_last_provider(&provider.name).into(),
            _ => t.passkeys_last(),
        };
        let rows = answer
            .passkeys
            .iter()
            .map(|passkey| row(t, passkey, form))
            .collect_view();
        view! {
            <ul class="own" role="list">{rows}</ul>
            <p class="hint">{last}</p>
        }
        .into_any()
    };
    let add = if answer.passkeys.len() < MOST_PASSKEYS {
        add(t, form, suggested)
    } else {
        view! { <p>{t.passkey_problem_too_many(MOST_PASSKEYS)}</p> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="passkeys">
            <h2 id="passkeys">{t.passkeys_heading()}</h2>
            <p>{t.passkeys_text()}</p>
            {list}
            {add}
        </section>
    }
    .into_any()
}

fn row(t: Texts, passkey: &PasskeyBrief, form: &PasskeyForm) -> AnyView {
    let used = passkey
        .used_at
        .map_or_else(|| t.passkeys_unused().into_owned(), |at| t.passkeys_used(day(t, at)));
    view! {
        <li>
            <div>
                <strong>{isolate(passkey.name.clone())}</strong>
                <p class="hint">{t.passkeys_added(day(t, passkey.added_at))} " · " {used}</p>
            </div>
            {remove(t, passkey, form)}
        </li>
    }
    .into_any()
}

/// The ID of the field to confirm a removal.
fn typed_id(id: &str) -> String {
    format!("remove-{id}")
}

/// The form to remove a passkey, which asks for its name, so that nobody removes one by accident.
fn remove(t: Texts, passkey: &PasskeyBrief, form: &PasskeyForm) -> AnyView {
    let sent = form.removing == passkey.id;
    let wrong = sent && form.other_name;
    let typed = if sent { form.typed.clone() } else { String::new() };
    let field = typed_id(&passkey.id);
    let error_id = format!("{field}-error");
    let error = wrong.then(|| field_error(t, error_id.clone(), t.passkeys_other_name().into_owned()));
    view! {
        <details open=sent>
            <summary>
                {t.passkeys_remove()} <span class="vh">": " {isolate(passkey.name.clone())}</span>
            </summary>
            <form method="post" action="/account/passkeys" novalidate>
                <input type="hidden" name="do" value="remove" />
                <input type="hidden" name="passkey" value=passkey.id.clone() />
                <p>{t.passkeys_remove_text()}</p>
                <div class="field" class:wrong=wrong>
                    <label class="label" for=field.clone()>{isolate(t.passkeys_typed(&passkey.name))}</label>
                    {error}
                    <input
                        class="input wide"
                        id=field
                        name="typed"
                        autocomplete="off"
                        aria-describedby=wrong.then_some(error_id)
                        aria-invalid=wrong.then_some("true")
                        value=typed
                    />
                </div>
                <p><button class="button quiet">{t.passkeys_remove_button()}</button></p>
            </form>
        </details>
    }
    .into_any()
}

fn add(t: Texts, form: &PasskeyForm, suggested: String) -> AnyView {
    let name = if form.name.is_empty() {
        suggested
    } else {
        form.name.clone()
    };
    let wrong = form.name_missing;
    let name = if wrong { String::new() } else { name };
    let error = wrong.then(|| field_error(t, format!("{NAME}-error"), t.passkeys_name_missing().into_owned()));
    let described = if wrong {
        "passkey-name-hint passkey-name-error"
    } else {
        "passkey-name-hint"
    };
    view! {
        <form
            class="passkey-form when-live"
            method="post"
            action="/account/passkeys"
            data-passkey=MAKE
            novalidate
        >
            <input type="hidden" name="do" value="add" />
            <div class="field" class:wrong=wrong>
                <label class="label" for=NAME>{t.passkeys_name()}</label>
                <p class="hint" id="passkey-name-hint">{t.passkeys_name_hint()}</p>
                {error}
                <input
                    class="input wide"
                    id=NAME
                    name="name"
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=wrong.then_some("true")
                    value=name
                />
            </div>
            {response_fields(t)}
            <p><button class="button">{t.passkeys_add()}</button></p>
        </form>
        <noscript>
            <p class="hint">{t.passkeys_need_scripts()}</p>
        </noscript>
        <PasskeyForms />
    }
    .into_any()
}

/// A form whose button signs in with a passkey. Without scripts, it isn't shown. `more` are hidden fields.
pub(super) fn ask_form(t: Texts, more: AnyView) -> AnyView {
    view! {
        <form class="passkey-form when-live section" method="post" action="/sign-in/passkey" data-passkey=ASK>
            {more}
            {response_fields(t)}
            <p><button class="button quiet">{t.passkey_sign_in()}</button></p>
        </form>
        <PasskeyForms />
    }
    .into_any()
}

/// The fields for the browser's response, and the messages if there's none.
fn response_fields(t: Texts) -> AnyView {
    let messages = [
        (CANCELLED, t.passkey_cancelled()),
        (HERE, t.passkey_here()),
        (FAILED, t.passkey_failed()),
    ];
    let messages = messages.map(|(id, text)| {
        view! { <p class="note bad" role="alert" data-message=id hidden>{text}</p> }
    });
    view! {
        <input type="hidden" name="ceremony" value="" />
        <input type="hidden" name="credential" value="" />
        {messages.into_iter().collect_view()}
    }
    .into_any()
}
