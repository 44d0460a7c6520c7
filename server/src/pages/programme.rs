//! A programme's page.

use super::request::PageRequest;
use app::programme::programme_page;
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, |answer, query| programme_page(&answer, query))
}
