//! Checks whether a document is what was signed, and whether a membership is in force.

use super::request::PageRequest;
use app::api::{GetProof, GetVerification};
use app::apply::verify_page;
use app::member::proof_page;
use axum::extract::Path;
use axum::response::Response;

/// `/verify?hash=…`
pub(super) async fn form(request: PageRequest) -> Response {
    let hash = request.query().text("hash").to_owned();
    verified(request, hash).await
}

/// `/verify/{hash}`
pub(super) async fn page(Path(hash): Path<String>, request: PageRequest) -> Response {
    verified(request, hash).await
}

/// `/verify/member/{proof}`
pub(super) async fn member(Path(proof): Path<String>, mut request: PageRequest) -> Response {
    let asked = |request: &PageRequest| GetProof {
        proof: proof.clone(),
        lang: request.lang(),
    };
    let mut answer = request.call(asked(&request)).await;
    if let Ok(found) = &answer
        && request.limit_to(&found.foundation.id)
    {
        answer = request.call(asked(&request)).await;
    }
    request.show(|| proof_page(answer))
}

async fn verified(request: PageRequest, hash: String) -> Response {
    let known = if hash.is_empty() {
        None
    } else {
        Some(request.call(GetVerification { hash: hash.clone() }).await)
    };
    request.show(|| verify_page(&hash, known))
}
