//! Checks whether a document is what was signed.

use super::request::PageRequest;
use app::api::GetVerification;
use app::apply::verify_page;
use axum::extract::Path;
use axum::response::Response;

/// `/verify?hash=…`
pub(super) async fn form(request: PageRequest) -> Response {
    let hash = request.query().text("hash").to_owned();
    verified(request, hash).await
}

/// `/verify/{hash}`
pub(super) async fn page(Path(hash): Path<String>, request: PageRequest) -> Response {
    verified(request, hash).await
}

async fn verified(request: PageRequest, hash: String) -> Response {
    let known = if hash.is_empty() {
        None
    } else {
        Some(request.call(GetVerification { hash: hash.clone() }).await)
    };
    request.show(|| verify_page(&hash, known))
}
