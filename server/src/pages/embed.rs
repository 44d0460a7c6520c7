//! The comparison on other sites.

use super::request::PageRequest;
use app::embed::{embed_frame, embed_page};
use axum::extract::Path;
use axum::response::Response;

/// `/{foundation}/{programme}/embed`
pub(super) async fn page(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, |answer, _| embed_page(&answer))
}

/// `/embed/{foundation}/{programme}`: only the comparison, for a frame on another site.
pub(super) async fn frame(Path((foundation, programme)): Path<(String, String)>, request: PageRequest) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    request.answer(answer, embed_frame)
}
