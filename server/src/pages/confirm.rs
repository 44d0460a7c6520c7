//! Before something that can't be undone, people confirm who they are by signing in again. Their form waits meanwhile.

use super::form::FormRequest;
use super::request::PageRequest;
use crate::accounts::{self, KeptFormId, Session};
use crate::api::session_of;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use app::account::{SignInPage, sign_in_page};
use app::query::Query;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

/// The parameter with the ID of a form that waits.
const FORM: &str = "form";

impl FormRequest {
    /// Keeps a form, and asks whoever sent it to confirm who they are.
    pub(super) async fn confirm_first(
        &self,
        state: &AppState,
        caller: &Session,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Result<Response, FormError> {
        let fields = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let kept = accounts::keep_form(state, caller, path, &fields).await;
        let id = kept.map_err(|error| self.fault(error))?;
        Ok(Redirect::to(&format!("/account/confirm?{FORM}={id}")).into_response())
    }

    /// The form that the page's URL names, if it's the visitor's.
    pub(super) async fn kept(&self, state: &AppState, page: &PageRequest) -> Result<Option<Query>, FormError> {
        let found = self.waiting(state, page).await.map_err(|error| self.fault(error))?;
        let here = found.filter(|(path, _, _)| path == page.path());
        Ok(here.map(|(_, fields, _)| Query::parse(&fields)))
    }

    /// The page and the fields of the form, with its ID.
    async fn waiting(
        &self,
        state: &AppState,
        page: &PageRequest,
    ) -> Result<Option<(String, String, KeptFormId)>, CommandError> {
        let Some(id) = KeptFormId::parse(page.query().text(FORM)) else {
            return Ok(None);
        };
        let Some(session) = session_of(&self.headers, state).await? else {
            return Ok(None);
        };
        let found = accounts::kept_form(state, &session, &id).await?;
        Ok(found.map(|(path, fields)| (path, fields, id)))
    }

    /// Whether whoever is signed in here confirms that this address is theirs.
    pub(super) async fn confirms(&self, state: &AppState, email: &str) -> Result<bool, FormError> {
        let session = session_of(&self.headers, state).await;
        let session = session.map_err(|error| self.fault(error))?;
        Ok(session.is_some_and(|session| session.email == email))
    }

    /// The account that a form confirms. `None` if it just signs in.
    pub(super) async fn confirming(&self, state: &AppState, confirm: &str) -> Result<Option<Session>, CommandError> {
        if confirm.is_empty() {
            return Ok(None);
        }
        session_of(&self.headers, state).await
    }
}

/// `GET /account/confirm`
pub(super) async fn confirm(
    State(state): State<AppState>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let waiting = request.waiting(&state, &page).await;
    let waiting = waiting.map_err(|error| request.fault(error))?;
    let destination = waiting.map_or_else(|| "/account".to_owned(), |(path, _, id)| format!("{path}?{FORM}={id}"));
    let shown = SignInPage {
        confirming: Some(caller.email),
        ..SignInPage::new(state.sign_in_methods(), destination)
    };
    Ok(page.show(|| sign_in_page(&shown)))
}
