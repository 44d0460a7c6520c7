//! The API documentation.

use super::request::PageRequest;
use app::api::GetFoundations;
use app::api_docs::api_page;
use axum::response::Response;

/// `/api`
pub(super) async fn page(request: PageRequest) -> Response {
    let all = request.call(GetFoundations { lang: request.lang() }).await;
    request.answer(all, |all, _| api_page(&all))
}
