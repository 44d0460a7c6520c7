//! The public directory of a foundation's members.

use super::request::PageRequest;
use app::api::{GetDirectory, GetListedMember};
use app::directory::{directory_page, listed_member_page};
use axum::extract::Path;
use axum::response::Response;

/// `/directory/{foundation}`
pub(super) async fn list(Path(foundation): Path<String>, request: PageRequest) -> Response {
    let query = request.query();
    let text = |name: &str| query.text(name).trim().to_owned();
    let asked = GetDirectory {
        foundation,
        programme: text("programme"),
        tier: text("tier"),
        search: text("search"),
        after: text("after"),
        before: text("before"),
        lang: request.lang(),
    };
    let answer = request.call(asked.clone()).await;
    request.answer(answer, |answer, _| directory_page(answer, &asked))
}

/// `/directory/{foundation}/{member}`
pub(super) async fn member(Path((foundation, member)): Path<(String, String)>, request: PageRequest) -> Response {
    let asked = GetListedMember {
        foundation,
        member,
        lang: request.lang(),
    };
    let answer = request.call(asked).await;
    request.answer(answer, |answer, _| listed_member_page(answer))
}
