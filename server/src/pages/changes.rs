//! What changed between two versions of a programme.

use super::request::PageRequest;
use app::changes::{ChangesQuestion, changes_page, versions};
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/changes?from=…&to=…`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let question = ChangesQuestion {
        foundation,
        programme,
        from: request.query().text("from").to_owned(),
        to: request.query().text("to").to_owned(),
        lang: request.lang(),
    };
    let versions = versions(request.api(), question).await;
    request.answer(versions, |versions, _| changes_page(&versions))
}
