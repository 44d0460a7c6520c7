//! The API documentation.

use super::request::PageRequest;
use app::api::{GetFoundations, GetOpenApi};
use app::api_docs::api_page;
use axum::response::Response;

/// `/api`
pub(super) async fn page(request: PageRequest) -> Response {
    let foundations = request.call(GetFoundations { lang: request.lang() }).await;
    let document = request.call(GetOpenApi).await;
    let both = document.and_then(|document| Ok((document, foundations?)));
    request.answer(both, |(document, foundations), _| api_page(&document, &foundations))
}
