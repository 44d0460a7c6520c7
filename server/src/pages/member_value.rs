//! The value report of a membership, for those who act for the member.

use super::Pages;
use super::form::FormRequest;
use super::member::member_answer;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::api::brief_by_id;
use crate::applications::AppState;
use crate::http::{FormError, attached};
use crate::members;
use app::api::GetMemberValue;
use app::member::value_page;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/value", get(show))
        .route("/member/{membership}/value/document.pdf", get(document))
        .with_state(PagesState { pages, state })
}

/// The number of the term in the URL. `None` if there's none. A number that can't be one is that of no term.
fn term(page: &PageRequest) -> Option<i64> {
    match page.query().text("term") {
        "" => None,
        typed => Some(typed.parse().unwrap_or(0)),
    }
}

/// `GET /member/{membership}/value`
async fn show(Path(membership): Path<String>, mut page: PageRequest) -> Response {
    let member = member_answer(&mut page, &membership).await;
    if is_signed_out(&member) {
        return sign_in(&page);
    }
    let asked = GetMemberValue {
        membership,
        term: term(&page),
        lang: page.lang(),
    };
    let value = page.call(asked).await;
    let answer = member.and_then(|member| Ok((member, value?)));
    page.answer(answer, |(member, value), _| value_page(member, value))
}

/// `GET /member/{membership}/value/document.pdf`
async fn document(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let lang = page.lang();
    let foundation = brief_by_id(&state, &lang);
    let found = members::value_document(&state, &caller, &membership, term(&page), &lang, foundation).await;
    let found = found.map_err(|error| request.fault(error))?;
    let bytes = found.ok_or_else(|| request.missing())?;
    Ok(attached("application/pdf", "value-report.pdf", Body::from(bytes)))
}
