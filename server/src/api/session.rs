//! Who makes a request, by the cookie of their session.

use super::failure::Failure;
use crate::accounts::{SESSION_COOKIE, Session, SessionSecret, secret_cookie, signed_in};
use crate::applications::{AppState, CommandError};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// Someone who's signed in. Other requests are refused.
#[derive(Debug)]
pub(super) struct Caller(pub Session);

impl FromRequestParts<AppState> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let session = session_of(&parts.headers, state).await?;
        session.map(Self).ok_or_else(|| CommandError::NotSignedIn.into())
    }
}

/// Who sent a request, if they're signed in.
///
/// # Errors
/// If the database fails.
pub(crate) async fn session_of(headers: &HeaderMap, state: &AppState) -> Result<Option<Session>, CommandError> {
    let secret = secret_cookie(headers, SESSION_COOKIE, state.is_secure());
    match secret.as_deref().and_then(SessionSecret::parse) {
        Some(secret) => signed_in(state, &secret).await,
        None => Ok(None),
    }
}
