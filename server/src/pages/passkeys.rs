//! The account's page with its passkeys, and signing in with one.
//!
//! The browser first asks for options, with a request that its script makes, and then sends its response with a form.

use super::account::{remembered, signed_in};
use super::form::FormRequest;
use super::request::PageRequest;
use crate::accounts::{
    self, CeremonyId, NewPasskey, NewSession, PasskeyId, PasskeyProof, PasskeyRemoval, Session, StartedCeremony,
};
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use app::account::{PasskeyDone, PasskeyForm, PasskeyProblem, SignInPage, account_page, sign_in_page};
use app::api::{GetAccount, ProblemKind};
use app::locale::Locale;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SentSignIn {
    destination: String,
    /// Not empty if somebody confirms who they are.
    confirm: String,
    ceremony: String,
    credential: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SentPasskey {
    #[serde(rename = "do")]
    action: String,
    /// To add.
    name: String,
    ceremony: String,
    credential: String,
    /// To remove: its ID, and its name as typed.
    passkey: String,
    typed: String,
}

/// `POST /sign-in/passkey/options`: what the browser needs to ask for a passkey.
pub(super) async fn ask(State(state): State<AppState>, request: FormRequest) -> Result<Response, FormError> {
    let browser = request.browser(&state);
    let started = accounts::begin_passkey_sign_in(&state, browser.as_ref(), &request.network).await;
    Ok(match started.map_err(|error| request.fault(error))? {
        Ok((started, browser)) => (remembered(&state, &browser), Json(started)).into_response(),
        // The form is sent without a passkey, and its page explains it.
        Err(_) => StatusCode::CONFLICT.into_response(),
    })
}

/// `POST /sign-in/passkey`
pub(super) async fn sign_in(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentSignIn>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let confirming = request.confirming(&state, &sent.confirm).await;
    let confirming = confirming.map_err(|error| request.fault(error))?;
    let problem = match finish(&state, &request, &sent, confirming.as_ref()).await {
        Ok(Ok(response)) => return Ok(response),
        Ok(Err(problem)) => problem,
        Err(error) => return Err(request.fault(error)),
    };
    let shown = SignInPage {
        passkey_problem: Some(problem),
        confirming: confirming.map(|session| session.email),
        ..SignInPage::new(state.sign_in_methods(), sent.destination)
    };
    Ok(page.show(|| sign_in_page(&shown)))
}

async fn finish(
    state: &AppState,
    request: &FormRequest,
    sent: &SentSignIn,
    confirming: Option<&Session>,
) -> Result<Result<Response, PasskeyProblem>, CommandError> {
    if let Some(problem) = unsent(state, &sent.credential) {
        return Ok(Err(problem));
    }
    let Some(browser) = request.browser(state) else {
        return Ok(Err(PasskeyProblem::Expired));
    };
    let (ceremony, previous) = (CeremonyId::parse(&sent.ceremony), request.session_secret(state));
    let proof = PasskeyProof {
        ceremony: ceremony.as_ref(),
        browser: &browser,
        credential: &sent.credential,
        account: confirming.map(|session| &session.account),
    };
    let session = NewSession {
        agent: request.agent(),
        previous: previous.as_ref(),
    };
    let finished = accounts::finish_passkey_sign_in(state, proof, session).await?;
    Ok(finished.map(|secret| signed_in(state, &secret, &sent.destination)))
}

/// Why a form has no passkey in it. `None` if it has one.
fn unsent(state: &AppState, credential: &str) -> Option<PasskeyProblem> {
    let why = if state.passkeys.is_none() {
        PasskeyProblem::Off
    } else {
        PasskeyProblem::Unsent
    };
    credential.is_empty().then_some(why)
}

/// `GET /account`
pub(super) async fn account(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let form = match request.kept(&state, &page).await? {
        Some(kept) if kept.text("do") == "add" => PasskeyForm {
            name: kept.text("name").to_owned(),
            confirmed: true,
            ..PasskeyForm::default()
        },
        Some(kept) => PasskeyForm {
            removing: kept.text("passkey").to_owned(),
            typed: kept.text("typed").to_owned(),
            confirmed: true,
            ..PasskeyForm::default()
        },
        None => PasskeyForm {
            done: PasskeyDone::parse(page.query().text("done")),
            ..PasskeyForm::default()
        },
    };
    Ok(shown(&state, page, form).await)
}

async fn shown(state: &AppState, page: PageRequest, form: PasskeyForm) -> Response {
    let asked = GetAccount {
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    if answer
        .as_ref()
        .is_err_and(|problem| problem.is(ProblemKind::NotSignedIn))
    {
        return Redirect::to("/sign-in").into_response();
    }
    let methods = state.sign_in_methods();
    page.answer(answer, |answer, _| account_page(answer, &methods, &form))
}

/// `POST /account/passkeys/options`: what the browser needs to make a passkey.
pub(super) async fn make(State(state): State<AppState>, request: FormRequest) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let started: Result<StartedCeremony, _> = match accounts::begin_adding(&state, &caller).await {
        // The form is sent without a passkey, and leads to the page on which they confirm who they are.
        Err(CommandError::NotConfirmed) => return Ok(StatusCode::CONFLICT.into_response()),
        started => started.map_err(|error| request.fault(error))?,
    };
    Ok(match started {
        Ok(started) => Json(started).into_response(),
        Err(_) => StatusCode::CONFLICT.into_response(),
    })
}

/// `POST /account/passkeys`: adds or removes a passkey.
pub(super) async fn change(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPasskey>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let done = match sent.action.as_str() {
        "add" => add(&state, &caller, &sent, request.visitor.locale).await,
        "remove" => remove(&state, &caller, &sent, request.visitor.locale).await,
        _ => return Err(request.missing()),
    };
    if matches!(done, Err(CommandError::NotConfirmed)) {
        let fields = [
            ("do", sent.action.as_str()),
            ("name", &sent.name),
            ("passkey", &sent.passkey),
            ("typed", &sent.typed),
        ];
        return request.confirm_first(&state, &caller, "/account", &fields).await;
    }
    Ok(match done.map_err(|error| request.fault(error))? {
        Ok(done) => Redirect::to(&format!("/account?done={}", done.id())).into_response(),
        Err(form) => shown(&state, page, form).await,
    })
}

/// What was done, or the form with its problems.
type PasskeyChange = Result<Result<PasskeyDone, PasskeyForm>, CommandError>;

async fn add(state: &AppState, caller: &Session, sent: &SentPasskey, locale: Locale) -> PasskeyChange {
    let name_missing = sent.name.trim().is_empty();
    if !name_missing && state.passkeys.is_some() {
        // Before anything about the passkey: the browser has made none if they have to confirm first.
        accounts::may_add_passkey(state, caller)?;
    }
    let unsent = unsent(state, &sent.credential);
    let form = PasskeyForm {
        name: sent.name.clone(),
        name_missing,
        problem: unsent.filter(|_| !name_missing),
        ..PasskeyForm::default()
    };
    if form.is_wrong() {
        return Ok(Err(form));
    }
    let ceremony = CeremonyId::parse(&sent.ceremony);
    let new = NewPasskey {
        ceremony: ceremony.as_ref(),
        credential: &sent.credential,
        name: &sent.name,
        locale,
    };
    let added = accounts::add_passkey(state, caller, new).await?;
    Ok(added.map(|_| PasskeyDone::Added).map_err(|problem| PasskeyForm {
        problem: Some(problem),
        ..form
    }))
}

async fn remove(state: &AppState, caller: &Session, sent: &SentPasskey, locale: Locale) -> PasskeyChange {
    let removal = match PasskeyId::parse(&sent.passkey) {
        Some(id) => accounts::remove_passkey(state, caller, &id, Some(&sent.typed), locale).await?,
        None => PasskeyRemoval::Removed,
    };
    Ok(match removal {
        PasskeyRemoval::Removed => Ok(PasskeyDone::Removed),
        PasskeyRemoval::OtherName => Err(PasskeyForm {
            removing: sent.passkey.clone(),
            typed: sent.typed.clone(),
            other_name: true,
            ..PasskeyForm::default()
        }),
    })
}
