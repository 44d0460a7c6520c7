//! The first page of joining.

use super::request::PageRequest;
use app::join::join_page;
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/join`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, |answer, query| join_page(&answer, query))
}
