//! The list of foundations, and each one's home page.

use super::request::PageRequest;
use app::api::{GetFoundation, GetFoundations};
use app::home::{foundations_page, home_page};
use axum::extract::Path;
use axum::response::Response;

/// `/`
pub(super) async fn foundations(request: PageRequest) -> Response {
    let all = request.call(GetFoundations { lang: request.lang() }).await;
    request.answer(all, |all, _| foundations_page(&all))
}

/// `/{foundation}`
pub(super) async fn page(Path(foundation): Path<String>, request: PageRequest) -> Response {
    let question = GetFoundation {
        foundation,
        lang: request.lang(),
    };
    let answer = request.call(question).await;
    request.answer(answer, |answer, _| home_page(answer))
}
