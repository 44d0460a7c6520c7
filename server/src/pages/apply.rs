//! The join wizard's pages, each behind the secret of a link.

use super::request::PageRequest;
use app::apply::{application_of, apply_page};
use axum::extract::Path;
use axum::response::Response;

/// `/apply/{secret}`
pub(super) async fn start(Path(secret): Path<String>, request: PageRequest) -> Response {
    page(request, &secret, "").await
}

/// `/apply/{secret}/{step}`
pub(super) async fn step(Path((secret, step)): Path<(String, String)>, request: PageRequest) -> Response {
    page(request, &secret, &step).await
}

async fn page(mut request: PageRequest, secret: &str, step: &str) -> Response {
    let mut answer = request.call(application_of(secret, step, request.locale())).await;
    // Which foundation it is, and so which languages there are, is only known now.
    if let Ok(application) = &answer
        && request.limit_to(&application.foundation.id)
    {
        answer = request.call(application_of(secret, step, request.locale())).await;
    }
    let query = request.query().clone();
    request.show(|| apply_page(answer, secret, step, &query))
}
