//! Files: the built site, the colours of foundations, the script for other sites.

use super::mark;
use crate::folder::{BundledFiles, Folder};
use crate::programmes::LoadedProgrammes;
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tower_http::services::ServeDir;
use tower_http::services::fs::{Backend, DefaultServeDirFallback};

/// Hashed names never change their content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// What `make build` made, with the compressed copies of each file.
pub(super) fn files(site: &Folder) -> Router {
    match site {
        Folder::Disk(path) => routes(&ServeDir::new(path), &ServeDir::new(path.join("pkg"))),
        Folder::Bundled(folder) => {
            let files = BundledFiles(folder.bundle().clone());
            let serve = |folder: &Folder| ServeDir::with_backend(folder.path(), files.clone());
            routes(&serve(site), &serve(&site.join("pkg")))
        }
    }
}

fn routes<B>(site: &ServeDir<DefaultServeDirFallback, B>, package: &ServeDir<DefaultServeDirFallback, B>) -> Router
where
    B: Backend + Sync,
{
    let package = package.clone().precompressed_br().precompressed_gzip();
    let package = Router::new()
        .fallback_service(package)
        .layer(middleware::map_response(|response| async { keep(response, FOR_EVER) }));
    Router::new()
        .nest_service("/pkg", package)
        .route_service("/favicon.svg", site.clone())
        .route_service("/robots.txt", site.clone())
}

fn keep(mut response: Response, how_long: &'static str) -> Response {
    let headers = response.headers_mut();
    // Every file has compressed copies, whichever of them this is.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(how_long));
    }
    response
}

/// The colours of a foundation, or its mark. They were checked when the file was read, so they can stand in a style sheet.
pub(super) async fn look(
    State(loaded): State<Arc<LoadedProgrammes>>,
    file: Result<Path<String>, PathRejection>,
) -> Response {
    let Ok(Path(file)) = file else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asked = file
        .rsplit_once('.')
        .and_then(|(id, kind)| Some((&loaded.catalogue.shelf(id).ok()?.foundation, kind)));
    let (kind, body) = match asked {
        Some((foundation, "css")) => {
            let look = &foundation.look;
            let css = format!(":root{{--accent:{};--accent-dark:{}}}", look.accent, look.accent_dark);
            ("text/css; charset=utf-8", css)
        }
        Some((foundation, "svg")) => ("image/svg+xml", mark::svg(&foundation.mark, &foundation.look.accent)),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, A_DAY)], body).into_response()
}

/// The element `<guildhall-compare>` for other sites.
pub(super) async fn embed_script() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, A_DAY),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, include_str!("embed.js")).into_response()
}
