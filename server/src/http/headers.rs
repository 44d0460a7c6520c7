//! The headers that protect readers (OWASP ASVS 5.0, chapter V3).

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Whether the site is reached by https.
#[derive(Clone, Copy, Debug)]
pub(super) struct Secure(pub bool);

/// The policy of a page: only what the server itself sends, and scripts only with this response's nonce.
pub(crate) fn page_policy(nonce: &str, embeddable: bool) -> String {
    let ancestors = if embeddable { "*" } else { "'none'" };
    [
        // Nothing that is not named below.
        "default-src 'none'",
        // The loader carries the nonce and brings the rest; WebAssembly is compiled, nothing else is evaluated.
        &format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
        // No inline style anywhere: colours of a foundation are a file.
        "style-src 'self'",
        "img-src 'self' data:",
        // The API and the WebAssembly module.
        "connect-src 'self'",
        "manifest-src 'self'",
        // The page that shows the embeddable comparison.
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        &format!("frame-ancestors {ancestors}"),
    ]
    .join("; ")
}

/// The pages that other sites may frame.
pub(crate) fn is_embeddable(path: &str) -> bool {
    path.starts_with("/embed/")
}

/// What is not a page runs nothing and is framed by nobody.
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

/// Adds what every answer carries.
pub(super) async fn secure(State(Secure(https)): State<Secure>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
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

/// Whether an address holds the secret of a link.
pub(super) fn is_secret(path: &str) -> bool {
    path.starts_with("/apply/") || path.starts_with("/api/v1/applications/")
}

/// Whether an address of the API is about applications.
fn is_application(path: &str) -> bool {
    let rest = path.strip_prefix(app::api::PREFIX).unwrap_or(path);
    rest.split('/').nth(1) == Some("applications")
}

/// The address of an application is its key: it is told to no other site, and the page is kept by nobody.
pub(super) async fn keep_to_itself(request: Request, next: Next) -> Response {
    let secret = is_secret(request.uri().path());
    let mut response = next.run(request).await;
    if secret {
        let headers = response.headers_mut();
        // The origin alone: with no referrer at all browsers do not tell where a form comes from.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    response
}

/// The public reads of the API are for everybody's scripts; applications are for nobody's.
pub(super) async fn open_to_all(request: Request, next: Next) -> Response {
    let private = is_application(request.uri().path());
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

/// Refuses changes that another site's page asks for. Browsers say where a request comes from, older ones by `Origin` only.
pub(super) async fn refuse_cross_site(State(own): State<OwnOrigin>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !reads && asked_by_another_site(request.headers(), &own.0) {
        return (
            StatusCode::FORBIDDEN,
            "This was asked for by another site, so it was not done.",
        )
            .into_response();
    }
    next.run(request).await
}

fn asked_by_another_site(headers: &HeaderMap, own: &str) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    matches!(header("sec-fetch-site"), Some("cross-site" | "same-site"))
        || header("origin").is_some_and(|origin| origin != own)
}

/// The origin that readers use.
#[derive(Clone, Debug)]
pub(super) struct OwnOrigin(pub std::sync::Arc<str>);
