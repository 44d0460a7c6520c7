//! `/api/v1`: what is known of programmes, for pages, scripts and third parties alike.

mod comparison;
mod facts;
mod foundations;
mod programmes;
mod quote;
mod reply;

pub(crate) use facts::fact_refusal;
pub use quote::QuoteAnswer;
pub use reply::Failure;

use crate::clock::Clock;
use crate::programmes::Loaded;
use app::api::{Endpoint, GetFoundation, GetFoundations, GetProgramme, GetSource};
use axum::Router;
use axum::routing::get;
use std::sync::Arc;

/// What the endpoints work on.
#[derive(Clone, Debug)]
pub struct Shared {
    pub loaded: Arc<Loaded>,
    pub clock: Clock,
}

/// The endpoints, under no prefix.
pub fn router(shared: Shared) -> Router {
    Router::new()
        .route(GetFoundations::ROUTE, get(foundations::list))
        .route(GetFoundation::ROUTE, get(foundations::show))
        .route(GetProgramme::ROUTE, get(programmes::show))
        .route(GetSource::ROUTE, get(programmes::source))
        .route(comparison::ROUTE, get(comparison::json))
        .route(comparison::CSV_ROUTE, get(comparison::csv))
        .route(quote::ROUTE, get(quote::show))
        .fallback(reply::no_such_endpoint)
        .with_state(shared)
}
