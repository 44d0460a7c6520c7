//! `/api/v1`: what is known of programmes, for pages, scripts and third parties alike.

mod foundations;
mod programmes;
mod reply;

pub use reply::Failure;

use crate::programmes::Loaded;
use app::api::{Endpoint, GetFoundation, GetFoundations, GetProgramme, GetSource};
use axum::Router;
use axum::routing::get;
use std::sync::Arc;

/// What the endpoints work on.
pub type Shared = Arc<Loaded>;

/// The endpoints, under no prefix.
pub fn router(loaded: Shared) -> Router {
    Router::new()
        .route(GetFoundations::ROUTE, get(foundations::list))
        .route(GetFoundation::ROUTE, get(foundations::show))
        .route(GetProgramme::ROUTE, get(programmes::show))
        .route(GetSource::ROUTE, get(programmes::source))
        .fallback(reply::no_such_endpoint)
        .with_state(loaded)
}
