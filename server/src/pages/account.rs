//! Signing in and out, and the account. Forms are sent to the same URLs as their pages.
//!
//! The pages for signing in read what's pending from the database, because only this browser may know it: there's no endpoint
//! for it.

use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use super::{Pages, confirm, passkeys, providers, tokens};
use crate::accounts::{
    self, AccountEmail, BrowserSecret, SESSION_COOKIE, SESSION_DAYS, SIGN_IN_COOKIE, SessionId, SessionSecret,
    SignInCode, SignInProof, SignInRequest, SignInSecret, SignedIn, secret_cookie, with_cookie, without_cookie,
};
use crate::api::session_of;
use crate::applications::{AppState, ApplicationReference};
use crate::http::FormError;
use app::account::{CodePage, CodeProblem, SignInLink, SignInPage, code_page, link_page, sign_in_page};
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

/// How many days a browser remembers that it wants to sign in.
const SIGN_IN_DAYS: i64 = 1;

/// The longest path to go to after signing in, in bytes.
const LONGEST_DESTINATION: usize = 1_000;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    let by_email = Router::new()
        .route("/sign-in", post(request_code))
        .route("/sign-in/code", get(code).post(submit_code))
        .route("/sign-in/link/{secret}", get(link).post(submit_link));
    let by_email = if state.sign_in.email { by_email } else { Router::new() };
    by_email
        .route("/sign-in", get(sign_in))
        .route("/sign-out", post(sign_out))
        .route("/sign-in/passkey", post(passkeys::sign_in))
        .route("/sign-in/passkey/options", post(passkeys::ask))
        .route("/sign-in/provider/{provider}", post(providers::leave))
        .route("/sign-in/provider/{provider}/return", get(providers::back))
        .route("/account", get(passkeys::account))
        .route("/account/confirm", get(confirm::confirm))
        .route("/account/passkeys", post(passkeys::change))
        .route("/account/passkeys/options", post(passkeys::make))
        .route("/account/sessions", post(end_sessions))
        .route("/account/tokens", get(tokens::tokens).post(tokens::change))
        .route("/account/applications/{reference}", post(open_application))
        .with_state(PagesState { pages, state })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SignInForm {
    email: String,
    destination: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CodeForm {
    email: String,
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SessionsForm {
    session: String,
    others: String,
}

impl FormRequest {
    /// The secret of the browser, if it has asked to sign in.
    pub(super) fn browser(&self, state: &AppState) -> Option<BrowserSecret> {
        BrowserSecret::parse(&secret_cookie(&self.headers, SIGN_IN_COOKIE, state.is_secure())?)
    }

    pub(super) fn session_secret(&self, state: &AppState) -> Option<SessionSecret> {
        SessionSecret::parse(&secret_cookie(&self.headers, SESSION_COOKIE, state.is_secure())?)
    }

    /// The address for which this browser asked to sign in. Empty if it didn't.
    async fn pending_email(&self, state: &AppState) -> Result<String, FormError> {
        let Some(browser) = self.browser(state) else {
            return Ok(String::new());
        };
        let email = accounts::pending_email(state, &browser).await;
        email.map(Option::unwrap_or_default).map_err(|error| self.fault(error))
    }

    pub(super) fn agent(&self) -> &str {
        let agent = self.headers.get(header::USER_AGENT);
        agent.and_then(|agent| agent.to_str().ok()).unwrap_or_default()
    }

    /// Signs the browser in. `None` if the code or the link doesn't work.
    async fn sign_in(&self, state: &AppState, proof: SignInProof<'_>) -> Result<Option<Response>, FormError> {
        let previous = self.session_secret(state);
        let finished = accounts::finish_sign_in(state, proof, self.agent(), previous.as_ref()).await;
        let Some(SignedIn { secret, destination }) = finished.map_err(|error| self.fault(error))? else {
            return self.already(state, proof).await;
        };
        Ok(Some(signed_in(state, &secret, &destination)))
    }

    /// After a double click, the first one has signed the browser in already.
    async fn already(&self, state: &AppState, proof: SignInProof<'_>) -> Result<Option<Response>, FormError> {
        let session = session_of(&self.headers, state).await;
        let Some(session) = session.map_err(|error| self.fault(error))? else {
            return Ok(None);
        };
        let led_to = accounts::was_proof_of(state, proof, &session).await;
        let led_to = led_to.map_err(|error| self.fault(error))?;
        Ok(led_to.map(|destination| Redirect::to(local_path(&destination)).into_response()))
    }
}

/// `GET /sign-in`
async fn sign_in(State(state): State<AppState>, page: PageRequest) -> Response {
    let destination = page.query().text("to").to_owned();
    let shown = SignInPage::new(state.sign_in_methods(), destination);
    page.show(|| sign_in_page(&shown))
}

/// `POST /sign-in`: emails a code and a link.
async fn request_code(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SignInForm>, FormRejection>,
) -> Result<Response, FormError> {
    let SignInForm { email, destination } = request.read(form)?;
    let Some(read) = AccountEmail::parse(&email) else {
        let shown = SignInPage {
            email,
            email_wrong: true,
            ..SignInPage::new(state.sign_in_methods(), destination)
        };
        return Ok(page.show(|| sign_in_page(&shown)));
    };
    let browser = request.browser(&state);
    let asked = SignInRequest {
        email: &read,
        browser: browser.as_ref(),
        destination: local_path(&destination),
        locale: request.visitor.locale,
        network: &request.network,
    };
    let browser = accounts::request_sign_in(&state, asked).await;
    let browser = browser.map_err(|error| request.fault(error))?;
    Ok((remembered(&state, &browser), Redirect::to("/sign-in/code")).into_response())
}

/// `GET /sign-in/code`
async fn code(State(state): State<AppState>, request: FormRequest, page: PageRequest) -> Result<Response, FormError> {
    let email = request.pending_email(&state).await?;
    let confirms = request.confirms(&state, &email).await?;
    Ok(page.show(|| {
        code_page(&CodePage {
            email_known: !email.is_empty(),
            email,
            confirms,
            ..CodePage::default()
        })
    }))
}

/// `POST /sign-in/code`
async fn submit_code(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<CodeForm>, FormRejection>,
) -> Result<Response, FormError> {
    let CodeForm { email, code } = request.read(form)?;
    let (read, typed) = (AccountEmail::parse(&email), SignInCode::typed(&code));
    let browser = request.browser(&state);
    if let (Some(email), Some(code)) = (&read, &typed) {
        let proof = SignInProof::Code {
            email,
            code,
            browser: browser.as_ref(),
        };
        if let Some(signed_in) = request.sign_in(&state, proof).await? {
            return Ok(signed_in);
        }
    }
    let problem = match typed {
        None if code.trim().is_empty() => Some(CodeProblem::Missing),
        Some(_) if read.is_none() => None,
        _ => Some(CodeProblem::Wrong),
    };
    let pending = request.pending_email(&state).await?;
    let confirms = request.confirms(&state, &email).await?;
    Ok(page.show(|| {
        code_page(&CodePage {
            confirms,
            email_known: !email.is_empty() && pending == email,
            email_wrong: read.is_none(),
            email,
            code,
            problem,
        })
    }))
}

/// `GET /sign-in/link/{secret}`. Changes nothing, because mail scanners follow links.
async fn link(
    State(state): State<AppState>,
    Path(secret): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let works = match SignInSecret::parse(&secret).zip(request.browser(&state)) {
        Some((secret, browser)) => accounts::link_works(&state, &secret, &browser).await,
        None => Ok(false),
    };
    let works = works.map_err(|error| request.fault(error))?;
    let link = if works { SignInLink::Works } else { SignInLink::Fails };
    Ok(page.show(|| link_page(&secret, link)))
}

/// `POST /sign-in/link/{secret}`
async fn submit_link(
    State(state): State<AppState>,
    Path(secret): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    if let Some((secret, browser)) = SignInSecret::parse(&secret).zip(request.browser(&state)) {
        let proof = SignInProof::Link {
            secret: &secret,
            browser: &browser,
        };
        if let Some(signed_in) = request.sign_in(&state, proof).await? {
            return Ok(signed_in);
        }
    }
    Ok(page.show(|| link_page(&secret, SignInLink::Failed)))
}

/// `POST /sign-out`
async fn sign_out(State(state): State<AppState>, request: FormRequest) -> Result<Response, FormError> {
    if let Some(secret) = request.session_secret(&state) {
        let ended = accounts::sign_out(&state, &secret).await;
        ended.map_err(|error| request.fault(error))?;
    }
    let secure = state.is_secure();
    let jar = without_cookie(CookieJar::new(), SESSION_COOKIE, secure);
    let jar = without_cookie(jar, SIGN_IN_COOKIE, secure);
    Ok((jar, Redirect::to("/sign-in")).into_response())
}

/// `POST /account/sessions`: ends one session, or all others.
async fn end_sessions(
    State(state): State<AppState>,
    request: FormRequest,
    form: Result<Form<SessionsForm>, FormRejection>,
) -> Result<Response, FormError> {
    let SessionsForm { session, others } = request.read(form)?;
    let caller = request.caller(&state).await?;
    let ended = match SessionId::parse(&session) {
        _ if !others.is_empty() => accounts::end_others(&state, &caller).await,
        Some(id) => accounts::end_session(&state, &caller, &id).await,
        None => Ok(()),
    };
    ended.map_err(|error| request.fault(error))?;
    Ok(Redirect::to("/account").into_response())
}

/// `POST /account/applications/{reference}`: opens one of the account's own applications.
async fn open_application(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let missing = || request.visitor.unread(StatusCode::NOT_FOUND);
    let reference = ApplicationReference::parse(&reference).ok_or_else(missing)?;
    let opened = accounts::open_own(&state, &caller, &reference).await;
    let secret = opened.map_err(|error| request.fault(error))?.ok_or_else(missing)?;
    Ok(Redirect::to(&format!("/apply/{}", secret.expose())).into_response())
}

/// Gives a browser that has just signed in its session, and sends it where it wanted to go.
pub(super) fn signed_in(state: &AppState, secret: &SessionSecret, destination: &str) -> Response {
    let secure = state.is_secure();
    let jar = with_cookie(CookieJar::new(), SESSION_COOKIE, secret.expose(), SESSION_DAYS, secure);
    (jar, Redirect::to(local_path(destination))).into_response()
}

/// Lets a browser remember that it wants to sign in.
pub(super) fn remembered(state: &AppState, browser: &BrowserSecret) -> CookieJar {
    let secure = state.is_secure();
    with_cookie(CookieJar::new(), SIGN_IN_COOKIE, browser.expose(), SIGN_IN_DAYS, secure)
}

/// A path of this site. Anything else would lead to another site, so it becomes the account.
pub(super) fn local_path(destination: &str) -> &str {
    let is_path = destination.starts_with('/') && !destination.starts_with("//");
    let is_plain = destination.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain && destination.len() <= LONGEST_DESTINATION {
        destination
    } else {
        "/account"
    }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn after_signing_in_nobody_is_sent_to_another_site() {
        let long = format!("/{}", "a".repeat(1_000));
        for (destination, expected) in [
            ("/account", "/account"),
            ("/almalinux/membership?tier=gold", "/almalinux/membership?tier=gold"),
            ("", "/account"),
            ("//evil.example.org", "/account"),
            ("/\\evil.example.org", "/account"),
            ("https://evil.example.org/", "/account"),
            ("/a\r\nSet-Cookie: x", "/account"),
            ("/ä", "/account"),
            (&long, "/account"),
        ] {
            assert_eq!(local_path(destination), expected, "{destination:?}");
        }
    }
}
