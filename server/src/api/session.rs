//! Who makes a request: by the cookie of their session, or by an API token.

use super::failure::Failure;
use crate::accounts::{ApiToken, SESSION_COOKIE, Session, SessionSecret, acts_for, secret_cookie, signed_in};
use crate::applications::{AppState, CommandError};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

/// Someone who's signed in, or software that acts for them. Other requests are refused.
#[derive(Debug)]
pub(super) struct Caller(pub Session);

/// Someone who's signed in. Software is refused: accounts are for people.
#[derive(Debug)]
pub(super) struct Person(pub Session);

/// Anyone: `None` if they aren't signed in. Software whose API token doesn't work is refused.
#[derive(Debug)]
pub(super) struct OptionalCaller(pub Option<Session>);

impl FromRequestParts<AppState> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let session = if parts.headers.contains_key(AUTHORIZATION) {
            // A token that doesn't work isn't replaced by a cookie.
            match bearer(&parts.headers) {
                Some(token) => acts_for(state, &token).await?,
                None => None,
            }
        } else {
            session_of(&parts.headers, state).await?
        };
        session.map(Self).ok_or_else(|| CommandError::NotSignedIn.into())
    }
}

impl FromRequestParts<AppState> for Person {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let session = session_of(&parts.headers, state).await?;
        session.map(Self).ok_or_else(|| CommandError::NotSignedIn.into())
    }
}

impl FromRequestParts<AppState> for OptionalCaller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        if parts.headers.contains_key(AUTHORIZATION) {
            let Caller(session) = Caller::from_request_parts(parts, state).await?;
            return Ok(Self(Some(session)));
        }
        Ok(Self(session_of(&parts.headers, state).await?))
    }
}

/// The token in a request (RFC 6750, 2.1). `None` if it can't be one.
fn bearer(headers: &HeaderMap) -> Option<ApiToken> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    let is_bearer = scheme.eq_ignore_ascii_case("Bearer");
    ApiToken::parse(token.trim()).filter(|_| is_bearer)
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
