//! The comparison of tiers.

use super::request::PageRequest;
use app::compare::compare_page;
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/compare`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, compare_page)
}
