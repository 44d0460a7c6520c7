//! Bounces: reports of mail servers, and addresses that work again.

use super::extract::Path;
use super::failure::Failure;
use super::members::not_found;
use super::problems::{Change, Done, Problems};
use super::reply::no_content;
use super::session::Person;
use crate::applications::AppState;
use crate::bounces::receive_bounce;
use crate::members::{WorksAgain, address_works};
use app::api::ProblemKind;
use app::api::kinds::{BadQuery, NoPermission, NotFound, NotSignedIn, Recused, RulesMissing, TooLarge};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::response::Response;
use serde::Deserialize;
use utoipa::IntoParams;

/// Takes an email that came back: a delivery status notification as RFC 3464 specifies it, of up to 256 KB.
///
/// It’s for mail servers, and needs the secret that’s configured for bounces: Authorization: Bearer …. It only counts if we really sent
/// the email to that address. Everything else is counted and forgotten, with the same response. Sending a message again changes nothing.
#[utoipa::path(
    post,
    path = "/bounces",
    operation_id = "report-bounce",
    tag = "memberships",
    request_body(content = Vec<u8>, content_type = "message/rfc822"),
    responses(Done, Problems<(TooLarge, NotSignedIn, Change)>),
)]
pub(super) async fn report(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    let secret = state.bounces.secret.as_ref();
    let sent = bearer(&headers);
    if !secret.is_some_and(|secret| sent.is_some_and(|sent| secret.is(sent))) {
        let detail = "Send Authorization: Bearer, and the bounce_secret of the configuration.".to_owned();
        let title = "The secret is missing or wrong.";
        return Err(Failure::new(ProblemKind::NotSignedIn, title, Some(detail)));
    }
    let Ok(message) = body else {
        let detail = "Send only the notification, of up to 256 KB.".to_owned();
        return Err(Failure::new(
            ProblemKind::TooLarge,
            "The message is too large.",
            Some(detail),
        ));
    };
    receive_bounce(&state, &message).await?;
    Ok(no_content())
}

/// The secret in a request (RFC 6750, 2.1).
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then_some(secret.trim())
}

/// The path of somebody who acts for a member.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ContactPath {
    /// ID of the membership
    membership: String,
    /// ID of the contact
    contact: String,
}

/// Says that email to a contact’s address arrives again.
///
/// It’s for those who may change the member’s people, for the contacts themselves, and for the foundation’s staff. The next email that
/// bounces marks the address again. Sending it again changes nothing.
#[utoipa::path(
    post,
    path = "/members/{membership}/contacts/{contact}/works",
    operation_id = "address-works",
    tag = "members",
    params(ContactPath),
    responses(Done, Problems<(BadQuery, (NotSignedIn, NoPermission, Recused), NotFound, RulesMissing, Change)>),
)]
pub(super) async fn works(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<ContactPath>,
) -> Result<Response, Failure> {
    match address_works(&state, &caller, &path.membership, &path.contact).await? {
        WorksAgain::Done => Ok(no_content()),
        WorksAgain::NotFound => Err(not_found()),
    }
}
