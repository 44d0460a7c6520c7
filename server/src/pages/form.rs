//! Forms of people who are signed in.

use super::Pages;
use crate::accounts::Session;
use crate::api::{Client, session_of};
use crate::applications::{AppState, CommandError};
use crate::http::{FormError, Visitor};
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// What a browser sent with a form, and the visitor to answer errors to.
pub(super) struct FormRequest {
    pub visitor: Visitor,
    pub headers: HeaderMap,
    /// The client's network.
    pub network: String,
}

impl<S: Send + Sync> FromRequestParts<S> for FormRequest
where
    Pages: FromRef<S>,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let pages = Pages::from_ref(state);
        let client = parts.extensions.get::<Client>();
        Ok(Self {
            visitor: Visitor::of(parts, &pages.languages),
            headers: parts.headers.clone(),
            network: client.map(|Client(network)| network.clone()).unwrap_or_default(),
        })
    }
}

impl FormRequest {
    pub fn fault(&self, error: CommandError) -> FormError {
        self.visitor.fault(error)
    }

    pub fn read<T>(&self, form: Result<Form<T>, FormRejection>) -> Result<T, FormError> {
        form.map(|Form(form)| form)
            .map_err(|error| self.visitor.unread(error.status()))
    }

    /// Who's signed in.
    pub async fn caller(&self, state: &AppState) -> Result<Session, FormError> {
        let session = session_of(&self.headers, state).await;
        let session = session.map_err(|error| self.fault(error))?;
        session.ok_or_else(|| self.fault(CommandError::NotSignedIn))
    }
}
