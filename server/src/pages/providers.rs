//! Signing in with a foundation's own provider: the browser leaves with a form, and comes back with a code.
//!
//! Coming back is the only `GET` that changes something, because the protocol has it so. It only works once, and in the browser
//! that left.

use super::account::{local_path, remembered, signed_in};
use super::form::FormRequest;
use super::request::PageRequest;
use crate::accounts::{self, NewSession, Provider, ProviderReturn, SignedIn, VisitRequest, VisitState};
use crate::applications::AppState;
use crate::http::FormError;
use app::account::{ProviderBrief, ProviderProblem, SignInPage, leaving_page, sign_in_page};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SentVisit {
    destination: String,
    /// Not empty if somebody confirms who they are.
    confirm: String,
}

/// The provider with this ID, if people can sign in with it.
fn provider<'s>(state: &'s AppState, request: &FormRequest, id: &str) -> Result<&'s Provider, FormError> {
    let found = state.sign_in.providers.iter().find(|provider| provider.id == id);
    found.ok_or_else(|| request.visitor.unread(StatusCode::NOT_FOUND))
}

/// `POST /sign-in/provider/{provider}`: shows a page that leads there.
pub(super) async fn leave(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentVisit>, FormRejection>,
) -> Result<Response, FormError> {
    let SentVisit { destination, confirm } = request.read(form)?;
    let provider = provider(&state, &request, &id)?;
    let browser = request.browser(&state);
    let confirming = request.confirming(&state, &confirm).await;
    let confirming = confirming.map_err(|error| request.fault(error))?;
    let asked = VisitRequest {
        browser: browser.as_ref(),
        destination: local_path(&destination),
        account: confirming.as_ref().map(|session| &session.account),
        network: &request.network,
    };
    let started = accounts::begin_visit(&state, provider, asked).await;
    Ok(match started.map_err(|error| request.fault(error))? {
        Ok(departure) => {
            let (address, brief) = (departure.address.to_string(), brief(provider));
            let refresh = [(header::REFRESH, format!("0; url={address}"))];
            let jar = remembered(&state, &departure.browser);
            (jar, refresh, page.show(|| leaving_page(&brief, &address))).into_response()
        }
        Err(problem) => failed(
            &state,
            page,
            provider,
            problem,
            (destination, confirming.map(|session| session.email)),
        ),
    })
}

/// `GET /sign-in/provider/{provider}/return`
pub(super) async fn back(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let provider = provider(&state, &request, &id)?;
    let (browser, previous) = (request.browser(&state), request.session_secret(&state));
    let visit = VisitState::parse(page.query().text("state"));
    let code = match page.query().text("code") {
        "" => Err(ProviderProblem::Refused),
        code => Ok(code),
    };
    let returned = ProviderReturn {
        browser: browser.as_ref(),
        state: visit.as_ref(),
        code,
    };
    let session = NewSession {
        agent: request.agent(),
        previous: previous.as_ref(),
    };
    let finished = accounts::finish_visit(&state, provider, returned, session).await;
    Ok(match finished.map_err(|error| request.fault(error))? {
        Ok(SignedIn { secret, destination }) => signed_in(&state, &secret, &destination),
        Err(problem) => failed(&state, page, provider, problem, (String::new(), None)),
    })
}

fn failed(
    state: &AppState,
    page: PageRequest,
    provider: &Provider,
    problem: ProviderProblem,
    (destination, confirming): (String, Option<String>),
) -> Response {
    let shown = SignInPage {
        provider_problem: Some((problem, brief(provider))),
        confirming,
        ..SignInPage::new(state.sign_in_methods(), destination)
    };
    page.show(|| sign_in_page(&shown))
}

fn brief(provider: &Provider) -> ProviderBrief {
    ProviderBrief {
        id: provider.id.clone(),
        name: provider.name.clone(),
    }
}
