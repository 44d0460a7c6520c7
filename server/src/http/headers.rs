//! Security headers (OWASP ASVS 5.0, chapter V3).

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Whether the site uses HTTPS.
#[derive(Clone, Copy, Debug)]
pub(super) struct Secure(pub bool);

/// The policy of a page: only this server's content, and only scripts with this response's nonce.
pub(crate) fn page_policy(nonce: &str, embeddable: bool) -> String {
    let ancestors = if embeddable { "*" } else { "'none'" };
    [
        // Nothing that isn't listed below.
        "default-src 'none'",
        // The loader has the nonce and loads the rest. WebAssembly can be compiled; nothing else can be evaluated.
        &format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        // No inline styles: even a foundation's colours are in a file.
        "style-src 'self'",
        "img-src 'self' data:",
        // The API and the WebAssembly module.
        "connect-src 'self'",
        "manifest-src 'self'",
        // The page that previews the embedded comparison.
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        &format!("frame-ancestors {ancestors}"),
    ]
    .join("; ")
}

/// The pages that other sites can frame.
pub(crate) fn is_embeddable(path: &str) -> bool {
    path.starts_with("/embed/")
}

/// The policy of everything that isn't a page: it can't run anything or be framed.
const FILE_POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const ALWAYS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// Adds the headers that every response has, and those of secret URLs.
pub(super) async fn secure(State(Secure(https)): State<Secure>, request: Request, next: Next) -> Response {
    let personal = is_personal(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if personal {
        // Personal pages aren't cached. An application's URL is the key to it, so other sites don't get it. They get the
        // origin: without any referrer, browsers don't say where a form comes from.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FILE_POLICY));
    }
    if https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

/// Whether a path is somebody's own: it contains the secret of a link, or what's there depends on who is signed in.
pub(crate) fn is_personal(path: &str) -> bool {
    if let Some(endpoint) = path.strip_prefix(app::api::PREFIX) {
        return is_personal_endpoint(endpoint);
    }
    match path.split('/').nth(1) {
        Some("apply") => path != "/apply",
        Some(
            "account" | "sign-in" | "sign-out" | "review" | "meetings" | "invoices" | "bank" | "card" | "in-kind"
            | "benefits" | "calendar" | "elections" | "polls" | "roles" | "member" | "members" | "reports" | "webhooks",
        ) => true,
        _ => false,
    }
}

/// Whether an API path, without its prefix, is about applications, accounts or roles.
fn is_personal_endpoint(path: &str) -> bool {
    matches!(
        path.split('/').nth(1),
        Some(
            "applications"
                | "account"
                | "roles"
                | "reviews"
                | "meetings"
                | "invoices"
                | "bank"
                | "in-kind"
                | "benefits"
                | "elections"
                | "polls"
                | "members"
                | "memberships"
                | "member-imports"
                | "notices"
                | "reports"
                | "webhooks"
        )
    )
}

/// Scripts on any site can read the API's public endpoints, but not applications and accounts.
pub(super) async fn open_to_all(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let private = is_personal_endpoint(path.strip_prefix(app::api::PREFIX).unwrap_or(path));
    let mut response = next.run(request).await;
    if private {
        return response;
    }
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("etag, x-request-id"),
    );
    response
}
