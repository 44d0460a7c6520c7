//! The public directory of a foundation's members.

use super::request::PageRequest;
use app::api::{GetDirectory, GetListedMember};
use app::directory::{directory_frame, directory_page, listed_member_page};
use axum::extract::Path;
use axum::response::Response;

/// `/directory/{foundation}`
pub(super) async fn list(Path(foundation): Path<String>, request: PageRequest) -> Response {
    let asked = asked(foundation, &request);
    let answer = request.call(asked.clone()).await;
    request.answer(answer, |answer, _| directory_page(answer, &asked))
}

/// `/embed/directory/{foundation}`: only the members' logos and names, for a frame on another site.
pub(super) async fn frame(Path(foundation): Path<String>, request: PageRequest) -> Response {
    let asked = asked(foundation, &request);
    let answer = request.call(asked.clone()).await;
    request.answer(answer, |answer, _| directory_frame(answer, &asked))
}

/// What the URL asks for.
fn asked(foundation: String, request: &PageRequest) -> GetDirectory {
    let text = |name: &str| request.query().text(name).trim().to_owned();
    GetDirectory {
        foundation,
        programme: text("programme"),
        tier: text("tier"),
        search: text("search"),
        after: text("after"),
        before: text("before"),
        lang: request.lang(),
    }
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
