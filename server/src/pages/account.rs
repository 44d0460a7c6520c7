//! Signing in and out, and the account. Forms are sent to the same URLs as their pages.

use super::Pages;
use super::request::PageRequest;
use crate::accounts::{
    BrowserSecret, Claim, Requested, SessionId, SessionSecret, SignInRequest, SignInSecret, SignedIn, end_others,
    end_session, finish, open_own, pending, request, sign_out,
};
use crate::api::{Client, session_of};
use crate::applications::{AppState, ApplicationReference, CommandError};
use crate::http::{FormError, SESSION, SIGN_IN, Visitor, secret_cookie, with_cookie, without_cookie};
use app::account::{CodePage, SignInPage, account_page, code_page, link_page, sign_in_page};
use app::api::{GetAccount, ProblemKind};
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRef, FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use axum_extra::extract::cookie::CookieJar;

/// How many days a browser keeps its session, and its request to sign in.
const SESSION_DAYS: i64 = 30;
const SIGN_IN_DAYS: i64 = 1;

/// What these pages need: to render, and to change accounts.
#[derive(Clone, Debug)]
struct AccountPages {
    pages: Pages,
    state: AppState,
}

impl FromRef<AccountPages> for Pages {
    fn from_ref(all: &AccountPages) -> Self {
        all.pages.clone()
    }
}

impl FromRef<AccountPages> for AppState {
    fn from_ref(all: &AccountPages) -> Self {
        all.state.clone()
    }
}

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/sign-in", get(ask).post(send))
        .route("/sign-in/code", get(enter).post(check))
        .route("/sign-in/link/{secret}", get(link).post(follow))
        .route("/sign-out", post(leave))
        .route("/account", get(account))
        .route("/account/sessions", post(end))
        .route("/account/applications/{reference}", post(open))
        .with_state(AccountPages { pages, state })
}

type Fields = Result<Form<Vec<(String, String)>>, FormRejection>;

/// The fields of a form.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn field(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }
}

/// The visitor who sent a form, for responses to errors, and what their browser sent with it.
struct Sender {
    visitor: Visitor,
    headers: HeaderMap,
    network: String,
}

impl FromRequestParts<AccountPages> for Sender {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, pages: &AccountPages) -> Result<Self, Self::Rejection> {
        let client = parts.extensions.get::<Client>();
        Ok(Self {
            visitor: Visitor::of(parts, &pages.pages.languages),
            headers: parts.headers.clone(),
            network: client.map(|Client(network)| network.clone()).unwrap_or_default(),
        })
    }
}

impl Sender {
    fn fault(&self, error: CommandError) -> FormError {
        self.visitor.fault(error)
    }

    fn read(&self, fields: Fields) -> Result<Sent, FormError> {
        let read = fields.map(|Form(fields)| Sent(fields));
        read.map_err(|error| self.visitor.unread(error.status()))
    }

    fn cookie(&self, name: &str, state: &AppState) -> Option<String> {
        secret_cookie(&self.headers, name, state.is_secure())
    }

    fn agent(&self) -> &str {
        let agent = self.headers.get(header::USER_AGENT);
        agent.and_then(|agent| agent.to_str().ok()).unwrap_or_default()
    }
}

/// `GET /sign-in`
async fn ask(page: PageRequest) -> Response {
    let destination = page.query().text("to").to_owned();
    page.show(|| {
        sign_in_page(&SignInPage {
            destination,
            ..SignInPage::default()
        })
    })
}

/// `POST /sign-in`: emails a code and a link.
async fn send(
    State(state): State<AppState>,
    sender: Sender,
    page: PageRequest,
    fields: Fields,
) -> Result<Response, FormError> {
    let sent = sender.read(fields)?;
    let (email, destination) = (sent.field("email"), sent.field("destination"));
    let asked = SignInRequest {
        email,
        destination: local(destination),
        locale: sender.visitor.locale,
        network: &sender.network,
    };
    match request(&state, asked).await.map_err(|error| sender.fault(error))? {
        Requested::Sent(browser) => {
            let jar = with_cookie(
                CookieJar::new(),
                SIGN_IN,
                browser.expose(),
                SIGN_IN_DAYS,
                state.is_secure(),
            );
            Ok((jar, redirect("/sign-in/code")).into_response())
        }
        Requested::NotAnAddress => {
            let (email, destination) = (email.to_owned(), destination.to_owned());
            Ok(page.show(|| {
                sign_in_page(&SignInPage {
                    email,
                    destination,
                    wrong: true,
                })
            }))
        }
    }
}

/// `GET /sign-in/code`
async fn enter(State(state): State<AppState>, sender: Sender, page: PageRequest) -> Result<Response, FormError> {
    let email = own_request(&state, &sender)
        .await
        .map_err(|error| sender.fault(error))?;
    Ok(page.show(|| {
        code_page(&CodePage {
            known: email.is_some(),
            email: email.unwrap_or_default(),
            ..CodePage::default()
        })
    }))
}

/// The address for which this browser asked to sign in.
async fn own_request(state: &AppState, sender: &Sender) -> Result<Option<String>, CommandError> {
    let browser = sender.cookie(SIGN_IN, state);
    match browser.as_deref().and_then(BrowserSecret::parse) {
        Some(browser) => pending(state, &browser).await,
        None => Ok(None),
    }
}

/// `POST /sign-in/code`
async fn check(
    State(state): State<AppState>,
    sender: Sender,
    page: PageRequest,
    fields: Fields,
) -> Result<Response, FormError> {
    let sent = sender.read(fields)?;
    let (email, code) = (sent.field("email"), sent.field("code"));
    let claim = Claim::Code { email, code };
    if let Some(signed_in) = signed_in(&state, &sender, claim).await? {
        return Ok(signed_in);
    }
    let own = own_request(&state, &sender)
        .await
        .map_err(|error| sender.fault(error))?;
    let (email, code) = (email.to_owned(), code.to_owned());
    Ok(page.show(|| {
        code_page(&CodePage {
            known: own.as_deref() == Some(email.as_str()),
            email,
            code,
            wrong: true,
        })
    }))
}

/// `GET /sign-in/link/{secret}`. Changes nothing, because mail scanners follow links.
async fn link(
    State(state): State<AppState>,
    Path(secret): Path<String>,
    sender: Sender,
    page: PageRequest,
) -> Result<Response, FormError> {
    let own = own_request(&state, &sender)
        .await
        .map_err(|error| sender.fault(error))?;
    let works = own.is_some() && SignInSecret::parse(&secret).is_some();
    Ok(page.show(|| link_page(&secret, works)))
}

/// `POST /sign-in/link/{secret}`
async fn follow(
    State(state): State<AppState>,
    Path(secret): Path<String>,
    sender: Sender,
    page: PageRequest,
) -> Result<Response, FormError> {
    let browser = sender.cookie(SIGN_IN, &state);
    let browser = browser.as_deref().and_then(BrowserSecret::parse);
    if let Some((secret, browser)) = SignInSecret::parse(&secret).as_ref().zip(browser.as_ref())
        && let Some(signed_in) = signed_in(&state, &sender, Claim::Link { secret, browser }).await?
    {
        return Ok(signed_in);
    }
    Ok(page.show(|| link_page(&secret, false)))
}

/// Signs the browser in, if the code or the link works.
async fn signed_in(state: &AppState, sender: &Sender, claim: Claim<'_>) -> Result<Option<Response>, FormError> {
    let previous = sender.cookie(SESSION, state);
    let previous = previous.as_deref().and_then(SessionSecret::parse);
    let begun = finish(state, claim, sender.agent(), previous.as_ref()).await;
    let Some(SignedIn { secret, destination }) = begun.map_err(|error| sender.fault(error))? else {
        return Ok(None);
    };
    let secure = state.is_secure();
    let jar = with_cookie(CookieJar::new(), SESSION, secret.expose(), SESSION_DAYS, secure);
    let jar = without_cookie(jar, SIGN_IN, secure);
    Ok(Some((jar, redirect(local(&destination))).into_response()))
}

/// `POST /sign-out`
async fn leave(State(state): State<AppState>, sender: Sender) -> Result<Response, FormError> {
    let secret = sender.cookie(SESSION, &state);
    if let Some(secret) = secret.as_deref().and_then(SessionSecret::parse) {
        sign_out(&state, &secret).await.map_err(|error| sender.fault(error))?;
    }
    let jar = without_cookie(CookieJar::new(), SESSION, state.is_secure());
    Ok((jar, redirect("/sign-in")).into_response())
}

/// `GET /account`
async fn account(page: PageRequest) -> Response {
    let answer = page.call(GetAccount { lang: page.lang() }).await;
    if answer
        .as_ref()
        .is_err_and(|problem| problem.is(ProblemKind::NotSignedIn))
    {
        return redirect("/sign-in").into_response();
    }
    page.answer(answer, |answer, _| account_page(answer))
}

/// `POST /account/sessions`: ends one session, or all others.
async fn end(State(state): State<AppState>, sender: Sender, fields: Fields) -> Result<Response, FormError> {
    let sent = sender.read(fields)?;
    let done = async {
        let caller = session_of(&sender.headers, &state).await?;
        let caller = caller.ok_or(CommandError::NotSignedIn)?;
        if !sent.field("others").is_empty() {
            return end_others(&state, &caller).await;
        }
        match SessionId::parse(sent.field("session")) {
            Some(id) => end_session(&state, &caller, &id).await,
            None => Ok(()),
        }
    };
    done.await.map_err(|error| sender.fault(error))?;
    Ok(redirect("/account").into_response())
}

/// `POST /account/applications/{reference}`: opens one of the account's own applications.
async fn open(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    sender: Sender,
) -> Result<Response, FormError> {
    let opened = async {
        let caller = session_of(&sender.headers, &state).await?;
        let caller = caller.ok_or(CommandError::NotSignedIn)?;
        match ApplicationReference::parse(&reference) {
            Some(reference) => open_own(&state, &caller, &reference).await,
            None => Ok(None),
        }
    };
    match opened.await.map_err(|error| sender.fault(error))? {
        Some(secret) => Ok(redirect(&format!("/apply/{}", secret.expose())).into_response()),
        None => Err(sender.visitor.unread(StatusCode::NOT_FOUND)),
    }
}

fn redirect(address: &str) -> Redirect {
    Redirect::to(address)
}

/// A path of this site. Anything else would lead to another site, so it becomes the account.
fn local(destination: &str) -> &str {
    let is_path = destination.starts_with('/') && !destination.starts_with("//");
    let is_plain = destination.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain { destination } else { "/account" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn after_signing_in_nobody_is_sent_to_another_site() {
        for (destination, expected) in [
            ("/account", "/account"),
            ("/almalinux/membership?tier=gold", "/almalinux/membership?tier=gold"),
            ("", "/account"),
            ("//evil.example.org", "/account"),
            ("/\\evil.example.org", "/account"),
            ("https://evil.example.org/", "/account"),
            ("/a\r\nSet-Cookie: x", "/account"),
            ("/ä", "/account"),
        ] {
            assert_eq!(local(destination), expected, "{destination:?}");
        }
    }
}
