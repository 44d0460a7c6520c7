//! Which reports there are.

use super::params::asked;
use crate::api::extract::{Path, Query};
use crate::api::failure::Failure;
use crate::api::problems::{Database, Problems};
use crate::api::query::{FoundationPath, LanguageParams};
use crate::api::reply::private;
use crate::api::session::Caller;
use crate::applications::AppState;
use crate::reports;
use app::api::ReportsAnswer;
use app::api::kinds::{BadQuery, FoundationUnavailable, NoPermission, NotFound, NotSignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// Says which of a foundation’s reports the caller can read.
#[utoipa::path(
    get,
    path = "/reports/{foundation}",
    operation_id = "list-reports",
    tag = "reports",
    params(FoundationPath, LanguageParams),
    responses(
        (status = OK, body = ReportsAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(in crate::api) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let answer = reports::reports(asked(state, caller, path, &lang)?).await?;
    Ok(private(&headers, &answer))
}
