//! What's stored about a member: the page, and the files to download.

use super::Pages;
use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::api::brief_by_id;
use crate::applications::{AppState, CommandError};
use crate::http::{FormError, attached};
use crate::members;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/data/export.json", get(export))
        .route("/member/{membership}/files/{file}", get(file))
        .with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/data/export.json`
async fn export(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let lang = page.lang();
    let foundation = brief_by_id(&state, &lang);
    let found = members::member_export(&state, &caller, &membership, &lang, foundation).await;
    let export = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    let json = serde_json::to_vec_pretty(&export);
    let json = json.map_err(|error| request.fault(CommandError::Files(error.to_string())))?;
    let name = format!("{}.json", export.membership.reference);
    Ok(attached("application/json", &name, Body::from(json)))
}

/// `GET /member/{membership}/files/{file}`
async fn file(
    State(state): State<AppState>,
    Path((membership, file)): Path<(String, String)>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let found = members::member_file(&state, &caller, &membership, &file).await;
    let file = found
        .map_err(|error| request.fault(error))?
        .ok_or_else(|| request.missing())?;
    Ok(attached(&file.kind, &file.name, Body::from(file.content)))
}
