//! What every change has to pass: it doesn't come from another site, and its client hasn't made too many.

use super::apply::{FormError, Visitor};
use super::client::TrustedProxies;
use super::errors::is_api;
use super::language::SiteLanguages;
use super::limit::ChangeLimit;
use super::webhooks;
use crate::api::Failure;
use crate::config::Config;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Guards changes. Clones share the limit.
#[derive(Clone, Debug)]
pub(super) struct ChangeGuard {
    /// The site's public origin.
    origin: Arc<str>,
    proxies: TrustedProxies,
    limit: ChangeLimit,
    languages: SiteLanguages,
}

impl ChangeGuard {
    pub fn new(config: &Config, languages: SiteLanguages) -> Self {
        Self {
            origin: config.origin.as_str().into(),
            proxies: TrustedProxies::new(&config.trusted_proxies),
            limit: ChangeLimit::new(config.changes_per_minute),
            languages,
        }
    }
}

/// Refuses changes by other sites' pages and from networks that have made too many. Other sites' don't count, so that they
/// can't use up a visitor's share. Adds the client's network to the requests it lets through.
pub(super) async fn check(State(guard): State<ChangeGuard>, mut request: Request, next: Next) -> Response {
    // Events are signed, and a service sends as many as there are.
    let is_event = request.uri().path().starts_with(webhooks::PREFIX);
    if is_event || matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    if asked_by_another_site(request.headers(), &guard.origin) {
        let why = "This request came from another site, so it was refused.";
        return (StatusCode::FORBIDDEN, why).into_response();
    }
    let client = guard.proxies.network(&request);
    if let Err(seconds) = guard.limit.count(&client.0) {
        if is_api(request.uri().path()) {
            return Failure::too_often(seconds).into_response();
        }
        let (parts, _) = request.into_parts();
        return FormError::TooOften(Visitor::of(&parts, &guard.languages), seconds).into_response();
    }
    request.extensions_mut().insert(client);
    next.run(request).await
}

/// Whether another site's page requested it. Older browsers only send `Origin`.
fn asked_by_another_site(headers: &HeaderMap, own: &str) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    matches!(header("sec-fetch-site"), Some("cross-site" | "same-site"))
        || header("origin").is_some_and(|origin| origin != own)
}
