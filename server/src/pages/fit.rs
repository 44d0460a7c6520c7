//! Which tier fits.

use super::request::PageRequest;
use app::fit::fit_page;
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/fit`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, |answer, query| fit_page(&answer, query))
}
