//! The files about the result of an election or a resolution. Everyone can download them, and scripts on other sites
//! can read them.

use super::Pages;
use super::form::FormRequest;
use super::state::PagesState;
use crate::applications::AppState;
use crate::http::{FormError, attached};
use crate::polls::{ResultFile, result_file};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;

/// The address of a poll: its foundation, and its number as written.
type PollAddress = Path<(String, String)>;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    let mut files = Router::new();
    for file in ResultFile::ALL {
        let path = format!("/polls/{{foundation}}/{{number}}/{}", file.name());
        let send = move |State(state): State<AppState>, address: PollAddress, request: FormRequest| async move {
            sent(&state, address, &request, file).await
        };
        files = files.route(&path, get(send));
    }
    files.with_state(PagesState { pages, state })
}

async fn sent(
    state: &AppState,
    Path((foundation, number)): PollAddress,
    request: &FormRequest,
    file: ResultFile,
) -> Result<Response, FormError> {
    let known: i64 = number.parse().map_err(|_| request.missing())?;
    let found = result_file(state, &foundation, known, file).await;
    let found = found.map_err(|error| request.fault(error))?;
    let bytes = found.ok_or_else(|| request.missing())?;
    let name = format!("{foundation}-{number}-{}", file.name());
    let mut response = attached(file.media_type(), &name, Body::from(bytes));
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}
