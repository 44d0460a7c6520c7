//! Pages: the application rendered on the server, asking the same API in process.

use super::headers::{is_embeddable, page_policy};
use super::language;
use super::request_id::RequestId;
use crate::config::Config;
use app::api::{Problem, Reply, Transport};
use app::status::StatusSetter;
use app::{App, shell};
use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Request, StatusCode, header};
use leptos::config::LeptosOptions;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::{expect_context, provide_context, use_context, view};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list, render_app_async_with_context};
use tower::ServiceExt;

/// The largest answer of the API that a page is made from, in bytes.
const LARGEST_ANSWER: usize = 8 * 1024 * 1024;

/// The pages of the application, and the page for every other address.
pub(super) fn pages(config: &Config, api: Router) -> Router {
    let options = LeptosOptions::builder()
        .output_name("guildhall")
        .site_root(config.site.to_string_lossy().into_owned())
        .site_pkg_dir("pkg")
        .site_addr(config.address)
        .hash_files(config.site.join("pkg").read_dir().is_ok_and(|mut files| {
            // Development builds have plain names.
            !files.any(|file| file.is_ok_and(|file| file.file_name() == "guildhall.js"))
        }))
        .build();
    let context = {
        let (api, pseudo, origin) = (api, config.pseudo_locales, config.origin.clone());
        move || provide(&api, pseudo, &origin)
    };
    let shell = {
        let options = options.clone();
        move || shell(options.clone())
    };
    let routes = generate_route_list(|| view! { <App locale=app::locale::Locale::default() /> });
    let other = render_app_async_with_context(context.clone(), shell.clone());
    Router::new()
        .leptos_routes_with_context(&options, routes, context, shell)
        .fallback(move |request: Request<Body>| other(request))
        .with_state(options)
}

/// What a page is rendered with.
fn provide(api: &Router, pseudo: bool, origin: &str) {
    provide_nonce();
    let parts = use_context::<Parts>();
    let (locale, chosen) = parts
        .as_ref()
        .map_or_else(Default::default, |parts| language::of(parts, pseudo));
    provide_context(locale);
    provide_context(app::Origin(origin.to_owned()));
    if let Some(RequestId(id)) = parts.as_ref().and_then(|parts| parts.extensions.get::<RequestId>()) {
        provide_context(app::Reference(id.clone()));
    }
    let api = api.clone();
    provide_context(Transport::new(move |path, accept| {
        Box::pin(in_process(api.clone(), path, accept))
    }));
    let Some(response) = use_context::<ResponseOptions>() else {
        return;
    };
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let embeddable = parts.as_ref().is_some_and(|parts| is_embeddable(parts.uri.path()));
    if embeddable {
        let query = parts.as_ref().and_then(|parts| parts.uri.query()).unwrap_or_default();
        provide_context(app::Framed::from_query(query));
    }
    let fixed = [
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (header::VARY, "accept-language, cookie".to_owned()),
        (header::CONTENT_SECURITY_POLICY, page_policy(&nonce, embeddable)),
    ];
    // A frame on somebody else's site chooses nothing for the reader's other visits.
    let cookie = (chosen && !embeddable).then(|| {
        let value = format!(
            "{}={}; Path=/; Max-Age=31536000; SameSite=Lax{}",
            language::COOKIE,
            locale.tag(),
            if origin.starts_with("https://") { "; Secure" } else { "" }
        );
        (header::SET_COOKIE, value)
    });
    for (name, value) in fixed.into_iter().chain(cookie) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.insert_header(name, value);
        }
    }
    provide_context(StatusSetter::new(move |status| {
        if let Ok(status) = StatusCode::from_u16(status) {
            expect_context::<ResponseOptions>().set_status(status);
        }
    }));
}

/// Asks the API without leaving the process.
async fn in_process(api: Router, path: String, accept: &'static str) -> Result<Reply, Problem> {
    let request = Request::get(path)
        .header(header::ACCEPT, accept)
        .body(Body::empty())
        .map_err(|_| Problem::unreachable())?;
    let response = api.oneshot(request).await.map_err(|_| Problem::unreachable())?;
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), LARGEST_ANSWER).await;
    let body = body.map_err(|_| Problem::unreachable())?;
    Ok(Reply {
        status,
        body: body.into(),
    })
}
