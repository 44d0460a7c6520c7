//! A tier's page.

use super::request::PageRequest;
use app::tier::{renamed_tier, tier_page};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

/// `/{foundation}/{programme}/tiers/{tier}`. A tier's former ID redirects to its current one, with the same query.
pub(super) async fn page(
    Path((foundation, programme, tier)): Path<(String, String, String)>,
    request: PageRequest,
) -> Response {
    let answer = request.call(request.programme(foundation, programme)).await;
    if let Some(path) = answer.as_ref().ok().and_then(|answer| renamed_tier(answer, &tier)) {
        let query = request.search();
        let separator = if query.is_empty() { "" } else { "?" };
        return Redirect::to(&format!("{path}{separator}{query}")).into_response();
    }
    request.answer(answer, |answer, query| tier_page(&answer, &tier, query))
}
